/**
 * Simple tables: columns under a border of `=`, rows that begin where the first column has text, column spans under a
 * line of `-`. The last column may run on beyond its border.
 */
import type { Body, Construct } from "../body.ts";
import type { Lines } from "../lines.ts";
import { dedentedBetween, endOf, hasText, lineText, skipText, sliceLines, startOf } from "../lines.ts";
import { spanOfLines } from "../page.ts";
import type { ColumnLine } from "./columns.ts";
import { columnLine, offsetOf } from "./columns.ts";
import type { Malformed, PlacedCell, PlacedRow, PlacedTable } from "./table-block.ts";
import { keepMalformed, readTable } from "./table-block.ts";

const TOP = /^=+(?: +=+)+$/;
const BORDER = /^=[ =]*$/;
const SPAN_LINE = /^-[ -]*$/;
/** A border of many columns over rows of little text makes more cells than the page has characters; so many are read. */
const SURE_CELLS = 100_000;

/** A column's first column of text, and the one behind its last. */
interface Column {
  readonly from: number;
  readonly to: number;
}

function isTop(lines: Lines, i: number): boolean {
  return lines.sheet.text[startOf(lines, i)] === "=" && TOP.test(lineText(lines, i));
}

function isBorder(lines: Lines, i: number): boolean {
  return lines.sheet.text[startOf(lines, i)] === "=" && BORDER.test(lineText(lines, i));
}

export const simpleTable: Construct = {
  starts: isTop,
  read(body) {
    readIsolated(body, isolate(body.lines, body.at));
    return true;
  },
};

/**
 * A drawing with a single column: at this place a border would be the line over a title. Read only where there is no
 * title; false when it is no table either.
 */
export function readOneColumnTable(body: Body): boolean {
  if (!isBorder(body.lines, body.at)) return false;
  const found = isolate(body.lines, body.at);
  if (found.malformed !== null) return false;
  for (let i = body.at; i < found.to; i++) {
    if (!hasText(body.lines, i)) return false;
  }
  readIsolated(body, found);
  return true;
}

interface Isolated {
  /** The line after the bottom border, or after what is lost with a broken table. */
  readonly to: number;
  readonly malformed: string | null;
}

/** The table ends at its second further border, or at a border before a blank line. */
function isolate(lines: Lines, from: number): Isolated {
  const length = endOf(lines, from) - startOf(lines, from);
  let inner = -1;
  for (let i = from + 1; i < lines.count; i++) {
    if (!isBorder(lines, i)) continue;
    if (endOf(lines, i) - startOf(lines, i) !== length) {
      return { to: i + 1, malformed: "simple table whose borders differ in length" };
    }
    if (inner >= 0 || !hasText(lines, i + 1)) return { to: i + 1, malformed: null };
    inner = i;
  }
  if (inner < 0) return { to: skipText(lines, from), malformed: "simple table without a bottom border" };
  return { to: inner + 1, malformed: "simple table without a bottom border or without a blank line after it" };
}

function readIsolated(body: Body, { to, malformed }: Isolated): void {
  const { page, lines, at } = body;
  const placed = malformed === null ? placeCells(body, to) : { malformed };
  if ("malformed" in placed) {
    keepMalformed(body, to, placed.malformed);
    return;
  }
  body.blocks.push(readTable(body, placed, spanOfLines(page, lines, at, to)));
  body.at = to;
}

/** The lines of a table from border to border, and the columns as the top border draws them. */
interface Drawing {
  readonly lines: Lines;
  readonly drawn: readonly ColumnLine[];
  readonly columns: readonly Column[];
}

/** Lines `from` to `to` of the drawing are a row; `under` is the line that ends it and draws its columns, if any. */
interface RowLines {
  readonly from: number;
  readonly to: number;
  readonly under: number | null;
}

