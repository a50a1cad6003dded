/** The pages beside which one page is judged as it would be beside all: its other editions, and those that its findings depend on. */
import type { ApiPage } from "../api-model/api-page.ts";
import { groupEditions, type Pairing } from "../compare/groups.ts";
import { connectedPages } from "../lint/connected-pages.ts";

/** Groups the pages once, for many pages that are each judged again. */
export function makeNeighbours(pages: readonly ApiPage[], pairings: Pairing): (page: ApiPage) => readonly ApiPage[] {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const groups = new Map<string, readonly ApiPage[]>();
  for (const { pages: members } of groupEditions(pages, pairings))
    for (const { source } of members) groups.set(source, members);
  return (page) => [...new Set([...(groups.get(page.source) ?? []), ...connectedPages(page, bySource).values()])];
}
