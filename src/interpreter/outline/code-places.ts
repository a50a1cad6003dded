/** Where what a block of code shows stands in the source. */
import type { Code } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";

/** Where an offset of the block's text stands in the source. */
export function offsetIn(block: Code, offset: number): number {
  let low = 0;
  const starts = lineStartsOf(block);
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min((block.lineOffsets[low] ?? block.span.start) + offset - (starts[low] ?? 0), block.span.end);
}

const lineStarts = new WeakMap<Code, number[]>();
function lineStartsOf(block: Code): number[] {
  const known = lineStarts.get(block);
  if (known) return known;
  const starts = [0];
  for (let at = block.text.indexOf("\n"); at >= 0; at = block.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineStarts.set(block, starts);
  return starts;
}

/** The stretch of the source that a stretch of the text is. */
export function spanIn(block: Code, start: number, end: number): Span {
  return {
    source: block.span.source,
    start: offsetIn(block, start),
    end: Math.max(offsetIn(block, start), offsetIn(block, end)),
  };
}
