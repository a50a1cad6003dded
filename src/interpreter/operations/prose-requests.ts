/** Finds operations that sentences tell: "Send a `POST` request to the URL `/things`." */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Call } from "./request-line.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { splitTarget } from "../cells/uri.ts";

/** The first call that is told under each heading, where a table or list of fields follows it: other sentences only mention one. */
export function proseRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Call[] {
  const described = new Map<number, number>();
  items.forEach(({ block, stretch }, at) => {
    if (block.type === "table") described.set(stretch, at);
  });
  const told = new Set<number>();
  return items.flatMap(({ block, stretch }, item) => {
    if (block.type !== "paragraph" || told.has(stretch) || (described.get(stretch) ?? -1) < item) return [];
    const [first] = vocabulary.requestsTo(inlineText(block.content));
    const target = first ? splitTarget(first.target) : null;
    if (!first || !target) return [];
    told.add(stretch);
    const match = { method: first.method, ...target, words: first.words, start: 0, end: 0 };
    return [{ match, item, evidence: { span: block.span, words: first.words } }];
  });
}
