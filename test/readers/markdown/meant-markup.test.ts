/** Markup that a browser shows as code or as text, and that is read as what it is meant to be: HTML behind a blank line, wide rulers, stars. */
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

describe("a row that begins with the sign of a quote", () => {
  test("is one of the table above it, and those below it are, too", () => {
    const text = "参数|类型|说明\n---|---|---\nhull|object|船体\n> planks|array|木板\nmast|string|桅杆\n";
    expect(cells(text)).toEqual([
      [
        ["参数", "类型", "说明"],
        ["hull", "object", "船体"],
        ["> planks", "array", "木板"],
        ["mast", "string", "桅杆"],
      ],
    ]);
    expect(read(text).problems.map(({ message, mends }) => [message, mends?.[0]?.replacement])).toEqual([
      ["a row that begins with “>”, which ends the table and shows as a quote", "| "],
    ]);
  });

  test("is a quote with other cells, below an empty line, and where no table stands", () => {
    const quoted = (text: string): string[] => read(text).blocks.map(({ type }) => type);
    expect(quoted("Name|Type\n---|---\nhull|object\n> a note\n")).toEqual(["table", "note"]);
    expect(quoted("Name|Type\n---|---\nhull|object\n> a|b|c\n")).toEqual(["table", "note"]);
    expect(quoted("Name|Type\n---|---\nhull|object\n\n> a|b\n")).toEqual(["table", "note"]);
    expect(quoted("Sails.\n> a|b\n")).toEqual(["paragraph", "note"]);
  });
});

describe("a table without a ruler", () => {
  test("is one where each line begins and ends with a bar", () => {
    const text = "返回：\n| 参数 | 类型 |\n| mast | string |\n| crew |\n| sail | int |\n";
    expect(cells(text)).toEqual([
      [
        ["参数", "类型"],
        ["mast", "string"],
        ["crew", ""],
        ["sail", "int"],
      ],
    ]);
    expect(read(text).blocks.map(({ type }) => type)).toEqual(["paragraph", "table"]);
    expect(read(text).problems.map(({ message }) => message)).toEqual([
      "a table without a ruler below its head, which shows as text",
    ]);
    expect(tablesJson(read(text), "page.md").tables).toEqual([]);
  });

  test("in a list, too", () => {
    expect(cells("- Fields:\n\n  | Name | Type |\n  | mast | string |\n")).toEqual([
      [
        ["Name", "Type"],
        ["mast", "string"],
      ],
    ]);
  });

  test("is none of a line alone, of other lines, or of rows of other lengths", () => {
    expect(cells("| Name | Type |\n")).toEqual([]);
    expect(cells("| Name | Type |\nmast and string\n")).toEqual([]);
    expect(cells("| Name | Type\n| mast | string\n")).toEqual([]);
    expect(cells("| Name | Type |\n| mast |\n| a | b | c |\n")).toEqual([]);
    expect(cells("```\n| Name | Type |\n| mast | string |\n```\n")).toEqual([]);
  });
});

describe("strong type without a space behind it", () => {
  const shown = (text: string): string =>
    read(text)
      .blocks.flatMap((block) => (block.type === "paragraph" ? block.content : []))
      .map((node) =>
        node.type === "strong"
          ? `[${node.children.map((n) => ("text" in n ? n.text : "")).join("")}]`
          : "text" in node
            ? node.text
            : "",
      )
      .join("");

  test.each([
    ["**请求方式：**post", "[请求方式：]post"],
    ["**Method:**GET", "[Method:]GET"],
    ["其中**“状态”**是", "其中[“状态”]是"],
    ["**メソッド：**POST", "[メソッド：]POST"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each(["**a (b)**c", "a ** b: ** c", "*号：*后", "x **y z"])("stays text in %s", (text) => {
    expect(shown(text)).not.toContain("[");
  });
});

test("in a cell it is read as a browser shows it", () => {
  expect(cells("| 名称 | 说明 |\n|---|---|\n| a | 其中**“状态”**是 |\n")[0]?.[1]).toEqual(["a", "其中**“状态”**是"]);
});

test("a line break on a line of its own begins no HTML", () => {
  const text = "<br />\n## Boats\n请求方式：GET\n<br>\n\n<BR/>\n| Name | Type |\n|---|---|\n| mast | string |\n";
  expect(read(text).blocks.map(({ type }) => type)).toContain("heading");
  expect(cells(text)).toEqual([
    [
      ["Name", "Type"],
      ["mast", "string"],
    ],
  ]);
  // another tag does, and a browser shows its lines as they are
  expect(read("<span>\n## Boats\n</span>\n").blocks.map(({ type }) => type)).not.toContain("heading");
});
