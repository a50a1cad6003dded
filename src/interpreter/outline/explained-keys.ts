/**
 * A list right behind an example of an answer, of which each item begins with a key of that example, in code or before a sign,
 * explains it: no words need to say so.
 */
import type { List } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { exampleAbove } from "./example-above.ts";
import type { OutlineItem } from "./outline-item.ts";

/** Below the example and its list stands no more than a line between them. */
const FARTHEST = 2;
const NAME = /^["']?([A-Za-z_$@][\w.$@-]*)["']?[:：]?$/;
/** "status: what became of it", in plain type. */
const SIGNED = /^\s*["']?([A-Za-z_$@][\w.$@-]*)["']?(?:\s?[:：]|\s[-–—]+\s)/;

/** Whose keys a list explains: those of what is sent, or of what comes back, by the line that leads to the example above it. */
export function explainedSide(
  list: List,
  items: readonly OutlineItem[],
  stretch: number,
  vocabulary: Vocabulary,
): "request" | "response" | null {
  if (!explainsKeys(list, items, stretch)) return null;
  const shown = items.findLast(({ block }) => block.type === "code");
  return shown?.lead ? vocabulary.exampleRole(shown.lead) : null;
}

export function explainsKeys({ items: written }: List, items: readonly OutlineItem[], stretch: number): boolean {
  const shown = exampleAbove(items, items.length, stretch, FARTHEST);
  if (shown === null || written.length === 0) return false;
  const keys = new Set(Array.from(shown.matchAll(/"([^"\n]{1,100})"/g), ([, key]) => key));
  return written.every(({ blocks: [first] }) => {
    const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
    const name =
      node?.type === "code-span"
        ? NAME.exec(node.text.trim())?.[1]
        : node?.type === "text"
          ? SIGNED.exec(node.text)?.[1]
          : undefined;
    return name !== undefined && keys.has(name.split(".").at(-1));
  });
}
