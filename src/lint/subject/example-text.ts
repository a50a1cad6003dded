/** The text of an example's body as it stands in its code block, and where its characters stand in the source. */
import type { Example } from "../../api-model/api-page.ts";
import type { Code, Document } from "../../document/document.ts";
import { allBlocks } from "../../document/visit.ts";

export interface BodyText {
  readonly text: string;
  /** What the block says that it is written in: "json", "javascript"; null where it says nothing. */
  readonly language: string | null;
  /** Where a character of the text stands in the source. */
  readonly offsetOf: (offset: number) => number;
}

const codeBlocks = new WeakMap<Document, ReadonlyMap<number, Code>>();

/** null when the example has no body. */
export function bodyText(document: Document, example: Example): BodyText | null {
  const start = example.body?.places[""] ?? example.body?.breaks[0]?.span.start;
  const code = start === undefined ? undefined : codeAt(document, example.span.start);
  if (start === undefined || !code) return null;
  const lines = lineStarts(code.text);
  const line = lastAtMost(code.lineOffsets, start);
  const from = Math.min((lines[line] ?? 0) + start - (code.lineOffsets[line] ?? start), code.text.length);
  const offsetOf = (offset: number): number => {
    const at = from + offset;
    const on = lastAtMost(lines, at);
    return Math.min((code.lineOffsets[on] ?? code.span.start) + at - (lines[on] ?? 0), code.span.end);
  };
  return { text: code.text.slice(from), language: code.language ?? null, offsetOf };
}

function codeAt(document: Document, start: number): Code | undefined {
  let known = codeBlocks.get(document);
  if (!known) {
    known = new Map(
      [...allBlocks(document.blocks)].flatMap((block) => (block.type === "code" ? [[block.span.start, block]] : [])),
    );
    codeBlocks.set(document, known);
  }
  return known.get(start);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last number that is not greater; the numbers rise. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
