/** The examples of CommonMark's specification: the Markdown is read as the HTML that its reference implementation makes of it. */
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { readHtml } from "../../../src/readers/html/html.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

interface Example {
  readonly section: string;
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const { tests } = createRequire(import.meta.url)("commonmark-spec") as { readonly tests: readonly Example[] };

/** Where a page shows one thing and its writer meant another, and docproof reads what was meant; by the numbers of the examples. */
const MEANT: ReadonlyMap<number, string> = new Map([
  [161, "a fence right below a closing tag is a fence"],
  [163, "a component of MDX holds Markdown"],
  [184, "a tag that is code only because it is indented"],
  [191, "a table that is code only because it is indented"],
]);

/** Addresses in one spelling, and without what a reader says of bad markup: HTML cannot say it. */
function shown(document: Document): string {
  return printDocument({ ...document, problems: [] }).replace(/%[0-9A-F]{2}(?:%[0-9A-F]{2})*/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

it.each(tests)("$section $number", ({ number, markdown, html }) => {
  const ours = shown(readMarkdown(makeSource("page.md", markdown.replaceAll("→", "\t"))));
  const theirs = shown(readHtml(makeSource("page.html", html.replaceAll("→", "\t"))));
  if (MEANT.has(number)) expect(ours).not.toBe(theirs);
  else expect(ours).toBe(theirs);
});
