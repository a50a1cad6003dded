/** What a part of a page says of errors: where it speaks of them, it has told its readers that a call may fail, and how. */
import type { Block } from "../../document/document.ts";
import { blocksText, flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export interface ToldErrors {
  readonly tellsErrors?: true;
  /** Statuses of failures, in page order: "404", "5XX". */
  readonly errorStatuses?: readonly string[];
}

export function toldErrors(items: readonly OutlineItem[], vocabulary: Vocabulary): ToldErrors {
  const tells = items.some(({ block }) => vocabulary.tellsOfErrors(blocksText([block])));
  const told = new Set(items.flatMap(({ block }) => statusesIn(block, vocabulary)));
  return { ...(tells ? { tellsErrors: true } : {}), ...(told.size > 0 ? { errorStatuses: [...told] } : {}) };
}

const UNAUTHORIZED = "401";

/** What code shows came once. */
function statusesIn(block: Block, vocabulary: Vocabulary): string[] {
  if (block.type === "paragraph") {
    const text = blocksText([block]);
    // whoever is told to send credentials knows what comes without them
    const refusals = vocabulary.needsCredentials(text) ? [UNAUTHORIZED] : [];
    return [...vocabulary.errorStatusesTold(text), ...refusals];
  }
  if (block.type !== "table") return [];
  return block.rows.flatMap(({ cells: [first] }) => {
    const status = first && /^[45](?:\d\d|xx)(?![\w.])/i.exec(flatText(first.blocks).trim())?.[0];
    return status ? [status.toUpperCase()] : [];
  });
}
