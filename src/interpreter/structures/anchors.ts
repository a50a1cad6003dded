/** Where the links of a page lead: each id to a table, and each name that sites make of a heading's words. */
import { slug } from "../../document/heading-slug.ts";
import { flatText } from "../../document/visit.ts";
import { type Section, titled } from "../operations/sections.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

/**
 * Which plan each id of the page leads to: a table's own, or the first table after a heading or paragraph with the id, also where
 * "Properties" or the like heads it.
 */
export function anchorsOf(
  items: readonly OutlineItem[],
  plans: readonly ClassifiedTable[],
  sections: readonly Section[],
): ReadonlyMap<string, ClassifiedTable | null> {
  const anchors = new Map<string, ClassifiedTable | null>();
  const ofTables = new Set<string>();
  const following = tablesFrom(items, plans);
  items.forEach((item, at) => {
    if (item.ids.length === 0) return;
    const isTable = item.block.type === "table";
    const next = following[at];
    const isNear = next !== undefined && isOfSection(next.item, item, sections);
    const plan = isTable === (next?.at === at) && isNear ? next : undefined;
    for (const id of item.ids) {
      // of two tables with one id the first is meant, as a browser would have it
      if (ofTables.has(id) || (anchors.has(id) && !isTable)) continue;
      anchors.set(id, plan ?? null);
      if (isTable) ofTables.add(id);
    }
  });
  return anchors;
}

/**
 * Which table of no operation the words of each heading lead to: site generators make the names of links of them ("#lamp-object"), and
 * the page does not show these. The second of two headings with the same words is "#lamp-object-1".
 */
export function headingAnchorsOf(
  items: readonly OutlineItem[],
  plans: readonly ClassifiedTable[],
  sections: readonly Section[],
): ReadonlyMap<string, ClassifiedTable | null> {
  const anchors = new Map<string, ClassifiedTable | null>();
  const timesOf = new Map<string, number>();
  const following = tablesFrom(items, plans);
  items.forEach((item, at) => {
    if (item.block.type !== "heading") return;
    const words = slug(flatText([item.block]));
    if (words === "") return;
    const times = timesOf.get(words) ?? 0;
    timesOf.set(words, times + 1);
    const name = times === 0 ? words : `${words}-${times}`;
    if (anchors.has(name)) return;
    const next = following[at];
    const isFree = next !== undefined && (next.owners.length === 0 || next.place === "structure");
    anchors.set(name, isFree && isOfSection(next.item, item, sections) ? next : null);
  });
  return anchors;
}

/** For each item the first table at or behind it. */
function tablesFrom(
  items: readonly OutlineItem[],
  plans: readonly ClassifiedTable[],
): readonly (ClassifiedTable | undefined)[] {
  let next = 0;
  return items.map((_, at) => {
    while ((plans[next]?.at ?? at) < at) next += 1;
    return plans[next];
  });
}

/** Whether a table stands in the stretch of an item, or in a part of the section that the item opens or stands in. */
function isOfSection(table: OutlineItem, item: OutlineItem, sections: readonly Section[]): boolean {
  if (table.stretch === item.stretch) return true;
  const [own, of] = [sections[table.stretch], sections[item.stretch]];
  return own !== undefined && of !== undefined && of.isTitle && titled(own) === of;
}
