/** Why no two pages were compared, in one sentence; the same in a report and beside it. */
import { operationName } from "../../promises/promises.ts";
import { keysOf, operationKeysOf } from "../../compare/groups.ts";
import type { ComparedGroup } from "../../compare/compare.ts";

/** Whether any two pages are editions of each other. */
export function isCompared(groups: readonly ComparedGroup[]): boolean {
  return groups.some(({ group }) => group.pages.length > 1);
}

/** Without a final stop; begins in the middle of a sentence. */
export function whyNothingCompared(groups: readonly ComparedGroup[]): string {
  const pages = groups.flatMap(({ group }) => group.pages);
  if (pages.length === 1) return "there is only one page";
  const seen = new Set<string>();
  for (const page of pages) {
    const shared = page.operations.find((operation) => operationKeysOf(page, operation).some((key) => seen.has(key)));
    // variants of one call stand beside each other; nobody can tell which of them are meant to say the same
    if (shared)
      return `several pages describe ${operationName(shared)}, but nothing shows which are editions of each other ("pair" in docproof.yaml names them)`;
    for (const key of keysOf(page)) seen.add(key);
  }
  return "no two pages describe the same operation";
}
