/**
 * Groups the lines of a table's body into rows. A row begins on a line with text in its first column, but not on each: a name
 * may go on over several lines. And the table may end before its last line. Of all groupings the one is taken whose cells,
 * joined, fit their columns best.
 */
import type { ColumnRole } from "../../../language/language.ts";
import { fitName, fitRequired, fitStatus, fitType } from "../placement-cost.ts";
import { lineJoin } from "../join.ts";
import type { Signs } from "../signs.ts";
import type { BodyLine } from "./body-lines.ts";

export interface GroupedRows {
  readonly rows: readonly (readonly BodyLine[])[];
  /** Index in the body of the first line that is not the table's. */
  readonly used: number;
}

/** A name goes over no more lines than this. */
const MAX_NAME_LINES = 6;
const ROW = 0.3;
const IMPOSSIBLE = 1e9;
/** A line without a wide gap that hardly fits the columns adds no more than this. */
const MOST_FOR_CUT = 4;
/** A name that goes on at such a cost does not. */
const TOO_FAR = 9;

/** `tailFrom`: the table cannot end before this line, for its header stands again on a later page. */
export function groupRows(
  body: readonly BodyLine[],
  roles: readonly ColumnRole[],
  tailFrom: number,
  signs: Signs,
): GroupedRows {
  const starts: number[] = [];
  body.forEach((line, index) => {
    if (index === 0 || line.edge) starts.push(index);
  });
  const endOf = (at: number): number => starts[at] ?? body.length;
  const tails = tailCosts(body, starts, tailFrom, signs);

  // costs[k]: the best grouping of the lines before the k-th start.
  const costs = new Float64Array(starts.length + 1).fill(IMPOSSIBLE);
  const back = new Int32Array(starts.length + 1);
  costs[0] = 0;
  for (let at = 0; at < starts.length; at++) {
    let goesOn = 0;
    for (let to = at + 1; to <= Math.min(starts.length, at + MAX_NAME_LINES); to++) {
      if (to > at + 1) goesOn += nameGoesOn(body, endOf(to - 2), endOf(to - 1));
      if (goesOn > TOO_FAR) break;
      const cost = (costs[at] as number) + goesOn + ROW + rowCost(body, endOf(at), endOf(to), roles, signs);
      if (cost < (costs[to] as number)) {
        costs[to] = cost;
        back[to] = at;
      }
    }
  }
  let last = starts.length;
  let best = costs[last] as number;
  for (let at = 1; at < starts.length; at++) {
    const from = endOf(at);
    const cost = (costs[at] as number) + (tails[at] as number);
    if ((body[from]?.index ?? 0) >= tailFrom && cost < best) {
      best = cost;
      last = at;
    }
  }
  const rows: BodyLine[][] = [];
  for (let at = last; at > 0;) {
    const from = back[at] as number;
    rows.push(body.slice(endOf(from), endOf(at)));
    at = from;
  }
  return { rows: rows.reverse(), used: endOf(last) };
}

/** The text of one column in the lines `from` up to `to`, joined as the page broke it. */
function columnText(body: readonly BodyLine[], from: number, to: number, column: number): string {
  let text = "";
  for (let index = from; index < to; index++) {
    const part = body[index]?.cells[column]?.text;
    if (part !== undefined) text += text === "" ? part : lineJoin(text, part) + part;
  }
  return text;
}

function rowCost(
  body: readonly BodyLine[],
  from: number,
  to: number,
  roles: readonly ColumnRole[],
  signs: Signs,
): number {
  const first = body[from];
  // Such a line may as well be text behind the table.
  let cost = first?.plain && first.afterBlank ? Math.min(first.cost, MOST_FOR_CUT) : 0;
  roles.forEach((role, column) => {
    if (role !== "name" && role !== "required" && role !== "type" && role !== "status") return;
    const text = columnText(body, from, to, column);
    if (text === "") cost += role === "name" ? 6 : 3;
    else if (role === "name") cost += fitName(text, signs);
    else if (role === "required") cost += fitRequired(text, signs);
    else if (role === "type") cost += fitType(text, signs);
    else cost += fitStatus(text);
  });
  return cost;
}

/** What it costs that the line at `next` goes on with the name of the line at `before`. */
function nameGoesOn(body: readonly BodyLine[], before: number, next: number): number {
  const [first, second] = [body[before], body[next]];
  const [head, rest] = [first?.cells[0], second?.cells[0]];
  if (!first || !second || !head || !rest) return 8;
  // A cell's lines follow each other.
  if (next !== before + 1 || second.afterBlank) return 8;
  if (/[-/]$/.test(head.text)) return 0.2;
  const width = (first.layout.starts[1] ?? Infinity) - (first.layout.starts[0] ?? 0) - 1;
  const word = rest.text.split(" ")[0] ?? "";
  const hadRoom = head.text.length + 1 + word.length < width - 2;
  return hadRoom ? 5 : 1;
}

/** What it costs that the table ends before a start: how much it and the lines behind it look like rows. */
function tailCosts(body: readonly BodyLine[], starts: readonly number[], tailFrom: number, signs: Signs): Float64Array {
  const costs = new Float64Array(starts.length + 1);
  for (let at = starts.length - 1; at >= 0; at--) {
    const line = body[starts[at] as number];
    if (!line || line.index < tailFrom) break;
    const behind =
      (costs[at + 1] as number) - (at + 1 < starts.length ? opening(body[starts[at + 1] as number], signs) : 0);
    costs[at] = Math.max(0, behind) + looksLikeRow(line, signs) + opening(line, signs);
  }
  return costs;
}

/** How unlikely a line is as the first behind a table. */
function opening(line: BodyLine | undefined, signs: Signs): number {
  if (!line) return 0;
  const text = line.cells.flatMap((cell) => cell?.text ?? []).join(" ");
  if (signs.section(text) !== null || signs.isStatus(text) || signs.isCaption(text)) return 0;
  return line.afterBlank ? 0.6 : 1.5;
}

function looksLikeRow(line: BodyLine, signs: Signs): number {
  if (line.plain && line.end > (line.layout.starts[1] ?? 0) + 2) return 0;
  let cost = line.plain ? 0.3 : 2;
  line.cells.forEach((cell, column) => {
    const role = line.layout.roles[column];
    if (cell && role === "required" && fitRequired(cell.text, signs) === 0) cost += 3;
    if (cell && role === "type" && fitType(cell.text, signs) === 0) cost += 3;
  });
  return cost;
}
