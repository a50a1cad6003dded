/** Whole lines behind a place of a text. */
import type { Source } from "../source/source.ts";
import type { Edit } from "./edits.ts";

/** Before the line that follows the place's own, so that no other line changes. */
export function linesBehind({ id, text }: Source, place: number, lines: readonly string[]): Edit {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const end = text.indexOf("\n", place);
  const at = end < 0 ? text.length : end + 1;
  const replacement = lines.map((line) => (end < 0 ? lineBreak + line : line + lineBreak)).join("");
  return { span: { source: id, start: at, end: at }, replacement };
}
