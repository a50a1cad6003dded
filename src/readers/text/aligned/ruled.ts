/** Tables whose columns a line of dashes below the header marks off: what stands between two of its gaps is a cell. */
import type { Cell, Row, Table } from "../../../document/document.ts";
import { EAST_ASIAN } from "../../../language/scripts.ts";
import type { Fragment } from "../fragment.ts";
import { fragmentOf } from "../fragment.ts";
import type { Line } from "../lines.ts";
import type { Page } from "../page.ts";
import { cell, cover, paragraph } from "../page.ts";
import type { Signs } from "../signs.ts";

const WIDE = new RegExp(String.raw`[${EAST_ASIAN}\u3000-\u303f\uff00-\uff60]`, "u");

export interface RuledLines {
  /** Behind the last line of the table. */
  readonly to: number;
  readonly names: readonly (Fragment | null)[];
  readonly rows: readonly (readonly Fragment[])[][];
}

/** The table whose header is at a line (below another ruler or not); null where none is. */
export function ruledAt(lines: readonly Line[], from: number, signs: Signs): RuledLines | null {
  const head = rulerStarts(lines[from]) === null ? from : from + 1;
  const starts = rulerStarts(lines[head + 1]);
  const header = lines[head];
  if (!starts || !header || header.blank || rulerStarts(header) !== null) return null;
  const names = cellsOf(header, starts);
  const known = names.filter((name) => name !== null && signs.columnRole(name.text) !== null);
  if (known.length < 2 || 2 * known.length < names.length) return null;
  const rows: Fragment[][][] = [];
  let to = head + 2;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (!line || line.blank) break;
    if (rulerStarts(line) !== null) {
      to += 1;
      break;
    }
    const cells = cellsOf(line, starts);
    const last = rows.at(-1);
    // a line without a name goes on with the row above it
    if (cells[0] === null && last) cells.forEach((part, x) => part && last[x]?.push(part));
    else rows.push(cells.map((part) => (part ? [part] : [])));
  }
  return rows.length === 0 ? null : { to, names, rows };
}

export function ruledTable(page: Page, { names, rows }: RuledLines): Table {
  const head = names.map((name) => (name ? [name] : []));
  const made = [rowOf(page, head, true), ...rows.map((row) => rowOf(page, row, false))];
  return { type: "table", span: cover(page, made, 0), ids: [], caption: null, headerRows: 1, rows: made };
}

/** Where each group of dashes of a ruler begins; null for any other line. */
function rulerStarts(line: Line | undefined): number[] | null {
  const text = line?.text.trimEnd() ?? "";
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === " ") continue;
    if (sign !== "-" && sign !== "=") return null;
    if (at === 0 || text[at - 1] === " ") starts.push(at);
  }
  const isLong = starts.every((start) => text[start + 1] === "-" || text[start + 1] === "=");
  return starts.length > 1 && isLong ? starts : null;
}

function cellsOf(line: Line, starts: readonly number[]): (Fragment | null)[] {
  return starts.map((start, x) => {
    const from = x === 0 ? 0 : edgeAt(line, start);
    const next = starts[x + 1];
    const fragment = fragmentOf(line, from, next === undefined ? undefined : edgeAt(line, next));
    return fragment.text === "" ? null : fragment;
  });
}

/** Where a column begins in a line: wide characters take two columns. A cell that is longer than its column ends with its word. */
function edgeAt({ text }: Line, start: number): number {
  const shown = shownAt(text, start);
  const isEdge = text[shown - 1] === " " || shown >= text.length;
  let at = isEdge ? shown : start;
  while (at < text.length && at > 0 && text[at - 1] !== " ") at += 1;
  return at;
}

function rowOf(page: Page, cells: readonly (readonly Fragment[])[], header: boolean): Row {
  const at = cells.flat()[0]?.start ?? 0;
  const made = cells.map((parts, column): Cell =>
    cell(page, parts.length > 0 ? [paragraph(page, parts)] : [], { at, column, header }),
  );
  return { span: cover(page, made, at), cells: made };
}

/** The index of the character that stands at a column of the page. */
function shownAt(text: string, column: number): number {
  let width = 0;
  let at = 0;
  for (const character of text) {
    if (width >= column) break;
    width += WIDE.test(character) ? 2 : 1;
    at += character.length;
  }
  return width >= column ? at : text.length;
}
