import { describe, expect, it } from "vitest";
import { allTables, flatText } from "../../../src/document/visit.ts";
import { documentOf, treeOf } from "./read.ts";

/** The rows of the page's tables as the texts of their cells. */
function rowsOf(markdown: string): string[][] {
  return allTables(documentOf(markdown).blocks).flatMap(({ table }) =>
    table.rows.map((row) => row.cells.map((cell) => flatText(cell.blocks))),
  );
}

describe("pipe tables", () => {
  it("have a caption, ids, one header row and cells with inline content", () => {
    expect(
      treeOf(
        '**表 1**  路径参数\n\n<a name="t1"></a>\n\n|参数|描述|\n|--|--|\n|\\*id|见[表2](#t2)。<br>**必选** `a\\|b`|\n',
      ),
    ).toMatchInlineSnapshot(`
      "table, head 1 #t1
        caption: **表 1** 路径参数
        row
          head 0
            paragraph: 参数
          head 1
            paragraph: 描述
        row
          cell 0
            paragraph: *id
          cell 1
            paragraph: 见[表2](#t2)。⏎**必选** \`a|b\`
      "
    `);
  });

  it.each([
    [
      "|a|b|\n|-|-|\n|c|d|",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a|b\n-|-\nc|d\ne",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", ""],
      ],
    ],
    [
      " | a | b |\n |:--|:-:|\n | c | d | ",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["|a|\n|-|\n|b|", [["a"], ["b"]]],
    [
      "|a|b|\n|-|-|\n|c|\n|d|e|f|",
      [
        ["a", "b"],
        ["c", ""],
        ["d", "e"],
      ],
    ],
    [
      "|a||b|\n|-|-|-|\n||x||",
      [
        ["a", "", "b"],
        ["", "x", ""],
      ],
    ],
    [
      "|a\\|b|c|\n|-|-|\n|`d\\|e`|f \\| g \\\\|",
      [
        ["a|b", "c"],
        ["d|e", "f | g |"],
      ],
    ],
    ["|a|b|\n|-|-|", [["a", "b"]]],
    [
      "|&lt;a&gt;|&nbsp;|\n|-|-|\n|**b** *c*|![x](y)|",
      [
        ["<a>", ""],
        ["b c", ""],
      ],
    ],
  ])("%j", (markdown, rows) => {
    expect(rowsOf(markdown)).toEqual(rows);
  });

  it.each([
    "|a|b|\n|-|-|-|",
    "|a|b|\n|--|x|",
    "|a|b|\n\n|-|-|",
    "a\n-|-",
    "a|b\n---",
    "|a|b|\n    |-|-|",
    "    |a|b|\n    |-|-|",
    "- x\n|a|b|\n|-|-|",
  ])("are none without a delimiter row that fits: %j", (markdown) => {
    expect(rowsOf(markdown)).toEqual([]);
  });

  it("may follow the text of their paragraph directly", () => {
    expect(treeOf("Parameters:\n|a|\n|-|\n|b|\n")).toMatchInlineSnapshot(`
      "paragraph: Parameters:
      table, head 1
        row
          head 0
            paragraph: a
        row
          cell 0
            paragraph: b
      "
    `);
  });

  it.each([
    ["\n", 1],
    ["> quote\n", 1],
    ["# head\n", 1],
    ["```\ncode\n```\n", 1],
    ["<div>\n", 1],
    ["***\n", 1],
    ["- item\n", 1],
    ["    code\n", 1],
    ["text\n", 2],
    ["<b>\n", 2],
  ])("end where another block begins: %j", (line, bodyRows) => {
    expect(rowsOf(`|a|b|\n|-|-|\n|c|d|\n${line}`).length).toBe(1 + bodyRows);
  });

  it("may stand in lists and quotes", () => {
    expect(treeOf("> |a|\n> |-|\n> |b|\n|c|\n\n1. x\n\n   |d|\n   |-|\n   |e|\n   f\n\n|g|\n")).toMatchInlineSnapshot(`
      "note quote
        table, head 1
          row
            head 0
              paragraph: a
          row
            cell 0
              paragraph: b
      paragraph: |c|
      ordered list
        item
          paragraph: x
          table, head 1
            row
              head 0
                paragraph: d
            row
              cell 0
                paragraph: e
            row
              cell 0
                paragraph: f
      paragraph: |g|
      "
    `);
  });

  it("find the caption that stayed in the list that they left", () => {
    expect(treeOf("-   请求参数\n\n    **表 2**  请求消息体\n\n|a|\n|-|\n|b|\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: 请求参数
      table, head 1
        caption: **表 2** 请求消息体
        row
          head 0
            paragraph: a
        row
          cell 0
            paragraph: b
      "
    `);
  });

  it("fill up only so many missing cells", () => {
    const wide = `|${"a|".repeat(1000)}\n|${"-|".repeat(1000)}\n${"|b\n".repeat(1000)}`;
    expect(rowsOf(wide).flat().length).toBeLessThan(100_000);
  });
});
