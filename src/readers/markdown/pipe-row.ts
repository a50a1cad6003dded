/** The rows of pipe tables, by the tables extension of GitHub Flavored Markdown. */
import type { Slice } from "./block-tree.ts";
import { isSpaceOrTab } from "./line-cursor.ts";

const DELIMITER_CELL = /^\s*:?-+:?\s*$/;

/** How many columns a delimiter row (`|--|:-:|`) has; 0 when the line is none. */
export function delimiterColumns(line: string): number {
  if (!/^[|:\-\s]+$/.test(line)) return 0;
  const cells = line.trim().split("|");
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.every((cell) => DELIMITER_CELL.test(cell)) ? cells.length : 0;
}

/** The cells of a row without white space at their ends. A pipe behind a backslash is text. */
export function rowCells(text: string, row: Slice): Slice[] {
  const { start, end } = trimSlice(text, row.start, row.end);
  const cells: Slice[] = [];
  let cellStart = text[start] === "|" ? start + 1 : start;
  for (let at = cellStart; at < end; at += 1) {
    if (text.charCodeAt(at) !== PIPE || text.charCodeAt(at - 1) === BACKSLASH) continue;
    cells.push(trimSlice(text, cellStart, at));
    cellStart = at + 1;
  }
  if (cellStart < end) cells.push(trimSlice(text, cellStart, end));
  return cells;
}

const PIPE = 124;
const BACKSLASH = 92;

/** A stretch of a line without the white space at its ends. */
export function trimSlice(text: string, from: number, to: number): Slice {
  let start = from;
  let end = to;
  while (start < end && isSpaceOrTab(text.charCodeAt(start))) start += 1;
  while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, pad: 0 };
}
