/** Cuts the lines of a copied page into runs, and keeps what stood between them: line breaks and tabs. */
import { isCommand, isHeaderLine, isRequestLine, isUrl, jsonLength, opensJson } from "./code.ts";
import { fragmentOf } from "./fragment.ts";
import type { Fragment } from "./fragment.ts";
import type { Line } from "./lines.ts";
import { withoutMarks } from "./marked-caption.ts";
import { makeRun } from "./run.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

// "• text", "  1. text"; a number counts only where it is indented, as lists are in a copied page
const BULLET = /^\s*[•◦▪■●○‣∙·]\s+\S|^\s+(?:\d{1,3}|[a-zA-Z])[.)、]\s+\S/;
const MARK = /^(?:[•◦▪■●○‣∙·]|(?:\d{1,3}|[a-zA-Z])[.)、])\s+/;
const ITEM_INDENT = 4;

export function isItem(text: string): boolean {
  return BULLET.test(text);
}

/** A list item's text without its mark. */
export function itemText(text: string): string {
  return text.replace(MARK, "");
}

/** What stood between the last run and the place that the cutter has reached. */
interface Cutting {
  readonly runs: Run[];
  gap: number;
  tabs: number;
  gapBeforeTabs: number;
}

/** `tabbed`: tabs end cells, and each line is a paragraph; else lines with no empty line between them are one paragraph. */
export function cutRuns(lines: readonly Line[], signs: Signs, tabbed: boolean): Run[] {
  const cutting: Cutting = { runs: [], gap: 1, tabs: 0, gapBeforeTabs: 0 };
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line;
    const hasTab = tabbed && line.text.includes("\t");
    let length = 1;
    const code = codeLength(lines, index, signs, tabbed);
    if (code > 1 || (code === 1 && !hasTab)) {
      length = code;
      push(
        cutting,
        "code",
        lines.slice(index, index + code).map((part) => fragmentOf(part)),
      );
    } else if (hasTab) {
      cutCells(cutting, line);
    } else if (!line.blank) {
      length = line.isMarked ? 1 : tabbed ? requestLength(lines, index) : paragraphLength(lines, index, signs);
      const isIndented = !tabbed && fragmentOf(line).indent >= ITEM_INDENT && !signs.isCaption(line.text.trim());
      const kind = isItem(line.text) || isIndented ? "items" : "text";
      push(
        cutting,
        kind,
        lines.slice(index, index + length).map((part) => withoutMarks(fragmentOf(part))),
        line.isMarked,
      );
    }
    cutting.gap++;
    index += length;
  }
  return cutting.runs;
}

function push(cutting: Cutting, kind: Run["kind"], fragments: readonly Fragment[], isMarked = false): void {
  const { gap, tabs, gapBeforeTabs } = cutting;
  cutting.runs.push(makeRun(kind, fragments, { gap, tabs, gapBeforeTabs }, isMarked));
  cutting.gap = 0;
  cutting.tabs = 0;
  cutting.gapBeforeTabs = 0;
}

/** How many lines from `from` on are code; none where it is none. */
function codeLength(lines: readonly Line[], from: number, signs: Signs, tabbed: boolean): number {
  const text = lines[from]?.text.trim() ?? "";
  if (opensJson(text)) return jsonLength(lines, from, (index) => isStop(lines, index, signs, tabbed));
  if (!isCommand(text)) return 0;
  return tabbed && !/^(?:HTTP|<)/.test(text) ? curlLength(lines, from) : commandLength(lines, from);
}

/** Cells of one line: "name\tString\t" and what the tabs leave between them. */
function cutCells(cutting: Cutting, line: Line): void {
  let from = 0;
  for (const cell of line.text.split("\t")) {
    if (from > 0) {
      if (cutting.tabs === 0) cutting.gapBeforeTabs = cutting.gap;
      cutting.tabs++;
      cutting.gap = 0;
    }
    const fragment = fragmentOf(line, from, from + cell.length);
    if (fragment.text !== "") push(cutting, "text", [fragment]);
    from += cell.length + 1;
  }
}

