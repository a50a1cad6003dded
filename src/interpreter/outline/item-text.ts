/** The words of a block of the outline as one text. */
import { inlineText } from "../../document/visit.ts";
import type { OutlineItem } from "./outline-item.ts";

/** The text of a block, with the breaks of its lines; "" for a table, and where there is none. */
export function textOf(item: OutlineItem | undefined): string {
  if (!item || item.block.type === "table") return "";
  return item.block.type === "code" ? item.block.text : inlineText(item.block.content);
}
