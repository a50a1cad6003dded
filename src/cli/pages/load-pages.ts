/** All pages of a run: what they promise with the links between them followed, what is found on each, and what of it reports quote. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { AuditedPage } from "../../audit/report-input.ts";
import { type Passages, passagesOf } from "../../audit/wording/passages.ts";
import type { Document } from "../../document/document.ts";
import type { Finding } from "../../findings/finding.ts";
import { type FindStructure, linkPage, makeFinder } from "../../interpreter/structures/links.ts";
import { connectedPages } from "../../lint/connected-pages.ts";
import { lintPage } from "../../lint/lint.ts";
import { makeReaders } from "../../readers/registry.ts";
import { digits } from "../../reporters/phrases.ts";
import type { PageReading } from "../config/bindings.ts";
import type { Input } from "../io/input.ts";
import { startProgress } from "../io/progress.ts";
import { missingLinks } from "./missing-links.ts";
import type { PageMemory } from "./page-memory.ts";
import { keyOf, memoryStore, openPageStore, type PageContent, type PageStore } from "./page-store.ts";
import { makeRereader, type ReadPage, readPages, type Unreadable } from "./read-pages.ts";
import { unlessTooLong } from "./time-limit.ts";

/** One input with everything that was made of it. */
export interface LoadedPage extends AuditedPage, Pick<PageContent, "comments"> {
  /** What is found on the page beside the others of the run, or why it was given up. */
  readonly lint: (pages: ReadonlyMap<string, ApiPage>) => { readonly findings: readonly Finding[] } | Unreadable;
}

/** All pages, and the inputs that could not be read. `linted`: the pages will be held against themselves. `memory`: of the run before. */
export async function loadPages(
  inputs: readonly Input[],
  settings: PageReading,
  linted = false,
  memory: PageMemory | null = null,
): Promise<{ pages: LoadedPage[]; unreadable: Unreadable[] }> {
  const pages: KeptPage[] = [];
  const unreadable: Unreadable[] = [];
  const desk = makeDesk(settings, memory?.store ?? openPageStore() ?? memoryStore());
  const progress = startProgress("reading pages", inputs.length, digits);
  for await (const loaded of readPages(inputs, settings, undefined, memory?.store)) {
    memory?.signal.throwIfAborted();
    if ("message" in loaded) unreadable.push(loaded);
    else {
      pages.push(desk.keep(loaded, linted));
      for (const { file } of loaded.included) memory?.takenIn.add(file);
    }
    progress.at(pages.length + unreadable.length);
  }
  progress.end();
  const find = makeFinder(pages.map(({ page }) => page));
  const linked = pages.map((page) => ({ ...page, ...linkedPage(page, find) }));
  const versions = new Map(linked.map(({ source, version }) => [source.id, version]));
  return {
    unreadable,
    pages: linked.map((page) => ({
      source: page.source,
      sha256: page.sha256,
      included: page.included,
      comments: page.comments,
      page: page.page,
      get passages() {
        return desk.passages(page);
      },
      lint: (all) => desk.lint(page, all, versions),
    })),
  };
}

/** Of all pages only what they promise, and the inputs that could not be read. */
export async function loadApiPages(
  inputs: readonly Input[],
  settings: PageReading,
): Promise<{ pages: ApiPage[]; unreadable: Unreadable[] }> {
  const { pages, unreadable } = await loadPages(inputs, settings);
  return { pages: pages.map(({ page }) => page), unreadable };
}

type KeptPage = Omit<ReadPage, "document">;

/** A page with its links followed. What it says is told by its key, and by where its links lead. */
function linkedPage(
  { page, key }: KeptPage,
  find: FindStructure,
): { readonly page: ApiPage; readonly version: string } {
  const targets: (string | null)[] = [];
  const linked = linkPage(page, (from, pointer) => {
    const target = find(from, pointer);
    targets.push(target && JSON.stringify(target));
    return target;
  });
  return { page: linked, version: targets.some((target) => target !== null) ? keyOf([key, targets]) : key };
}

/**
 * What is made of documents, kept in the store: whatever is needed of a page later is made while its document is at hand. A page that
 * is connected with none is judged then, too. What the store has lost is made again.
 */
function makeDesk(settings: PageReading, store: PageStore) {
  const { vocabulary } = settings;
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
  ): { readonly findings: readonly Finding[] } | Unreadable => {
    const missing = missingLinks(page.links, page.input);
    const connected = [...connectedPages(page.page, pages).keys()].map((source) => [source, versions.get(source)]);
    const key = keyOf([page.key, connected, [...missing]]);
    const known = store.get("findings", key);
    if (known) return { findings: known };
    const { source, page: promised } = page;
    const done = unlessTooLong(source, () =>
      lintPage({ source, document: at ?? documentOf(source), page: promised, vocabulary, pages, missing }),
    );
    if ("message" in done) return done;
    store.put("findings", key, done.result);
    return { findings: done.result };
  };
  return {
    keep({ document, ...page }: ReadPage, linted: boolean): KeptPage {
      if (!document) return page;
      putPassages(page, document);
      if (linted) {
        const alone = linkedPage(page, () => null);
        const pages = new Map([[page.source.id, alone.page]]);
        lint({ ...page, page: alone.page }, pages, new Map([[page.source.id, alone.version]]), document);
      }
      return page;
    },
    passages: (page: KeptPage): Passages =>
      store.get("passages", page.key) ?? putPassages(page, documentOf(page.source)),
    lint,
  };
}
