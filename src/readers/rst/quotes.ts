/** What is set off by its indentation or by bars: block quotes, line blocks. */
import type { Inline } from "../../document/document.ts";
import type { Body, Construct } from "./body.ts";
import { paragraph, readNested } from "./body.ts";
import { readInline } from "./inline/inline.ts";
import type { Lines } from "./lines.ts";
import {
  bodyLines,
  dedentLines,
  endOf,
  hasText,
  indentedFrom,
  indentOf,
  isBlank,
  lineText,
  skipBlank,
  skipText,
  sliceLines,
  startOf,
  textAfter,
} from "./lines.ts";
import { spanBetween, spanOfLines, takeIds } from "./page.ts";

const ATTRIBUTION = /^(?:---?(?!-)|\u2014) *(?=[^ ])/;

export const blockQuote: Construct = {
  starts: (lines, i) => hasText(lines, i) && indentOf(lines, i) > 0,
  read(body) {
    const { to, margin } = indentedFrom(body.lines, body.at, 1);
    readQuotes(body, dedentLines(body.lines, body.at, to, margin));
    body.at = to;
    return true;
  },
};

/** Reads lines as quotes: one, or more where an attribution ends each. */
export function readQuotes(body: Body, lines: Lines, kind = "quote"): void {
  let from = skipBlank(lines, 0);
  for (let i = from; i < lines.count; i++) {
    const attribution = i > from && isBlank(lines, i - 1) ? attributionAt(lines, i) : null;
    if (attribution === null) continue;
    const to = skipText(lines, i);
    pushQuote(body, lines, from, to, kind, { lines: attribution, from: i });
    from = skipBlank(lines, to);
    i = from;
  }
  if (from < lines.count) pushQuote(body, lines, from, lines.count, kind, null);
}

/** `-- Author` after a blank line, on lines of its own; without its dashes. */
function attributionAt(lines: Lines, i: number): Lines | null {
  const start = startOf(lines, i);
  const first = lines.sheet.text[start];
  if (first !== "-" && first !== "\u2014") return null;
  const width = ATTRIBUTION.exec(lineText(lines, i))?.[0].length;
  if (width === undefined) return null;
  const to = skipText(lines, i);
  const margin = to > i + 1 ? indentOf(lines, i + 1) : 0;
  for (let next = i + 2; next < to; next++) {
    if (indentOf(lines, next) !== margin) return null;
  }
  return bodyLines(lines, i, to, start + width, margin);
}

interface Attribution {
  readonly lines: Lines;
  readonly from: number;
}

function pushQuote(
  body: Body,
  lines: Lines,
  from: number,
  to: number,
  kind: string,
  attribution: Attribution | null,
): void {
  const { page } = body;
  const ids = takeIds(page);
  const blocks = readNested(body, sliceLines(lines, from, attribution?.from ?? to));
  if (attribution !== null) blocks.push(paragraph(page, attribution.lines, 0, attribution.lines.count));
  body.blocks.push({ type: "note", kind, blocks, ids, span: spanOfLines(page, lines, from, to) });
}

/** `| line` by line; a line may go on, indented, on the next. */
export const lineBlock: Construct = {
  starts: barAt,
  read(body) {
    const { page, lines } = body;
    const from = body.at;
    const ids = [...takeIds(page)];
    const content: Inline[] = [];
    let at = from;
    while (barAt(lines, at)) {
      let to = at + 1;
      while (hasText(lines, to) && indentOf(lines, to) > 0) to++;
      if (at > from)
        content.push({
          type: "break",
          span: spanBetween(page, lines.sheet, startOf(lines, at), startOf(lines, at) + 1),
        });
      const line = bodyLines(lines, at, to, textAfter(lines, at, startOf(lines, at) + 1), 1);
      readInline(page, line, 0, line.count, ids, content);
      at = to;
    }
    body.blocks.push({ type: "paragraph", content, ids, span: spanOfLines(page, lines, from, at) });
    body.at = at;
    return true;
  },
};

function barAt(lines: Lines, i: number): boolean {
  const { text } = lines.sheet;
  const start = startOf(lines, i);
  return hasText(lines, i) && text[start] === "|" && (text[start + 1] === " " || endOf(lines, i) === start + 1);
}
