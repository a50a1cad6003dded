import { describe, expect, it } from "vitest";
import { problemsOf, tablesOf, treeOf } from "./read.ts";

describe("grid tables", () => {
  it("have a head above the line of =", () => {
    const rst = `
+------+--------+
| Name | Type   |
+======+========+
| id   | String |
+------+--------+
|      | a      |
|      |        |
|      | b      |
+------+--------+
`;
    expect(tablesOf(rst)).toEqual(["-", "head | Name | Type |", "| id | String |", "|  | a b |"]);
    expect(problemsOf(rst)).toEqual([]);
  });

  it("span rows and columns", () => {
    const rst = `
+-------+---+-----------+
| a     | b | c         |
|       +---+-----+-----+
|       | d | e   | f   |
+---+---+---+-----+     |
| g | h       | i   |   |
|   +---------+-----+   |
|   | j             |   |
+---+---------------+---+
`;
    expect(problemsOf(rst)).toEqual(["malformed: grid table whose cells do not fill it"]);
    const closed = `
+-------+---+-----------+
| a     | b | c         |
|       +---+-----+-----+
|       | d | e   | f   |
+---+---+---+-----+     |
| g | h     | i   |     |
|   +-------+-----+     |
|   | j           |     |
+---+-------------+-----+
`;
    expect(tablesOf(closed)).toEqual([
      "-",
      "| a (2x2) | b | c (1x2) |",
      "| d | e | f (3x1) |",
      "| g (2x1) | h (1x2) | i |",
      "| j (1x3) |",
    ]);
  });

  it("may have rows that only spans reach", () => {
    expect(tablesOf("+---+---+\n| a | b |\n+   +   +\n| c | d |\n+---+---+\n")).toEqual([
      "-",
      "| a c (2x1) | b d (2x1) |",
      "|  |",
    ]);
    expect(tablesOf("+---+---+\n| a | b |\n+---+   |\n+---+---+\n")).toEqual(["-", "| a | b (2x1) |", "|  |"]);
  });

  it("hold blocks, tables too", () => {
    const rst = `
+-----------------+-----------------------+
| - one           | .. note:: Careful.    |
| - two           |                       |
|                 |    +---+---+          |
| ::              |    | x | y |          |
|                 |    +---+---+          |
|   {}            |                       |
+-----------------+-----------------------+
`;
    expect(tablesOf(rst)).toEqual(["-", "| one two {} | Careful. x y |", "- in table 0", "| x | y |"]);
    expect(treeOf(rst)).toContain("code\n        | {}\n");
  });

  it("have cells with bars, crosses and dashes in them", () => {
    const rst = `
+-----------+-----+
| a | b     | --  |
| + c       | \\-  |
+-----------+-----+
`;
    expect(tablesOf(rst)).toEqual(["-", "| a | b + c | -- - |"]);
  });

  it("count columns on paper: wide characters twice, combining ones not at all", () => {
    expect(tablesOf("+------+----+\n| 中文 | b  |\n+------+----+\n| a    | ，。|\n+------+----+\n")).toEqual([]);
    expect(tablesOf("+------+----+\n| 中文 | b  |\n+------+----+\n| a    | ， |\n+------+----+\n")).toEqual([
      "-",
      "| 中文 | b |",
      "| a | ， |",
    ]);
    expect(tablesOf("+---+---+\n| e\u0301 | o\u0308 |\n+---+---+\n")).toEqual(["-", "| e\u0301 | o\u0308 |"]);
    expect(tablesOf("+----+---+\n| 😀 | x |\n+----+---+\n| 表 +---+\n|    | y |\n+----+---+\n")).toEqual([
      "-",
      "| 😀 | x |",
      "| 表 (2x1) |  |",
      "| y |",
    ]);
  });

  it("end where the drawing ends", () => {
    expect(treeOf("+---+\n| a |\n+---+\ntext\n")).toMatch(/^table[^]*\nparagraph: text\n$/);
    expect(treeOf("+---+\n| a |\n+---+\n| line\n")).toMatch(/^table[^]*\nparagraph: line\n$/);
    expect(treeOf("+---+\n| a |\n+---+\n  x\n")).toMatch(
      /^table[^]*\nnote quote\n.*\nmalformed: unexpected indentation\n$/,
    );
  });

  it.each([
    ["a ragged right border", "+---+\n| ab |\n+---+\n", "grid table whose right border is not aligned"],
    ["no bottom border", "+---+\n| a |\n", "grid table without a bottom border"],
    [
      "two heads",
      "+---+\n| a |\n+===+\n| b |\n+===+\n| c |\n+---+\n",
      "grid table with two separators between head and body",
    ],
    ["open cells", "+---+---+\n| a | b |\n+---+   |\n| c     |\n+-------+\n", "grid table whose cells do not fill it"],
  ])("with %s are kept as they are written", (_, rst, message) => {
    expect(treeOf(rst)).toBe(`code\n${rst.replace(/^(?=.)/gm, "  | ")}malformed: ${message}\n`);
  });
});

