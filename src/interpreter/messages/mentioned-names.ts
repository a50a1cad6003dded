/** Names that the sentences of an operation set in code type: "The `state` parameter filters …". No table need have them. */
import type { Block, Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

/** A name, with what may stand behind it: "match[]", "state=active", "name: …". */
const NAME = /^([A-Za-z_][\w.-]{0,60})(?:\[\]|\s{0,3}[=:].{0,100})?$/;
const MOST_NAMES = 200;

export function mentionedNames(items: readonly OutlineItem[]): string[] {
  const names = new Set<string>();
  for (const { block } of items) {
    if (block.type !== "paragraph") continue;
    for (const text of codeSpans(block.content)) {
      const name = NAME.exec(text.trim())?.[1];
      if (name !== undefined && names.size < MOST_NAMES) names.add(name);
    }
  }
  return [...names];
}

/** Whether a paragraph speaks of null: then it says of some field, and not always clearly of which, that it may be. */
export function tellsOfNull(block: Block, vocabulary: Vocabulary): boolean {
  return block.type === "paragraph" && vocabulary.tellsOfNull(inlineText(block.content));
}

export function* codeSpans(content: readonly Inline[]): Generator<string> {
  for (const node of content) {
    if (node.type === "code-span") yield node.text;
    else if (node.type === "strong" || node.type === "link") yield* codeSpans(node.children);
  }
}
