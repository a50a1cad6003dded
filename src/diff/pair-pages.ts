/** Which page of a new set is the new edition of which old one. */
import type { ApiPage } from "../api-model/api-page.ts";
import { operationKeys } from "../changes/operation-pairs.ts";

export interface PagePair {
  readonly before: ApiPage;
  readonly after: ApiPage;
  readonly by: "page-id" | "operation" | "file-name";
}

export interface PagePairs {
  readonly pairs: readonly PagePair[];
  /** Pages that only one set has. */
  readonly removed: readonly ApiPage[];
  readonly added: readonly ApiPage[];
}

type KeysOf = (page: ApiPage) => readonly string[];

const pageId: KeysOf = (page) => (page.pageId ? [page.pageId.value] : []);
const operations: KeysOf = (page) => page.operations.flatMap(operationKeys);
/** The last steps of its path: each folder of two sets may have an "index". */
const fileName =
  (steps: number): KeysOf =>
  (page) => [pathEnd(page.source, steps)];

/** Editions in several languages and formats share page ids and operations: these tell them apart. */
const EDITION: readonly KeysOf[] = [
  (page) => [`${page.language} ${page.format} ${baseName(page.source)}`],
  (page) => [`${page.language} ${page.format}`],
  (page) => [page.language],
  () => [""],
];

const WAYS: readonly { readonly by: PagePair["by"]; readonly keys: KeysOf }[] = [
  { by: "page-id", keys: pageId },
  { by: "operation", keys: operations },
  ...[4, 3, 2, 1].map((steps) => ({ by: "file-name" as const, keys: fileName(steps) })),
];

/** Pairs by page id, then by method and path, then by file name; each time like editions first. */
export function pairPages(before: readonly ApiPage[], after: readonly ApiPage[]): PagePairs {
  const pairs: PagePair[] = [];
  let old = [...before];
  let now = [...after];
  for (const { by, keys } of WAYS) {
    for (const edition of EDITION) {
      const own: KeysOf = (page) => keys(page).flatMap((key) => edition(page).map((e) => `${e}\n${key}`));
      const found = uniquePairs(old, now, own);
      const taken = new Set(found.flat());
      pairs.push(...found.map(([a, b]) => ({ before: a, after: b, by })));
      old = old.filter((page) => !taken.has(page));
      now = now.filter((page) => !taken.has(page));
    }
  }
  const order = new Map(before.map((page, i) => [page, i]));
  pairs.sort((a, b) => (order.get(a.before) ?? 0) - (order.get(b.before) ?? 0));
  return { pairs, removed: old, added: now };
}

/** Pages that share a key which nobody else on their side has. */
function uniquePairs(before: readonly ApiPage[], after: readonly ApiPage[], keys: KeysOf): [ApiPage, ApiPage][] {
  const [old, now] = [byUniqueKey(before, keys), byUniqueKey(after, keys)];
  const taken = new Set<ApiPage>();
  const pairs: [ApiPage, ApiPage][] = [];
  for (const [key, page] of old) {
    const other = now.get(key);
    if (!other || taken.has(page) || taken.has(other)) continue;
    taken.add(page).add(other);
    pairs.push([page, other]);
  }
  return pairs;
}

function byUniqueKey(pages: readonly ApiPage[], keys: KeysOf): Map<string, ApiPage> {
  const found = new Map<string, ApiPage | null>();
  for (const page of pages) for (const key of new Set(keys(page))) found.set(key, found.has(key) ? null : page);
  return new Map([...found].flatMap(([key, page]) => (page ? [[key, page] as const] : [])));
}

/** "clusters.md" of "docs/clusters.md" and of "git:HEAD~1:docs/clusters.md"; its ending may change with the format. */
const baseName = (source: string): string => pathEnd(source, 1);

function pathEnd(source: string, steps: number): string {
  return source
    .split(/[/\\:]/)
    .slice(-steps)
    .join("/")
    .replace(/\.\w+$/, "")
    .toLowerCase();
}
