/** Which operations own each block of a page: those of the section that it stands in; a section without one lends none. */
import type { OutlineItem } from "../outline/outline-item.ts";
import { pathShape } from "../cells/path-shape.ts";
import { findUris, isCallOf } from "../cells/uri.ts";
import type { FoundOperation } from "./found-operation.ts";
import { around, type Section, titled } from "./sections.ts";
import { curlCalls } from "./shown-commands.ts";
import { countWhile } from "../../source/ascending.ts";

/** Indexes of the operations that own the item at an index of the outline. */
export type OperationScope = (at: number, item: OutlineItem) => readonly number[];

interface Home {
  /** Of its operations, in page order. */
  readonly indexes: number[];
  /** Those that are told together, by the number of their part. */
  readonly parts: Map<number, number[]>;
  /** A list of calls, and no two ways to write one. */
  isList: boolean;
}

/** What stands beside more operations than this is about none of them in particular. */
const MOST_TOGETHER = 100;

/** Looks owners up by sections: a page may have thousands of operations. `sites` are in page order. */
export function makeOperationScope(sites: readonly FoundOperation[], sections: readonly Section[]): OperationScope {
  const homes = homesOf(sites, sections);
  const crowded = crowdedSections(homes, sites);
  const byPath = listedPaths(sites);
  const parts = partsOf(sections);
  const onlyBelow = onlyHomes(homes);
  return (at, item) => {
    const own = sections[item.stretch];
    if (!own) return [];
    let isPart = true;
    for (const section of around(own)) {
      const home = homes.get(section);
      // a section in which others have their own operations owns what has no title between
      if (home) {
        if (item.block.type === "code" && home.isList && !holdsAt(item.stretch, home, sites))
          return calledAbove(item, home, sites);
        return isPart || !crowded.has(section) ? partAt(at, home, sites) : [];
      }
      // "### GET /things" with parts below it, and "### Response" beside it: parts of the one call of their title
      const only = isPart && section.isTitle && !own.isTitle ? onlyBelow.get(section) : undefined;
      if (only && (sites[only.indexes[0] ?? -1]?.item ?? at) < at) return partAt(at, only, sites);
      isPart &&= !section.isTitle;
    }
    // on the page of one operation, "Request body" beside the section of the request line is its own
    const [only] = homes.size === 1 ? homes : [];
    if (only && !own.isTitle && !isOfAnother(own, only[0], parts)) return partAt(at, only[1], sites);
    const path = headingPath(item);
    return path === null ? [] : (byPath.get(path) ?? []);
  };
}

/** The one section with operations below each title that has no further one. */
function onlyHomes(homes: ReadonlyMap<Section, Home>): ReadonlyMap<Section, Home> {
  const only = new Map<Section, Home>();
  const several = new Set<Section>();
  for (const [section, home] of homes)
    for (const outer of section.parent ? around(section.parent) : []) {
      if (several.has(outer)) break;
      if (only.delete(outer)) several.add(outer);
      else only.set(outer, home);
    }
  return only;
}

/** The words over the parts of each section. */
function partsOf(sections: readonly Section[]): ReadonlyMap<Section, ReadonlySet<string>> {
  const parts = new Map<Section, Set<string>>();
  // a stretch without a block of its own has no section
  sections.forEach(({ isTitle, parent, text }) => {
    if (isTitle || !parent) return;
    const known = parts.get(parent);
    if (known) known.add(text);
    else parts.set(parent, new Set([text]));
  });
  return parts;
}

/** Where an operation has such a part of its own, that below another title is of what that names, though it states no call. */
function isOfAnother(part: Section, home: Section, parts: ReadonlyMap<Section, ReadonlySet<string>>): boolean {
  const title = titled(part);
  if (title.parent === null || [...around(home)].includes(title)) return false;
  const whole = [...around(part)].find(({ parent }) => parent === title);
  return whole !== undefined && parts.get(home)?.has(whole.text) === true;
}

