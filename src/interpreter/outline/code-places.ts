/** Where what a block of code shows stands in the source. */
import { codeLineStarts } from "../../document/code-lines.ts";
import type { Code } from "../../document/document.ts";
import { lastUpTo } from "../../source/ascending.ts";
import type { Span } from "../../source/source.ts";

/** Where an offset of the block's text stands in the source. */
export function offsetIn(block: Code, offset: number): number {
  const starts = codeLineStarts(block);
  const line = lastUpTo(starts, offset);
  return Math.min((block.lineOffsets[line] ?? block.span.start) + offset - (starts[line] ?? 0), block.span.end);
}

/** The stretch of the source that a stretch of the text is. */
export function spanIn(block: Code, start: number, end: number): Span {
  return {
    source: block.span.source,
    start: offsetIn(block, start),
    end: Math.max(offsetIn(block, start), offsetIn(block, end)),
  };
}
