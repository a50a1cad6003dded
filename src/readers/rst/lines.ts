/**
 * Lines of a sheet, and views of them: a list item, a directive's body, a table cell are lines with their margin taken
 * off. A view holds offsets only, so that taking a margin off copies no text and every place keeps its position.
 */
import { isSpace } from "./characters.ts";
import type { Sheet } from "./source-map.ts";

/** Line `i` is `sheet.text.slice(starts[i], ends[i])`; white space at its end is left out. */
export interface Lines {
  readonly sheet: Sheet;
  readonly count: number;
  readonly starts: readonly number[];
  /** Where the line's first character that is no space stands; the end of a blank line. */
  readonly texts: readonly number[];
  readonly ends: readonly number[];
}

/** All lines of a sheet. */
export function sheetLines(sheet: Sheet): Lines {
  const { text } = sheet;
  const bounds: number[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    bounds.push(start, match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) bounds.push(start, text.length);
  return linesBetween(sheet, bounds);
}

/** Lines given as pairs of start and end, whatever lies between them. */
export function linesBetween(sheet: Sheet, bounds: readonly number[]): Lines {
  const count = bounds.length / 2;
  const starts = new Array<number>(count);
  const texts = new Array<number>(count);
  const ends = new Array<number>(count);
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i] ?? 0;
    const end = trimmedEnd(sheet.text, start, bounds[2 * i + 1] ?? 0);
    starts[i] = start;
    texts[i] = firstText(sheet.text, start, end);
    ends[i] = end;
  }
  return { sheet, count, starts, texts, ends };
}

/** As `linesBetween`, without the margin that all lines with text share. */
export function dedentedBetween(sheet: Sheet, bounds: readonly number[]): Lines {
  const lines = linesBetween(sheet, bounds);
  let margin = Infinity;
  for (let i = 0; i < lines.count; i++) {
    if (!isBlank(lines, i)) margin = Math.min(margin, indentOf(lines, i));
  }
  if (margin === 0 || margin === Infinity) return lines;
  const starts = lines.starts.map((start, i) => Math.min(start + margin, endOf(lines, i)));
  return { ...lines, starts };
}

/** The lines `from` to `to`, `to` exclusive. */
export function sliceLines(lines: Lines, from: number, to: number): Lines {
  const { sheet, starts, texts, ends } = lines;
  return {
    sheet,
    count: Math.max(0, to - from),
    starts: starts.slice(from, to),
    texts: texts.slice(from, to),
    ends: ends.slice(from, to),
  };
}

/** The lines of `first` with those of `second` after them; both are of one sheet. */
export function concatLines(first: Lines, second: Lines): Lines {
  return {
    sheet: first.sheet,
    count: first.count + second.count,
    starts: [...first.starts, ...second.starts],
    texts: [...first.texts, ...second.texts],
    ends: [...first.ends, ...second.ends],
  };
}

/** The lines `from` to `to` without their first `margin` characters. */
export function dedentLines(lines: Lines, from: number, to: number, margin: number): Lines {
  return bodyLines(lines, from, to, startOf(lines, from) + margin, margin);
}

/**
 * The lines `from` to `to` of a construct whose first line begins at `first`, after its marker, and whose other lines
 * have a margin of their own.
 */
export function bodyLines(lines: Lines, from: number, to: number, first: number, margin: number): Lines {
  const count = Math.max(0, to - from);
  const starts = new Array<number>(count);
  const texts = lines.texts.slice(from, to);
  const ends = lines.ends.slice(from, to);
  for (let i = 0; i < count; i++) {
    const end = ends[i] ?? 0;
    const start = Math.min(i === 0 ? first : startOf(lines, from + i) + margin, end);
    starts[i] = start;
    if ((texts[i] ?? 0) < start) texts[i] = i === 0 ? firstText(lines.sheet.text, start, end) : start;
  }
  return { sheet: lines.sheet, count, starts, texts, ends };
}

export function startOf(lines: Lines, i: number): number {
  return lines.starts[i] ?? 0;
}

export function textOf(lines: Lines, i: number): number {
  return lines.texts[i] ?? 0;
}

export function endOf(lines: Lines, i: number): number {
  return lines.ends[i] ?? 0;
}

/** How far line `i` is indented. */
export function indentOf(lines: Lines, i: number): number {
  return textOf(lines, i) - startOf(lines, i);
}

/** The first offset from `at` on in line `i` that holds no space; the end of the line when there is none. */
export function textAfter(lines: Lines, i: number, at: number): number {
  return firstText(lines.sheet.text, at, endOf(lines, i));
}

/** Is there a line `i`, and has it no text? */
export function isBlank(lines: Lines, i: number): boolean {
  return i < lines.count && textOf(lines, i) === endOf(lines, i);
}

/** Is there a line `i` with text in it? */
export function hasText(lines: Lines, i: number): boolean {
  return i < lines.count && textOf(lines, i) < endOf(lines, i);
}

/** The text of line `i`, its indentation included. */
export function lineText(lines: Lines, i: number): string {
  return lines.sheet.text.slice(startOf(lines, i), endOf(lines, i));
}

/** The text of the lines `from` to `to`, with line feeds between them. */
export function joinedText(lines: Lines, from: number, to: number): string {
  if (to === from + 1) return lineText(lines, from);
  const parts: string[] = [];
  for (let i = from; i < to; i++) parts.push(lineText(lines, i));
  return parts.join("\n");
}

/** The first line at or after `from` that has text; the number of lines when there is none. */
export function skipBlank(lines: Lines, from: number): number {
  let i = from;
  while (i < lines.count && isBlank(lines, i)) i++;
  return i;
}

/** The first blank line at or after `from`; the number of lines when there is none. */
export function skipText(lines: Lines, from: number): number {
  let i = from;
  while (i < lines.count && !isBlank(lines, i)) i++;
  return i;
}

/** Lines that belong together by their indentation; blank lines at their end are left out. */
export interface Indented {
  readonly to: number;
  /** The smallest indentation of a line with text; 0 when there is none. */
  readonly margin: number;
}

/** The lines from `from` on that are blank or indented by at least `least`. */
export function indentedFrom(lines: Lines, from: number, least: number): Indented {
  let margin = Infinity;
  let to = from;
  for (let i = from; i < lines.count; i++) {
    if (isBlank(lines, i)) continue;
    const indent = indentOf(lines, i);
    if (indent < least) break;
    if (indent < margin) margin = indent;
    to = i + 1;
  }
  return { to, margin: margin === Infinity ? 0 : margin };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function firstText(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}
