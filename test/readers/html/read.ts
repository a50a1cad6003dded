/** Short ways to read a text in a test. */
import type { Document } from "../../../src/document/document.ts";
import { readHtml } from "../../../src/readers/html/html.ts";
import type { Source } from "../../../src/source/source.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "./print-document.ts";

export function htmlSource(text: string): Source {
  return makeSource("page.html", text);
}

export function documentOf(html: string): Document {
  return readHtml(htmlSource(html));
}

/** The document as a tree, without places. */
export function treeOf(html: string): string {
  return printDocument(documentOf(html));
}
