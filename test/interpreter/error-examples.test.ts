/** Examples below a heading or a line that calls them those of a failure show nothing of a success. */
import { describe, expect, test } from "vitest";
import { lintPage } from "../../src/lint/lint.ts";
import { readText, vocabulary } from "../editions/read.ts";

const FIELDS =
  "| Name | Type | Description |\n| - | - | - |\n| code | Integer | What happened |\n| hull | String | The hull |";
const json = (text: string): string => `\`\`\`json\n${text}\n\`\`\``;
const page = (title: string, failure: string): string =>
  [
    "# Boats",
    "`POST /boats`",
    `## ${title}`,
    json('{ "code": 0, "hull": "oak" }'),
    FIELDS,
    failure,
    json('{ "code": 40001, "msg": "full" }'),
  ].join("\n\n");

function read(text: string): { readonly statuses: readonly (string | null)[]; readonly found: readonly string[] } {
  const { source, document, page: read_ } = readText("page.md", text);
  const found = lintPage({
    source,
    document,
    page: read_,
    vocabulary,
    pages: new Map([["page.md", read_]]),
    missing: new Set(),
  });
  return {
    statuses: read_.operations.flatMap(({ examples }) => examples.map(({ status }) => status)),
    found: found.map(({ message }) => message),
  };
}

describe("an example of a failure", () => {
  test.each([
    ["Success response example", "## Example error response"],
    ["成功响应示例", "## 错误响应示例"],
    ["成功返回示例", "失败返回示例："],
    ["Response example", "Error response example:"],
  ])("%s, %s", (title, failure) => {
    expect(read(page(title, failure))).toEqual({ statuses: [null, "default"], found: [] });
  });

  test.each([
    ["Response example", "## Successful response example"],
    ["响应示例", "## 成功响应示例"],
  ])("is none below %s, %s: a key without a row is told", (title, other) => {
    expect(read(page(title, other))).toEqual({
      statuses: [null, null],
      found: ["msg is in the example but not in the table"],
    });
  });

  test.each([
    ["Response example:", "The error object is described below."],
    ["响应示例：", "error参数说明"],
  ])("is no example below %s, behind a table about errors", (lead, about) => {
    const table = "| Name | Type | Description |\n| - | - | - |\n| message | String | Why |";
    const text = ["# Boats", "`POST /boats`", "## Response", FIELDS, about, table, lead, json('{ "code": 0 }')].join(
      "\n\n",
    );
    expect(read(text).statuses).toEqual([null]);
  });
});
