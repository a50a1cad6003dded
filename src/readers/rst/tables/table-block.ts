/** From the places of a table's cells, however they were drawn, to the table. */
import type { Cell, ReadingProblem, Row, Table } from "../../../document/document.ts";
import type { Span } from "../../../source/source.ts";
import type { Body } from "../body.ts";
import { codeBlock, readNested } from "../body.ts";
import type { Lines } from "../lines.ts";
import { endOf, hasText, textOf } from "../lines.ts";
import { report, spanBetween, spanOfLines, takeIds } from "../page.ts";

export interface PlacedCell {
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly content: Lines;
}

export interface PlacedRow {
  /** Lines of the page that the row takes. */
  readonly span: Span;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedTable {
  readonly rows: readonly PlacedRow[];
  readonly headerRows: number;
  /** How many columns on the left are headings of their rows. */
  readonly stubColumns: number;
}

/** A table whose cells cannot be told; why not, as a sentence without its final stop. */
export interface Malformed {
  readonly malformed: string;
}

/** Reads what is in the cells. */
export function readTable(body: Body, placed: PlacedTable, span: Span): Table {
  const ids = takeIds(body.page);
  const { headerRows, stubColumns } = placed;
  const rows = placed.rows.map((row, i): Row => {
    const cells = row.cells.map((cell) => readCell(body, cell, row.span, i < headerRows || cell.column < stubColumns));
    return { cells, span: enclosing(row.span, cells) };
  });
  return { type: "table", caption: null, headerRows, rows, ids, span };
}

function readCell(body: Body, { column, rowspan, colspan, content }: PlacedCell, row: Span, header: boolean): Cell {
  let first = 0;
  let last = content.count - 1;
  while (first < last && !hasText(content, first)) first++;
  while (last > first && !hasText(content, last)) last--;
  const span =
    content.count === 0
      ? { ...row, end: row.start }
      : spanBetween(body.page, content.sheet, textOf(content, first), endOf(content, last));
  return { column, rowspan, colspan, header, span, blocks: readNested(body, content) };
}

/** A row reaches as far down as the longest of the cells that begin in it. */
function enclosing(span: Span, cells: readonly Cell[]): Span {
  let { start, end } = span;
  for (const cell of cells) {
    start = Math.min(start, cell.span.start);
    end = Math.max(end, cell.span.end);
  }
  return { ...span, start, end };
}

/** Keeps the lines `body.at` to `to` of a table that cannot be read, and says why. */
export function keepMalformed(body: Body, to: number, why: string, kind: ReadingProblem["kind"] = "malformed"): void {
  const { page, lines, at } = body;
  report(page, kind, why, spanOfLines(page, lines, at, to));
  body.blocks.push(codeBlock(page, lines, at, to, null));
  body.at = to;
}
