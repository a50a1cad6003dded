/** Makes a Document table of a caption, a header row and the runs laid out in rows. */
import type { Cell, Row, Table } from "../../document/document.ts";
import { cellBlocks } from "./cell-blocks.ts";
import type { HeaderRow } from "./header-row.ts";
import { caption, cell, cover } from "./page.ts";
import type { Page } from "./page.ts";
import type { Run } from "./run.ts";
import type { SegmentedRow } from "./segment.ts";

export function makeTable(
  page: Page,
  captionRun: Run | null,
  header: HeaderRow,
  rows: readonly SegmentedRow[],
  tight: boolean,
): Table {
  const head = header.cells.map(({ runs }) => runs);
  const made = [makeRow(page, head, header.known, tight, 0)];
  for (const row of rows) made.push(makeRow(page, row.cells, false, tight, made.at(-1)?.span.end ?? 0));
  const printed = captionRun ? caption(page, captionRun.lines) : null;
  const span = cover(page, printed ? [printed, ...made] : made, 0);
  return { type: "table", span, ids: [], caption: printed, headerRows: header.known ? 1 : 0, rows: made };
}

function makeRow(page: Page, cells: readonly (readonly Run[])[], header: boolean, tight: boolean, before: number): Row {
  const made: Cell[] = [];
  let at = before;
  cells.forEach((runs, column) => {
    const blocks = cellBlocks(page, runs, tight);
    // An empty cell stands where the one before it ends.
    if (blocks.length === 0 && column === 0) at = cover(page, cellBlocks(page, cells.flat(), tight), before).start;
    const next = cell(page, blocks, { at, column, header });
    at = next.span.end;
    made.push(next);
  });
  return { span: cover(page, made, before), cells: made };
}
