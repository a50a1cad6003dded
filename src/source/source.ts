/**
 * The text of one input and the places in it. Everything docproof says points back at a `Span`: offsets into
 * `Source.text`, end exclusive. Line and column are computed only where a person reads them.
 */

/** One input as text. */
export interface Source {
  /** The path as the user gave it, with `/` between folders. */
  readonly id: string;
  readonly text: string;
  /** How the bytes became text, for example `utf-8` or `gb18030`. */
  readonly encoding: string;
  /** Offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a source's text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** A place as people write it; both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A source from text that is already decoded. CRLF and lone CR end a line as LF does. */
export function makeSource(id: string, text: string, encoding = "utf-8"): Source {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(match.index + match[0].length);
  return { id, text, encoding, lineStarts };
}

/** Line and column of an offset. An offset outside the text is taken to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (source.lineStarts[low] ?? 0) + 1 };
}

/** The text of line `line` (counted from 1) without its line break; empty when there is no such line. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = source.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\r\n]+$/, "");
}
