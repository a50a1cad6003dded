/** Which operations own each block of a page: what stands under their headings, else what follows them. */
import type { FoundOperation } from "./found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { pathShape } from "../cells/path-shape.ts";

/** Indexes of the operations that own the item at an index of the outline. */
export type OperationScope = (at: number, item: OutlineItem) => readonly number[];

/** Operations this near to each other under the same headings are of one section. */
const SAME_SECTION = 10;

/** Looks owners up by headings: a page may have thousands of operations. `sites` are in page order. */
export function makeOperationScope(sites: readonly FoundOperation[]): OperationScope {
  if (sites.some(({ row }) => row !== null)) return ownersByPath(sites);
  if (sites.length < 2) return () => (sites.length === 0 ? [] : [0]);
  const byHeadings = new Map<string, number[]>();
  sites.forEach(({ headings }, index) => {
    for (let length = 0; length <= headings.length; length += 1) {
      const key = headingsKey(headings, length);
      const known = byHeadings.get(key);
      if (known) known.push(index);
      else byHeadings.set(key, [index]);
    }
  });
  return (at, { headings }) => {
    // those that share most headings with the item, and of them the last before it
    let nearest: readonly number[] | undefined;
    for (let length = headings.length; nearest === undefined && length >= 0; length -= 1)
      nearest = byHeadings.get(headingsKey(headings, length));
    if (!nearest) return [];
    return sectionOf(lastBefore(at, nearest, sites) ?? nearest[0] ?? 0, sites);
  };
}

/** What follows a table of many operations is about none of them in particular, unless its heading is a path. */
function ownersByPath(sites: readonly FoundOperation[]): OperationScope {
  const byPath = new Map<string, Set<number>>();
  sites.forEach((site, index) => {
    if (site.method.value !== "GET") return;
    for (const { value } of [site.path, ...site.otherPaths]) {
      const shape = pathShape(value);
      byPath.set(shape, (byPath.get(shape) ?? new Set()).add(index));
    }
  });
  return (_, item) => {
    const path = headingPath(item);
    return path === null ? [] : [...(byPath.get(path) ?? [])];
  };
}

const headingsKey = (headings: readonly string[], length: number): string => JSON.stringify(headings.slice(0, length));

function lastBefore(at: number, indexes: readonly number[], sites: readonly FoundOperation[]): number | null {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sites[indexes[middle] ?? 0]?.item ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return indexes[low - 1] ?? null;
}

/** Two methods in one URI section share what follows. */
function sectionOf(owner: number, sites: readonly FoundOperation[]): number[] {
  const home = sites[owner];
  if (!home) return [];
  const isNear = (index: number): boolean => {
    const site = sites[index];
    return site !== undefined && site.part === home.part && Math.abs(site.item - home.item) < SAME_SECTION;
  };
  const same = headingsKey(home.headings, home.headings.length);
  let first = owner;
  while (isNear(first - 1)) first -= 1;
  const section: number[] = [];
  for (let index = first; isNear(index); index += 1) {
    const headings = sites[index]?.headings ?? [];
    if (index === owner || (headings.length > 0 && headingsKey(headings, headings.length) === same))
      section.push(index);
  }
  return section;
}

/** "/api/nodes/(name)" as a heading: what follows is about that path. */
function headingPath({ headings }: OutlineItem): string | null {
  const text = headings.at(-1)?.trim() ?? "";
  return /^\/\S+$/.test(text) ? pathShape(text.replace(/\(([\w-]+)\)/g, "{$1}")) : null;
}
