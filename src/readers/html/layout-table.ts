/**
 * Tables that lay a page out, as pages did before style sheets: a row of cells in which the menu, the banner and the whole content
 * stand. Such a table says nothing itself; its cells are read as parts of the page, one after the other.
 */
import type { DomElement, DomNode } from "./dom.ts";
import { childElement, isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

/** The cells of a table that only lays out what stands in it; null for a table that is one. */
export function layoutCells(table: DomElement): readonly DomElement[] | null {
  const { role } = table.attribs;
  if (childElement(table, "caption") || childElement(table, "thead")) return null;
  const cells = tableCells(table);
  if (cells.some(({ name }) => name === "th")) return null;
  const onlyLaysOut = role === "presentation" || role === "none";
  return cells.some((cell) => isPart(partsIn(cell), onlyLaysOut)) ? cells : null;
}

function tableCells(table: DomElement): readonly DomElement[] {
  const rows = table.children
    .filter(isElement)
    .flatMap((child) => (child.name === "tr" ? [child] : child.children.filter(isElement)))
    .filter(({ name }) => name === "tr");
  return rows.flatMap((row) => row.children.filter(isElement)).filter(({ name }) => name === "td" || name === "th");
}

interface Parts {
  headings: number;
  blocks: number;
}

/** A heading with a table, code or another heading beside it is more than a description that is set out well. */
const isPart = ({ headings, blocks }: Parts, onlyLaysOut: boolean): boolean =>
  headings > 1 || (headings === 1 && blocks > 0) || (onlyLaysOut && headings + blocks > 0);

function partsIn(node: DomNode, found: Parts = { headings: 0, blocks: 0 }): Parts {
  for (const child of node.children ?? []) {
    if (isPart(found, false)) break;
    if (!isElement(child)) continue;
    const kind = elementKind(child.name);
    // titles of the parts of a field are set as the smallest headings
    if (kind === "heading" && Number(child.name.slice(1)) <= HIGHEST_OF_A_CELL) found.headings += 1;
    else if (kind === "table" || kind === "code-block") found.blocks += 1;
    partsIn(child, found);
  }
  return found;
}

const HIGHEST_OF_A_CELL = 4;
