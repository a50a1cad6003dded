/** Text laid out by hand, as the files of a source tree are: underlined headings, lists of stars and dashes, indented code. */
import type { Block } from "../../document/document.ts";
import { isCommand, jsonLength, opensJson } from "./code.ts";
import { fragmentOf } from "./fragment.ts";
import type { Fragment } from "./fragment.ts";
import { readItems } from "./items.ts";
import type { Line } from "./lines.ts";
import { code, heading, paragraph } from "./page.ts";
import type { Page } from "./page.ts";

const UNDERLINE = /^\s*([=\-~^"#*+])\1{2,}\s*$/;
const BULLET = /^\s*([*+-])\s+\S/;
const MARK = /^([*+-])\s+/;
/** "THE SIGNING ENDPOINT", alone between empty lines. */
const CAPITALS = /^[A-Z][A-Z0-9'/&,()-]*(?: [A-Z0-9'/&,()-]+){1,11}$/;
const PROMPT = /^[$>]\s+/;
/** As many items make a list of a page without a heading. */
const FEWEST_ITEMS = 2;
const MAX_TITLE = 100;

/** A page has an underlined heading, or items that stars and dashes mark; copied pages have bullets. */
export function isWritten(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => /^\s*[•◦▪■●○‣∙·]\s/.test(text))) return false;
  return (
    lines.some((_, at) => headingLength(lines, at) > 1) ||
    lines.filter(({ text }) => BULLET.test(text)).length >= FEWEST_ITEMS
  );
}

export function readWritten(page: Page, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const styles: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line || line.blank || UNDERLINE.test(line.text)) {
      at += 1;
      continue;
    }
    let length = headingLength(lines, at);
    if (length > 0 || (blocks.length === 0 && isTitle(lines, at))) {
      const style = styleOf(lines, at, length);
      if (!styles.includes(style)) styles.push(style);
      blocks.push(heading(page, [fragmentOf(line)], styles.indexOf(style) + 1));
      at += Math.max(length, 1);
      continue;
    }
    length = codeLength(lines, at);
    if (length > 0) blocks.push(code(page, fragments(lines, at, length)));
    else if (BULLET.test(line.text)) {
      length = listLength(lines, at);
      const items = fragments(lines, at, length).map((part) => (part.text === "" ? null : part));
      for (const item of readItems({ ...page, lineEnds: "fitted" }, items, MARK)) blocks.push(item);
    } else {
      length = paragraphLength(lines, at);
      blocks.push(paragraph(page, fragments(lines, at, length)));
    }
    at += length;
  }
  return blocks;
}

const fragments = (lines: readonly Line[], from: number, length: number): Fragment[] =>
  lines.slice(from, from + length).map((line) => fragmentOf(line));

/** How many lines are a heading with what is drawn below it; 0 where none begins. */
function headingLength(lines: readonly Line[], at: number): number {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line || line.blank || UNDERLINE.test(line.text)) return 0;
  const [words, rule] = [line.text.trim(), below?.text.trim() ?? ""];
  // a list of dashes or a table draws lines, too, that are as long as they like
  if (UNDERLINE.test(rule) && 2 * rule.length >= words.length && rule.length <= 2 * words.length + 2) return 2;
  const isAlone = lines[at - 1]?.blank !== false && below?.blank !== false;
  return isAlone && CAPITALS.test(words) ? 1 : 0;
}

/** The first line of a page, alone: no sentence, and no label with what it says. */
function isTitle(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.text.trim() ?? "";
  return lines[at + 1]?.blank !== false && words.length <= MAX_TITLE && !/[.。:：;；]/.test(words);
}

/** Headings that are drawn alike, and begin in one column, are of one level. */
const styleOf = (lines: readonly Line[], at: number, length: number): string =>
  length < 2 ? "alone" : `${lines[at + 1]?.text.trim().charAt(0)} ${fragmentOf(lines[at] as Line).indent}`;

/** How many lines show code: JSON, or a command with what it answers. */
function codeLength(lines: readonly Line[], at: number): number {
  const text = lines[at]?.text.trim() ?? "";
  const stops = (index: number): boolean => headingLength(lines, index) > 0;
  if (opensJson(text)) return jsonLength(lines, at, stops);
  if (!isCommand(text.replace(PROMPT, ""))) return 0;
  let end = at + 1;
  while (end < lines.length && lines[end]?.blank === false && !stops(end)) {
    end += opensJson(lines[end]?.text.trim() ?? "") ? jsonLength(lines, end, stops) : 1;
  }
  return end - at;
}

/** A list goes on over the lines of its items, and over empty lines before another item or what is indented like one. */
function listLength(lines: readonly Line[], at: number): number {
  const indent = fragmentOf(lines[at] as Line).indent;
  let end = at + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    if (line.blank) continue;
    const isApart = lines[next - 1]?.blank !== false;
    const own = fragmentOf(line).indent;
    const isInside = BULLET.test(line.text) ? own >= indent : isApart ? own > indent : own >= indent;
    if (!isInside || headingLength(lines, next) > 0 || codeLength(lines, next) > 0) break;
    end = next + 1;
  }
  return end - at;
}

function paragraphLength(lines: readonly Line[], at: number): number {
  let end = at + 1;
  const goesOn = ({ blank, text }: Line): boolean =>
    !blank && !BULLET.test(text) && !UNDERLINE.test(text) && codeLength(lines, end) === 0;
  for (let next = lines[end]; next && goesOn(next) && headingLength(lines, end) === 0; next = lines[end]) end += 1;
  return end - at;
}
