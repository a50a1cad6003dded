/** `restructured` grows exponentially on nesting and quadratically on unclosed markup: what it is given is recorded here. */
import { createRequire } from "node:module";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_TITLES } from "../../../src/readers/rst/inline/title-tokens.ts";
import { documentOf } from "./read.ts";

const parser: typeof import("restructured/lib/Parser.js") = createRequire(import.meta.url)("#restructured");
const spied = vi.spyOn(parser, "parse");
const given = (): string[] => spied.mock.calls.map(([text]) => text);

const LONGEST = 122;
const long = (mark: string): string => mark.repeat(20_000 / mark.length);
const title = (text: string): string => `${text}\n${"=".repeat(text.length)}\n\ntext\n\n`;
const caption = (text: string): string => `.. table:: ${text}\n\n   ==  ==\n   a   b\n   ==  ==\n\n`;

beforeEach(() => void spied.mockClear());

describe("restructured is given", () => {
  it("short titles and captions", () => {
    documentOf(title("About **a**") + caption("**Table 4711** x"));
    expect(given()).toEqual(["x About **a**", "x **Table 4711** x"]);
  });

  it.each(["*a ", "**a ", "``a ", "`a ", "|a ", ":a:`b ", "`a <b ", "a_ ", "[1]_ ", "(", "[", "`", "*", "- ", "> "])(
    "no title or caption full of unclosed %j",
    (mark) => {
      documentOf(title(`x${long(mark)}x`) + caption(`x${long(mark)}`));
      expect(given().filter((text) => text.length > LONGEST)).toEqual([]);
    },
  );

  it("one line at a time, however deep a page nests", () => {
    const lists = Array.from({ length: 300 }, (_, level) => `${"  ".repeat(level)}- **a**\n\n`).join("");
    const quotes = Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}**a**\n\n`).join("");
    const notes = Array.from({ length: 300 }, (_, level) => `${"   ".repeat(level)}.. note:: **a**\n\n`).join("");
    documentOf(title("T") + lists + quotes + notes + caption("**Table 1**\n   *x*"));
    expect(given().length).toBeGreaterThan(0);
    expect(given().filter((text) => text.length > LONGEST || /^\s|\n/.test(text))).toEqual([]);
  });

  it("no more than a number of texts a page", () => {
    documentOf(Array.from({ length: 2 * MOST_TITLES }, (_, i) => title(`Section *${i}*`)).join(""));
    expect(given()).toHaveLength(MOST_TITLES);
  });
});
