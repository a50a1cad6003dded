/**
 * A list right behind an example of an answer, of which each item begins with a name in code that is a key of that example, explains
 * it: no words need to say so.
 */
import type { List } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { exampleAbove } from "./example-above.ts";
import type { OutlineItem } from "./outline-item.ts";

/** Below the example and its list stands no more than a line between them. */
const FARTHEST = 2;
const NAME = /^["']?([A-Za-z_$@][\w.$@-]*)["']?[:：]?$/;

export function explainsKeys({ items: written }: List, items: readonly OutlineItem[], stretch: number): boolean {
  const shown = exampleAbove(items, items.length, stretch, FARTHEST);
  if (shown === null || written.length === 0) return false;
  const keys = new Set(Array.from(shown.matchAll(/"([^"\n]{1,100})"/g), ([, key]) => key));
  return written.every(({ blocks: [first] }) => {
    const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
    const name = node?.type === "code-span" ? NAME.exec(node.text.trim())?.[1] : undefined;
    return name !== undefined && keys.has(name.split(".").at(-1));
  });
}
