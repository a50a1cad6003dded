/**
 * A list right behind an example of an answer, of which each item begins with a name in code that is a key of that example, explains
 * it: no words need to say so.
 */
import type { List } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { OutlineItem } from "./outline-item.ts";

/** Below the example and its list stands no more than a line between them. */
const FARTHEST = 2;
const NAME = /^["']?([A-Za-z_$@][\w.$@-]*)["']?[:：]?$/;

export function explainsKeys({ items: written }: List, items: readonly OutlineItem[], stretch: number): boolean {
  const shown = exampleBefore(items, stretch);
  if (shown === null || written.length === 0) return false;
  const keys = new Set(Array.from(shown.matchAll(/"([^"\n]{1,100})"/g), ([, key]) => key));
  return written.every(({ blocks: [first] }) => {
    const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
    const name = node?.type === "code-span" ? NAME.exec(node.text.trim())?.[1] : undefined;
    return name !== undefined && keys.has(name.split(".").at(-1));
  });
}

/** The text of the JSON that stands last before a list. */
function exampleBefore(items: readonly OutlineItem[], stretch: number): string | null {
  for (let at = items.length - 1; at >= items.length - FARTHEST; at -= 1) {
    const item = items[at];
    if (!item || item.stretch !== stretch) return null;
    if (item.block.type === "code") return /^\s*[{[]/.test(item.block.text) ? item.block.text : null;
    if (item.block.type !== "paragraph") return null;
  }
  return null;
}
