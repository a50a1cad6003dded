/** Candidates that sentences tell: "Send a `POST` request to the URL `/things`.", "- POST `/things` — makes one". */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

/** The call that each paragraph begins with, or else the first that its sentences tell. */
export function proseRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  return items.flatMap(({ block }, item): Candidate[] => {
    if (block.type !== "paragraph") return [];
    const text = inlineText(block.content);
    const opening = vocabulary.callTold(text);
    const first = opening ?? vocabulary.requestsTo(text)[0];
    const target = first ? splitTarget(first.target) : null;
    if (!first || !target) return [];
    const match = {
      method: first.method,
      ...target,
      words: first.words,
      start: 0,
      end: opening ? first.words.length : 0,
    };
    return [{ match, item, evidence: { span: block.span, words: first.words }, form: opening ? "told" : "sentence" }];
  });
}
