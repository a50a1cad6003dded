/**
 * Pages for work that takes one after the other but follows links between all of them: what links need is read first and kept,
 * a page itself is read again when its turn comes. Only the pages last used stay in memory.
 */
import { LRUCache } from "lru-cache";
import type { ApiPage } from "../../api-model/api-page.ts";
import { pagesNamedBy, structureTypes, typesOf } from "../../api-model/structure-uses.ts";
import {
  type FindStructure,
  linkPage,
  type LinkTarget,
  linkTarget,
  makeTargetFinder,
} from "../../interpreter/structures/links.ts";
import { apart } from "../../source/apart.ts";
import type { PageReading } from "../config/bindings.ts";
import type { Input } from "../io/input.ts";
import { readPages } from "./read-pages.ts";
import type { Unreadable } from "./unreadable.ts";

export interface PageCache {
  /** Sources of the pages that could be read, in order. */
  readonly sources: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** A page with its links followed; null when there is none of that name. */
  page(source: string): Promise<ApiPage | null>;
  /** The pages whose structures a page leads to, itself among them. */
  around(page: ApiPage): Promise<ReadonlyMap<string, ApiPage>>;
}

/** Characters of the pages that stay in memory: enough that a documentation of common size is read only twice. */
const KEPT = 4_000_000;

interface LinkedPage {
  readonly page: ApiPage;
  /** Characters of its text. */
  readonly size: number;
}

export async function openPageCache(inputs: readonly Input[], settings: PageReading): Promise<PageCache> {
  const byId = new Map(inputs.map((input) => [input.id, readableTwice(input)]));
  const targets: LinkTarget[] = [];
  const unreadable: Unreadable[] = [];
  for await (const loaded of readPages([...byId.values()], settings)) {
    if ("message" in loaded) unreadable.push(loaded);
    else targets.push(apart(linkTarget(loaded.page)));
  }
  const page = makePageCache(byId, makeTargetFinder(targets), settings);
  return {
    sources: targets.map(({ source }) => source),
    unreadable,
    page,
    around: (first) => pagesAround(first, page),
  };
}

/** A stream has its bytes only once. */
function readableTwice(input: Input): Input {
  if (input.id !== "stdin") return input;
  let bytes: Promise<Uint8Array> | null = null;
  return { ...input, read: () => (bytes ??= input.read()) };
}

function makePageCache(
  inputs: ReadonlyMap<string, Input>,
  find: FindStructure,
  settings: PageReading,
): PageCache["page"] {
  const all = new Set(inputs.keys());
  // the last one stays however long it is
  const kept = new LRUCache<string, LinkedPage>({
    maxSize: KEPT,
    sizeCalculation: ({ size }) => Math.min(KEPT, Math.max(1, size)),
  });
  return async (source) => {
    const known = kept.get(source);
    if (known) return known.page;
    const input = inputs.get(source);
    if (!input) return null;
    for await (const loaded of readPages([input], settings, all)) {
      if ("message" in loaded) return null;
      const page = linkPage(loaded.page, find);
      kept.set(source, { page, size: loaded.source.text.length });
      return page;
    }
    return null;
  };
}

async function pagesAround(first: ApiPage, read: PageCache["page"]): Promise<ReadonlyMap<string, ApiPage>> {
  const found = new Map([[first.source, first]]);
  // of another page only the structures are used
  const open = pagesNamedBy([...first.operations.flatMap(typesOf), ...structureTypes(first)]);
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (found.has(source)) continue;
    const page = await read(source);
    if (!page) continue;
    found.set(source, page);
    for (const next of pagesNamedBy(structureTypes(page))) open.push(next);
  }
  return found;
}
