/** Reads text whose columns are aligned by spaces, as `pdftotext -layout` makes it. */
import type { Block, Cell, Row, Table } from "../../../document/document.ts";
import { isRequestLine, opensJson } from "../code.ts";
import { layoutRoles } from "../columns.ts";
import { makeContext } from "../context.ts";
import { makeBlocks } from "../flow.ts";
import type { FlowPart } from "../flow-part.ts";
import { fragmentOf } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Line } from "../lines.ts";
import { caption, cell, cover, paragraph } from "../page.ts";
import type { Page } from "../page.ts";
import type { Signs } from "../signs.ts";
import { bodyLines } from "./body-lines.ts";
import type { BodyLine, BodyPart } from "./body-lines.ts";
import { shortCell, textCell } from "./cell-text.ts";
import { headerAt } from "./header-lines.ts";
import type { HeaderLines } from "./header-lines.ts";
import { withoutMargins } from "./margins.ts";
import { ruledAt, ruledTable } from "./ruled.ts";
import { titlesOf } from "../titles.ts";
import { textRuns } from "./text-runs.ts";
import { groupRows } from "./rows.ts";

export function readAligned(page: Page, printed: readonly Line[], signs: Signs): Block[] {
  const lines = withoutMargins(printed, signs);
  const parts: FlowPart[] = [];
  let at = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const ruled = ruledAt(lines, index, signs);
    if (!ruled) continue;
    parts.push(...partsOf(page, lines.slice(at, index), at === 0, signs), {
      kind: "table",
      table: ruledTable(page, ruled),
    });
    at = ruled.to;
    index = ruled.to - 1;
  }
  parts.push(...partsOf(page, lines.slice(at), at === 0, signs));
  const runs = parts.flatMap((part) => (part.kind === "run" ? [part.run] : []));
  return makeBlocks(
    page,
    parts,
    titlesOf(parts, runs, signs),
    makeContext(runs, () => false, signs),
    signs,
  );
}

/** The text and the tables without rulers of some lines. */
function partsOf(page: Page, lines: readonly Line[], opensPage: boolean, signs: Signs): FlowPart[] {
  const headers: HeaderLines[] = [];
  for (let index = 0; index < lines.length;) {
    const header = headerAt(lines, index, signs);
    if (header) headers.push(header);
    index = header ? header.to : index + 1;
  }
  const parts: FlowPart[] = [];
  let at = 0;
  const textUpTo = (end: number): void => {
    for (const run of textRuns(lines.slice(at, end), opensPage && at === 0, signs)) parts.push({ kind: "run", run });
  };
  for (let index = 0; index < headers.length;) {
    const header = headers[index] as HeaderLines;
    const captionFrom = captionStart(lines, header.from, at, signs);
    textUpTo(captionFrom);
    let next = index + 1;
    while (isRepeated(lines, headers[next], header, signs)) next++;
    const pages = headers.slice(index, next);
    const end = bodyEnd(lines, pages.at(-1) as HeaderLines, headers[next], signs);
    const made = readTable(page, lines, captionFrom, pages, end, signs);
    parts.push({ kind: "table", table: made.table });
    at = made.end;
    index = next;
  }
  textUpTo(lines.length);
  return parts;
}

/** Whether a header is the one before it again, at the top of the next printed page. */
function isRepeated(
  lines: readonly Line[],
  header: HeaderLines | undefined,
  first: HeaderLines,
  signs: Signs,
): boolean {
  if (!header || header.cells.length !== first.cells.length) return false;
  if (header.cells.some((cell, index) => cell.text !== first.cells[index]?.text)) return false;
  let isOnNewPage = false;
  for (let index = header.from; index >= first.to; index--) {
    const line = lines[index];
    isOnNewPage ||= line?.opensPage === true;
    const before = lines[index - 1];
    // The caption may be the last line of the page before.
    if (before && !before.blank) return isOnNewPage && !isCaptionLine(before, signs);
  }
  return isOnNewPage;
}

/** A caption runs on without the wide gaps of a table's line. */
function isCaptionLine(line: Line, signs: Signs): boolean {
  const text = line.text.trim();
  return signs.isCaption(text) && !/\s{3}/.test(text);
}

