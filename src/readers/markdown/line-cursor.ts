/** A place in one line of the source. Columns count tabs to the next multiple of 4, as CommonMark does. */

import type { Slice } from "./block-tree.ts";

export interface LineCursor {
  readonly text: string;
  lineStart: number;
  /** Exclusive, without the line end. */
  lineEnd: number;
  offset: number;
  column: number;
  /** Columns of the tab at `offset` that are already behind the cursor. */
  tabColumns: number;
  /** Where the line goes on after white space, and how many columns away that is. */
  nextOffset: number;
  indent: number;
  isBlank: boolean;
}

const SPACE = 32;
const TAB = 9;

export function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function makeCursor(text: string): LineCursor {
  return {
    text,
    lineStart: 0,
    lineEnd: 0,
    offset: 0,
    column: 0,
    tabColumns: 0,
    nextOffset: 0,
    indent: 0,
    isBlank: true,
  };
}

/** Goes to the beginning of a line. */
export function startLine(cursor: LineCursor, lineStart: number, lineEnd: number): void {
  cursor.lineStart = lineStart;
  cursor.lineEnd = lineEnd;
  cursor.offset = lineStart;
  cursor.column = 0;
  cursor.tabColumns = 0;
  lookAhead(cursor);
}

/** Finds out where the line goes on after the white space at the cursor. */
function lookAhead(cursor: LineCursor): void {
  const { text, lineEnd } = cursor;
  let offset = cursor.offset;
  let column = cursor.column;
  for (; offset < lineEnd; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) column += 1;
    else if (code === TAB) column += 4 - (column % 4);
    else break;
  }
  cursor.nextOffset = offset;
  cursor.indent = column - cursor.column;
  cursor.isBlank = offset >= lineEnd;
}

/** Goes on by so many columns; a tab may be taken in part. */
export function advanceColumns(cursor: LineCursor, count: number): void {
  const { text, lineEnd } = cursor;
  let left = count;
  while (left > 0 && cursor.offset < lineEnd) {
    if (text.charCodeAt(cursor.offset) === TAB) {
      const toStop = 4 - (cursor.column % 4);
      const taken = Math.min(toStop, left);
      cursor.column += taken;
      left -= taken;
      if (taken < toStop) {
        cursor.tabColumns += taken;
        break;
      }
      cursor.offset += 1;
      cursor.tabColumns = 0;
    } else {
      cursor.offset += 1;
      cursor.column += 1;
      left -= 1;
    }
  }
  lookAhead(cursor);
}

/** Goes over white space, and then over so many characters that are no tabs. */
export function advanceFromNext(cursor: LineCursor, characters: number): void {
  cursor.column += cursor.indent + characters;
  cursor.offset = cursor.nextOffset + characters;
  cursor.tabColumns = 0;
  lookAhead(cursor);
}

/** The line from its next character on. */
export function restOfLine(cursor: LineCursor): string {
  return cursor.text.slice(cursor.nextOffset, cursor.lineEnd);
}

/** The line from the cursor on; the rest of a tab that the cursor stands in is so many spaces. */
export function sliceOfLine(cursor: LineCursor): Slice {
  const { offset, lineEnd: end } = cursor;
  return cursor.tabColumns > 0
    ? { start: offset + 1, end, pad: 4 - (cursor.column % 4) }
    : { start: offset, end, pad: 0 };
}

/** The column at which the next line that is not blank begins; 0 where there is none. */
export function indentBehind({ text, lineEnd }: LineCursor): number {
  let column = 0;
  for (let at = text.indexOf("\n", lineEnd) + 1; at > 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) column += 1;
    else if (code === TAB) column += 4 - (column % 4);
    else if (code === 10) column = 0;
    else if (code !== 13) return column;
  }
  return 0;
}
