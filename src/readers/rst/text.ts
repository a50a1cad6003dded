/** What is left when no other markup begins at a line: paragraphs, and the terms of definition lists. */
import { trimmed } from "../../source/text.ts";
import type { ListItem, Paragraph } from "../../document/document.ts";
import type { Body } from "./body.ts";
import { paragraph, readNested, reportIndentation } from "./body.ts";
import { readInlineBetween } from "./inline/inline.ts";
import { scanInline } from "./inline/scanner.ts";
import type { Lines } from "./lines.ts";
import {
  dedentLines,
  endOf,
  hasText,
  indentedFrom,
  indentOf,
  lineText,
  skipBlank,
  sliceLines,
  startOf,
} from "./lines.ts";
import { readLiteralBlock } from "./literal.ts";
import { spanBetween, spanOfLines, takeIds } from "./page.ts";
import { isAdornment, readUnderlinedTitle } from "./sections.ts";

/** Reads a title, a definition list or a paragraph; `isText` tells whether a line begins no other construct. */
export function readText(body: Body, isText: (lines: Lines, i: number) => boolean): void {
  const { lines, at } = body;
  if (hasText(lines, at + 1)) {
    if (indentOf(lines, at + 1) > 0) {
      readDefinitionList(body, isText);
      return;
    }
    if (isAdornment(lines, at + 1) && readUnderlinedTitle(body)) return;
  }
  readParagraph(body);
}

function readParagraph(body: Body): void {
  const { page, lines, at } = body;
  let to = at + 1;
  while (hasText(lines, to) && indentOf(lines, to) === 0) to++;
  if (hasText(lines, to)) reportIndentation(body, to);
  body.at = to;
  const end = announcedEnd(lines, to);
  if (end === null) {
    body.blocks.push(paragraph(page, lines, at, to));
    return;
  }
  const announcing = cutAt(lines, at, to, end);
  if (announcing.count > 0) body.blocks.push(paragraph(page, announcing, 0, announcing.count));
  readLiteralBlock(body);
}

/** Where the text of a paragraph up to line `to` ends that announces a literal block by `::`; null when it announces none. */
function announcedEnd(lines: Lines, to: number): number | null {
  const { text } = lines.sheet;
  const end = endOf(lines, to - 1);
  const last = lineText(lines, to - 1);
  if (!last.endsWith("::")) return null;
  const before = last.slice(0, -2);
  const backslashes = before.length - trimmed(before, "", "\\").length;
  if (backslashes % 2 === 1) return null;
  // "text ::" prints no colon, "text::" prints one.
  const isAlone = last.length === 2 || text[end - 3] === " ";
  return isAlone ? end - 2 : end - 1;
}

/** The lines `from` to `to` up to an offset in the last of them. */
function cutAt(lines: Lines, from: number, to: number, end: number): Lines {
  const { sheet, starts, texts, ends } = sliceLines(lines, from, to);
  let last = end;
  while (sheet.text[last - 1] === " " && last > (starts.at(-1) ?? 0)) last--;
  if (last === starts.at(-1)) return sliceLines(lines, from, to - 1);
  return { sheet, count: to - from, starts, texts, ends: [...ends.slice(0, -1), last] };
}

/** Terms with their definitions indented under them. */
function readDefinitionList(body: Body, isText: (lines: Lines, i: number) => boolean): void {
  const { page, lines } = body;
  const from = body.at;
  const ids = takeIds(page);
  const items: ListItem[] = [];
  for (let at = from; ; at = skipBlank(lines, body.at)) {
    const isTerm = hasText(lines, at) && hasText(lines, at + 1) && indentOf(lines, at + 1) > 0;
    if (at > from && !(isTerm && isText(lines, at))) break;
    const itemIds = takeIds(page);
    const { to, margin } = indentedFrom(lines, at + 1, 1);
    const term = readTerm(body, at);
    const definition = readNested(body, dedentLines(lines, at + 1, to, margin));
    items.push({ blocks: [...term, ...definition], ids: itemIds, span: spanOfLines(page, lines, at, to) });
    body.at = to;
  }
  body.blocks.push({ type: "list", ordered: false, items, ids, span: spanOfLines(page, lines, from, body.at) });
}

/** `term`, or `term : classifier`: a paragraph each. */
function readTerm({ page, lines }: Body, i: number): Paragraph[] {
  const { sheet } = lines;
  const ends = [...classifierMarks(lineText(lines, i)), { from: lineText(lines, i).length, to: 0 }];
  const parts: Paragraph[] = [];
  let start = startOf(lines, i);
  for (const mark of ends) {
    const end = startOf(lines, i) + mark.from;
    const ids: string[] = [];
    const content = readInlineBetween(page, sheet, start, end, ids);
    parts.push({ type: "paragraph", content, ids, span: spanBetween(page, sheet, start, end) });
    start = startOf(lines, i) + mark.to;
  }
  return parts;
}

/** The ` : ` in a term that stand outside its inline markup. */
function classifierMarks(text: string): { readonly from: number; readonly to: number }[] {
  if (!text.includes(" : ")) return [];
  const tokens = scanInline(text);
  return [...text.matchAll(/(?<! ) +: +/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => !tokens.some((token) => token.start < to && from < token.end));
}
