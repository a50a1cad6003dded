/** Looks a page's structure up by its id. */
import type { ApiPage, Structure } from "./api-page.ts";
import { oncePer } from "../source/once-per.ts";

const indexOf = oncePer(
  (structures: readonly Structure[]): ReadonlyMap<string, Structure> =>
    new Map(structures.toReversed().map((structure) => [structure.id, structure])),
);

/** The structure of a page with that id, the first of several. The index is made once a page: it may have thousands. */
export function structureById({ structures }: ApiPage, id: string): Structure | undefined {
  return indexOf(structures).get(id);
}
