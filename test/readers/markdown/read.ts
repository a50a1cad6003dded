/** Short ways to read a text in a test. */
import type { Document } from "../../../src/document/document.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import type { Source } from "../../../src/source/source.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

export function markdownSource(text: string): Source {
  return makeSource("page.md", text);
}

export function documentOf(markdown: string): Document {
  return readMarkdown(markdownSource(markdown));
}

/** The document as a tree, without places. */
export function treeOf(markdown: string): string {
  return printDocument(documentOf(markdown));
}
