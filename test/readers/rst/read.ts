/** Short ways to read a text in a test. */
import type { Document, Inline } from "../../../src/document/document.ts";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { readRst } from "../../../src/readers/rst/rst.ts";
import type { Source } from "../../../src/source/source.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument, printInline } from "../html/print-document.ts";

export function rstSource(text: string): Source {
  return makeSource("page.rst", text);
}

export function documentOf(rst: string): Document {
  return readRst(rstSource(rst));
}

/** The document as a tree, without places. */
export function treeOf(rst: string): string {
  return printDocument(documentOf(rst));
}

/** The inline content of the first block, a paragraph, on one line. */
export function inlineOf(rst: string): string {
  const [block] = documentOf(rst).blocks;
  return block?.type === "paragraph" ? printInline(block.content) : `no paragraph but ${block?.type}`;
}

/** What is wrong with a page, as the reader says it. */
export function problemsOf(rst: string): string[] {
  return documentOf(rst).problems.map(({ kind, message }) => `${kind}: ${message}`);
}

/** Each table as lines: its caption and names, then its rows; a spanning cell has its rows and columns behind it. */
export function tablesOf(rst: string): string[] {
  return tablesJson(documentOf(rst), "page.rst").tables.flatMap(({ caption, id, headerRows, nestedIn, rows }) => [
    [caption ?? "-", ...id.map((name) => `#${name}`), ...(nestedIn === null ? [] : [`in table ${nestedIn}`])].join(" "),
    ...rows.map((row, i) => {
      const cells = row.map(({ text, rowspan, colspan }) =>
        rowspan * colspan > 1 ? `${text} (${rowspan}x${colspan})` : text,
      );
      return `${i < headerRows ? "head " : ""}| ${cells.join(" | ")} |`;
    }),
  ]);
}

/** Every node of inline content, with what stands in the page at its place. */
export function placesOf(rst: string): string[] {
  const places: string[] = [];
  const collect = (content: readonly Inline[]): void => {
    for (const node of content) {
      places.push(`${node.type} ${rst.slice(node.span.start, node.span.end)}`);
      if (node.type === "strong" || node.type === "link") collect(node.children);
    }
  };
  for (const block of documentOf(rst).blocks) {
    if (block.type === "paragraph" || block.type === "heading") collect(block.content);
  }
  return places;
}
