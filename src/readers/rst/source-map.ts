/**
 * The text that is parsed and the way back to the page. Tabs count as spaces up to the next column of eight, so a page
 * with tabs is parsed from an expanded copy; a CSV cell with doubled quotes is parsed from a copy without them. Offsets
 * used while parsing are offsets into the sheet; they become offsets of the page when a span is made.
 */
import { ownText, type Source } from "../../source/source.ts";
import { countWhile } from "../../source/ascending.ts";

export interface Sheet {
  readonly text: string;
  readonly toSource: (offset: number) => number;
  /** Text that was taken apart and put together again, such as a CSV cell without its doubled quotes. */
  readonly isCopy: boolean;
}

/** From `at` in a sheet on, the text is the one that begins at `from` in what it was copied from. */
export interface Piece {
  readonly at: number;
  readonly from: number;
}

const TAB_WIDTH = 8;

/** The sheet of a whole page. */
export function pageSheet(source: Source): Sheet {
  return makeSheet(ownText(source), 0);
}

/** The sheet of a text that begins at `start` in its source: the text itself unless it holds tabs, vertical tabs or form feeds. */
export function makeSheet(text: string, start: number): Sheet {
  if (!/[\t\v\f]/.test(text)) return { text, toSource: (offset) => start + offset, isCopy: false };
  const parts: string[] = [];
  const pieces: Piece[] = [{ at: 0, from: 0 }];
  let column = 0;
  let length = 0;
  let copied = 0;
  for (const match of text.matchAll(/[\t\v\f]|\r\n?|\n/g)) {
    const before = text.slice(copied, match.index);
    column += countCharacters(before);
    let mark = match[0];
    if (mark === "\t") mark = " ".repeat(TAB_WIDTH - (column % TAB_WIDTH));
    else if (mark === "\v" || mark === "\f") mark = " ";
    column = match[0] === "\t" || mark === " " ? column + mark.length : 0;
    copied = match.index + match[0].length;
    parts.push(before, mark);
    length += before.length + mark.length;
    if (match[0] === "\t") pieces.push({ at: length - mark.length, from: match.index }, { at: length, from: copied });
  }
  parts.push(text.slice(copied));
  const toText = pieceMap(pieces);
  return { text: parts.join(""), toSource: (offset) => start + toText(offset), isCopy: false };
}

/** A sheet of text copied in pieces from another sheet. */
export function copiedSheet(text: string, pieces: readonly Piece[], parent: Sheet): Sheet {
  const toParent = pieceMap(pieces);
  return { text, toSource: (offset) => parent.toSource(toParent(offset)), isCopy: true };
}

function pieceMap(pieces: readonly Piece[]): (offset: number) => number {
  return (offset) => {
    const last = Math.max(0, countWhile(pieces, ({ at }) => at <= offset) - 1);
    const piece = pieces[last] ?? { at: 0, from: 0 };
    const next = pieces[last + 1]?.from ?? Infinity;
    return Math.min(piece.from + offset - piece.at, next);
  };
}

function countCharacters(text: string): number {
  let count = text.length;
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) count -= 1;
  return count;
}
