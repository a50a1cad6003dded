/** Tables that show as code because they are indented are meant as tables, and the page is told. */
import { expect, it } from "vitest";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

const read = (text: string) => readMarkdown(makeSource("page.md", text));

const TWO = `Kettles

     Filter|Type|Description
     ---|---|---
     id|integer|Number of the kettle.

     名称|类型
     ---|---
     litres|整数
`;

it("tables in indented code are read, listed nowhere as tables, and said to show as code once", () => {
  const document = read(TWO);
  expect(printDocument(document)).toMatchInlineSnapshot(`
    "paragraph: Kettles
    table, head 1
      row
        head 0
          paragraph: Filter
        head 1
          paragraph: Type
        head 2
          paragraph: Description
      row
        cell 0
          paragraph: id
        cell 1
          paragraph: integer
        cell 2
          paragraph: Number of the kettle.
    table, head 1
      row
        head 0
          paragraph: 名称
        head 1
          paragraph: 类型
      row
        cell 0
          paragraph: litres
        cell 1
          paragraph: 整数
    malformed: 2 tables that are indented by four blanks, and show as code
    "
  `);
  expect(tablesJson(document, "page.md").tables).toEqual([]);
  expect(document.problems).toMatchObject([{ message: "2 tables that are indented by four blanks, and show as code" }]);
});

it("what stands around a table in indented code stays code", () => {
  const document = read("    Hint: first.\n\n    second\n\n    a|b\n    -|-\n    1|2\n\n    last\n");
  expect(document.blocks.map((block) => (block.type === "code" ? block.text.trim() : block.type))).toEqual([
    "Hint: first.\n\nsecond",
    "table",
    "last",
  ]);
});

it("code that holds no whole table stays code", () => {
  for (const page of [
    "    a | b\n    sort | uniq\n",
    "    a|b\n    -|-\n    1|2\n    text\n",
    "```\na|b\n-|-\n1|2\n```\n",
    "    a|b\n    -|-\n",
  ])
    expect(printDocument(read(page))).toMatch(/^code/);
});

it("rows alone may be indented below their head, and are said to show as code", () => {
  const document = read(
    "Name | Type\n---- | ----\n    `id` | integer\n    `名称` | 字符串\n\n    {}\n\nPot | Size\n--- | ---\nbig | 3\n    small | 1\n",
  );
  expect(document.blocks.map((block) => (block.type === "table" ? block.rows.length : block.type))).toEqual([
    3,
    "code",
    3,
  ]);
  expect(tablesJson(document, "page.md").tables.map(({ rows }) => rows.length)).toEqual([1, 2]);
  expect(document.problems).toMatchObject([
    { message: "2 tables whose rows are indented by four blanks, and show as code" },
  ]);
});

it("code behind an empty line, without bars or with more cells is no row", () => {
  for (const code of ["\n    a | b\n", "    ab\n", "    a | b | c\n"])
    expect(read(`Name | Type\n---- | ----\n${code}`).blocks.map(({ type }) => type)).toEqual(["table", "code"]);
});
