/** Some lines of a block of code as a block of its own, with its places. */
import type { Code } from "../../document/document.ts";

/** @param to the line behind the last */
export function partOfCode(block: Code, from: number, to: number): Code {
  const offsets = block.lineOffsets.slice(from, to);
  const start = offsets[0] ?? block.span.start;
  const text = block.text.split("\n").slice(from, to).join("\n");
  const end = to < block.lineOffsets.length ? (block.lineOffsets[to] ?? block.span.end) : block.span.end;
  return {
    ...block,
    text,
    lineOffsets: offsets,
    span: { ...block.span, start: from === 0 ? block.span.start : start, end },
  };
}
