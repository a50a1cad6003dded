/** Whether what stands before a table or an example says that it has only some of the fields that there are. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export function listsSome({ lead, before, label, headings, around }: OutlineItem, vocabulary: Vocabulary): boolean {
  return [lead, before, label, headings.at(-1) ?? null, around.at(-1) ?? null].some(
    (text) => text !== null && vocabulary.listsSome(text),
  );
}
