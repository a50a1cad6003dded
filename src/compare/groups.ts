/** Puts editions together: pages that say what the same operation promises, in another format, language, method or version. */
import type { ApiPage, Operation } from "../api-model/api-page.ts";
import { wholePage } from "../api-model/whole-page.ts";
import { oncePer } from "../source/once-per.ts";
import { operationKey, operationName } from "../promises/promises.ts";
import { areVersions } from "./api-versions.ts";
import { likeness, type Likeness, portraitOf } from "./similarity.ts";

export interface EditionGroup {
  /** "GET /v1/{}/servers", or the page id where no operation is shared. */
  readonly name: string;
  readonly pages: readonly ApiPage[];
  readonly pairedBy: "page-id" | "operation" | "configuration" | "alone";
}

/** Sources that the configuration puts together. */
export type Pairing = readonly (readonly string[])[];

/** A specification describes many operations: it is an edition of each page that has one of them, and makes them no editions of each other. */
export function isSpecification(page: ApiPage): boolean {
  return page.format === "openapi";
}

/** The groups in the order of their first page; a page that nothing pairs is a group of its own. */
export function groupEditions(pages: readonly ApiPage[], pairings: Pairing = []): EditionGroup[] {
  const configured = new Set(pairings.flat());
  const apart = pages.filter((page) => isSpecification(page) && !configured.has(page.source));
  const groups = groupAlike(
    pages.filter((page) => !apart.includes(page)),
    pairings,
  );
  const joined = new Set<ApiPage>();
  const withSpecifications = groups.map((group): EditionGroup => {
    const keys = new Set(group.pages.flatMap(keysOf));
    const own = apart.filter((page) => keysOf(page).some((key) => keys.has(key)));
    for (const page of own) joined.add(page);
    if (own.length === 0) return group;
    return {
      ...group,
      pages: [...group.pages, ...own],
      pairedBy: group.pairedBy === "alone" ? "operation" : group.pairedBy,
    };
  });
  return [
    ...withSpecifications,
    ...groupAlike(
      apart.filter((page) => !joined.has(page)),
      [],
    ),
  ];
}

function groupAlike(pages: readonly ApiPage[], pairings: Pairing): EditionGroup[] {
  const parent = pages.map((_, i) => i);
  const reason = new Map<number, EditionGroup["pairedBy"]>();
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const join = (a: number, b: number, by: EditionGroup["pairedBy"]): void => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return;
    parent[Math.max(x, y)] = Math.min(x, y);
    const known = [reason.get(x), reason.get(y), by];
    reason.set(
      Math.min(x, y),
      known.includes("configuration") ? "configuration" : known.includes("page-id") ? "page-id" : "operation",
    );
  };
  const index = new Map(pages.map((page, i) => [page.source, i]));
  for (const pairing of pairings) {
    const members = pairing.flatMap((source) => index.get(source) ?? []);
    for (const member of members.slice(1)) join(members[0] ?? member, member, "configuration");
  }
  for (const members of membersBy(pages, (page) => (page.pageId ? [page.pageId.value.toLowerCase()] : []))) {
    const firstWith = new Map<string, number>();
    for (const member of members) {
      const page = pages[member];
      const marks = page ? marksOf(page) : [];
      const others = marks
        .flatMap((mark) => firstWith.get(mark) ?? [])
        .filter((other) => !areVersionsOf(pages, other, member));
      if (others.length > 0)
        join(
          others.reduce((a, b) => Math.min(a, b)),
          member,
          "page-id",
        );
      for (const mark of marks) if (!firstWith.has(mark)) firstWith.set(mark, member);
    }
  }
  // two pages may share thousands of operations, and are a pair once
  const sets = new Map(membersBy(pages, keysOf).map((members) => [members.join(" "), members]));
  for (const members of sets.values())
    for (const [a, b] of pairsOf(members, pages)) if (!areBelowOtherBases(pages[a], pages[b])) join(a, b, "operation");
  const groups = new Map<number, number[]>();
  pages.forEach((_, i) => addTo(groups, find(i), i));
  return [...groups].map(([root, members]) => {
    const own = members.flatMap((i) => pages[i] ?? []);
    return {
      name: groupName(own),
      pages: own,
      pairedBy: own.length === 1 ? "alone" : (reason.get(root) ?? "operation"),
    };
  });
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function membersBy(pages: readonly ApiPage[], keys: (page: ApiPage) => readonly string[]): number[][] {
  const members = new Map<string, number[]>();
  pages.forEach((page, i) => {
    for (const key of new Set(keys(page))) addTo(members, key, i);
  });
  return [...members.values()].filter((list) => list.length > 1);
}

/** What its operations are known by in other editions. */
export const keysOf = oncePer((page: ApiPage): readonly string[] =>
  page.operations.flatMap((operation) => operationKeysOf(page, operation)),
);

