/** References that are generated for a client spell the variables of paths as its language does. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { readText, vocabulary } from "../editions/read.ts";

const call = (method: string, path: string, ...rows: string[]): string =>
  `## ${method} ${path}\n\n### Parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} | string | It. |`).join("\n")}\n`;

const errors = (text: string): string[] => {
  const { source, document, page } = readText("page.md", text);
  return lintPage({ source, document, page, vocabulary, pages: new Map([["page.md", page]]), missing: new Set() })
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
};

describe("variables in a client's spelling", () => {
  test.each([
    ["/teas/{teaId}/cups", "tea_id", "cup_size"],
    ["/teas/{tea_id}/cups", "teaId", "cupSize"],
    ["/teas/{tea-id}/cups", "tea_id", "cup_size"],
  ])("%s %s", (path, variable, field) => {
    const text = `# 茶\n\n${call("POST", path, variable, field)}\n${call("PUT", path, variable, field)}`;
    expect(promisedBy(text)).toEqual([
      `POST ${path} path ${variable}:string`,
      `POST ${path} request ${field}:string`,
      `PUT ${path} path ${variable}:string`,
      `PUT ${path} request ${field}:string`,
    ]);
    expect(errors(text)).toEqual([]);
  });

  test("in HTML, in a table of what is requested", () => {
    const text = `<html><body><h1>Teas</h1><p><code>POST /teas/{teaId}</code></p><h2>请求参数</h2><table><tr><th>参数</th><th>类型</th></tr><tr><td>tea_id</td><td>string</td></tr><tr><td>size</td><td>string</td></tr></table></body></html>`;
    expect(promisedBy(text, "page.html")).toEqual([
      "POST /teas/{teaId} path tea_id:string",
      "POST /teas/{teaId} request size:string",
    ]);
  });

  test("a field beside a row with the variable's own name, and a word that only begins otherwise, stay where they are", () => {
    expect(promisedBy(call("PUT", "/teas/{tea_id}", "tea_id", "teaId"))).toContain(
      "PUT /teas/{tea_id} request teaId:string",
    );
    expect(promisedBy(call("PUT", "/teas/{id}", "ID", "Name"))).toContain("PUT /teas/{id} request ID:string");
  });

  test("one page that spells a single variable otherwise has an error", () => {
    expect(errors(call("GET", "/teas/{tea_id}", "teaId")).length).toBe(1);
  });

  const row = call("GET", "/teas/{tea_id}", "teaId");
  test.each([
    ["```typescript\nlet teaId: string; // the tea\nawait api.getTea(teaId);\n```", 0],
    ["```python\ntea = api.get_tea(teaId=7)\n```", 0],
    ['```json\n{ "teaId": "oolong" }\n```', 1],
    ["```sh\ncurl https://tea.example/teas/teaId\n```", 1],
    ["```js\nsend({ 'teaId': 1, name });\n```", 1],
    ["```js\nlet tea: string;\n```", 1],
  ])("beside %s it has %i", (sample, count) => {
    expect(errors(`${row}\n示例代码\n\n${sample}\n`).length).toBe(count);
  });
});
