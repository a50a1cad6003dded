/** Edits of a text: what replaces which stretch of it. */
import type { Fix } from "../findings/finding.ts";
import { replaceSpans } from "../source/replace-spans.ts";

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
  return replaceSpans(
    text,
    inOrder(edits).map(({ span: { start, end }, replacement }) => ({ start, end, text: replacement })),
  );
}
