import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/readers/html/html.ts";
import { oneIn } from "../../corpus-sample.ts";
import { differences, hasOracle, oraclePages } from "./oracle.ts";

describe.skipIf(!hasOracle)("HTML pages of ../shared (skipped where that is missing)", () => {
  it("have the tables that Chromium sees", () => {
    const pages = oneIn(6, oraclePages(".html"));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((page) => differences(page, readHtml))).toEqual([]);
  });
});
