/**
 * Titles in strong type: "**List**" right over "GET /things", "**Create**" over "POST /things", below one heading "Things". Each heads
 * what stands below it, as a heading would; as paragraphs they would leave several calls to one section.
 */
import type { Block, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { findUris, requestLines } from "../cells/uri.ts";
import type { HeadedBlock } from "./request-heads.ts";

const LONGEST = 60;

export function withStrongTitles(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  const titles = new Map<number, Paragraph>();
  let isHabit = false;
  let inSection = 0;
  for (const [at, { block }] of blocks.entries()) {
    if (block.type === "heading") inSection = 0;
    if (block.type !== "paragraph" || !isTitle(block, vocabulary) || !isRequest(blocks[at + 1]?.block)) continue;
    titles.set(at, block);
    inSection += 1;
    // one alone may as well stress what its heading says
    isHabit ||= inSection > 1;
  }
  if (!isHabit) return blocks;
  return blocks.map((headed, at) => {
    const title = titles.get(at);
    return title ? { block: { ...title, type: "heading", level: 0 }, isHead: true } : headed;
  });
}

/** A name of its own: "**Request**" and "**Parameters:**" name a part of a call. */
function isTitle({ content }: Paragraph, vocabulary: Vocabulary): boolean {
  if (content[0]?.type !== "strong") return false;
  if (content.some((node) => node.type !== "strong" && inlineText([node]).trim() !== "")) return false;
  const text = foldSpace(inlineText(content));
  if (text === "" || text.length > LONGEST || /[.。:：!！?？]$/.test(text)) return false;
  const isPart =
    vocabulary.section(text) !== null ||
    vocabulary.headingSection(text) !== null ||
    vocabulary.captionPlace(text) !== null ||
    vocabulary.operationLabel(text) !== null ||
    vocabulary.statusMarker(text) !== null;
  return !isPart && findUris(text).length === 0;
}

/** Nothing but calls. */
function isRequest(block: Block | undefined): boolean {
  if (block?.type !== "code" && block?.type !== "paragraph") return false;
  return requestLines(block.type === "code" ? block.text : inlineText(block.content)) !== null;
}
