/** Lists behind a call whose items name variables of its address: "`GET /pots/{pot}?size={n}`", and below it "- `pot`: which pot". */
import { pathVariables } from "../../api-model/path-variables.ts";
import type { List, ListItem } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { findUris } from "../cells/uri.ts";
import type { OutlineItem } from "./outline-item.ts";

/** Whether an item of the list names a variable in the address of the call above it in its section; `items` end before the list. */
export function namesVariable({ items: listed }: List, items: readonly OutlineItem[], stretch: number): boolean {
  const names = listed.flatMap((item) => nameOf(item) ?? []);
  if (2 * names.length <= listed.length) return false;
  for (let at = items.length - 1; at >= Math.max(0, items.length - FARTHEST); at -= 1) {
    const item = items[at];
    if (item?.stretch !== stretch || item.block.type === "table") return false;
    const { block } = item;
    const text = block.type === "code" ? block.text : inlineText(block.content);
    const calls = text.length > LONGEST_CALL || !text.includes("/") ? [] : findUris(text);
    if (calls.length > 0)
      return calls.some(({ path, query }) => [...pathVariables(path), ...query].some((name) => names.includes(name)));
  }
  return false;
}

/** A call stands no more blocks above its list, and in no longer text. */
const FARTHEST = 5;
const LONGEST_CALL = 2000;

/** What an item begins with: a name in code or strong type, before a sign or over what is said of it; with its marks in the path. */
function nameOf({ blocks: [first, second] }: ListItem): string | null {
  if (first?.type !== "paragraph") return null;
  const node = first.content.find((one) => inlineText([one]).trim() !== "");
  const text = node ? inlineText([node]).trim() : "";
  const isOver =
    second?.type === "paragraph" && first.content.every((one) => one === node || inlineText([one]).trim() === "");
  const isSetOff = node?.type === "code-span" || node?.type === "strong" || isOver;
  const written = isSetOff ? text.replace(/[:：]$/, "") : (/^(\S{1,60}?)(?:\s[-–—(]|\s?[:：])/.exec(text)?.[1] ?? "");
  return /^(?:\$?\{([\w-]+)\}|<([\w-]+)>|:?([A-Za-z_][\w-]*))$/.exec(written)?.slice(1).find(Boolean) ?? null;
}
