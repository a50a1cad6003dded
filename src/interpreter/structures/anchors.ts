/** Where the links of a page lead: each id to a table. */
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

/** Which plan each id of the page leads to: a table's own, or the first table after a heading or paragraph with the id. */
export function anchorsOf(
  items: readonly OutlineItem[],
  plans: readonly ClassifiedTable[],
): ReadonlyMap<string, ClassifiedTable | null> {
  const anchors = new Map<string, ClassifiedTable | null>();
  const ofTables = new Set<string>();
  let next = 0;
  items.forEach((item, at) => {
    while ((plans[next]?.at ?? at) < at) next += 1;
    if (item.ids.length === 0) return;
    const isTable = item.block.type === "table";
    const following = plans[next];
    const plan = isTable === (following?.at === at) && following?.item.stretch === item.stretch ? following : undefined;
    for (const id of item.ids) {
      // of two tables with one id the first is meant, as a browser would have it
      if (ofTables.has(id) || (anchors.has(id) && !isTable)) continue;
      anchors.set(id, plan ?? null);
      if (isTable) ofTables.add(id);
    }
  });
  return anchors;
}
