/** Markup that a browser shows as code or as text, and that is read as what it is meant to be: HTML behind a blank line, wide rulers. */
import { describe, expect, test } from "vitest";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { allTables, flatText } from "../../../src/document/visit.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { makeSource } from "../../../src/source/source.ts";

const read = (text: string): ReturnType<typeof readMarkdown> => readMarkdown(makeSource("page.md", text));
const cells = (text: string): string[][][] =>
  allTables(read(text).blocks).map(({ table }) =>
    table.rows.map((row) => row.cells.map((cell) => flatText(cell.blocks))),
  );

describe("HTML that a blank line parts from its element", () => {
  const page = [
    "<section>",
    "\t<div>",
    "\t\t<h2>Boats</h2>",
    "",
    "\t\t<code>GET /boats</code>",
    "\t</div>",
    "\t<div>",
    "",
    "\t\t<table><tr><td><code>mast</code></td><td>A mast.</td></tr></table>",
    "\t</div>",
    "</section>",
  ].join("\n");

  test("is read as HTML", () => {
    expect(cells(page)).toEqual([[["mast", "A mast."]]]);
    expect(read(page).problems.map(({ message }) => message)).toEqual([
      "HTML that is indented by four blanks behind a blank line, and shows as code",
    ]);
  });

  test("is no table of what a browser shows", () => {
    expect(tablesJson(read(page), "page.md").tables).toEqual([]);
  });

  test("stays code outside of any element", () => {
    expect(read("Write:\n\n    <table><tr><td>x</td></tr></table>\n").blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "code",
    ]);
    expect(read("<div>a</div>\n\n    <b>x</b>\n").blocks.at(-1)?.type).toBe("code");
  });

  test("stays code in a fence", () => {
    expect(read("<div>\n\n```\n<b>x</b>\n```\n\n</div>").blocks.map(({ type }) => type)).toContain("code");
  });
});

describe("a ruler with more columns than the head", () => {
  test("is that of a table", () => {
    const text = "Name|Type|Description\n---|---|---|---|\nmast|string|A mast.\ncrew|integer|Who sails.\n";
    expect(cells(text)).toEqual([
      [
        ["Name", "Type", "Description"],
        ["mast", "string", "A mast."],
        ["crew", "integer", "Who sails."],
      ],
    ]);
    expect(read(text).problems.map(({ message }) => message)).toEqual([
      "a table whose ruler has more columns than its head, and which shows as text",
    ]);
  });

  test("and of a head in a quote, with the ruler behind the quote", () => {
    expect(cells("> |参数|类型|\n|:---|:---|\n|mast|string|\n")).toEqual([
      [
        ["参数", "类型"],
        ["mast", "string"],
      ],
    ]);
  });

  test("makes none of a text with one line", () => {
    expect(cells("Name|Type\n---|---|---|\n")).toEqual([]);
    expect(cells("A line\n---|---|---|\nmast|string\n")).toEqual([]);
  });
});

describe("a ruler with fewer columns than the head", () => {
  test("is that of a table whose rows are as long as the head", () => {
    const text = "参数|类型|说明\n---|---\nmast|string|桅杆\n";
    expect(cells(text)).toEqual([
      [
        ["参数", "类型", "说明"],
        ["mast", "string", "桅杆"],
      ],
    ]);
    expect(read(text).problems.map(({ message }) => message)).toEqual([
      "a table whose ruler has fewer columns than its head, and which shows as text",
    ]);
  });

  test("makes none of other rows, or of one column", () => {
    expect(cells("Name|Type|Description\n---|---\nmast|string\n")).toEqual([]);
    expect(cells("Name|Type\n---\nmast|string\n")).toEqual([]);
  });
});
