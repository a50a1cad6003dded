/** What a reader sees around a place: rows, lines of an example, sentences; never the markup they are written in. */
import { describe, expect, it } from "vitest";
import { makeContextOf } from "../../src/audit/wording/context.ts";
import { readText } from "../editions/read.ts";

const contextAt = (text: string, name: string, needle: string, words = needle) => {
  const { source, passages } = readText(name, text);
  return makeContextOf(source, passages)(source.text.indexOf(needle), words);
};

describe("the context of a place", () => {
  it("is the table row between its neighbours", () => {
    const page = "# A\n\n| Name | Type |\n| --- | --- |\n| id | String |\n| **size** | Integer |\n";
    expect(contextAt(page, "a.md", "**size**", "size")).toEqual([
      { line: 5, cells: ["id", "String"], here: false },
      { line: 6, cells: ["size", "Integer"], here: true },
    ]);
  });

  it("is the line of an example with the lines around it, without blank ones", () => {
    const page = "<h1>A</h1>\n<pre>{\n  &quot;id&quot;: 1,\n\n  &quot;n&quot;: &quot;x&quot;\n}</pre>\n";
    expect(contextAt(page, "a.html", "&quot;n&quot;", '"n": "x"')).toEqual([
      { line: 5, cells: ['"n": "x"'], here: true },
      { line: 6, cells: ["}"], here: false },
    ]);
  });

  it("is a sentence's paragraph as it reads, cut to what stands about the words", () => {
    const filler = "This is said at length. ".repeat(20);
    const page = `<h1>A</h1><p>${filler}The <b>size</b> is <i>at most</i> 5. ${filler}</p>`;
    const [line, ...more] = contextAt(page, "a.html", "The <b>", "The size is at most 5.");
    expect(more).toEqual([]);
    expect(line?.cells[0]).toMatch(/^….{60}The size is at most 5\..*…$/);
    expect(line?.cells[0]).not.toContain("<");
  });

  it("of words that are longer than what is shown keeps all of them, with what stands beside", () => {
    const long = "y".repeat(200);
    const page = `# A\n\n${"x".repeat(100)} ${long} ${"z".repeat(200)}\n`;
    const [line] = contextAt(page, "a.md", long);
    expect(line?.cells[0]).toBe(`…${"x".repeat(59)} ${long} ${"z".repeat(59)}…`);
    const [begin] = contextAt(`# A\n\n${long} ${"z".repeat(200)}\n`, "a.md", long);
    expect(begin?.cells[0]).toBe(`${long} ${"z".repeat(119)}…`);
    const [near] = contextAt(`# A\n\n${"x".repeat(58)} ${long} ${"z".repeat(200)}\n`, "a.md", long);
    expect(near?.cells[0]).toBe(`${"x".repeat(58)} ${long} ${"z".repeat(60)}…`);
    const [far] = contextAt(`# A\n\n${"x".repeat(59)} ${long} ${"z".repeat(200)}\n`, "a.md", long);
    expect(far?.cells[0]).toBe(`…${"x".repeat(59)} ${long} ${"z".repeat(59)}…`);
  });

  it("is the beginning where the words are not in it, and all of what is short", () => {
    const page = `# A\n\nabc ${"x".repeat(300)}\n`;
    expect(contextAt(page, "a.md", "abc", "elsewhere")[0]?.cells[0]).toBe(`abc ${"x".repeat(156)}…`);
    const short = `# A\n\nabc ${"x".repeat(150)} def\n`;
    expect(contextAt(short, "a.md", "def")[0]?.cells[0]).toBe(`abc ${"x".repeat(150)} def`);
    expect(contextAt(short, "a.md", "abc", "elsewhere")[0]?.cells[0]).toHaveLength(158);
  });

  it("of a row cuts each of the cells around by itself", () => {
    const long = "x".repeat(161);
    const page = `# A\n\n| Name | Type |\n| --- | --- |\n| ${long} | b |\n| size | ${"y".repeat(160)} |\n| ${long} | d |\n`;
    expect(contextAt(page, "a.md", "size").map(({ cells, here }) => [cells.map((cell) => cell.length), here])).toEqual([
      [[161, 1], false],
      [[4, 160], true],
      [[161, 1], false],
    ]);
  });

  it("is the line itself where no block stands", () => {
    expect(contextAt("# A\n\n<!-- a remark -->\n\ntext\n", "a.md", "remark")).toEqual([
      { line: 3, cells: ["<!-- a remark -->"], here: true },
    ]);
  });

  it("is the caption of a table for what is said of the table as a whole", () => {
    const page = "<table><caption>Table 1 Parameters</caption><tr><th>Name</th></tr><tr><td>id</td></tr></table>";
    expect(contextAt(page, "a.html", "Table 1", "Table 1 Parameters")).toEqual([
      { line: 1, cells: ["Table 1 Parameters"], here: true },
    ]);
  });
});