/** "GET /v1/servers" of each operation. */
export const callsOf = oncePer((page: ApiPage): readonly string[] => page.operations.map(operationName));

/** What other editions may know an operation by. Pages often leave out the base path that a specification's servers have. */
export function operationKeysOf(page: ApiPage, { method, path, otherPaths, wholePath }: Operation): string[] {
  const written = isSpecification(page)
    ? path.evidence.flatMap(({ words }) => (words.startsWith("/") ? [words] : []))
    : [];
  return [...new Set([path, ...otherPaths].map(({ value }) => value).concat(written, wholePath ?? []))].map((value) =>
    operationKey(method.value, value),
  );
}

/** Two APIs may have calls of one path below bases of their own. */
function areBelowOtherBases(a: ApiPage | undefined, b: ApiPage | undefined): boolean {
  return (
    (a?.basePath?.value ?? "") !== (b?.basePath?.value ?? "") && a?.basePath !== undefined && b?.basePath !== undefined
  );
}

/** Two pages with one id that share neither a path nor their title are two pages whose ids collide; so are two where only one has operations. */
export const marksOf = oncePer((page: ApiPage): readonly string[] => {
  if (page.operations.length === 0) return ["none"];
  const paths = page.operations.map(({ path }) => `path ${path.value.replace(/\{[^{}]*\}/g, "{}")}`);
  return [...new Set(paths), `title ${page.title?.value ?? ""}`];
});

function areVersionsOf(pages: readonly ApiPage[], one: number, other: number): boolean {
  const [a, b] = [pages[one], pages[other]];
  return a !== undefined && b !== undefined && areVersions(a, b);
}

/** Pages that describe one operation alike enough to be editions of each other where there are several to choose from. */
const ALIKE = 0.6;

/**
 * The pairs that pages with one method and path form. With one page per format and language they are all editions, unless their
 * requests have nothing in common. Where one format and language has several (variants of a call: start, stop, reboot), each page
 * goes with the one that is most like it.
 */
function pairsOf(members: readonly number[], pages: readonly ApiPage[]): [number, number][] {
  const kind = (i: number): string => `${pages[i]?.format ?? ""} ${pages[i]?.language ?? ""}`;
  const portraits = new Map(members.flatMap((i) => (pages[i] ? [[i, portraitOf(wholePage(pages[i]))] as const] : [])));
  const compared = (a: number, b: number): Likeness => {
    const [x, y] = [portraits.get(a), portraits.get(b)];
    return x && y ? likeness(x, y) : { fields: 0, total: 0, canBeOne: false };
  };
  if (new Set(members.map(kind)).size === members.length) {
    return members.flatMap((a, i) =>
      members.slice(i + 1).flatMap((b): [number, number][] => (compared(a, b).canBeOne ? [[a, b]] : [])),
    );
  }
  const folder = (i: number): string => pages[i]?.source.slice(0, pages[i].source.lastIndexOf("/") + 1) ?? "";
  const isOnlyPair = pages.length === 2 && pages.every(({ pageId }) => pageId === null);
  // where each language and format has several pages, they are the variants of a call, whatever folders they stand in
  const kinds = members.map(kind);
  const areVariants =
    new Set(kinds).size > 1 && kinds.every((one, i) => kinds.indexOf(one) !== i || kinds.lastIndexOf(one) !== i);
  const candidates = members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b): { a: number; b: number; alike: number }[] => {
      // two pages of one folder, format and language are two variants, unless there are no others to compare them with
      const isSameKind = kind(a) === kind(b);
      if (isSameKind && folder(a) === folder(b) && !isOnlyPair) return [];
      if (isSameKind && areVariants && !bearOneName(pages[a], pages[b])) return [];
      const { fields, total, canBeOne } = compared(a, b);
      return fields >= ALIKE && canBeOne ? [{ a, b, alike: total }] : [];
    }),
  );
  const taken = new Set<string>();
  return candidates
    .toSorted((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b)
    .flatMap(({ a, b }): [number, number][] => {
      const keys = [`${a} ${kind(b)} ${folder(b)}`, `${b} ${kind(a)} ${folder(a)}`];
      if (keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      return [[a, b]];
    });
}

/** "v1/lamp.md" and "v2/lamp.md", or pages of one title. */
function bearOneName(a: ApiPage | undefined, b: ApiPage | undefined): boolean {
  const file = (page: ApiPage | undefined): string => page?.source.slice(page.source.lastIndexOf("/") + 1) ?? "";
  return file(a) === file(b) || (a?.title !== null && a?.title?.value === b?.title?.value);
}

function groupName(pages: readonly ApiPage[]): string {
  const counts = new Map<string, number>();
  for (const page of pages) for (const call of callsOf(page)) counts.set(call, (counts.get(call) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return most ?? pages[0]?.pageId?.value ?? pages[0]?.source ?? "";
}
