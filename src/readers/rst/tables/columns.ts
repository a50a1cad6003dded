/**
 * Columns of text as tables and titles count them: East Asian wide characters take two, combining characters none. A
 * column is where a character stands on paper, an offset where it stands in the sheet.
 */
import { eastAsianWidth } from "get-east-asian-width";

const NOT_ASCII = /[^\0-\x7f]/;
const YPOGEGRAMMENI = "\u0345";

/** A line's columns: offsets from its start, or null where columns and offsets run alike. */
export interface ColumnLine {
  readonly start: number;
  readonly end: number;
  readonly offsets: readonly number[] | null;
}

export function columnLine(text: string, start: number, end: number): ColumnLine {
  return { start, end, offsets: columnOffsets(text.slice(start, end)) };
}

/** How many columns a line takes. */
export function widthOf({ start, end, offsets }: ColumnLine): number {
  return offsets === null ? end - start : offsets.length - 1;
}

/** Where in the sheet column `column` begins; the line's end when the line is shorter. */
export function offsetOf({ start, end, offsets }: ColumnLine, column: number): number {
  if (offsets === null) return Math.min(start + column, end);
  return start + (offsets[column] ?? end - start);
}

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * For each column of a text the offset at which the character stands that begins there; the second half of a wide
 * character has the offset after it. One more entry gives the end. Null when columns and offsets are the same.
 */
function columnOffsets(text: string): readonly number[] | null {
  if (!NOT_ASCII.test(text)) return null;
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const width = characterWidth(character);
    if (width > 0) offsets.push(at);
    at += character.length;
    if (width > 1) offsets.push(at);
  }
  offsets.push(at);
  return offsets;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  return isCombining(character) ? 0 : eastAsianWidth(code);
}

/**
 * Has the character a combining class? Normalization sorts marks by class: U+0345 has the highest of all, so any other
 * mark that follows it is moved before it, and no other character is.
 */
function isCombining(character: string): boolean {
  return character === YPOGEGRAMMENI || !(YPOGEGRAMMENI + character).normalize("NFD").startsWith(YPOGEGRAMMENI);
}
