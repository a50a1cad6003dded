/** Which rows of a table are its head, and the text of each column's header. */
import type { Cell, Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { type Grid, cellTexts } from "./grid.ts";

/** A head without a word in it, or of one cell across all columns, which only says what stands in the table. */
export function saysNoColumn(head: Grid): boolean {
  const [row = [], ...others] = head;
  if (others.length > 0) return false;
  return (
    row.length > 1 && (row.every((cell) => cell !== null && cell === row[0]) || cellTexts(row).every((t) => t === ""))
  );
}

/** The declared head; where there is none, or only part of it, the leading rows whose words are all header words. */
export function countHeaderRows(table: Table, grid: Grid, vocabulary: Vocabulary): number {
  let count = table.headerRows;
  for (let r = count; r < Math.min(grid.length, count + 1); r++) {
    // below a declared head only a second row of it is one
    const isFirst = table.headerRows === 0;
    // a column that counts the rows may be called anything
    const below = isFirst ? cellTexts(grid[r + 1] ?? []) : [];
    const texts = cellTexts(grid[r] ?? []).filter((text, x) => text !== "" && !(x === 0 && below[x] === "1"));
    const roles = texts.map((text) => vocabulary.columnRole(text));
    // two columns may describe: "中文名" and "备注"
    const known = roles.filter(
      (role, x) => role !== null && !(isFirst && role === "description" && roles.indexOf(role) !== x),
    );
    const isHeader =
      new Set(known).size === known.length &&
      roles.length > 1 &&
      (roles.every((role) => role !== null) || (isFirst && 2 * known.length > roles.length && isSetApart(grid, r))) &&
      (roles.includes("name") || roles.includes("status"));
    if (isHeader) count = r + 1;
  }
  return Math.min(count, grid.length);
}

/** A row of strong type alone, above one that is not. */
const isSetApart = (grid: Grid, r: number): boolean =>
  (grid[r] ?? []).every(isStrong) && !(grid[r + 1] ?? []).every(isStrong);

const isStrong = (cell: Cell | null): boolean => {
  const [only, ...others] = cell?.blocks ?? [];
  if (only?.type !== "paragraph" || others.length > 0) return false;
  return only.content.every((node) => node.type === "strong" || inlineText([node]).trim() === "");
};

/** The text of each column's header; several header rows are tried from the last upwards. */
export function headerTexts(header: Grid): string[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => {
    const texts = header.map((row) => (row[x] ? flatText(row[x].blocks) : "")).filter((text) => text !== "");
    return texts.at(-1) ?? "";
  });
}
