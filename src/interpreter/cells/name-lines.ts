/**
 * A name cell of several lines, as rendered specifications have it: the name, below it its type, and in brackets where the parameter
 * lives ("petId *", "integer($int64)", "(path)").
 */
import type { Cell, Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";

export interface NameLines {
  readonly name: Cell;
  readonly type: string | null;
  readonly location: Cell;
}

/** The parts of a cell that says where the parameter lives; null for any other. */
export function readNameLines(cell: Cell, vocabulary: Vocabulary): NameLines | null {
  const [first, ...others] = linesOf(cell);
  if (!first || others.length === 0) return null;
  let type: string | null = null;
  let location: Cell | null = null;
  for (const line of others) {
    const text = foldSpace(inlineText(line.content));
    const inner = /^\(([^()]{1,30})\)$/.exec(text)?.[1];
    if (inner !== undefined && vocabulary.location(inner) !== null)
      location = { ...cell, blocks: [{ ...line, content: [{ type: "text", text: inner, span: line.span }] }] };
    else {
      const words = text.replace(/\s?\(\$?[\w-]{1,30}\)$/, "");
      if (type !== null || parseTypeText(words, vocabulary) === null) return null;
      type = words;
    }
  }
  return location && { name: { ...cell, blocks: [first] }, type, location };
}

/** The paragraphs of a cell, parted where a line is broken; none where anything else stands in it. */
function linesOf({ blocks }: Cell): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph") return [];
    let content: Inline[] = [];
    for (const node of block.content) {
      if (node.type === "break") {
        lines.push({ ...block, content });
        content = [];
      } else content.push(node);
    }
    lines.push({ ...block, content });
  }
  return lines.filter(({ content }) => inlineText(content).trim() !== "");
}
