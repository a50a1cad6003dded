/**
 * Definition lists as many site generators read them: a line with a term, below it its definition after a colon. To CommonMark
 * both are lines of one paragraph.
 */
import type { Definition, MarkdownContainer, Paragraph, Slice } from "./block-tree.ts";

const MARK = /^:[ \t]+(?=\S)/;
/** Lines of a term; a definition below more than that ends running text. */
const LONGEST_TERM = 3;

/** Makes definition lists of the paragraphs that are entries of such. */
export function gatherDefinitions(text: string, holder: MarkdownContainer): void {
  const blocks = holder.children.splice(0);
  for (const block of blocks) {
    if ("children" in block) gatherDefinitions(text, block);
    const entry = block.type === "paragraph" ? definitionOf(text, block) : null;
    const last = holder.children.at(-1);
    if (!entry) holder.children.push(block);
    else if (last?.type === "definitions") {
      last.entries.push(entry);
      last.end = entry.end;
    } else holder.children.push({ type: "definitions", start: entry.start, end: entry.end, entries: [entry] });
  }
}

function definitionOf(text: string, { start, end, lines }: Paragraph): Definition | null {
  const term: Slice[] = [];
  const definitions: Slice[][] = [];
  for (const line of lines) {
    const mark = MARK.exec(text.slice(line.start, line.end))?.[0];
    if (mark !== undefined) definitions.push([{ ...line, start: line.start + mark.length }]);
    else (definitions.at(-1) ?? term).push(line);
  }
  const isEntry = term.length > 0 && term.length <= LONGEST_TERM && definitions.length > 0;
  return isEntry ? { start, end, term, definitions } : null;
}