describe("simple tables", () => {
  it("have rows where the first column has text", () => {
    const rst = `
=====  ======  ====
Name   Type    Info
=====  ======  ====
id     String  The id, running over
               - the last column

               and on

\\              nothing first
x

---------------------
y              end
=====  ======  ====
`;
    expect(tablesOf(rst)).toEqual([]);
    expect(problemsOf(rst)).toEqual(["malformed: simple table whose column span does not reach its right border"]);
    expect(tablesOf(rst.replace("---------------------\n", "-------------------\n"))).toEqual([
      "-",
      "head | Name | Type | Info |",
      "| id | String | The id, running over - the last column and on |",
      "|  |  | nothing first |",
      "| x (1x3) |",
      "| y |  | end |",
    ]);
  });

  it("span columns under a line of -", () => {
    const rst = `
==  ==  ==
a       b
------  --
c   d   e
==  ==  ==
f       g
======  ==
`;
    expect(tablesOf(rst)).toEqual(["-", "head | a (1x2) | b |", "head | c | d | e |", "| f (1x2) | g |"]);
  });

  it("of one column are read where they can be no title", () => {
    expect(tablesOf("=====\none\ntwo\n=====\n")).toEqual(["-", "| one |", "| two |"]);
    expect(treeOf("=====\nTitle\n=====\n")).toBe("heading 1: Title\n");
  });

  it("count wide characters twice", () => {
    expect(tablesOf("====  ==\n中文  x\na     中文\n====  ==\n")).toEqual(["-", "| 中文 | x |", "| a | 中文 |"]);
  });

  it("without a head of their own have none", () => {
    expect(tablesOf("==  ==\na   b\n==  ==\n\ntext\n")).toEqual(["-", "| a | b |"]);
    expect(tablesOf("==  ==\n==  ==\n")).toEqual(["-", "|  |  |"]);
  });

  it.each([
    ["no bottom border", "==  ==\na   b\n", "simple table without a bottom border"],
    [
      "a head only",
      "==  ==\na   b\n==  ==\nc   d\n",
      "simple table without a bottom border or without a blank line after it",
    ],
    ["borders of two lengths", "==  ==\na   b\n=====\n", "simple table whose borders differ in length"],
    ["text between columns", "==  ==\nabc  b\n==  ==\n", "simple table with text between its columns"],
    [
      "a span that fits no column",
      "==  ==\na   b\n== ===\n",
      "simple table whose column span does not fit its columns",
    ],
  ])("with %s are kept as they are written", (_, rst, message) => {
    expect(tablesOf(rst)).toEqual([]);
    expect(problemsOf(rst)).toEqual([`malformed: ${message}`]);
    expect(treeOf(rst)).toContain("| ==  ==\n");
  });
});

