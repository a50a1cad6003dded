/** Names that the sentences of an operation set in code type: "The `state` parameter filters …". No table need have them. */
import type { Inline } from "../../document/document.ts";
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

function* codeSpans(content: readonly Inline[]): Generator<string> {
  for (const node of content) {
    if (node.type === "code-span") yield node.text;
    else if (node.type === "strong" || node.type === "link") yield* codeSpans(node.children);
  }
}
