import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/readers/html/html.ts";
import { differences, hasOracle, oraclePages } from "./oracle.ts";

describe.skipIf(!hasOracle)("HTML pages of ../shared (skipped where that is missing)", () => {
  it("have the tables that Chromium sees", () => {
    const pages = oraclePages(".html");
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.flatMap((page) => differences(page, readHtml))).toEqual([]);
  });
});
