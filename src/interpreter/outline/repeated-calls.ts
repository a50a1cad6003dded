/** Calls that are set as the one before them: they begin the next operation, and are no example of its answer. */
import { inlineText } from "../../document/visit.ts";
import type { SectionKind } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "./outline-item.ts";
import { requestLines } from "../cells/uri.ts";
import type { State } from "./reading-state.ts";

/** "Response:", what comes, then a line of its own, and a block that begins with a call: the next operation, and no answer. */
export function beginsAnother(code: string, { leadSection, lead }: State, vocabulary: Vocabulary): boolean {
  if (leadSection === null || !ANSWERS.has(leadSection) || lead === null || vocabulary.section(lead) !== null)
    return false;
  return vocabulary.exampleRole(lead) === null && requestLines(code.trimStart().split("\n", 1)[0] ?? "") !== null;
}

/** How a block is set that is a call and nothing else: "**POST** `/things`", the same in a block of code; null for another. */
export function callManner(block: OutlineItem["block"]): string | null {
  if (block.type !== "paragraph" && block.type !== "code") return null;
  if (requestLines(block.type === "code" ? block.text : inlineText(block.content)) === null) return null;
  return block.type === "code" ? "code" : block.content.map(({ type }) => type).join(" ");
}

/** Below the response of "**GET** `/things`" and set as that line is: the next operation, and no example of one. */
export const repeatsCall = (manner: string, { callManners, leadSection }: State): boolean =>
  leadSection !== null &&
  callManners.has(manner) &&
  (manner === "code" ? ANSWERS.has(leadSection) : !leadSection.includes("example"));

const ANSWERS: ReadonlySet<SectionKind> = new Set([
  "response",
  "response-example",
  "normal-response",
  "error-response",
] as const);
