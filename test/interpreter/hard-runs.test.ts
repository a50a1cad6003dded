/** Runs of one sign, wherever on a page a stranger may put them, are read in time that grows with their length, not with its square. */
import { describe, expect, test } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

const table = (row: string): string =>
  `# Get\n\nGET /v1/x\n\n**Table 1** Query parameters\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n${row}\n`;

const PAGES: Readonly<Record<string, (run: string) => string>> = {
  "a paragraph": (run) => `# Get\n\nGET /v1/x\n\nx${run}y\n`,
  "a name": (run) => table(`| x${run}y | String | z |`),
  "blanks before a name": (run) => table(`| ${run}1. x | String | z |`),
  "a type": (run) => table(`| a | x${run}y | z |`),
  "a description": (run) => table(`| a | String | The value is x${run}y |`),
  "a heading and a path": (run) => `# Get x${run}y\n\nGET /v1/x${run}y\n`,
  "a caption": (run) => `# Get\n\n**Table 1** Query${run}parameters\n\n| a | b |\n| --- | --- |\n| x | y |\n`,
};
const SIGNS = [":", "*", ".", ",", ")", "(", "-", "[", "{", "、", "：", "\u00a0", "\u00a0»"];

function seconds(page: string): number {
  const before = process.cpuUsage().user;
  interpret(readDocument(makeSource("page.md", page, "utf-8"), readers), vocabulary);
  return (process.cpuUsage().user - before) / 1e6;
}

const SHORT = 4000;
const TIMES = 8;
/** Noise, and what a run costs beside its length; the square would be 64 times. */
const GENEROUS = 4;

describe.each(Object.entries(PAGES))("in %s", (_place, page) => {
  test.each(SIGNS)("a long run of %j", (sign) => {
    seconds(page(sign.repeat(10)));
    const short = Math.max(0.02, seconds(page(sign.repeat(SHORT))));
    const long = seconds(page(sign.repeat(SHORT * TIMES)));
    expect(long / short).toBeLessThan(TIMES * GENEROUS);
  });
});

test.each([
  ["repeat a cell", (n: number) => `|===\n|Name |Type\n\n${"200*|a\n".repeat(n)}|===\n`],
  ["cover places, a table each", (n: number) => `[cols="200*"]\n|===\n200.200+|a\n|b\n|===\n\n`.repeat(n)],
  ["重复一个单元格", (n: number) => `|===\n|参数 |类型\n\n${"200*|值\n".repeat(n)}|===\n`],
])("tables of AsciiDoc that %s thousands of times take no more places than a page has", (_, tables) => {
  const placesOf = (n: number): number => {
    const page = `= Get\n\n\`GET /v1/x\`\n\n${tables(n)}`;
    const { blocks } = readDocument(makeSource("page.adoc", page, "utf-8"), readers);
    return blocks
      .flatMap((block) => (block.type === "table" ? block.rows : []))
      .flatMap(({ cells }) => cells)
      .reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0);
  };
  expect(placesOf(4)).toBeGreaterThan(800);
  expect(placesOf(3000)).toBeLessThan(250_000);
});

test("cells that span a thousand columns each cost what their row costs", () => {
  const wide = (cells: number): string =>
    `<table><tr><th>Parameter<th>Type${"<td colspan=1000>".repeat(cells)}<tr><td>a<td>String</table>`;
  const timeOf = (cells: number): number => {
    const before = process.cpuUsage().user;
    interpret(readDocument(makeSource("page.html", wide(cells), "utf-8"), readers), vocabulary);
    return (process.cpuUsage().user - before) / 1e6;
  };
  timeOf(1);
  expect(timeOf(80) / Math.max(0.02, timeOf(10))).toBeLessThan(8 * GENEROUS);
});
