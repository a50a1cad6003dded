/**
 * Words that a style prints where an element has none: `<th class="param-data-type"></th>` is headed "data type", and
 * `<span class="property-required"></span>` says "required".
 */
import { type DomElement, type DomNode, isElement } from "./dom.ts";

const COLUMN =
  /(?:^|[-_])(?:param|parameter|property|field|header|column|col)[-_]{1,2}([a-z]{2,20}(?:[-_][a-z]{2,20})?)$/;
const REQUIRED = /(?:^|[-_])(required|mandatory|optional)$/;

/** The heads of a row of `<th>` none of which has a text; null where one has, or a class says nothing. */
export function styledHeads(cells: readonly DomElement[]): readonly string[] | null {
  if (cells.length < 2 || cells.some(holdsText)) return null;
  const words = cells.map((cell) => classWord(cell, COLUMN)?.replaceAll(/[-_]/g, " ") ?? "");
  return words.includes("") ? null : words;
}

/** The mark that stands in a cell without a text. */
export function styledMark(cell: DomElement): string | null {
  if (holdsText(cell)) return null;
  for (const child of cell.children.filter(isElement)) {
    const mark = classWord(child, REQUIRED);
    if (mark !== null) return mark;
  }
  return null;
}

const classWord = ({ attribs }: DomElement, pattern: RegExp): string | null =>
  (attribs["class"] ?? "")
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => pattern.exec(word)?.[1] ?? [])[0] ?? null;

const holdsText = (node: DomNode): boolean =>
  node.type === "text" ? (node.data ?? "").trim() !== "" : (node.children ?? []).some(holdsText);
