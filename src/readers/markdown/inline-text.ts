/** The text that inline content is read from, put together from stretches of the source. */
import type { Slice } from "./block-tree.ts";
import { lastUpTo } from "../../source/ascending.ts";

export interface InlineText {
  readonly text: string;
  /** Where each stretch begins in `text`, and the source offset of that place. */
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** The lines of a paragraph or heading, without the white space at the end of the last. */
export function joinLines(source: string, lines: readonly Slice[]): InlineText {
  const [only] = lines;
  if (lines.length === 1 && only) {
    const text = source.slice(only.start, only.end).trimEnd();
    return { text, starts: [0], offsets: [only.start] };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    parts.push(source.slice(start, end));
    starts.push(length);
    offsets.push(start);
    length += end - start + 1;
  }
  return { text: parts.join("\n").trimEnd(), starts, offsets };
}

/** A cell of a pipe table; `\|` is `|` there, even in code. */
export function cellText(source: string, { start, end }: Slice): InlineText {
  const text = source.slice(start, end);
  if (!text.includes("\\|")) return { text, starts: [0], offsets: [start] };
  const parts = text.split("\\|");
  const starts: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  let offset = start;
  parts.forEach((part, index) => {
    // All parts but the first begin with the pipe, whose backslash is left out.
    const taken = index === 0 ? part.length : part.length + 1;
    starts.push(length);
    offsets.push(index === 0 ? offset : offset + 1);
    length += taken;
    offset += index === 0 ? taken : taken + 1;
  });
  return { text: parts.join("|"), starts, offsets };
}

/** The source offset of the character at a place of the text. */
export function sourceOffset({ starts, offsets }: InlineText, at: number): number {
  const index = lastUpTo(starts, at);
  return (offsets[index] ?? 0) + at - (starts[index] ?? 0);
}

/** The source offset behind the character before a place of the text. */
export function sourceEnd(text: InlineText, at: number): number {
  return at === 0 ? sourceOffset(text, 0) : sourceOffset(text, at - 1) + 1;
}

/** Calls `put` for each part of a piece of the text that stands in one stretch of the source. */
export function eachStretch(
  { starts, offsets }: InlineText,
  from: number,
  to: number,
  put: (from: number, to: number, offset: number) => void,
): void {
  let index = lastUpTo(starts, from);
  for (let at = from; at < to; index += 1) {
    const end = Math.min(to, starts[index + 1] ?? to);
    put(at, end, (offsets[index] ?? 0) + at - (starts[index] ?? 0));
    at = end;
  }
}
