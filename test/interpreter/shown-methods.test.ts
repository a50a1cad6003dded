/** Labelled addresses without a method, which a command of their section has; a path of the front matter whose method is a heading. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
const curl = (command: string): string => `\`\`\`\n${command}\n\`\`\`\n\n`;
const output = 'Output:\n\n```json\n{"heat": 1}\n```\n\n';

describe("an address behind a label, and the command that calls it", () => {
  test.each([
    [
      `## Show\n\nRoute: \`/kilns/:id\`\n\nExample:\n\n${curl("curl -H 'X: y' https://host/kilns/1")}${output}## Remove\n\nRoute: \`/kilns/:id\`\n\n${curl("curl -X DELETE https://host/kilns/1")}${output}`,
      ["GET /kilns/{id}", "DELETE /kilns/{id}"],
    ],
    [
      `## 查询\n\n请求地址：/kilns\n\n示例：\n\n${curl("curl https://host/kilns")}${output}## 新建\n\n请求地址：/kilns\n\n${curl("curl -d '{\"heat\": 1}' https://host/kilns")}${output}`,
      ["GET /kilns", "POST /kilns"],
    ],
  ])("%s", (text, expected) => expect(calls(`# Kilns\n\n${text}`)).toEqual(expected));

  test("in AsciiDoc", () =>
    expect(
      calls(
        "= Kilns\n\n== Show\n\nURL: /kilns/{id}\n\n----\ncurl -X PUT https://host/kilns/1 -d '{\"heat\": 1}'\n----\n",
        "page.adoc",
      ),
    ).toEqual(["PUT /kilns/{id}"]));

  test.each([
    ["commands with two methods", `${curl("curl https://host/kilns")}${curl("curl -X DELETE https://host/kilns")}`],
    ["a command of another path", curl("curl https://host/pots")],
    ["none", ""],
    ["one below another heading", `## Example\n\n${curl("curl https://host/kilns")}`],
  ])("%s tells no method", (_, below) =>
    expect(calls(`# Kilns\n\n## Show\n\nRoute: \`/kilns\`\n\n${below}`)).toEqual([]),
  );

  test("a method that is told is the method", () =>
    expect(
      calls(`# Kilns\n\n## Show\n\nRoute: \`/kilns\`\n\nMethod: POST\n\n${curl("curl https://host/kilns")}`),
    ).toEqual(["POST /kilns"]));
});

describe("an address with variables that stands alone, and the commands beside it", () => {
  const part = (title: string, command: string, address: string): string =>
    `## ${title}\n\n${curl(command)}${output}### HTTP Request\n\n\`${address}\`\n\n### Path Parameters\n\n| Parameter | Description |\n|---|---|\n| \`id\` | which |\n\n`;
  const named = '```json\n{"name": "red"}\n```\n\n';

  test("have its method, whatever they call its variables", () =>
    expect(
      calls(
        `# Kilns\n\n${named}${part("Show", "curl https://host/kilns/red", "https://host/kilns/{id}")}${part("Remove", "curl -X DELETE https://host/kilns/red", "https://host/kilns/{id}")}`,
      ),
    ).toEqual(["GET /kilns/{id}", "DELETE /kilns/{id}"]));

  test("in HTML and Chinese", () =>
    expect(
      calls(
        "<h1>窑</h1><h2>查询</h2><pre>curl https://host/kilns/7</pre><h3>HTTP 请求</h3><p><code>https://host/kilns/{id}</code></p>",
        "page.html",
      ),
    ).toEqual(["GET /kilns/{id}"]));

  test.each([
    ["commands with two methods", `${curl("curl https://host/kilns/7")}${curl("curl -X PUT https://host/kilns/7")}`],
    ["a command of another path", curl("curl https://host/pots/7")],
    ["a command below another title", `${curl("curl https://host/kilns/7")}## Other\n\n`],
  ])("%s tell no method", (_, above) => {
    const text = `# Kilns\n\n## Show\n\n${above}### HTTP Request\n\n\`https://host/kilns/{id}\`\n`;
    expect(calls(text)).not.toContain("GET /kilns/{id}");
  });
});

describe("a path of the front matter", () => {
  const table =
    "=====  =======  ====\nField  Type     What\n=====  =======  ====\nheat   Integer  a\n=====  =======  ====\n";
  const page = (field: string, heading: string): string =>
    `=====\nKilns\n=====\n\n:${field}: \`\`api/kilns/{id}/\`\`\n\n${heading}\n${"=".repeat(12)}\n\nReturns it.\n\nResponse\n--------\n\n${table}`;
  test.each([
    ["Path", "HTTP GET", "GET /api/kilns/{id}/"],
    ["URL", "DELETE method", "DELETE /api/kilns/{id}/"],
  ])("%s, and the method as a heading: %s", (field, heading, expected) =>
    expect(calls(page(field, heading), "page.rst")).toEqual([expected]),
  );
  test("as YAML of a Markdown page", () =>
    expect(
      calls(
        "---\ntitle: 窑\npath: /kilns\n---\n\n## POST\n\n| 参数 | 类型 | 必填 |\n|---|---|---|\n| heat | int | 是 |\n",
      ),
    ).toEqual(["POST /kilns"]));
  test.each([
    ["no heading is a method", "Get one"],
    ["the heading only begins with one", "GET it while it is hot"],
  ])("%s", (_, heading) => expect(calls(page("Path", heading), "page.rst")).toEqual([]));
});
