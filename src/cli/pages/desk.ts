/**
 * What is made of a page's document, kept in the store: what is needed of a page later is made while its document is at hand. A page
 * that is connected with none is judged then, too. What the store has lost is made again.
 */
import type { ApiPage } from "../../api-model/api-page.ts";
import { type Passages, passagesOf } from "../../audit/wording/passages.ts";
import type { Document } from "../../document/document.ts";
import type { Finding } from "../../findings/finding.ts";
import { type FindStructure, linkPage } from "../../interpreter/structures/links.ts";
import { connectedPages } from "../../lint/connected-pages.ts";
import { lintPage } from "../../lint/lint.ts";
import { makeReaders } from "../../readers/registry.ts";
import { apart } from "../../source/apart.ts";
import type { PageReading } from "../config/bindings.ts";
import { missingLinks } from "./missing-links.ts";
import { entryKey, type PageStore } from "./page-store.ts";
import { makeRereader, type ReadPage } from "./read-pages.ts";
import type { Unreadable } from "./unreadable.ts";
import { unlessTooLong } from "./time-limit.ts";

export type KeptPage = Omit<ReadPage, "document">;
export type Judged = { readonly findings: readonly Finding[] } | Unreadable;

/** Finds out which corrections hold, by their places among those asked for, and whether another run would find the same. */
export type TryCorrections = () => { readonly held: readonly number[]; readonly mayKeep: boolean };

export interface Desk {
  /** Makes what will be needed of the page where it was just read; `linted`: also what is found on it. */
  keep(page: ReadPage, linted: boolean): KeptPage;
  passages(page: KeptPage): Passages;
  /** What is found on the page among others, whose versions say what they promise; or why it was given up. */
  lint(page: KeptPage, pages: ReadonlyMap<string, ApiPage>, versions: ReadonlyMap<string, string>): Judged;
  /** Which corrections of a page of that version hold, as long as what they depend on is the same. */
  corrections(version: string, dependsOn: unknown, tryThem: TryCorrections): readonly number[];
}

export interface LinkedPage {
  readonly page: ApiPage;
  /** What it says is told by its key, and by where its links lead. */
  readonly version: string;
  /** Whether it has any that may lead to other pages. */
  readonly hasLinks: boolean;
}

/** A page with its links followed. */
export function linkedPage({ page, key }: KeptPage, find: FindStructure): LinkedPage {
  const targets: (string | null)[] = [];
  const linked = linkPage(page, (from, pointer) => {
    const target = find(from, pointer);
    targets.push(target && JSON.stringify(target));
    return target;
  });
  return {
    page: linked,
    version: targets.some((target) => target !== null) ? entryKey([key, targets]) : key,
    hasLinks: targets.length > 0,
  };
}

export function makeDesk({ vocabulary }: PageReading, store: PageStore): Desk {
  const documentOf = makeRereader(makeReaders(vocabulary));
  const putPassages = (page: KeptPage, document: Document): Passages => {
    const passages = passagesOf(document);
    store.put("passages", page.key, passages);
    return passages;
  };
  const lint = (
    page: KeptPage,
    pages: ReadonlyMap<string, ApiPage>,
    versions: ReadonlyMap<string, string>,
    at: Document | null = null,
  ): Judged => {
    const missing = missingLinks(page.links, page.input);
    const connected = [...connectedPages(page.page, pages).keys()].map((source) => [source, versions.get(source)]);
    const key = entryKey([page.key, connected, [...missing]]);
    const known = store.get("findings", key);
    if (known) return { findings: known };
    const { source, page: promised } = page;
    const done = unlessTooLong(source, () =>
      lintPage({ source, document: at ?? documentOf(source), page: promised, vocabulary, pages, missing }),
    );
    if ("message" in done) return done;
    store.put("findings", key, done.result);
    return { findings: apart(done.result) };
  };
  return {
    keep({ document, ...page }, linted) {
      if (!document) return page;
      putPassages(page, document);
      if (linted) {
        const alone = linkedPage(page, () => null);
        const { id } = page.source;
        lint({ ...page, page: alone.page }, new Map([[id, alone.page]]), new Map([[id, alone.version]]), document);
      }
      return page;
    },
    passages: (page) => store.get("passages", page.key) ?? putPassages(page, documentOf(page.source)),
    lint: (page, pages, versions) => lint(page, pages, versions),
    corrections(version, dependsOn, tryThem) {
      const key = entryKey([version, dependsOn]);
      const known = store.get("corrections", key);
      if (known) return known;
      const { held, mayKeep } = tryThem();
      if (mayKeep) store.put("corrections", key, held);
      return held;
    },
  };
}
