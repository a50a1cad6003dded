/** A comment that accepts a finding, put before the block that the finding is in. The writer adds the reason. */
import type { Document } from "../document/document.ts";
import type { Edit } from "../fix/edits.ts";
import { ignoreComment } from "../ignores/ignore-comments.ts";
import { leadsTo, startOf } from "../ignores/ignore-scope.ts";
import type { Source } from "../source/source.ts";

/** null where the format has no comments, or nothing on the page holds the offset. */
export function ignoreEdit(source: Source, { blocks, format }: Document, rule: string, offset: number): Edit | null {
  const comment = ignoreComment(rule, format);
  const at = blocks.findLastIndex(({ span }) => span.start <= offset);
  const block = blocks[at];
  if (comment === null || !block) return null;
  const lead = blocks[at - 1];
  const first = lead && leadsTo(lead, block) ? lead : block;
  const start = source.text.lastIndexOf("\n", startOf(first) - 1) + 1;
  return { span: { source: source.id, start, end: start }, replacement: comment };
}