describe("the table directive", () => {
  const grid = "+---+---+\n   | a | b |\n   +---+---+\n";

  it("gives a table its caption and its names", () => {
    expect(tablesOf(`.. _t 1:\n\n.. table:: **Table 1** on\n   two lines\n   :name: T2\n\n   ${grid}`)).toEqual([
      "Table 1 on two lines #t 1 #t2",
      "| a | b |",
    ]);
    expect(tablesOf(`.. table::\n   :widths: 1, 2\n\n   ${grid}`)).toEqual(["-", "| a | b |"]);
  });

  it.each([
    [".. table:: x\n\n   text\n", "table directive whose content is not one table"],
    [`.. table:: x\n\n   ${grid}\n   ${grid}`, "table directive whose content is not one table"],
    [".. table:: x\n", "table directive whose content is not one table"],
    [`.. table:: x\n   :widths: 1 2 3\n\n   ${grid}`, "table with 2 columns, but 3 widths"],
    [`.. table:: x\n   :align: top\n\n   ${grid}`, 'table directive whose option "align" cannot be "top"'],
    [`.. table:: x\n   :colour: red\n\n   ${grid}`, 'table directive with the unknown option "colour"'],
  ])("is kept as it is written: %j", (rst, message) => {
    expect(tablesOf(rst)).toEqual([]);
    expect(problemsOf(rst)).toEqual([`malformed: ${message}`]);
    expect(treeOf(`.. _a:\n\n${rst}`)).toMatch(/^code #a\n {2}\| \.\. table::/);
  });
});

describe("list tables", () => {
  it("are lists of lists", () => {
    const rst = `
.. list-table:: **Table 1** Parameters
   :header-rows: 1
   :stub-columns: 1
   :name: params

   * - Name
     - Type
   * - id
     - String

       - one
   * -
     - x
`;
    expect(tablesOf(rst)).toEqual([
      "Table 1 Parameters #params",
      "head | Name | Type |",
      "| id | String one |",
      "|  | x |",
    ]);
    expect(treeOf(rst)).toContain("    head 0\n      paragraph: id\n    cell 1\n");
  });

  it.each([
    ["", "list table that is not a list of lists of one length"],
    ["   * a\n", "list table that is not a list of lists of one length"],
    ["   1. - a\n", "list table that is not a list of lists of one length"],
    ["   * - a\n   * - b\n     - c\n", "list table that is not a list of lists of one length"],
    ["   * :a: b\n", "list table that is not a list of lists of one length"],
    ["   :header-rows: 2\n\n   * - a\n", "table with 1 rows, but 2 header rows"],
    ["   :header-rows: 1\n\n   * - a\n", "table with no rows but its header rows"],
    ["   :stub-columns: 1\n\n   * - a\n", "table with no columns but its 1 stub columns"],
    ["   :widths: 1 2\n\n   * - a\n", "table with 1 columns, but 2 widths"],
    ["   :header-rows: x\n\n   * - a\n", 'table directive whose option "header-rows" cannot be "x"'],
  ])("are kept as they are written: %j", (content, message) => {
    const separator = content.startsWith("   :") ? "" : "\n";
    const rst = `.. list-table:: x\n${separator}${content}`;
    expect(tablesOf(rst)).toEqual([]);
    expect(problemsOf(rst)).toEqual([`malformed: ${message}`]);
  });
});

describe("CSV tables", () => {
  it.each([
    ["plain", "", 'a, b,"c, d"\ne', ["| a | b | c, d |", "| e |  |  |"]],
    ["doubled quotes", "", '"a ""b""", **c**', ['| a "b" | c |']],
    ["lines in a value", "", '"a\n\n   - b\n   - c", d', ["| a b c | d |"]],
    ["empty lines", "", "a,b\n\nc,d", ["| a | b |", "|  |  |", "| c | d |"]],
    ["header rows", ":header-rows: 1", "a,b\nc,d", ["head | a | b |", "| c | d |"]],
    ["a header", ':header: x, "y, z"', "a,b,c", ["head | x | y, z |  |", "| a | b | c |"]],
    ["both", ":header: x\n   :header-rows: 1", "a\nb", ["head | x |", "head | a |", "| b |"]],
    ["a delimiter", ":delim: ;", "a;b,c", ["| a | b,c |"]],
    ["a delimiter by its code", ":delim: U+7C", "a|b", ["| a | b |"]],
    ["spaces for delimiters", ":delim: space", '"a b"  c', ["| a b | c |"]],
    ["other quotes", ":quote: '", "'a, b',\"c", ['| a, b | "c |']],
    ["escapes", ":escape: \\", '"a \\"b\\"",c\\, d', ['| a "b" | c, d |']],
    ["kept spaces", ":keepspace:", 'a, "b"', ['| a | "b" |']],
  ])("with %s", (_, option, data, rows) => {
    const lines = [
      ".. csv-table:: Title",
      ...(option === "" ? [] : [`   ${option}`]),
      "",
      `   ${data.replaceAll("\n", "\n   ")}`,
    ];
    expect(tablesOf(lines.join("\n"))).toEqual(["Title", ...rows]);
  });

  it.each([
    ['\n   "a\n', "malformed: CSV table whose quotes do not pair"],
    ['\n   "a" b\n', "malformed: CSV table whose quotes do not pair"],
    ['   :header: "a\n\n   b\n', "malformed: CSV table whose quotes do not pair"],
    ["   :header-rows: 2\n\n   a\n", "malformed: table with 1 rows, but 2 header rows"],
    ["   :delim: ab\n\n   a\n", 'malformed: table directive whose option "delim" cannot be "ab"'],
    ["", "malformed: CSV table without data"],
    ["   :file: x.csv\n", 'refused: CSV table whose data is in "x.csv"'],
    ["   :url: https://x.io/a.csv\n", 'refused: CSV table whose data is in "https://x.io/a.csv"'],
  ])("are kept as they are written: %j", (rest, problem) => {
    const rst = `.. csv-table:: Title\n${rest}`;
    expect(tablesOf(rst)).toEqual([]);
    expect(problemsOf(rst)).toEqual([problem]);
    expect(treeOf(rst)).toMatch(/^code\n {2}\| \.\. csv-table:: Title\n/);
  });
});

describe("tables stand", () => {
  const grid = ["+---+", "| a |", "+---+"];
  it.each([
    ["in a list item", ["- x", "", ...grid.map((line) => `  ${line}`)]],
    ["right behind a bullet", [`- ${grid[0]}`, `  ${grid[1]}`, `  ${grid[2]}`]],
    ["in a note", [".. warning::", "", ...grid.map((line) => `   ${line}`)]],
    ["in a quote", ["x", "", ...grid.map((line) => `   ${line}`)]],
    ["in a definition", ["term", ...grid.map((line) => `   ${line}`)]],
    ["in a field", ["x", "", ":f:", ...grid.map((line) => `   ${line}`)]],
    ["in a figure's legend", [".. figure:: x.png", "", "   Caption", "", ...grid.map((line) => `   ${line}`)]],
    ["in a footnote", [".. [1] x", "", ...grid.map((line) => `   ${line}`)]],
    ["in an unknown directive", [".. tab:: x", "", ...grid.map((line) => `   ${line}`)]],
    ["after a tab", ["- x", "", ...grid.map((line) => `\t${line}`)]],
  ])("%s", (_, lines) => expect(tablesOf(lines.join("\n"))).toEqual(["-", "| a |"]));
});
