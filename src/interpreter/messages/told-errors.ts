/** What a part of a page says of errors: where it speaks of them, it has told its readers that a call may fail, and how. */
import { blocksText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export interface ToldErrors {
  readonly tellsErrors?: true;
  /** Statuses of the server's own failures, in page order: "500", "5XX". */
  readonly serverErrors?: readonly string[];
}

export function toldErrors(items: readonly OutlineItem[], vocabulary: Vocabulary): ToldErrors {
  const tells = items.some(({ block }) => vocabulary.tellsOfErrors(blocksText([block])));
  // what tables list is read from them, and code shows what came once
  const told = new Set(
    items.flatMap(({ block }) => (block.type === "paragraph" ? vocabulary.serverErrorsTold(blocksText([block])) : [])),
  );
  return { ...(tells ? { tellsErrors: true } : {}), ...(told.size > 0 ? { serverErrors: [...told] } : {}) };
}
