/** Examples that stand below the words which a table of statuses has for one of them: "> lamp not found" and "|404|Not Found|lamp not found|". */
import { flatText } from "../../document/visit.ts";
import { foldSpace, trimmed } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

/** Shorter words may stand for anything. */
const SHORTEST = 4;

/** The items, each block of code that is so labelled with its status. */
export function withStatusesByMeaning(
  items: readonly OutlineItem[],
  own: readonly ClassifiedTable[],
): readonly OutlineItem[] {
  const statuses = statusesByMeaning(own);
  if (statuses.size === 0) return items;
  return items.map((item) => {
    if (item.block.type !== "code" || item.status !== null || item.lead === null) return item;
    const status = statuses.get(keyOf(item.lead)) ?? null;
    return status === null ? item : { ...item, status, isBelowStatus: true };
  });
}

/** null where two statuses share the words. */
function statusesByMeaning(own: readonly ClassifiedTable[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { rows } of own.filter(({ place }) => place === "status"))
    for (const { cells, all } of rows) {
      const status = /^[1-5]\d\d$/.exec(flatText((cells.status ?? all[0])?.blocks ?? []).trim())?.[0];
      if (status === undefined) continue;
      for (const cell of all) {
        const key = keyOf(flatText(cell.blocks));
        if (key.length < SHORTEST) continue;
        found.set(key, found.has(key) && found.get(key) !== status ? null : status);
      }
    }
  return found;
}

const keyOf = (text: string): string => trimmed(foldSpace(text), "", ".:。： ").toLowerCase();
