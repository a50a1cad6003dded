import { describe, expect, it } from "vitest";
import { blocksText } from "../../../src/document/visit.ts";
import { documentOf, problemsOf, tablesOf } from "./read.ts";

function nested(levels: number, line: (level: number) => string): string {
  return Array.from({ length: levels }, (_, level) => `${line(level)}\n\n`).join("");
}

describe("a page made to be deep", () => {
  it.each([
    ["lists", nested(1000, (level) => `${" ".repeat(2 * level)}- item${level}`)],
    ["lists on one line", `${"- ".repeat(1000)}item999`],
    ["quotes", nested(1000, (level) => `${" ".repeat(level)}item${level}`)],
    ["directives", nested(1000, (level) => `${" ".repeat(3 * level)}.. note:: item${level}`)],
    ["definitions", nested(1000, (level) => `${" ".repeat(level)}item${level}`).replaceAll("\n\n", "\n")],
  ])("of %s keeps its text, as written where it is too deep", (_, rst) => {
    const text = blocksText(documentOf(rst).blocks);
    expect(text).toContain("item999");
    expect(problemsOf(rst).filter((problem) => problem.includes("nested more than"))).toHaveLength(1);
  });

  it("by substitutions within substitutions does not fill the memory", () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `.. |s${i}| replace:: |s${i + 1}| |s${i + 1}|\n`).join("");
    expect(blocksText(documentOf(`|s0|\n\n${doubling}.. |s40| replace:: x\n`).blocks).length).toBeLessThan(1_000_000);
  });
});

describe("a page made to be long", () => {
  const long = 80_000;

  it.each([
    "*a ",
    "**a ",
    "``a ",
    "`a ",
    "|a ",
    "_`a ",
    ":a:`b ",
    "`a <b ",
    "a_ ",
    "[1]_ ",
    "\\",
    "`",
    "<",
    "http://",
    "|a| ",
  ])("of %j is read", (mark) => {
    const rst = `x ${mark.repeat(long / mark.length)}`;
    expect(blocksText(documentOf(rst).blocks).length).toBeGreaterThan(long / 10);
  });

  it("with a table of as many cells as text allows is read", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i}  x\n`).join("");
    expect(tablesOf(`=====  ==\n${rows.replace(/^(\d+)/gm, (n) => n.padEnd(5))}=====  ==\n`)).toHaveLength(10_001);
  });

  it("with far more cells than text is kept as it is written", () => {
    const columns = "= ".repeat(2000);
    const rst = `${columns}=\n${"a\n".repeat(2000)}${columns}=\n`;
    expect(problemsOf(rst)).toEqual(["malformed: simple table with more cells than text"]);
    const csv = `.. csv-table::\n\n   ${"a,".repeat(2000)}\n${"   a\n".repeat(2000)}`;
    expect(problemsOf(csv)).toEqual(["malformed: CSV table with more cells than text"]);
  });

  it("with a tangled grid is kept as it is written", () => {
    const border = `+${"-+".repeat(500)}`;
    const row = `|${" |".repeat(500)}`;
    // From each corner of the first row, all ways down are long and none leads back.
    const rst = `${border}\n${row}\n${border}\n+-+${row.slice(3)}\n${`${row}\n`.repeat(500)}+${"-".repeat(999)}+\n`;
    expect(problemsOf(rst)).toEqual(["malformed: grid table whose cells do not fill it"]);
  });
});
