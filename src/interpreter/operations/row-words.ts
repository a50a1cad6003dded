/** What a row that lists a call says of it beside method and path: "Lists them. Supports `limit`. Returns 204 when there are none." */
import { inlineText } from "../../document/visit.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { FoundOperation } from "./found-operation.ts";

/** For each listed call the paragraphs of its row, as if they stood in its part of the page. */
export function rowWords(
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
): ReadonlyMap<number, readonly OutlineItem[]> {
  const listing = indexBy([...sites.entries()], ([, { item, isListed }]) =>
    isListed && items[item]?.block.type === "table" ? [item] : [],
  );
  const found = new Map<number, readonly OutlineItem[]>();
  for (const [at, listed] of listing) {
    const item = items[at];
    if (item?.block.type !== "table") continue;
    const rows = new Map(item.block.rows.map((row) => [row.span.start, row]));
    for (const [index, { path }] of listed) {
      const row = rows.get(path.evidence[0]?.span.start ?? -1);
      const said = (row?.cells ?? []).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === "paragraph" && isSaid(inlineText(block.content)) ? [block] : [])),
      );
      if (said.length > 0)
        found.set(
          index,
          said.map((block): OutlineItem => ({ ...item, block })),
        );
    }
  }
  return found;
}

/** Words, and neither a method nor a path. */
const isSaid = (text: string): boolean =>
  (/\p{L}\s/u.test(text) || hasEastAsian(text)) && !/^\s*(?:[A-Z]+\s+)?\//.test(text);