/** The sections that operations own: that of their title, and what is around it as long as no other operation stands in it. */
function homesOf(sites: readonly FoundOperation[], sections: readonly Section[]): ReadonlyMap<Section, Home> {
  const homes = new Map<Section, Home>();
  sites.forEach((site, index) => {
    const section = sections[site.home];
    if (!section || site.row) return;
    const home = homes.get(section) ?? { indexes: [], parts: new Map<number, number[]>(), isList: false };
    homes.set(section, home);
    home.indexes.push(index);
    const together = home.parts.get(site.part) ?? [];
    home.parts.set(site.part, together);
    together.push(index);
  });
  for (const home of homes.values())
    home.isList = home.indexes.length >= SEVERAL && home.indexes.every((index) => sites[index]?.isListed);
  return homes;
}

/** The sections below which operations have sections of their own. */
function crowdedSections(homes: ReadonlyMap<Section, Home>, sites: readonly FoundOperation[]): ReadonlySet<Section> {
  const crowded = new Set<Section>();
  for (const home of homes.keys())
    for (const section of home.parent ? around(home.parent) : []) {
      if (crowded.has(section)) break;
      crowded.add(section);
    }
  // a table that lists operations describes none of the sections that follow
  for (const [home, { indexes }] of homes) if (indexes.every((index) => sites[index]?.isListed)) crowded.add(home);
  return crowded;
}

/** So many calls make a list. */
const SEVERAL = 3;

const holdsAt = (stretch: number, { indexes }: Home, sites: readonly FoundOperation[]): boolean =>
  indexes.some((index) => sites[index]?.stretch === stretch);

/** Beside a list of calls, an example is of the one that the line above it calls; a table of parameters is of all. */
function calledAbove({ before, lead }: OutlineItem, { indexes }: Home, sites: readonly FoundOperation[]): number[] {
  for (const text of [lead, before]) {
    const calls = text === null ? [] : [...curlCalls(text), ...findUris(text)];
    const [call, ...others] = calls;
    if (!call || others.length > 0) continue;
    const sameMethod = indexes.filter((index) => sites[index]?.method.value === call.method);
    const exact = sameMethod.find((index) => sites[index]?.path.value === call.path);
    const found = exact ?? sameMethod.find((index) => isCallOf(call.path, sites[index]?.path.value ?? ""));
    return found === undefined ? [] : [found];
  }
  return [];
}

/**
 * The last operation before a block, or the only one of its section, with those that are told together with it; of a list of calls,
 * those that the block calls.
 */
function partAt(at: number, home: Home, sites: readonly FoundOperation[]): readonly number[] {
  const { indexes, parts } = home;
  const before = countWhile(indexes, (index) => (sites[index]?.item ?? 0) <= at);
  const owner = sites[indexes[Math.max(0, before - 1)] ?? 0];
  const together = parts.get(owner?.part ?? 0) ?? [];
  // what stands above several operations is about none of them in particular
  if (before === 0 && together.length < indexes.length) return [];
  const called = home.isList || together.length > MOST_TOGETHER ? calledAt(at, before, home, sites) : [];
  if (called.length > 0 && called.length <= MOST_TOGETHER) return called;
  return together.length > MOST_TOGETHER ? [] : together;
}

/** Of the operations before a place in the order of a section those that the block states, no more than are to be told apart. */
function calledAt(at: number, before: number, { indexes }: Home, sites: readonly FoundOperation[]): number[] {
  const called: number[] = [];
  for (let place = before - 1; place >= 0 && called.length <= MOST_TOGETHER; place -= 1) {
    const index = indexes[place] ?? -1;
    if (sites[index]?.item !== at) break;
    called.unshift(index);
  }
  return called;
}

/** What follows a table of many operations is about none of them in particular, unless its heading is a path. */
function listedPaths(sites: readonly FoundOperation[]): ReadonlyMap<string, readonly number[]> {
  const byPath = new Map<string, number[]>();
  sites.forEach((site, index) => {
    if (!site.row || site.method.value !== "GET") return;
    for (const shape of new Set([site.path, ...site.otherPaths].map(({ value }) => pathShape(value)))) {
      const known = byPath.get(shape);
      if (known) known.push(index);
      else byPath.set(shape, [index]);
    }
  });
  return byPath;
}

/** "/api/nodes/(name)" as a heading: what follows is about that path. */
function headingPath({ headings }: OutlineItem): string | null {
  const text = headings.at(-1)?.trim() ?? "";
  return /^\/\S+$/.test(text) ? pathShape(text.replace(/\(([\w-]+)\)/g, "{$1}")) : null;
}
