/**
 * A label that stands over headings is itself one: "**Response 200**" over "##### Headers" and "##### Body". What is below those
 * headings belongs to what the label names, up to the next such label.
 */
import type { Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { HeadedBlock } from "./request-heads.ts";

const LONGEST = 60;

export function withLabelHeadings(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  const next = nextLevels(blocks);
  // the level of the heading below which the labels stand, and whether one of them has been over headings
  let level = Infinity;
  let isOver = false;
  return blocks.map((headed, at) => {
    const { block } = headed;
    if (block.type === "heading" && (!isOver || block.level <= level)) {
      level = block.level;
      isOver = false;
    }
    if (block.type !== "paragraph" || !namesMessage(block, vocabulary)) return headed;
    isOver ||= (next[at] ?? 0) > level;
    return isOver ? { block: { ...block, type: "heading", level: level + 0.5 }, isHead: false } : headed;
  });
}

/** For each block the level of the heading that comes next. */
function nextLevels(blocks: readonly HeadedBlock[]): readonly number[] {
  let next = 0;
  return blocks
    .toReversed()
    .map(({ block }) => {
      const level = next;
      if (block.type === "heading") next = block.level;
      return level;
    })
    .toReversed();
}

/** "Request", "Response 200": in strong type, with what else stands beside it; "200" alone, as a tab is called. */
function namesMessage({ content }: Paragraph, vocabulary: Vocabulary): boolean {
  const text = foldSpace(inlineText(content));
  if (/^[1-5]\d\d$/.test(text)) return true;
  if (content[0]?.type !== "strong") return false;
  if (text.length > LONGEST) return false;
  const section = vocabulary.section(text);
  return section === "request" || section === "response" || vocabulary.statusMarker(text) !== null;
}
