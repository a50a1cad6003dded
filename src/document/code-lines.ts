/** Where the lines of a block of code begin in its text. */
import type { Code } from "./document.ts";

const known = new WeakMap<Code, readonly number[]>();

/** Looked for once a block: a specification is one block with thousands of examples. */
export function codeLineStarts(block: Code): readonly number[] {
  const before = known.get(block);
  if (before) return before;
  const { text } = block;
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  known.set(block, starts);
  return starts;
}
