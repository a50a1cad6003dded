import { describe, expect, it } from "vitest";
import type { Code, Table } from "../../../src/document/document.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { documentOf } from "./read.ts";

function tableIn(rst: string): Table | undefined {
  return [...allBlocks(documentOf(rst).blocks)].find((block) => block.type === "table");
}

function codeIn(rst: string): Code | undefined {
  return [...allBlocks(documentOf(rst).blocks)].find((block) => block.type === "code");
}

describe("places in tables", () => {
  const rst = [
    "- x",
    "",
    "  .. table:: The *caption*",
    "",
    "     +-----+------+",
    "     | a   | 中文 |",
    "     |     +------+",
    "     | b   |      |",
    "     +-----+------+",
    "",
  ].join("\n");
  const at = ({ start, end }: { start: number; end: number }): string => rst.slice(start, end);

  it("are those of the page", () => {
    const table = tableIn(rst);
    expect(table && at(table.span)).toBe(rst.slice(rst.indexOf(".. table"), -1));
    expect(table?.caption && at(table.caption.span)).toBe("The *caption*");
    expect(table?.rows.map((row) => row.cells.map((cell) => at(cell.span)))).toEqual([
      ["a   | 中文 |\n     |     +------+\n     | b", "中文"],
      [""],
    ]);
  });

  it("of a row reach as far as its cells", () => {
    expect(tableIn(rst)?.rows.map((row) => at(row.span))).toEqual([
      "| a   | 中文 |\n     |     +------+\n     | b",
      "| b   |      |",
    ]);
  });

  it("of values in quotes are those of their characters", () => {
    const csv = '.. csv-table::\n\n   "a ""b"" c","**d""e**"\n';
    const [row] = tableIn(csv)?.rows ?? [];
    expect(row?.cells.map(({ span }) => csv.slice(span.start, span.end))).toEqual(['a ""b"" c', '**d""e**']);
    const strong = row?.cells[1]?.blocks[0];
    const [node] = strong?.type === "paragraph" ? strong.content : [];
    expect(node?.type === "strong" && node.children).toEqual([
      { type: "text", text: 'd"e', span: { source: "page.rst", start: csv.indexOf("d"), end: csv.indexOf('**"\n') } },
    ]);
  });
});

describe("places in code", () => {
  it.each([
    ["text::\n\n   one\n     two\n\n   three\n"],
    ['- .. code-block:: json\n\n     {\n       "a": 1\n     }\n'],
    ["+-------+\n| ::    |\n|       |\n|   {   |\n|    a  |\n|   }   |\n+-------+\n"],
    ["- a\n\n  ::\n\n\tone\n\t  two\ttabs\n"],
    ["a::\r\n\r\n  one\r\n   two\r\n"],
    ["\ufeffa::\n\n  one\n"],
  ])("lead to each line: %j", (rst) => {
    const code = codeIn(rst);
    expect(code?.text.split("\n").length).toBe(code?.lineOffsets.length);
    for (const [i, line] of (code?.text.split("\n") ?? []).entries()) {
      const offset = code?.lineOffsets[i] ?? 0;
      expect(rst.slice(offset, offset + line.length)).toBe(line);
    }
  });
});
