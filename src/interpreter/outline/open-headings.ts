/** Which headings a block stands below: one is entered, and left where its section ends. */
import type { Heading } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { requestLines } from "../cells/uri.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { OTHER_STATUS, STATUS_HEADING, type State, startStretch } from "./reading-state.ts";

/**
 * A table, or the line that speaks of its number, that the markup puts behind the end of a section such as "Request" is still read
 * below that heading.
 */
export function isOfLastSection(block: HeadedBlock["block"], { stack }: State, vocabulary: Vocabulary): boolean {
  const ended = stack.filter(({ end }) => block.span.start >= end);
  if (ended.length !== 1 || ended[0] !== stack.at(-1) || ended[0]?.section === null) return false;
  if (block.type === "table") return true;
  return block.type === "paragraph" && vocabulary.tableNumber(inlineText(block.content)) !== null;
}

/** A section that has ended lends its heading to nothing behind it; the headings around it stay. */
export function leaveSections({ span }: { readonly span: Span }, state: State): void {
  const open = state.stack.filter(({ end }) => span.start < end);
  if (open.length === state.stack.length) return;
  state.stack = open;
  startStretch(state);
  state.status = null;
  state.answer = null;
  state.headingAnswer = null;
}

/**
 * The head of an operation stands beside the last one, or else right below what is open and tells no part of an operation: where a
 * section ends is not always said. Plain text has titles and sections, and no levels between.
 */
export function placeHead(block: Heading, { stack, isText }: State): Heading {
  const beside = stack.findLast(({ isHead }) => isHead)?.level;
  const above = isText ? 1 : (stack.findLast(({ section }) => section === null)?.level ?? 0);
  return { ...block, level: beside ?? above + 0.5 };
}

export function enterHeading(block: Heading, isHead: boolean, state: State, vocabulary: Vocabulary): void {
  const text = foldSpace(inlineText(block.content));
  while ((state.stack.at(-1)?.level ?? 0) >= block.level) state.stack.pop();
  // whatever its level, an operation is no part of the answer of the one before it; and "Endpoints" over it is a chapter
  if (isHead || requestLines(text) !== null)
    state.stack = state.stack.map((open) => ({
      ...open,
      status: null,
      section: open.section === "uri" ? null : open.section,
    }));
  const section = isHead ? null : vocabulary.headingSection(text);
  // "default", "Status: default Something went wrong"
  const labelled = /^\S{1,12}\s?[:：]\s?(\S+)/.exec(text)?.[1] ?? "";
  const isOther =
    state.stack.at(-1)?.section === "response" &&
    (vocabulary.isOtherStatus(text) || (labelled !== "" && vocabulary.isOtherStatus(labelled)));
  const status = vocabulary.statusMarker(text) ?? STATUS_HEADING.exec(text)?.[1] ?? (isOther ? OTHER_STATUS : null);
  const end = block.end ?? Infinity;
  state.stack.push({ level: block.level, text, section, end, isHead, status });
  startStretch(state);
  // "Body" below "200" is what comes with it
  state.status = state.stack.findLast((entry) => entry.status !== null)?.status ?? null;
  state.answer = section === "normal-response" ? "normal" : section === "error-response" ? "error" : null;
  state.headingAnswer = state.answer;
  state.isAnswerShown = false;
}

/** What an operation begins with stands under "Responses" only because the operation has no heading of its own. */
export function endResponse(state: State): void {
  const last = state.stack.at(-1);
  if (last?.section === "response" || last?.section === "response-example")
    state.stack = [...state.stack.slice(0, -1), { ...last, section: null }];
}
