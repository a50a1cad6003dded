/** All pages of a run: what they promise with the links between them followed, what is found on each, and what of it reports quote. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { AuditedPage } from "../../audit/report-input.ts";
import { makeFinder } from "../../interpreter/structures/links.ts";
import { digits } from "../../reporters/phrases.ts";
import type { PageReading } from "../config/bindings.ts";
import type { Input } from "../io/input.ts";
import { startProgress } from "../io/progress.ts";
import { type Judged, makeDesk, type TryCorrections } from "./desk.ts";
import type { PageMemory } from "./page-memory.ts";
import { memoryStore, openPageStore, type PageContent } from "./page-store.ts";
import { readAhead } from "./read-ahead.ts";
import { readPages } from "./read-pages.ts";
import { makeShelf, type ShelvedPage } from "./shelf.ts";
import type { Unreadable } from "./unreadable.ts";

/** One input with everything that was made of it. */
export interface LoadedPage extends AuditedPage, Pick<PageContent, "comments"> {
  /** What is found on the page beside the others of the run, or why it was given up. */
  readonly lint: (pages: ReadonlyMap<string, ApiPage>) => Judged;
  /** Says what the page promises, links to others followed: equal versions are equal pages. */
  readonly version: string;
  /** Which of its corrections hold: tried where it is not known yet for what they depend on. */
  readonly corrections: (dependsOn: unknown, tryThem: TryCorrections) => readonly number[];
}

export interface Loading {
  /** The pages will be held against themselves. */
  readonly linted?: boolean;
  /** What the run before left. */
  readonly memory?: PageMemory | null;
  /** They are looked at one after the other: of many, only those used last are in memory as a whole. */
  readonly oneByOne?: boolean;
}

/** All pages, and the inputs that could not be read. */
export async function loadPages(
  inputs: readonly Input[],
  settings: PageReading,
  { linted = false, memory = null, oneByOne = false }: Loading = {},
): Promise<{ pages: LoadedPage[]; unreadable: Unreadable[] }> {
  const pages: ShelvedPage[] = [];
  const unreadable: Unreadable[] = [];
  const store = memory?.store ?? openPageStore();
  const failed = memory ? undefined : await readAhead(inputs, settings, linted);
  const desk = makeDesk(settings, store ?? memoryStore());
  const shelf = makeShelf(oneByOne);
  const progress = startProgress("reading pages", inputs.length, digits);
  for await (const loaded of readPages(inputs, settings, undefined, store, failed)) {
    memory?.signal.throwIfAborted();
    if ("message" in loaded) unreadable.push(loaded);
    else {
      pages.push(shelf.put(desk.keep(loaded, linted), loaded.document !== null));
      for (const { file } of loaded.included) memory?.takenIn.add(file);
    }
    progress.at(pages.length + unreadable.length);
  }
  progress.end();
  const find = makeFinder(pages.map(({ page }) => page));
  const linked = pages.map((page) => shelf.link(page, find));
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
      version: page.version,
      corrections: (dependsOn, tryThem) => desk.corrections(page.version, dependsOn, tryThem),
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
