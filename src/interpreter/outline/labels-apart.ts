/**
 * "**URL parameters**: `id=[integer]` where `id` is …", "**必选参数：** `id`：…": the label on a line of its own, and what it announces
 * behind it.
 */
import type { Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { trimmed } from "../../source/text.ts";
import { beginsWithName } from "./field-lines.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { readSlot } from "./slots.ts";

export function withLabelsApart(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  return blocks.flatMap((headed): readonly HeadedBlock[] => {
    const { block } = headed;
    const at = block.type === "paragraph" ? slotAt(block.content, vocabulary) : -1;
    if (block.type !== "paragraph" || at < 0) return [headed];
    const parts: readonly Paragraph[] = [
      { ...block, content: block.content.slice(0, 1) },
      { ...block, content: block.content.slice(at), ids: [] },
    ];
    return parts.map((part) => ({ block: part, isHead: false }));
  });
}

/** Where the first slot stands behind a label and a sign; -1 where a paragraph begins otherwise. */
function slotAt(content: readonly Inline[], vocabulary: Vocabulary): number {
  const [label, ...rest] = content;
  if (label?.type !== "strong") return -1;
  const at = rest.findIndex(({ type }) => type === "code-span");
  const slot = rest[at];
  const sign = trimmed(inlineText(rest.slice(0, Math.max(at, 0))), " ", " ");
  if (slot?.type !== "code-span" || !/^[:：]?$/.test(sign)) return -1;
  const isSlot = readSlot(slot.text, vocabulary) !== null;
  if (!isSlot && !(/[:：]$/.test(`${inlineText([label]).trim()}${sign}`) && beginsWithName(rest.slice(at)))) return -1;
  return vocabulary.captionPlace(inlineText([label])) === null ? -1 : at + 1;
}
