/** Finds the header row of a table of aligned columns: one line, or two or three where narrow columns broke its words. */
import type { ColumnRole } from "../../../language/language.ts";
import { layoutRoles } from "../columns.ts";
import { areHeaderRoles } from "../header-row.ts";
import type { Line } from "../lines.ts";
import { lineJoin } from "../join.ts";
import type { Signs } from "../signs.ts";
import { cutLine } from "./cut-line.ts";
import { atEdge, HEADER_TRUST } from "./layout.ts";
import { textOf, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

export interface HeaderLines {
  readonly from: number;
  /** Behind its last line. */
  readonly to: number;
  readonly cells: readonly HeaderText[];
}

export interface HeaderText {
  readonly text: string;
  readonly role: ColumnRole | null;
  readonly parts: readonly { readonly line: number; readonly start: number; readonly end: number }[];
}

const MAX_WORDS = 30;
const MAX_PHRASE = 4;
/** Cells before the type's: the name's, and another that the vocabulary knows. */
const BEFORE_TYPE = 2;
const MAX_LINES = 4;

export function headerAt(lines: readonly Line[], from: number, signs: Signs): HeaderLines | null {
  const line = lines[from];
  if (!line || line.blank) return null;
  const words = wordsOf(line).flatMap((word) => ungluedHeader(word, signs));
  if (words.length < 2 || words.length > MAX_WORDS || /^\p{Ll}/u.test(words[0]?.text ?? "")) return null;
  const readings = [phrases(words, from, signs, -1), phrases(words, from, signs, 1)].flatMap((cells) =>
    cells && isHeader(cells, signs) ? [cells] : [],
  );
  const [first] = readings;
  if (!first) return brokenHeader(lines, from, signs);
  const isSpread = words.some((word, index) => index > 0 && word.apart);
  if (!isSpread && !isCaptioned(lines, from, signs) && !nextIsSpread(lines, from)) return null;
  // "Parameter Type" is two cells, or one: the rows show it
  const cells = readings.find((reading) => fitsRows(lines, from + 1, reading, signs)) ?? readings.at(-1) ?? first;
  return brokenHeader(lines, from, signs) ?? { from, to: from + 1, cells };
}

function isCaptioned(lines: readonly Line[], from: number, signs: Signs): boolean {
  return from > 0 && signs.isCaption(lines[from - 1]?.text.trim() ?? "");
}

function nextIsSpread(lines: readonly Line[], from: number): boolean {
  return lines.slice(from + 1, from + 3).some((next) => wordsOf(next).some((word, index) => index > 0 && word.apart));
}

// "TypeDescription", which the converter set without a space
const GLUED = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u;

function ungluedHeader(word: Word, signs: Signs): Word[] {
  const [, first, second] = GLUED.exec(word.text) ?? [];
  if (
    first === undefined ||
    second === undefined ||
    signs.columnRole(first) === null ||
    signs.columnRole(second) === null
  )
    return [word];
  const at = word.start + first.length;
  return [
    { ...word, text: first, end: at },
    { ...word, text: second, start: at, apart: true },
  ];
}

/** The first row costs less than this where the header is right. */
const FITTING = 4;

function fitsRows(lines: readonly Line[], from: number, cells: readonly HeaderText[], signs: Signs): boolean {
  const layout = {
    roles: layoutRoles(cells),
    starts: cells.map((cell) => cell.parts[0]?.start ?? 0),
    trust: HEADER_TRUST,
  };
  const first = lines
    .slice(from, from + MAX_LINES)
    .map(wordsOf)
    .find((words) => words.length > 0 && atEdge(words, layout));
  return first === undefined || cutLine(first, layout, signs).cost <= FITTING;
}

function isHeader(cells: readonly HeaderText[], signs: Signs): boolean {
  const roles = cells.map((cell) => cell.role);
  const known = cells.filter((cell) => signs.columnRole(cell.text) !== null).length;
  const said = roles.filter((role) => role !== null && role !== "other");
  if (known < 2 || known * 2 < roles.length || new Set(said).size < said.length) return false;
  return areHeaderRoles(roles) && !cells.some((cell) => /^\p{Ll}/u.test(cell.text));
}

/**
 * The words of one line as header texts the vocabulary knows; a text it does not know must stand apart on both sides.
 * `each` is what a known text costs: fewer and longer ones where that is positive, more of them where it is negative.
 */
function phrases(words: readonly Word[], line: number, signs: Signs, each: 1 | -1): HeaderText[] | null {
  const best: ({ cost: number; from: number; role: ColumnRole | null } | null)[] = [{ cost: 0, from: 0, role: null }];
  for (let to = 1; to <= words.length; to++) {
    best.push(null);
    for (let from = Math.max(0, to - MAX_PHRASE); from < to; from++) {
      const before = best[from];
      if (!before || words.slice(from + 1, to).some((word) => word.apart)) continue;
      const text = textOf(words, from, to);
      const role = signs.columnRole(text) ?? (isTypeForHeader(text, from, signs) ? "type" : null);
      const standsApart = (words[from]?.apart ?? true) && (words[to]?.apart ?? true);
      if (role === null && !standsApart) continue;
      const cost = before.cost + (role === null ? 10 : each);
      if (cost < (best[to]?.cost ?? Infinity)) best[to] = { cost, from, role };
    }
  }
  const cells: HeaderText[] = [];
  for (let to = words.length; to > 0;) {
    const step = best[to];
    if (!step) return null;
    const start = words[step.from]?.start ?? 0;
    cells.push({
      text: textOf(words, step.from, to),
      role: step.role,
      parts: [{ line, start, end: words[to - 1]?.end ?? 0 }],
    });
    to = step.from;
  }
  return cells.reverse();
}

/** "Parameter Mandatory String Description" is a header all the same. */
function isTypeForHeader(text: string, from: number, signs: Signs): boolean {
  return from >= BEFORE_TYPE && signs.isTypeWord(text) && !signs.isNone(text);
}

/** "Status" above "Code", "是否必" above "选": each line's cells join those they stand under. */
function brokenHeader(lines: readonly Line[], from: number, signs: Signs): HeaderLines | null {
  return joinedLines(lines, from, apartCells, signs) ?? joinedLines(lines, from, wordCells, signs);
}

function joinedLines(
  lines: readonly Line[],
  from: number,
  split: (line: Line, index: number) => HeaderText[],
  signs: Signs,
): HeaderLines | null {
  let cells = split(lines[from] as Line, from);
  const width = cells.length;
  if (width < 2 || !cells.some((cell) => signs.columnRole(cell.text) !== null)) return null;
  for (let to = from + 1; to < Math.min(lines.length, from + MAX_LINES); to++) {
    const line = lines[to];
    if (!line || line.blank || line.opensPage) return null;
    const parts = split(line, to);
    // A line as full as the header is its first row.
    if (parts.length >= width) return null;
    for (const part of parts) {
      const at = part.parts[0];
      const above = cells.findIndex((cell) =>
        cell.parts.some(({ start, end }) => at && at.start < end && start < at.end),
      );
      const held = cells[above];
      if (!held) return null;
      const text = held.text + lineJoin(held.text, part.text) + part.text;
      cells = cells.with(above, { text, role: null, parts: [...held.parts, ...part.parts] });
    }
    const named = cells.map((cell) => ({ ...cell, role: signs.columnRole(cell.text) }));
    if (named.every((cell) => cell.role !== null) && isHeader(named, signs)) return { from, to: to + 1, cells: named };
  }
  return null;
}

/** The texts of a line that wide gaps set apart. */
function apartCells(line: Line, index: number): HeaderText[] {
  const cells: HeaderText[] = [];
  for (const word of wordsOf(line)) {
    const last = cells.at(-1);
    if (!last || word.apart) cells.push(wordCell(word, index));
    else
      cells[cells.length - 1] = {
        ...last,
        text: `${last.text} ${word.text}`,
        parts: [{ line: index, start: last.parts[0]?.start ?? 0, end: word.end }],
      };
  }
  return cells;
}

function wordCells(line: Line, index: number): HeaderText[] {
  return wordsOf(line).map((word) => wordCell(word, index));
}

function wordCell(word: Word, line: number): HeaderText {
  return { text: word.text, role: null, parts: [{ line, start: word.start, end: word.end }] };
}
