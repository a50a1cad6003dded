/** Candidates that sentences tell: "Send a `POST` request to the URL `/things`.", "- POST `/things` — makes one". */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

/** The calls that the first sentence of each paragraph begins with, or else the first that its sentences tell. */
export function proseRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  return items.flatMap(({ block }, item): Candidate[] => {
    if (block.type !== "paragraph") return [];
    const text = inlineText(block.content);
    const opening = vocabulary.callTold(text);
    // "Send `POST` requests to `/things`, `PUT` requests to `/things/{id}`": each is told as the first is
    const others = vocabulary.requestsTo(opening ? (/^.*?(?=[.。!](?:\s|$)|$)/s.exec(text)?.[0] ?? "") : text);
    const calls = opening ? [opening, ...others] : others.slice(0, 1);
    const known = new Set<string>();
    return calls.flatMap((call): Candidate[] => {
      const target = splitTarget(addressOf(call.target));
      const key = `${call.method} ${target?.path}`;
      if (!target || known.has(key)) return [];
      known.add(key);
      const match = {
        method: call.method,
        ...target,
        words: call.words,
        start: 0,
        end: call === opening ? call.words.length : 0,
      };
      const evidence = { span: block.span, words: call.words };
      return [{ match, item, evidence, form: opening ? "told" : "sentence" }];
    });
  });
}

/** "localhost:8080" is the address of what stands at the root of that server. */
function addressOf(target: string): string {
  if (target.startsWith("/")) return target;
  const address = target.includes("://") ? target : `http://${target}`;
  return /^https?:\/\/[^/]*$/i.test(address) ? `${address}/` : address;
}
