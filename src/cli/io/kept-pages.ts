/**
 * Keeps the pages that were fetched, under the digests of their bytes, with what a server needs to tell whether they have changed:
 * a report can be made again from them when the site says something else, or nothing.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "./digest.ts";
import { makeFolders } from "./make-folders.ts";

export interface KeptPage {
  readonly url: string;
  /** SHA-256 of the bytes, hexadecimal; the name of their file. */
  readonly sha256: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface KeptPages {
  find(url: string): KeptPage | null;
  /** The bytes of a kept page; null where they are gone or changed. */
  read(page: KeptPage): Promise<Uint8Array | null>;
  keep(url: string, bytes: Uint8Array, validators: Pick<KeptPage, "etag" | "lastModified">): Promise<void>;
}

const INDEX = "index.json";

export async function openKeptPages(folder: string): Promise<KeptPages> {
  const pages = new Map<string, KeptPage>();
  const text = await readFile(join(folder, INDEX), "utf8").catch(() => null);
  for (const page of text === null ? [] : pagesIn(text)) pages.set(page.url, page);
  return {
    find: (url) => pages.get(url) ?? null,
    async read({ sha256 }) {
      const bytes = await readFile(join(folder, sha256)).catch(() => null);
      return bytes !== null && digestOf(bytes) === sha256 ? bytes : null;
    },
    async keep(url, bytes, validators) {
      const sha256 = digestOf(bytes);
      makeFolders(folder);
      await writeFile(join(folder, sha256), bytes);
      pages.set(url, { url, sha256, ...validators });
      const all = [...pages.values()].toSorted((a, b) => (a.url < b.url ? -1 : 1));
      await writeFile(join(folder, INDEX), `${JSON.stringify({ pages: all }, null, 2)}\n`);
    },
  };
}

/** The pages that an index names; one that somebody has edited is taken as far as it is one. */
function pagesIn(text: string): KeptPage[] {
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    return [];
  }
  const { pages } = (index ?? {}) as { pages?: unknown };
  if (!Array.isArray(pages)) return [];
  return pages.flatMap((page: Partial<Record<keyof KeptPage, unknown>> | null): KeptPage[] => {
    const { url, sha256, etag, lastModified } = page ?? {};
    if (typeof url !== "string" || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return [];
    return [{ url, sha256, etag: stringOf(etag), lastModified: stringOf(lastModified) }];
  });
}

const stringOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
