/**
 * A request that is said twice in one section is one: the heading prints it, and so does the frame around its sample. What repeats it
 * would cut the section in two.
 */
import type { Block, Heading } from "../../../document/document.ts";
import { inlineText } from "../../../document/visit.ts";

/** The blocks without the request headings below Markdown's own that repeat the one before them in their section. */
export function withoutRepeatedRequests(blocks: readonly Block[], operationLevel: number): readonly Block[] {
  let said: { readonly words: string; readonly level: number } | null = null;
  let above = 0;
  const isRepeated = ({ level, content }: Heading): boolean => {
    if (level < operationLevel) {
      above = level;
      if (said && level <= said.level) said = null;
      return false;
    }
    const words = inlineText(content).trim();
    if (said?.words === words) return true;
    said = { words, level: above };
    return false;
  };
  return blocks.filter((block) => block.type !== "heading" || !isRepeated(block));
}
