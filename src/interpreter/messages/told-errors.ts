/** Whether a part of a page speaks of errors at all: where it does, it has told its readers that a call may fail. */
import { blocksText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export function tellsOfErrors(items: readonly OutlineItem[], vocabulary: Vocabulary): boolean {
  return items.some(({ block }) => vocabulary.tellsOfErrors(blocksText([block])));
}