function placeCells(body: Body, to: number): PlacedTable | Malformed {
  const { page, at } = body;
  const lines = sliceLines(body.lines, at, to);
  const { text } = lines.sheet;
  const drawn = lines.starts.map((start, i) => columnLine(text, start, endOf(lines, i)));
  const drawing: Drawing = { lines, drawn, columns: columnsIn(lineText(lines, 0)) };
  const rows: PlacedRow[] = [];
  const head = headSeparator(lines);
  let headerRows = 0;
  let cells = 0;
  for (const row of rowLines(drawing)) {
    const placed = placeRow(drawing, row);
    if (!Array.isArray(placed)) return placed;
    cells += placed.length;
    if (cells > SURE_CELLS && cells > endOf(lines, lines.count - 1) - startOf(lines, 0)) {
      return { malformed: "simple table with more cells than text" };
    }
    rows.push({ cells: placed, span: spanOfLines(page, lines, row.from, row.to) });
    if (row.from <= head) headerRows = rows.length;
  }
  // A border inside heads the rows after it; with none after it, it is no head.
  if (headerRows === rows.length) headerRows = 0;
  return { rows, headerRows, stubColumns: 0 };
}

function headSeparator(lines: Lines): number {
  for (let i = 1; i < lines.count - 1; i++) {
    if (isBorder(lines, i)) return i;
  }
  return -1;
}

/** Runs of `=` or `-`. */
function columnsIn(border: string): Column[] {
  return [...border.matchAll(/[-=]+/g)].map((run) => ({ from: run.index, to: run.index + run[0].length }));
}

function* rowLines({ lines, drawn, columns }: Drawing): Generator<RowLines> {
  const first = columns[0] ?? { from: 0, to: 0 };
  let from = 1;
  let isRow = false;
  for (let i = 1; i < lines.count; i++) {
    const line = drawn[i];
    if (isBorder(lines, i) || SPAN_LINE.test(lineText(lines, i))) {
      yield { from, to: i, under: i };
      from = i + 1;
      isRow = false;
    } else if (line !== undefined && textBetween(lines, line, first.from, first.to) !== "") {
      if (isRow) yield { from, to: i, under: null };
      from = i;
      isRow = true;
    } else if (!isRow) {
      from = i + 1;
    }
  }
}

function placeRow(drawing: Drawing, row: RowLines): PlacedCell[] | Malformed {
  const columns = row.under === null ? drawing.columns : spanColumns(drawing, row.under);
  if (columns === null) return { malformed: "simple table whose column span does not reach its right border" };
  const { lines, drawn } = drawing;
  const rowDrawn = drawn.slice(row.from, row.to);
  const cells: PlacedCell[] = [];
  let column = 0;
  for (const [i, { from, to }] of columns.entries()) {
    const next = columns[i + 1];
    const overflows = next !== undefined && rowDrawn.some((line) => textBetween(lines, line, to, next.from) !== "");
    if (overflows) return { malformed: "simple table with text between its columns" };
    let last = column;
    while (last < drawing.columns.length && drawing.columns[last]?.to !== to) last++;
    if (drawing.columns[column]?.from !== from || last === drawing.columns.length) {
      return { malformed: "simple table whose column span does not fit its columns" };
    }
    const end = next === undefined ? Infinity : to;
    const bounds = rowDrawn.flatMap((line) => [offsetOf(line, from), offsetOf(line, end)]);
    cells.push({ column, rowspan: 1, colspan: last - column + 1, content: dedentedBetween(lines.sheet, bounds) });
    column = last + 1;
  }
  return cells;
}

/** The columns that a line under a row draws; null when it does not draw all of them. */
function spanColumns({ lines, columns }: Drawing, under: number): readonly Column[] | null {
  const spans = columnsIn(lineText(lines, under));
  return spans.at(-1)?.to === columns.at(-1)?.to ? spans : null;
}

function textBetween({ sheet }: Lines, line: ColumnLine, from: number, to: number): string {
  return sheet.text.slice(offsetOf(line, from), offsetOf(line, to)).trim();
}
