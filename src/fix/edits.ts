/** Edits of a text: what replaces which stretch of it. */
import type { Fix } from "../findings/finding.ts";

export type Edit = Fix["edits"][number];

/** In page order, each once; of two that overlap only the first. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1);
    const isSame =
      last !== undefined &&
      last.span.start === edit.span.start &&
      (last.span.end > last.span.start || last.replacement === edit.replacement);
    if (last === undefined || (edit.span.start >= last.span.end && !isSame)) kept.push(edit);
  }
  return kept;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { span, replacement } of inOrder(edits)) {
    out += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return out + text.slice(at);
}
