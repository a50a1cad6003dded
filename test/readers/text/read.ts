/** Short ways to read a plain text in a test. */
import type { Document, Table } from "../../../src/document/document.ts";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { allTables } from "../../../src/document/visit.ts";
import { makeVocabulary } from "../../../src/language/vocabulary.ts";
import { makeTextReader } from "../../../src/readers/text/text.ts";
import type { Source } from "../../../src/source/source.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

export const readText = makeTextReader(makeVocabulary());

export function textSource(text: string): Source {
  return makeSource("page.txt", text);
}

export function documentOf(text: string): Document {
  return readText(textSource(text));
}

/** The document as a tree, without places. */
export function treeOf(text: string): string {
  return printDocument(documentOf(text));
}

export function tablesOf(text: string): Table[] {
  return allTables(documentOf(text).blocks).map(({ table }) => table);
}

/** Each table as its caption and its rows, cells between bars. */
export function gridsOf(text: string): string[] {
  return tablesJson(documentOf(text), "page").tables.map(({ caption, rows }) =>
    [caption ?? "(no caption)", ...rows.map((row) => row.map((cell) => cell.text).join(" | "))].join("\n"),
  );
}

/** The kind of each block of the page, with its text where that is a heading or paragraph. */
export function outlineOf(text: string): string[] {
  return treeOf(text)
    .split("\n")
    .filter((line) => /^\S/.test(line));
}

/** Cells as a copied page has them: each on its own between empty lines. */
export function runs(...texts: string[]): string {
  return `${texts.join("\n\n")}\n`;
}

/** Rows of cells as a browser's innerText gives them where each cell holds a paragraph. */
export function tabbedRows(...rows: string[][]): string {
  return rows.map((row) => row.join("\n\n\t\n\n")).join("\n\n\n\n\n");
}
