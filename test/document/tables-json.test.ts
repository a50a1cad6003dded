import { describe, expect, it } from "vitest";
import { tablesJson } from "../../src/document/tables-json.ts";
import { readRst } from "../../src/readers/rst/rst.ts";
import { makeSource } from "../../src/source/source.ts";

describe("the table listing", () => {
  it("has every table of a page, with folded text", () => {
    const rst = [
      ".. _Outer:",
      "",
      ".. table:: **Table 1**  A\u00a0 caption",
      "",
      "   +---+-----------+",
      "   | a | .. note:: |",
      "   |   |           |",
      "   |   |    +---+  |",
      "   |   |    | x |  |",
      "   |   |    +---+  |",
      "   +===+===========+",
      "   | - b           |",
      "   | - c           |",
      "   +---------------+",
    ].join("\n");
    expect(tablesJson(readRst(makeSource("dir/page.rst", rst)), "page.rst")).toEqual({
      page: "page.rst",
      tables: [
        {
          caption: "Table 1 A caption",
          id: ["outer"],
          headerRows: 1,
          rows: [
            [
              { text: "a", rowspan: 1, colspan: 1 },
              { text: "x", rowspan: 1, colspan: 1 },
            ],
            [{ text: "b c", rowspan: 1, colspan: 2 }],
          ],
          nestedIn: null,
        },
        { caption: null, id: [], headerRows: 0, rows: [[{ text: "x", rowspan: 1, colspan: 1 }]], nestedIn: 0 },
      ],
    });
  });

  it("is empty for a page without tables", () => {
    expect(tablesJson(readRst(makeSource("a", "text\n")), "a")).toEqual({ page: "a", tables: [] });
  });
});
