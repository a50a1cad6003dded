/** Cuts the lines of a copied page into runs, and keeps what stood between them: line breaks and tabs. */
import { isCommand, isHeaderLine, isRequestLine, isUrl, jsonLength, opensJson } from "./code.ts";
import { fragmentOf } from "./fragment.ts";
import type { Fragment } from "./fragment.ts";
import type { Line } from "./lines.ts";
import { makeRun } from "./run.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

export interface RunOptions {
  /** Tabs end cells. */
  readonly tabs: boolean;
  /** Lines with no empty line between them are one paragraph. */
  readonly joinLines: boolean;
}

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

export function cutRuns(lines: readonly Line[], signs: Signs, options: RunOptions): Run[] {
  const runs: Run[] = [];
  let gap = 1;
  let tabs = 0;
  let gapBeforeTabs = 0;
  const push = (kind: Run["kind"], fragments: readonly Fragment[]): void => {
    runs.push(makeRun(kind, fragments, { gap, tabs, gapBeforeTabs }));
    gap = 0;
    tabs = 0;
    gapBeforeTabs = 0;
  };
  const tab = (count: number): void => {
    if (tabs === 0) gapBeforeTabs = gap;
    tabs += count;
    gap = 0;
  };
  const stops = (index: number): boolean => isStop(lines, index, signs, options);

  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line;
    const text = line.text.trim();
    if (line.blank && !(options.tabs && line.text.includes("\t"))) {
      gap++;
      index++;
      continue;
    }
    const codeLines = opensJson(text)
      ? jsonLength(lines, index, stops)
      : isCommand(text)
        ? commandLength(lines, index)
        : 0;
    if (codeLines > 0 && !(options.tabs && codeLines === 1 && text.includes("\t"))) {
      push("code", codeFragments(lines.slice(index, index + codeLines)));
      gap = 1;
      index += codeLines;
      continue;
    }
    if (options.tabs && line.text.includes("\t")) {
      readTabbedLine(line, tab, (fragment) => push("text", [fragment]));
      gap++;
      index++;
      continue;
    }
    const length = runLength(lines, index, options, signs);
    const kind =
      isItem(line.text) || (options.joinLines && fragmentOf(line).indent >= ITEM_INDENT && !signs.isCaption(text))
        ? "items"
        : "text";
    push(
      kind,
      lines.slice(index, index + length).map((part) => fragmentOf(part)),
    );
    gap = 1;
    index += length;
  }
  return runs;
}

/** Cells of one line: "name\tString\t" and what the tabs leave between them. */
function readTabbedLine(line: Line, tab: (count: number) => void, push: (fragment: Fragment) => void): void {
  let from = 0;
  for (const cell of line.text.split("\t")) {
    if (from > 0) tab(1);
    const fragment = fragmentOf(line, from, from + cell.length);
    if (fragment.text !== "") push(fragment);
    from += cell.length + 1;
  }
}

/** How many lines belong to the run that begins at `from`. */
function runLength(lines: readonly Line[], from: number, options: RunOptions, signs: Signs): number {
  const first = lines[from] as Line;
  const text = first.text.trim();
  const items = isItem(first.text);
  if (!items && !options.joinLines) return requestLength(lines, from);
  if (!items && (signs.section(text) !== null || signs.isCaption(text))) return 1;
  let end = from + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.blank || line.opensPage) break;
    const next = line.text.trim();
    // A lead such as "• Example request" stands under the last cell's items without an empty line between.
    if (items && isItem(line.text) && opensExample(itemText(next), signs)) break;
    if (
      items
        ? !isItem(line.text) && !/^\s/.test(line.text)
        : isItem(line.text) || opensJson(next) || signs.section(next) !== null
    )
      break;
  }
  return end - from;
}

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

function codeFragments(lines: readonly Line[]): Fragment[] {
  return lines.map((line) => fragmentOf(line));
}

/** Code that was never closed ends before a caption, a heading or a status, and before a tab that stands alone. */
function isStop(lines: readonly Line[], index: number, signs: Signs, options: RunOptions): boolean {
  const line = lines[index];
  if (!line) return true;
  const isBetweenBlanks = lines[index - 1]?.blank !== false && lines[index + 1]?.blank !== false;
  if (line.blank) return options.tabs && isBetweenBlanks && /^\t+$/.test(line.text);
  if (/^\s/.test(line.text)) return false;
  const text = line.text.trimEnd();
  return (
    signs.isCaption(text) || signs.isStatus(text) || (signs.section(text) !== null && lines[index - 1]?.blank !== false)
  );
}
