/** The pages of a run from when they are read to when the report is made: links between them followed, and many of them kept small. */
import { wholePage } from "../../api-model/whole-page.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import { factsOf } from "../../audit/page-facts.ts";
import { callsOf, keysOf, marksOf } from "../../compare/groups.ts";
import { type FindStructure, linkTarget } from "../../interpreter/structures/links.ts";
import { labelsOn, pagesNamedBelow, pagesNamedOn } from "../../lint/connected-pages.ts";
import { apart } from "../../source/apart.ts";
import { limitHeapGrowth } from "../io/heap.ts";
import { type KeptPage, linkedPage } from "./desk.ts";
import { makeFolding } from "./folding.ts";

export interface ShelvedPage extends KeptPage {
  /** Says what the page promises, links to others followed; null while it has links that are not yet followed. */
  readonly version: string | null;
  /** Characters of its text; null of a page that stays as it is. */
  readonly folded: number | null;
}

export interface Shelf {
  /** @param isFresh whether it was just made of its text, and not taken from the store */
  put(page: KeptPage, isFresh: boolean): ShelvedPage;
  link(page: ShelvedPage, find: FindStructure): ShelvedPage & { readonly version: string };
}

/** With fewer characters the heap is small, however it grows. */
const MANY_CHARACTERS = 4_000_000;
/** Characters of the pages that stay as they are: folding and opening the others takes a third more time, where nothing has changed. */
const OPEN_CHARACTERS = 16_000_000;

/** @param folds whether the others are small while nobody looks at them */
export function makeShelf(folds: boolean): Shelf {
  const folding = folds ? makeFolding() : null;
  let characters = 0;
  return {
    put(page, isFresh) {
      const { length } = page.source.text;
      characters += length;
      if (characters > MANY_CHARACTERS) limitHeapGrowth("pages");
      const { hasLinks, version, page: alone } = linkedPage(page, () => null);
      const read = hasLinks ? page.page : alone;
      const state = { version: hasLinks ? null : version, folded: null };
      if (characters <= OPEN_CHARACTERS || folding === null) return { ...page, ...state, page: read };
      const { comments, links } = page;
      const own = isFresh ? apart({ page: read, comments, links }) : { page: read, comments, links };
      const folded = folding.page(own.page, length);
      if (hasLinks) linkTarget(folded);
      else prepare(folded);
      return { ...page, ...own, ...state, page: folded, source: folding.source(page.source), folded: length };
    },
    link(page, find) {
      if (page.version !== null) return { ...page, version: page.version };
      const { version, page: linked } = linkedPage({ ...page, page: wholePage(page.page) }, find);
      if (page.folded === null || folding === null) return { ...page, version, page: linked };
      return { ...page, version, page: prepare(folding.page(linked, page.folded)) };
    },
  };
}

/** Makes what a run asks of every page, often, while the page is at hand: from then on it is known. */
function prepare(page: ApiPage): ApiPage {
  for (const ask of [linkTarget, keysOf, callsOf, marksOf, pagesNamedOn, pagesNamedBelow, labelsOn, factsOf]) ask(page);
  return page;
}
