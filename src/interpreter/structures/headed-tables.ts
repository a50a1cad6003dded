/** Tables by the words of the heading that they stand below, where one table alone has them. */
import { foldSpace } from "../../source/text.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

export const headingKey = (words: string): string => foldSpace(words).trim().toLowerCase();

/** By `headingKey`. */
export function headedTables(plans: readonly ClassifiedTable[]): ReadonlyMap<string, ClassifiedTable> {
  const found = new Map<string, ClassifiedTable>();
  const twice = new Set<string>();
  for (const plan of plans) {
    const key = headingKey(plan.item.headings.at(-1) ?? "");
    if (found.has(key)) twice.add(key);
    else if (key !== "") found.set(key, plan);
  }
  for (const key of twice) found.delete(key);
  return found;
}
