/** Columns whose header is not known are counted and named, and nothing that may stand in one is called not stated. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (header: string, yes: string, no: string): string => `# Getting a lamp

## URI

GET /v1/lamps/{id}

## Request parameters

| Name | Type | ${header} | Description |
| --- | --- | --- | --- |
| id | String | ${yes} | The id. |
| limit | Integer | ${no} | How many. |
`;
const KNOWN = page("Mandatory", "Yes", "No");
const UNKNOWN = page("Req'd by", "all", "");

test("lint names the column with its place and what would help, in every report", () => {
  const folder = folderWith({ "a.md": UNKNOWN });
  const { stdout, code } = docproof(folder, ["lint", "a.md", "--report", "html=a.html", "--report", "json=a.json"]);
  expect(code).toBe(0);
  expect(stdout).toContain("1 column not understood");
  expect(stdout).not.toContain("all understood");
  expect(stdout).toContain("1 table has a column that is not understood: “Req'd by” (a:9)");
  expect(stdout).toContain("vocabulary.columns");
  expect(docproof(folder, ["lint", "a.md", "--format", "markdown"]).stdout).toContain("“Req'd by” (a:9)");
  expect(readFileSync(join(folder, "a.html"), "utf8")).toContain("Columns whose header is not known");
  const report = JSON.parse(readFileSync(join(folder, "a.json"), "utf8")) as { unknownColumns: unknown };
  expect(report.unknownColumns).toMatchObject([{ words: "Req'd by", tables: 1, places: [{ file: "a.md", line: 9 }] }]);
});

const CHINESE = `查询灯
======

URI
---

GET /v1/lamps/{id}

请求参数
--------

.. list-table::
   :header-rows: 1

   * - 名称
     - 类型
     - 必需者
     - 描述
   * - id
     - String
     - 所有
     - 灯的编号。
   * - limit
     - Integer
     -
     - 数量。
`;

test.each([
  ["Markdown", "a.md", UNKNOWN],
  ["reStructuredText in Chinese", "a.rst", CHINESE],
])("compare does not call a mark not stated that may stand there: %s", (_, name, text) => {
  const { stdout } = docproof(folderWith({ [name]: text, "b.md": KNOWN }), ["compare", name, "b.md"]);
  expect(stdout).toContain("No findings");
  expect(stdout).toContain("in what was understood of them");
  expect(stdout).not.toContain("say the same");
});

test.each([
  ["without the column it is not stated", KNOWN.replaceAll(/ \| (?:Mandatory|Yes|No|---)(?= \|)/g, "")],
  ["with it in the vocabulary it is read", UNKNOWN],
])("counter-case: %s", (_, text) => {
  const config = `vocabulary:\n  columns:\n    required: ["Req'd by"]\n`;
  const { stdout } = docproof(folderWith({ "a.md": text, "b.md": KNOWN, "docproof.yaml": config }), [
    "compare",
    "a.md",
    "b.md",
  ]);
  expect(stdout).not.toContain("column not understood");
  expect(stdout).toContain("id");
});

test("row numbers, empty columns and notes in brackets are no columns that are not understood", () => {
  const text = `# Getting a lamp

GET /v1/lamps

| Idx | Name | Type | Void | Description |
| --- | --- | --- | --- | --- |
| 1 | id | String | - | The id. |
| 2 | limit | Integer |  | How many. |
`;
  expect(docproof(folderWith({ "a.md": text }), ["lint", "a.md"]).stdout).not.toContain("column");
});
