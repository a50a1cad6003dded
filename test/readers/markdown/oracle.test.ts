import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { oneIn } from "../../corpus-sample.ts";
import { differences, hasOracle, oraclePages } from "../html/oracle.ts";

describe.skipIf(!hasOracle)("Markdown pages of ../shared (skipped where that is missing)", () => {
  it("have the tables that Chromium sees in what markdown-it makes of them", () => {
    const pages = oneIn(6, oraclePages(".md"));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((page) => differences(page, readMarkdown))).toEqual([]);
  });
});