const CAPTION_LINES = 3;

/** Where the caption above a header begins; the header itself where there is none. */
function captionStart(lines: readonly Line[], header: number, after: number, signs: Signs): number {
  let seen = 0;
  for (let index = header - 1; index >= after && seen < CAPTION_LINES; index--) {
    const line = lines[index] as Line;
    if (line.blank) {
      if (seen > 0) break;
      continue;
    }
    if (isCaptionLine(line, signs)) return index;
    seen++;
  }
  return header;
}

/** Where a table's lines end at the latest: before the next caption or header, before a heading, a status, an example. */
function bodyEnd(lines: readonly Line[], header: HeaderLines, next: HeaderLines | undefined, signs: Signs): number {
  const limit = next ? captionStart(lines, next.from, header.to, signs) : lines.length;
  const edge = Math.min(...header.cells.flatMap((cell) => cell.parts.map((part) => part.start)));
  for (let index = header.to; index < limit; index++) {
    const line = lines[index] as Line;
    if (line.blank || line.text.search(/\S/) > edge + 1) continue;
    const text = line.text.trim();
    if (/\s{2}/.test(text)) continue;
    if (signs.section(text) !== null || signs.isStatus(text) || isRequestLine(text) || opensJson(text)) return index;
  }
  return limit;
}

function readTable(
  page: Page,
  lines: readonly Line[],
  captionFrom: number,
  headers: readonly HeaderLines[],
  end: number,
  signs: Signs,
): { table: Table; end: number } {
  const first = headers[0] as HeaderLines;
  const roles = layoutRoles(first.cells);
  const parts = headers.flatMap((header, index) => pageParts(lines, header, headers[index + 1]?.from ?? end));
  const body = bodyLines(lines, parts, roles, signs);
  const { rows, used } = groupRows(body, roles, headers.at(-1)?.to ?? 0, signs);
  const captionLines = lines
    .slice(captionFrom, first.from)
    .filter((line) => !line.blank)
    .map((line) => fragmentOf(line));
  const made = [headerRow(page, lines, first), ...rows.map((row) => bodyRow(page, row, roles))];
  const printed = captionLines.length > 0 ? caption(page, captionLines) : null;
  const table: Table = {
    type: "table",
    span: cover(page, printed ? [printed, ...made] : made, 0),
    ids: [],
    caption: printed,
    headerRows: 1,
    rows: made,
  };
  return { table, end: body[used]?.index ?? end };
}

/** A table that goes on over a page break without its header: the page's lines are a part of their own. */
function pageParts(lines: readonly Line[], header: HeaderLines, end: number): BodyPart[] {
  const parts: BodyPart[] = [];
  let from = header.to;
  let headerStarts: number[] | null = header.cells.map((cell) => Math.min(...cell.parts.map((part) => part.start)));
  for (let index = header.to + 1; index < end; index++) {
    if (!lines[index]?.opensPage) continue;
    parts.push({ from, to: index, headerStarts });
    from = index;
    headerStarts = null;
  }
  parts.push({ from, to: end, headerStarts });
  return parts;
}

function headerRow(page: Page, lines: readonly Line[], header: HeaderLines): Row {
  const cells = header.cells.map((text, column): Cell => {
    const fragments = text.parts.map((part): Fragment => fragmentOf(lines[part.line] as Line, part.start, part.end));
    return cell(page, [paragraph(page, fragments)], { at: 0, column, header: true });
  });
  return { span: cover(page, cells, 0), cells };
}

function bodyRow(page: Page, row: readonly BodyLine[], roles: readonly string[]): Row {
  const first = row.flatMap((line) => line.cells.flatMap((fragment) => fragment ?? []))[0];
  const at = first?.start ?? 0;
  const cells = roles.map((role, column): Cell => {
    const isShort = role === "name" || role === "required" || role === "type" || role === "status";
    const blocks = isShort ? shortCell(page, row, column) : textCell(page, row, column);
    return cell(page, blocks, { at, column, header: false });
  });
  return { span: cover(page, cells, at), cells };
}
