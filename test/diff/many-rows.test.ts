/** Tables of no operation whose rows all have other names are compared in time that grows with their length, not with its square. */
import { expect, test } from "vitest";
import { diffPages } from "../../src/diff/diff.ts";
import { readText } from "../editions/read.ts";

const page = (prefix: string, count: number) => {
  const rows = Array.from({ length: count }, (_, at) => `| ${prefix}_${at} | string | What ${at} does with clay |`);
  return readText(
    "page.md",
    `# Kilns\n\nGET /kilns\n\n## Faults\n\n| Name | Type | Description |\n| - | - | - |\n${rows.join("\n")}\n`,
  ).page;
};

/** Processor time, and what was told. */
function compared(count: number): { readonly seconds: number; readonly found: number } {
  const [before, after] = [page("old", count), page("new", count)];
  const start = process.cpuUsage().user;
  const found = diffPages(before, after).length;
  return { seconds: (process.cpuUsage().user - start) / 1e6, found };
}

const SHORT = 500;
const TIMES = 8;
/** Noise; the square would be 64 times. */
const GENEROUS = 4;

test("rows that say the same of other names", () => {
  compared(20);
  const short = compared(SHORT);
  const long = compared(SHORT * TIMES);
  expect(short.found).toBeGreaterThan(0);
  expect(long.seconds).toBeLessThan(Math.max(0.05, short.seconds) * TIMES * GENEROUS);
});
