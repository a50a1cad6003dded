import { describe, expect, it } from "vitest";
import { spanFaults } from "../html/print-document.ts";
import { readText, tabbedRows, tablesOf, textSource } from "./read.ts";

const MANY = 10_000;
const ROW = ["pot_id", "Yes", "String", "Specifies the pot."];
const HEADER = ["Parameter", "Mandatory", "Type", "Description"];

describe("a huge text", () => {
  it.each([
    ["runs", ["Title", ...HEADER, ...Array.from({ length: MANY }, () => ROW).flat()].join("\n\n")],
    ["tabs", `Title\n\n${tabbedRows(HEADER, ...Array.from({ length: MANY }, () => ROW))}`],
    [
      "columns",
      `Title\n\nParameter  Mandatory  Type    Description\n${"pot_id     Yes        String  Specifies the pot.\n".repeat(MANY)}`,
    ],
  ])("of %s has all its rows", (_, text) => expect(tablesOf(text)[0]?.rows).toHaveLength(MANY + 1));

  it.each(["x", "x ", "{", '"a": {', "\t", "  • a", "POST /", "Table 1 ", "参数 ", "Parameter  "])(
    "is one line of %j",
    (piece) => {
      const source = textSource(piece.repeat(Math.floor(300_000 / piece.length)));
      expect(spanFaults(readText(source), source)).toEqual([]);
    },
  );

  it.each([
    "{\n",
    '"a": {\n\n',
    "[\n}\n",
    "  • a\n",
    "  • Example request\n\n{\n}\n\n",
    "Table 1 x\n\n",
    "Parameter\n\nType\n\n",
    "Parameter  Type\n",
    "\f\n",
    "GET\n",
    "x\n",
  ])("is many lines of %j", (lines) => {
    const source = textSource(lines.repeat(Math.floor(100_000 / lines.length)));
    expect(spanFaults(readText(source), source)).toEqual([]);
  });

  it.each(["[", "{", "{ [ "])("is one line of millions of %j", (piece) => {
    const source = textSource(piece.repeat(3_000_000 / piece.length));
    expect(spanFaults(readText(source), source)).toEqual([]);
  });

  it("may be nested deeper than any list", () => {
    const source = textSource(Array.from({ length: 1500 }, (_, depth) => `${" ".repeat(depth)}• item\n`).join(""));
    expect(spanFaults(readText(source), source)).toEqual([]);
  });
});
