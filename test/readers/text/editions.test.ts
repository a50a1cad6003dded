import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oneIn } from "../../corpus-sample.ts";
import { printDocument, spanFaults } from "../html/print-document.ts";
import { documentOf, readText, textSource } from "./read.ts";
import { fieldsOfEdition, fieldsOfText, share } from "./fields.ts";

const SHARED = join(import.meta.dirname, "../../../../shared");
const CORPUS = join(SHARED, "corpus");

function pagesOf(dialect: string): string[] {
  return readdirSync(join(CORPUS, dialect), { recursive: true, encoding: "utf8" })
    .filter((page) => page.endsWith(".txt"))
    .toSorted();
}

/** A service whose captions stand in the text with the asterisks of their markup. */
const STARRED_CAPTIONS = /\+ims\//;

describe.skipIf(!existsSync(CORPUS))("plain-text editions in ../shared (skipped where that is missing)", () => {
  it.each([
    ["text-blocks", "of most services", 0.999],
    ["text-inner", "of most services", 0.999],
    ["text-layout", "of most services", 0.995],
    ["text-blocks", "with starred captions", 0.98],
    ["text-inner", "with starred captions", 0.98],
  ])("have the fields of the same pages in HTML and Markdown: %s, %s", (dialect, services, atLeast) => {
    let read = 0;
    let expected = 0;
    let common = 0;
    const wanted = pagesOf(dialect).filter(
      (page) => STARRED_CAPTIONS.test(page) === (services === "with starred captions"),
    );
    for (const page of oneIn(wanted.length > 300 ? 4 : 1, wanted)) {
      const fields = fieldsOfEdition(SHARED, page);
      if (!fields) continue;
      const found = fieldsOfText(readFileSync(join(CORPUS, dialect, page), "utf8"));
      read += found.length;
      expected += fields.length;
      common += share(found, fields);
    }
    expect(expected).toBeGreaterThan(500);
    expect(common / read).toBeGreaterThanOrEqual(atLeast);
    expect(common / expected).toBeGreaterThanOrEqual(atLeast);
  });

  it("can be cut off anywhere, and read alike with CRLF", () => {
    for (const dialect of ["text-blocks", "text-inner", "text-layout"]) {
      const page = pagesOf(dialect).find((name) => name.endsWith("CreateL7Rule.txt")) ?? pagesOf(dialect)[0] ?? "";
      const text = readFileSync(join(CORPUS, dialect, page), "utf8");
      for (let end = 0; end < text.length; end += Math.ceil(text.length / 60)) {
        const source = textSource(text.slice(0, end));
        expect(spanFaults(readText(source), source)).toEqual([]);
      }
      expect(printDocument(documentOf(text.replaceAll("\n", "\r\n")))).toBe(printDocument(documentOf(text)));
    }
  });
});
