/** Parameters in titled groups below one heading, tables of values and defaults, and pages about one address that is opened. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const table = (name: string): string =>
  `| Parameter | Type | Required |\n|---|---|---|\n| ${name} | integer | yes |\n\n`;

describe("titled groups", () => {
  test.each([
    ["Parameters", "Output format", "Language of results"],
    ["Query parameters", "Output format", "Language of results"],
    ["请求参数", "输出格式", "结果的语言"],
  ])("below %s", (part, one, other) =>
    expect(
      promisedBy(
        `# Kilns\n\n## Search\n\n\`GET /kilns\`\n\n### ${part}\n\n#### ${one}\n\n${table("heat")}#### ${other}\n\n${table("shelf")}`,
      ),
    ).toEqual(["GET /kilns query heat:integer", "GET /kilns query shelf:integer"]),
  );

  test("of a body, on a rendered page: each is a form of it", () =>
    expect(
      promisedBy(
        "<h1>Login</h1><pre>POST /login</pre><h2>Payload</h2><h3>By name</h3><table><tr><th>Argument</th><th>Required</th></tr><tr><td>name</td><td>yes</td></tr></table><h3>By mail</h3><table><tr><th>Argument</th><th>Required</th></tr><tr><td>mail</td><td>yes</td></tr></table>",
        "page.html",
      ),
    ).toEqual(["POST /login request name:?", "POST /login request mail:?"]));

  test("a titled table below one that stands under the part itself is none of its groups", () =>
    expect(
      promisedBy(
        `# Kilns\n\n## Search\n\n\`GET /kilns\`\n\n### Parameters\n\n${table("heat")}#### What shelves are like\n\n${table("width")}`,
      ),
    ).toEqual(["GET /kilns query heat:integer"]));

  test("a title below an answer is no group of the request", () =>
    expect(
      promisedBy(
        `# Kilns\n\n## Search\n\n\`GET /kilns\`\n\n### Notes\n\n#### What shelves are like\n\n${table("width")}`,
      ),
    ).toEqual([]));
});

describe("a table of values and defaults", () => {
  const page = (head: string, row: string): string =>
    `# Kilns\n\n\`GET /kilns\`\n\nQuery parameters:\n\n| ${head} |\n|---|---|---|\n| ${row} |\n`;
  test.each([
    ["Parameter | Value | Default", "heat | 0 or 1 | 0"],
    ["参数 | 取值 | 默认值", "heat | 0 或 1 | 0"],
  ])("%s lists parameters", (head, row) => expect(promisedBy(page(head, row))).toEqual(["GET /kilns query heat:?"]));
  test.each([
    ["Parameter | Value | Colour of its lid", "heat | 0 | red"],
    ["Kiln | Potter | Default", "heat | 0 | red"],
  ])("%s lists something else", (head, row) => expect(promisedBy(page(head, row))).toEqual([]));
});

describe("one address that is opened", () => {
  const page = (section: string, address: string, example: string, said = ""): string =>
    `# Search\n\n${said}\n\n## ${section}\n\n\`\`\`\n${address}\n\`\`\`\n\n## Examples\n\n[${example}](${example})\n\n\`\`\`json\n[{"heat": 1}]\n\`\`\`\n`;
  const calls = (text: string): string[] =>
    readText("page.md", text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
  test.each([
    ["Endpoint", "https://host/search?q=<query>&<params>", "https://host/search?q=red"],
    ["请求地址", "https://host/api/search?q=[关键词]", "https://host/api/search?q=red"],
  ])("%s: %s", (section, address, example) =>
    expect(calls(page(section, address, example))).toEqual([`GET ${address.slice(12).split("?")[0]}`]),
  );
  test("of a rendered page", () => {
    const { page: read } = readText(
      "page.html",
      "<h1>Search</h1><h2>Endpoint</h2><pre>https://host/search?q=[query]</pre><h2>Examples</h2><p><a href='x'>https://host/search?q=red</a></p>",
    );
    expect(read.operations.map(({ path }) => path.value)).toEqual(["/search"]);
  });
  test.each([
    ["nothing opens it", page("Endpoint", "https://host/search?q=<query>", "https://host/other?q=red")],
    [
      "the page speaks of a method",
      page("Endpoint", "https://host/search?q=<q>", "https://host/search?q=red", "With POST it is made."),
    ],
    [
      "it stands in no section of addresses",
      page("Notes", "https://host/search?q=<query>", "https://host/search?q=red"),
    ],
    ["nothing is asked for", page("Endpoint", "https://host/search", "https://host/search?q=red")],
  ])("%s: none", (_, text) => expect(calls(text)).toEqual([]));
});
