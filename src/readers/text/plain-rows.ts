/** Rows of a tabbed table that stand on a line each, as innerText gives bare cells: the lines say where the table ends. */
import type { HeaderRow } from "./header-row.ts";
import type { Run } from "./run.ts";
import type { SegmentedRow } from "./segment.ts";

export interface PlainRows {
  readonly rows: readonly SegmentedRow[];
  /** How many runs they take. */
  readonly used: number;
}

/**
 * The rows below a header; null where a cell takes more than one line, so that lines do not tell rows.
 * @param end where the body ends at the latest
 * @param opensTable whether a table of its own begins at an index
 */
export function plainRows(
  runs: readonly Run[],
  header: HeaderRow,
  end: number,
  opensTable: (index: number) => boolean,
): PlainRows | null {
  const last = header.cells.length - 1;
  const rows: Run[][][] = [];
  let column = header.cells.findLastIndex(({ runs: words }) => words.length > 0);
  let at = header.to;
  for (; at < end; at++) {
    const run = runs[at] as Run;
    const breaks = run.gap + run.gapBeforeTabs;
    if (breaks === 0 && rows.length > 0) {
      column += run.tabs;
      if (column > last) return null;
      cellOf(rows, column).push(run);
      continue;
    }
    // tabs at the end of a line are its empty last cells
    const ended = run.gap === 0 ? 0 : run.tabs;
    if (ended > 0 && column + ended !== last) return null;
    const isRow = run.kind === "text" && hasTabs(runs, at, end);
    // a row behind an empty line: cells have empty lines
    if (isRow && breaks > 1 && !opensTable(at)) return null;
    const closing = rows.length === 0 ? null : closingLine(runs, at, end, last - column, opensTable);
    if (closing !== null) {
      for (; at <= closing; at++) cellOf(rows, column).push(runs[at] as Run);
      at -= 1;
      continue;
    }
    if (!isRow || breaks > 1) break;
    rows.push(header.cells.map(() => []));
    column = run.tabs - ended;
    if (column > last) return null;
    cellOf(rows, column).push(run);
  }
  if (rows.length === 0 || goesOn(runs, at, end, opensTable)) return null;
  return { rows: rows.map((cells) => ({ cells })), used: at - header.to };
}

/** A cell of so many paragraphs is somebody's mistake. */
const MOST_PARAGRAPHS = 40;

/**
 * The line that a cell of several paragraphs ends with, where its row still lacks cells: the next line that has tabs, if they are as
 * many as the row lacks.
 */
function closingLine(
  runs: readonly Run[],
  from: number,
  end: number,
  missing: number,
  opensTable: (index: number) => boolean,
): number | null {
  if (missing === 0 || hasTabs(runs, from, end)) return null;
  for (let at = from; at < Math.min(end, from + MOST_PARAGRAPHS); at++) {
    const run = runs[at] as Run;
    if (run.kind === "code" || opensTable(at)) return null;
    if (!hasTabs(runs, at, end)) continue;
    let tabs = 0;
    for (let next = at + 1; next < end && (runs[next] as Run).gap + (runs[next] as Run).gapBeforeTabs === 0; next++)
      tabs += (runs[next] as Run).tabs;
    return tabs === missing ? at : null;
  }
  return null;
}

const cellOf = (rows: readonly Run[][][], column: number): Run[] => rows.at(-1)?.[column] ?? [];

/** Whether the line that begins at an index has more than one cell. */
function hasTabs(runs: readonly Run[], at: number, end: number): boolean {
  const [run, next] = [runs[at], runs[at + 1]];
  if (run && run.tabs > 0 && run.gap === 0) return true;
  return at + 1 < end && next !== undefined && next.tabs > 0 && next.gapBeforeTabs === 0;
}

/** Lines without tabs are of a cell where they lead to a further row without an empty line. */
function goesOn(runs: readonly Run[], from: number, end: number, opensTable: (index: number) => boolean): boolean {
  for (let at = from; at < end; at++) {
    const run = runs[at] as Run;
    if (run.kind !== "text" || run.gap + run.gapBeforeTabs > 1 || opensTable(at)) return false;
    if (hasTabs(runs, at, end)) return true;
  }
  return false;
}
