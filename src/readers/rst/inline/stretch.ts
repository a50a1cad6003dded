/** A stretch of running text, from one line or several, with the way back to the sheet. */
import type { Text } from "../../../document/document.ts";
import type { Span } from "../../../source/source.ts";
import type { Lines } from "../lines.ts";
import { endOf, textOf } from "../lines.ts";
import type { Page } from "../page.ts";
import { spanBetween } from "../page.ts";
import type { Sheet } from "../source-map.ts";
import { lastUpTo } from "../../../source/ascending.ts";

export interface Stretch {
  readonly page: Page;
  readonly sheet: Sheet;
  /** The lines' text with line feeds between them. */
  readonly text: string;
  /** Where in `text` each line begins. */
  readonly lineStarts: readonly number[];
  /** Where in the sheet each line begins. */
  readonly offsets: readonly number[];
}

const FIRST = [0];

/** The text of the lines `from` to `to`, without their indentation. */
export function stretchOfLines(page: Page, lines: Lines, from: number, to: number): Stretch {
  if (to === from + 1) return stretchBetween(page, lines.sheet, textOf(lines, from), endOf(lines, from));
  const lineStarts: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let i = from; i < to; i++) {
    const start = textOf(lines, i);
    const end = endOf(lines, i);
    lineStarts.push(length);
    offsets.push(start);
    parts.push(lines.sheet.text.slice(start, end));
    length += end - start + 1;
  }
  return { page, sheet: lines.sheet, text: parts.join("\n"), lineStarts, offsets };
}

/** A part of the sheet that holds no line break. */
export function stretchBetween(page: Page, sheet: Sheet, start: number, end: number): Stretch {
  return { page, sheet, text: sheet.text.slice(start, end), lineStarts: FIRST, offsets: [start] };
}

/** Where on the page a part of a stretch stands. */
export function spanIn(stretch: Stretch, from: number, to: number): Span {
  return spanBetween(stretch.page, stretch.sheet, sheetOffset(stretch, from), sheetOffset(stretch, to));
}

function sheetOffset({ lineStarts, offsets }: Stretch, at: number): number {
  const line = lastUpTo(lineStarts, at);
  return (offsets[line] ?? 0) + at - (lineStarts[line] ?? 0);
}

/** Text as printed: escapes are taken off; an escaped space or line break is nothing. */
export function printedText(raw: string): string {
  const unescaped = raw.includes("\\") ? raw.replace(/\\(?:[ \n]|([^]?))/g, "$1") : raw;
  return unescaped.includes("\n") ? unescaped.replaceAll("\n", " ") : unescaped;
}

/** Is the character at `at` escaped by an odd number of backslashes? */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** A part of a stretch as a text node. */
export function textNode(stretch: Stretch, from: number, to: number): Text {
  return { type: "text", text: printedText(stretch.text.slice(from, to)), span: spanIn(stretch, from, to) };
}
