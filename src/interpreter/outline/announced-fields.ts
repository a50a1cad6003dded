/** Whether what was read last announces fields or statuses. */
import type { SectionKind } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { groupMark } from "../cells/group-mark.ts";
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
