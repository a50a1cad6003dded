/** Rows of a table about the address that spell the variables of the path in their own way. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const places = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.flatMap(({ parameters }) => parameters.map((p) => `${p.in} ${p.name.value}`));

describe("a row of a table about the address", () => {
  test("whose name is that of the path's variable but for its letters' case is that variable", () => {
    const md = (heading: string, name: string, does: string): string =>
      `# Boats\n\n## One\n\n\`GET /boats/:id\`\n\n### ${heading}\n\n${name} | ${does}\n--- | ---\nID | It\nfields | Which\n`;
    expect(places(md("URL Parameters", "Parameter", "Description"))).toEqual(["path ID", "query fields"]);
    expect(places(md("URL 参数", "参数", "说明"))).toEqual(["path ID", "query fields"]);
    const html =
      "<h1>Boats</h1><p>GET /boats/{boat_id}</p><h2>URI Parameters</h2><table><tr><th>Parameter</th><th>Description</th></tr><tr><td>Boat_ID</td><td>It</td></tr></table>";
    expect(places(html, "page.html")).toEqual(["path Boat_ID"]);
  });

  test("is no such variable where another row has its very name", () => {
    const text =
      "# Boats\n\n`GET /boats/:id`\n\n### URL Parameters\n\nParameter | Description\n--- | ---\nid | It\nID | Another\n";
    expect(places(text)).toEqual(["path id", "query ID"]);
  });
});

describe("a heading for the fields of a JSON body", () => {
  const page = (heading: string, header: string): string =>
    `# Keys\n\n\`POST /keys\`\n\n### ${heading}\n\n${header}\n--- | ---\nname | It\n\n\`\`\`\n{"name": "a"}\n\`\`\`\n`;
  const hasBody = (text: string): boolean => readText("page.md", text).page.operations[0]?.requestBody != null;

  test.each([
    ["JSON Key Pair Parameters", "Parameter | Description"],
    ["JSON boat params", "Parameter | Description"],
    ["JSON 密钥对参数", "参数 | 说明"],
  ])("may name what they make: %s", (heading, header) => {
    expect(hasBody(page(heading, header))).toBe(true);
  });

  test.each([
    ["JSON Response Parameters", "Parameter | Description"],
    ["JSON 返回参数", "参数 | 说明"],
  ])("is of the answer where it says so: %s", (heading, header) => {
    expect(hasBody(page(heading, header))).toBe(false);
  });
});
