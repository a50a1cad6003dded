/**
 * The pages of a run that a page's findings depend on. Rules see no others, so that what was found on a page holds as long as it and
 * these are the same.
 */
import type { ApiPage } from "../api-model/api-page.ts";
import { isCommonFor } from "../api-model/common-fields.ts";
import { pagesNamedBy, structureTypes, typesOf } from "../api-model/structure-uses.ts";
import { oncePer } from "../source/once-per.ts";

interface Index {
  /** By page: the pages whose fields and bodies name its structures. */
  readonly namedBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** By what stands before "__" in ids of structures, in lower case: the pages that have them. */
  readonly labelled: ReadonlyMap<string, ReadonlySet<string>>;
  readonly common: readonly ApiPage[];
}

const indexes = new WeakMap<ReadonlyMap<string, ApiPage>, Index>();

/**
 * By name: itself, those whose structures it leads to, those that name its structures, those with labels like its own, and those that
 * say what every call of its folder has.
 */
export function connectedPages(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ReadonlyMap<string, ApiPage> {
  const { namedBy, labelled, common } = indexOf(pages);
  const found = new Map([[page.source, page]]);
  const open = [...pagesNamedOn(page)];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const next = found.has(source) ? undefined : pages.get(source);
    if (!next) continue;
    found.set(source, next);
    open.push(...pagesNamedBelow(next));
  }
  const label = page.pageId?.value.toLowerCase();
  for (const source of [...(namedBy.get(page.source) ?? []), ...(labelled.get(label ?? "") ?? [])]) {
    const other = pages.get(source);
    if (other && !found.has(source)) found.set(source, other);
  }
  for (const other of common) if (isCommonFor(other, page)) found.set(other.source, other);
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The pages whose structures its fields and bodies name. */
export const pagesNamedOn = oncePer((page: ApiPage): readonly string[] => [
  ...new Set(pagesNamedBy([...page.operations.flatMap(typesOf), ...structureTypes(page)])),
]);

/** Those that its structures lead to. */
export const pagesNamedBelow = oncePer((page: ApiPage): readonly string[] => [
  ...new Set(pagesNamedBy(structureTypes(page))),
]);

/** What stands before "__" in ids of its structures, in lower case. */
export const labelsOn = oncePer(({ structures }: ApiPage): ReadonlySet<string> => {
  const labels = new Set<string>();
  for (const { ids } of structures)
    for (const id of ids)
      for (let at = id.indexOf("__"); at > 0; at = id.indexOf("__", at + 1)) labels.add(id.slice(0, at).toLowerCase());
  return labels;
});

function indexOf(pages: ReadonlyMap<string, ApiPage>): Index {
  const known = indexes.get(pages);
  if (known) return known;
  const namedBy = new Map<string, Set<string>>();
  const labelled = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, source: string): void => {
    const sources = map.get(key) ?? new Set();
    map.set(key, sources.add(source));
  };
  for (const page of pages.values()) {
    for (const named of pagesNamedOn(page)) add(namedBy, named, page.source);
    for (const label of labelsOn(page)) add(labelled, label, page.source);
  }
  const index = { namedBy, labelled, common: [...pages.values()].filter((page) => page.common !== undefined) };
  indexes.set(pages, index);
  return index;
}
