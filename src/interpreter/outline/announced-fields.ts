/** Whether what was read last announces fields or statuses, and the lines of paragraphs that are fields then. */
import type { List } from "../../document/document.ts";
import type { SectionKind } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { groupMark } from "../cells/group-mark.ts";
import type { OutlineItem } from "./outline-item.ts";
import { namesVariable } from "./path-lists.ts";
import { fieldLine, fieldLines } from "./field-lines.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { LONGEST_LEAD, type State, headingSectionOf } from "./reading-state.ts";

const isOfAnswers = (state: State): boolean => (state.leadSection ?? headingSectionOf(state)) === "response";

/** Below "Errors" and "Status codes", too, each item that begins with a status tells an answer. */
export function isOfStatuses(state: State, vocabulary: Vocabulary): boolean {
  const { leadSection, label, lead, stack } = state;
  const section = leadSection ?? headingSectionOf(state);
  if (section !== null && OF_STATUSES.has(section)) return true;
  return [label, lead, stack.at(-1)?.text].some(
    (text) => text && text.length <= LONGEST_LEAD && vocabulary.answer(text) !== null,
  );
}

const OF_STATUSES: ReadonlySet<SectionKind> = new Set([
  "response",
  "normal-response",
  "error-response",
  "errors",
  "status",
] as const);

export const isBehindAnswer = (state: State): boolean =>
  isOfAnswers(state) || (state.leadSection ?? headingSectionOf(state)) === "response-example";

/**
 * The lines of a paragraph that are fields, or of paragraphs that are a line each: below what announces them, or where they name what
 * the call above leaves open. `end` is the index of the block behind them.
 */
export function linesAt(
  blocks: readonly HeadedBlock[],
  at: number,
  items: readonly OutlineItem[],
  state: State,
  vocabulary: Vocabulary,
): { readonly list: List; readonly end: number } | null {
  const { block } = blocks[at]!;
  if (block.type !== "paragraph") return null;
  const isOfFields = (list: List): boolean =>
    announcesFields(state, vocabulary) || namesVariable(list, items, state.stretch);
  const lines = fieldLines(block, vocabulary);
  if (lines) return isOfFields(lines) ? { list: lines, end: at + 1 } : null;
  const first = fieldLine(block, vocabulary);
  if (!first || !isOfFields(first)) return null;
  const single = [first];
  for (let next = blocks[at + 1]?.block; next?.type === "paragraph"; next = blocks[at + single.length]?.block) {
    const line = fieldLine(next, vocabulary);
    if (!line) break;
    single.push(line);
  }
  const span = { ...first.span, end: (single.at(-1) ?? first).span.end };
  return { list: { ...first, span, items: single.flatMap((line) => line.items) }, end: at + single.length };
}

/** A list holds fields only where a label, a line or the heading before it says so: most lists are running text. */
export function announcesFields({ label, lead, stack, isInCell }: State, vocabulary: Vocabulary): boolean {
  // "Content-Type: application/json" below "Request body" heads what that announces
  const head = stack.findLast(({ text }) => !MEDIA_TYPE_HEADING.test(text));
  if (isInCell || head?.status) return true;
  return [label, lead, head?.text ?? null].some(
    (text) =>
      text !== null &&
      text.length <= LONGEST_LEAD &&
      (vocabulary.captionPlace(text.replace(/[.。]$/, "")) !== null ||
        vocabulary.announcesAnswer(text) ||
        vocabulary.announcesSchema(text) ||
        groupMark(text, vocabulary) !== null),
  );
}

const MEDIA_TYPE_HEADING = /^(?:content-type\s?[:：]?\s?)?(?:application|text|multipart)\/[\w.+*-]{1,80}$/i;
