/** The JSON that stands right above a place of a page, with no more than paragraphs between. */
import type { OutlineItem } from "./outline-item.ts";

/**
 * The text of that JSON; null where the block there is none, or stands in another stretch of text.
 * @param before the index of the place in the outline
 * @param farthest how many blocks above it may stand
 */
export function exampleAbove(
  items: readonly OutlineItem[],
  before: number,
  stretch: number | undefined,
  farthest: number,
): string | null {
  for (let at = before - 1; at >= before - farthest; at -= 1) {
    const item = items[at];
    if (!item || item.stretch !== stretch) return null;
    const { block } = item;
    if (block.type === "code") return /^\s*[{[]/.test(block.text) ? block.text : null;
    if (block.type !== "paragraph") return null;
  }
  return null;
}
