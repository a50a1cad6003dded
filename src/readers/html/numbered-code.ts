/** Code with the numbers of its lines in a column beside it, which highlighters set as a table of one row. */
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

/** Whether a table is nothing but numbers in one cell and code in the next. */
export function isNumberedCode(table: DomElement): boolean {
  const rows = rowsOf(table);
  const cells = rows.length === 1 && rows[0] ? cellsOf(rows[0]) : [];
  const [numbers, code] = cells;
  if (cells.length !== 2 || !numbers || !code) return false;
  const text = textOf(numbers).trim();
  return /^\d/.test(text) && /^[\d\s]*$/.test(text) && holdsCode(code);
}

/** The last cell of a table's first row. */
export function lastCell(table: DomElement): DomElement | undefined {
  const [row] = rowsOf(table);
  return row && cellsOf(row).at(-1);
}

function rowsOf(table: DomElement): DomElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.name === "tr" ? [child] : child.children.filter(isElement)))
    .filter(({ name }) => name === "tr");
}

const cellsOf = (row: DomElement): DomElement[] =>
  row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th");

const textOf = (node: DomNode): string => node.data ?? (node.children ?? []).map(textOf).join("");

function holdsCode(node: DomNode): boolean {
  return (node.children ?? []).some(
    (child) =>
      isElement(child) && (elementKind(child.name) === "code-block" || child.name === "code" || holdsCode(child)),
  );
}
