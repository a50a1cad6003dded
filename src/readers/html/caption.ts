/** A caption that stands before its table as a paragraph of its own: `**表 1**  路径参数`. */
import type { Block, Caption, Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { isCaptionText } from "../../language/caption-label.ts";

export interface FoundCaption {
  readonly caption: Caption;
  /** Ids that pointed at the caption; they point at the table now. */
  readonly ids: readonly string[];
}

/**
 * Takes the caption off the end of the blocks before a table. In pages whose pipe tables left the list they stood in,
 * the caption is still the last paragraph of that list.
 */
export function takeCaption(blocks: Block[]): FoundCaption | null {
  let holder = blocks;
  let last = holder.at(-1);
  while (last?.type === "list") {
    // The blocks of an item are readonly to those who read the document; here they are still being made.
    holder = (last.items.at(-1)?.blocks ?? []) as Block[];
    last = holder.at(-1);
  }
  if (last?.type !== "paragraph" || !isCaption(last.content)) return null;
  holder.pop();
  return { caption: { content: last.content, span: last.span }, ids: last.ids };
}

function isCaption(content: readonly Inline[]): boolean {
  const first = content[0];
  return first?.type === "strong" && isCaptionText(inlineText(first.children));
}
