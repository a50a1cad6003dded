/**
 * "**URL parameters**: `id=[integer]` where `id` is …", "**必选参数：** `id`：…": the label on a line of its own, and what it announces
 * behind it.
 */
import type { Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { trimmed } from "../../source/text.ts";
import { beginsLine, beginsWithName } from "./field-lines.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { readSlot } from "./slots.ts";

export function withLabelsApart(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  return blocks
    .flatMap((headed) => atLabelLines(headed, vocabulary))
    .flatMap((headed): readonly HeadedBlock[] => {
      const { block } = headed;
      const at = block.type === "paragraph" ? listedAt(block.content, vocabulary) : -1;
      if (block.type !== "paragraph" || at < 0) return [headed];
      const parts: readonly Paragraph[] = [
        { ...block, content: labelOf(block.content.slice(0, at)) },
        { ...block, content: block.content.slice(at), ids: [] },
      ];
      return parts.map((part) => ({ block: part, isHead: false }));
    });
}

/** A paragraph cut before each label in strong type that begins a line of it: what it does, "**Parameters:** `id`", "**URL:** `/a`". */
function atLabelLines(headed: HeadedBlock, vocabulary: Vocabulary): readonly HeadedBlock[] {
  const { block } = headed;
  if (block.type !== "paragraph") return [headed];
  const starts = block.content.flatMap((_, at) => (at > 0 && isLabelLine(block.content, at, vocabulary) ? [at] : []));
  return starts.length === 0
    ? [headed]
    : [0, ...starts].map((from, part) => ({
        block: { ...block, content: block.content.slice(from, starts[part]), ids: part === 0 ? block.ids : [] },
        isHead: part === 0 && headed.isHead,
      }));
}

/** Where lines have run together, code right behind the sign, or nothing at all, tells a label from a word of the sentence. */
function isLabelLine(content: readonly Inline[], at: number, vocabulary: Vocabulary): boolean {
  const label = content[at];
  if (label?.type !== "strong") return false;
  let next = at + 1;
  while (content[next]?.type === "text" || content[next]?.type === "break") next += 1;
  const said = `${inlineText([label]).trim()}${inlineText(content.slice(at + 1, next)).trim()}`;
  if (!/^[^:：]+[:：]$/.test(said) || (next < content.length && content[next]?.type !== "code-span")) return false;
  const name = said.replace(/\s?[:：]$/, "");
  return vocabulary.captionPlace(name) !== null || vocabulary.operationLabel(name) !== null;
}

/** Without what stands between it and what it announces. */
const labelOf = (content: readonly Inline[]): Inline[] => {
  const [label, ...rest] = content;
  return label?.type === "strong"
    ? [label]
    : [label, ...rest].flatMap((node) => (node && node.type !== "break" ? [node] : []));
};

/** Where what a label announces begins in its own paragraph; -1 where nothing does. */
function listedAt(content: readonly Inline[], vocabulary: Vocabulary): number {
  const slot = slotAt(content, vocabulary);
  return slot < 0 ? lineAt(content, vocabulary) : slot;
}

/** "Parameters:" on the first of the lines of a paragraph: where the second begins. */
function lineAt(content: readonly Inline[], vocabulary: Vocabulary): number {
  const end = content.findIndex(({ type }) => type === "break");
  const label = inlineText(content.slice(0, Math.max(end, 0))).trim();
  if (!/[:：]$/.test(label) || label.length > LONGEST_LABEL) return -1;
  const isKnown =
    vocabulary.captionPlace(label) !== null || vocabulary.announcesAnswer(label) || vocabulary.section(label) !== null;
  return isKnown && beginsLine(content.slice(end + 1), vocabulary) ? end + 1 : -1;
}

const LONGEST_LABEL = 60;

/** Where the first slot stands behind a label and a sign; -1 where a paragraph begins otherwise. */
function slotAt(content: readonly Inline[], vocabulary: Vocabulary): number {
  const [label, ...rest] = content;
  // "Path: `days` — 1 to 10"
  const isLabel = label?.type === "strong" || (label?.type === "text" && /^[^:：]{1,30}[:：]\s?$/.test(label.text));
  if (!label || !isLabel) return -1;
  const at = rest.findIndex(({ type }) => type === "code-span");
  const slot = rest[at];
  const sign = trimmed(inlineText(rest.slice(0, Math.max(at, 0))), " ", " ");
  if (slot?.type !== "code-span" || !/^[:：]?$/.test(sign)) return -1;
  const isSlot = readSlot(slot.text, vocabulary) !== null;
  if (!isSlot && !(/[:：]$/.test(`${inlineText([label]).trim()}${sign}`) && beginsWithName(rest.slice(at), vocabulary)))
    return -1;
  const words = inlineText([label]).replace(/\s?[:：]\s?$/, "");
  return vocabulary.captionPlace(words) === null && vocabulary.location(words) === null ? -1 : at + 1;
}
