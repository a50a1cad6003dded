/** The marker that begins a list item: `-`, `*`, `+`, `1.`, `2)`. */
import type { ListMarker } from "./block-tree.ts";
import { isSpaceOrTab } from "./line-cursor.ts";
import type { LineCursor } from "./line-cursor.ts";

export interface FoundMarker {
  readonly marker: ListMarker;
  /** Characters of the marker. */
  readonly length: number;
  /** Columns of white space behind it that belong to it. */
  readonly spaces: number;
}

/** The list marker at the cursor. In a paragraph only an item with text begins a list, an ordered one only at 1. */
export function readListMarker(cursor: LineCursor, inParagraph: boolean): FoundMarker | null {
  const { text, nextOffset, lineEnd, indent, column } = cursor;
  let at = nextOffset;
  const first = text.charCodeAt(at);
  const ordered = isDigit(first);
  if (ordered) {
    while (at < lineEnd && isDigit(text.charCodeAt(at))) at += 1;
    const number = text.slice(nextOffset, at);
    if (number.length > 9 || (inParagraph && Number(number) !== 1)) return null;
    if (at >= lineEnd || (text[at] !== "." && text[at] !== ")")) return null;
  } else if (first !== 42 && first !== 43 && first !== 45) {
    return null;
  }
  const delimiter = text.charAt(at);
  at += 1;
  if (at < lineEnd && !isSpaceOrTab(text.charCodeAt(at))) return null;
  const length = at - nextOffset;
  const { columns, isBlank } = spaceBehind(cursor, at, column + indent + length);
  if (inParagraph && isBlank) return null;
  // Code by indentation begins one space behind the marker.
  const spaces = isBlank || columns > 4 ? 1 : columns;
  return {
    marker: { delimiter, ordered, contentColumn: indent + length + spaces },
    length,
    spaces,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** How many columns of white space begin at an offset, 5 at most, and whether nothing else follows. */
function spaceBehind(cursor: LineCursor, from: number, fromColumn: number): { columns: number; isBlank: boolean } {
  let column = fromColumn;
  let at = from;
  while (at < cursor.lineEnd && isSpaceOrTab(cursor.text.charCodeAt(at))) {
    column += cursor.text[at] === "\t" ? 4 - (column % 4) : 1;
    at += 1;
  }
  return { columns: Math.min(5, column - fromColumn), isBlank: at >= cursor.lineEnd };
}
