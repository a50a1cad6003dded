/** A piece of one line: what a paragraph, a cell or a code block is made of. */
import type { Line } from "./lines.ts";

export interface Fragment {
  /** Offset of the first character of `text`. */
  readonly start: number;
  /** Without white space around it. */
  readonly text: string;
  /** How many white-space characters stand before it, on its line or in its cell. */
  readonly indent: number;
  /** Where it ends, if its text is shorter than what stands there. */
  readonly end?: number;
}

const LEADING = /^[\s\u200b-\u200f\u2060-\u2064\ufeff]+/;

/** The line's text from column `from` to column `to`. */
export function fragmentOf(line: Line, from = 0, to = line.text.length): Fragment {
  const content = line.text.slice(from, to);
  const indent = LEADING.exec(content)?.[0].length ?? 0;
  return { start: line.start + from + indent, text: content.slice(indent).trimEnd(), indent };
}

export function fragmentEnd(fragment: Fragment): number {
  return fragment.end ?? fragment.start + fragment.text.length;
}
