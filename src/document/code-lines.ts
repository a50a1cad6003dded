/** Where the lines of a block of code begin in its text. */
import { oncePer } from "../source/once-per.ts";
import type { Code } from "./document.ts";

/** Looked for once a block: a specification is one block with thousands of examples. */
export const codeLineStarts = oncePer(({ text }: Code): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
});
