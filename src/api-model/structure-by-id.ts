/** Looks a page's structure up by its id. */
import type { ApiPage, Structure } from "./api-page.ts";

const indexes = new WeakMap<readonly Structure[], ReadonlyMap<string, Structure>>();

/** The structure of a page with that id, the first of several. The index is made once a page: it may have thousands. */
export function structureById({ structures }: ApiPage, id: string): Structure | undefined {
  let index = indexes.get(structures);
  if (!index) {
    index = new Map(structures.toReversed().map((structure) => [structure.id, structure]));
    indexes.set(structures, index);
  }
  return index.get(id);
}
