/** Candidates that sentences tell: "Send a `POST` request to the URL `/things`." */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

/** The first call that each sentence tells. */
export function proseRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  return items.flatMap(({ block }, item): Candidate[] => {
    if (block.type !== "paragraph") return [];
    const [first] = vocabulary.requestsTo(inlineText(block.content));
    const target = first ? splitTarget(first.target) : null;
    if (!first || !target) return [];
    const match = { method: first.method, ...target, words: first.words, start: 0, end: 0 };
    return [{ match, item, evidence: { span: block.span, words: first.words }, form: "sentence" }];
  });
}