/** How many lines are one paragraph, or one list. */
function paragraphLength(lines: readonly Line[], from: number, signs: Signs): number {
  const first = lines[from] as Line;
  const isList = isItem(first.text);
  const text = first.text.trim();
  const isAlone = signs.section(text) !== null || signs.isCaption(text) || signs.isCallLabel(text) || isCall(text);
  if (!isList && isAlone) return 1;
  const indent = isList ? indentOf(first) : 0;
  let end = from + 1;
  while (end < lines.length && (isList ? listGoesOn(lines[end], indent, signs) : paragraphGoesOn(lines[end], signs)))
    end++;
  return end - from;
}

const indentOf = ({ text }: Line): number => text.search(/\S/);

function listGoesOn(line: Line | undefined, indent: number, signs: Signs): boolean {
  if (!line || line.blank || line.opensPage) return false;
  // what stands further out is an item of the list around it: "• item parameters" behind the notes of the last cell
  if (isItem(line.text) && indentOf(line) < indent) return false;
  // A lead such as "• Example request" stands under the last cell's items without an empty line between.
  if (isItem(line.text)) return !opensExample(itemText(line.text.trim()), signs);
  return /^\s/.test(line.text);
}

function paragraphGoesOn(line: Line | undefined, signs: Signs): boolean {
  if (!line || line.blank || line.opensPage || line.isMarked || isItem(line.text)) return false;
  const text = line.text.trim();
  return !opensJson(text) && signs.section(text) === null && !signs.isCallLabel(text) && !isCall(text);
}

/** "GET /things", a line of its own that tells a call and nothing else. */
const isCall = (text: string): boolean => isRequestLine(text) && /^\S+\s+\S+$/.test(text);

function opensExample(text: string, signs: Signs): boolean {
  const section = signs.section(text);
  return section === "request-example" || section === "response-example";
}

/** "POST", then its address on the next line, then headers. */
function requestLength(lines: readonly Line[], from: number): number {
  const first = lines[from]?.text.trim() ?? "";
  if (!isRequestLine(first)) return 1;
  let end = from + 1;
  const next = lines[end]?.text.trim() ?? "";
  if (!first.includes("/") && isUrl(next)) end++;
  while (end < lines.length && isHeaderLine(lines[end]?.text.trim() ?? "") && !lines[end]?.text.includes("\t")) end++;
  return end - from;
}

/** A command goes on to the next empty line. */
function commandLength(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end]?.blank === false) end++;
  return end - from;
}

/** Where each line is a paragraph, a command goes on behind a backslash, within quotes, and with an option on the next line. */
function curlLength(lines: readonly Line[], from: number): number {
  let end = from;
  let isQuoted = false;
  for (let line = lines[end]; line && !line.blank; line = lines[end]) {
    const isOption = /^\s*-{1,2}\w/.test(line.text);
    if (end > from && !isQuoted && !isOption && !/\\\s*$/.test(lines[end - 1]?.text ?? "")) break;
    if ((line.text.replaceAll(/\\./g, "").split("'").length - 1) % 2 === 1) isQuoted = !isQuoted;
    end++;
  }
  return end - from;
}

/** Code that was never closed ends before a caption, a heading or a status, and before a tab that stands alone. */
function isStop(lines: readonly Line[], index: number, signs: Signs, tabbed: boolean): boolean {
  const line = lines[index];
  if (!line) return true;
  const isBetweenBlanks = lines[index - 1]?.blank !== false && lines[index + 1]?.blank !== false;
  if (line.blank) return tabbed && isBetweenBlanks && /^\t+$/.test(line.text);
  if (/^\s/.test(line.text)) return false;
  const text = line.text.trimEnd();
  return (
    signs.isCaption(text) || signs.isStatus(text) || (signs.section(text) !== null && lines[index - 1]?.blank !== false)
  );
}
