/** A comment that accepts a finding, put before the block that the finding is in. The writer adds the reason. */
import type { Block, Document, Format } from "../document/document.ts";
import { inlineText } from "../document/visit.ts";
import type { Edit } from "../fix/edits.ts";
import type { Source } from "../source/source.ts";

const COMMENTS: Readonly<Record<Format, ((rule: string) => string) | null>> = {
  markdown: (rule) => `<!-- docproof-ignore ${rule}: -->\n`,
  html: (rule) => `<!-- docproof-ignore ${rule}: -->\n`,
  rst: (rule) => `.. docproof-ignore ${rule}:\n\n`,
  asciidoc: (rule) => `// docproof-ignore ${rule}:\n`,
  text: null,
};

/** A caption or lead before a table or an example is no longer than this. */
const LONGEST_LEAD = 200;

/** null where the format has no comments, or nothing on the page holds the offset. */
export function ignoreEdit(source: Source, { blocks, format }: Document, rule: string, offset: number): Edit | null {
  const comment = COMMENTS[format];
  const at = blocks.findLastIndex(({ span }) => span.start <= offset);
  const block = blocks[at];
  if (comment === null || !block) return null;
  const lead = blocks[at - 1];
  const first = lead && isLead(lead) && ["table", "code", "list"].includes(block.type) ? lead : block;
  const begin =
    first.type === "table" && first.caption ? Math.min(first.caption.span.start, first.span.start) : first.span.start;
  const start = source.text.lastIndexOf("\n", begin - 1) + 1;
  return { span: { source: source.id, start, end: start }, replacement: comment(rule) };
}

const isLead = (block: Block): boolean =>
  block.type === "paragraph" && inlineText(block.content).length <= LONGEST_LEAD;
