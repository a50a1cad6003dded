/** Tells the four dialects of plain text apart by what stands in them. */
import type { ColumnRole } from "../../language/language.ts";
import { headerAt } from "./aligned/header-lines.ts";
import { ruledAt } from "./aligned/ruled.ts";
import type { Line } from "./lines.ts";
import type { Signs } from "./signs.ts";
import { isWritten } from "./written.ts";

/** `runs`: cells stand between empty lines. `tabs`: tabs end them. `columns`: spaces align them. `written`: no tables, marks of its writer. */
export type Dialect = "runs" | "tabs" | "columns" | "written";

export function detectDialect(lines: readonly Line[], signs: Signs): Dialect {
  if (hasTabbedHeader(lines, signs)) return "tabs";
  if (lines.some((_, index) => ruledAt(lines, index, signs) !== null)) return "columns";
  const isPrinted = lines.some((line) => line.opensPage);
  if (!isPrinted && hasHeaderInRuns(lines, signs)) return "runs";
  if (isPrinted || lines.some((_, index) => headerAt(lines, index, signs) !== null)) return "columns";
  if (isWritten(lines)) return "written";
  return beginsTight(lines) || keepsLines(lines) ? "tabs" : "runs";
}

/** A header cell stands before a tab, on its line or with empty lines between. */
function hasTabbedHeader(lines: readonly Line[], signs: Signs): boolean {
  let last = "";
  for (const line of lines) {
    const tab = line.text.indexOf("\t");
    if (tab >= 0 && signs.columnRole(line.text.slice(0, tab).trim() || last) !== null) return true;
    if (!line.blank) last = line.text.trim();
  }
  return false;
}

/** Two header cells follow each other as lines of their own with empty lines between. */
function hasHeaderInRuns(lines: readonly Line[], signs: Signs): boolean {
  let before: ColumnRole | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    const isAlone = lines[index - 1]?.blank !== false && lines[index + 1]?.blank !== false;
    const role = isAlone ? signs.columnRole(line.text.trim()) : null;
    if (role !== null && before !== null && role !== before) return true;
    before = role;
  }
  return false;
}

/**
 * Without a table: whether each line is a paragraph of its own, as innerText gives the lines of headings, items and cells. Lines of a
 * paragraph that was broken to a width end where the next word did not fit.
 */
function keepsLines(lines: readonly Line[]): boolean {
  const words = lines.filter(({ text }) => WORDS.test(text));
  const width = words.reduce((most, { text }) => Math.max(most, text.length), 0);
  let pairs = 0;
  let fitting = 0;
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text ?? "";
    if (!WORDS.test(text) || !WORDS.test(next)) continue;
    pairs++;
    if (text.length + 1 + next.search(/\s|$/) <= width) fitting++;
  }
  return 2 * fitting > pairs || (pairs > 0 && width < NARROWEST);
}

/** Nobody breaks paragraphs to less. */
const NARROWEST = 40;

/** A line of words: neither indented nor code. */
const WORDS = /^[\p{L}\p{N}]/u;

/** Without a table: innerText leaves no empty line between a page's title and the heading behind it. */
function beginsTight(lines: readonly Line[]): boolean {
  const first = lines.findIndex((line) => !line.blank);
  return first >= 0 && lines[first + 1]?.blank === false && lines[first + 2]?.blank !== false;
}
