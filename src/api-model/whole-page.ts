/**
 * Pages of which most parts are away while nobody looks at them: a run has more pages than memory. Such a page is as any other, but its
 * parts are made anew when they are looked at, and what is made of a part must not live as long as the page.
 */
import type { ApiPage } from "./api-page.ts";

const openers = new WeakMap<ApiPage, () => ApiPage>();

/** What stays: short, and asked of every page of a run. A part that the page does not have is not there either. */
const STAYING: ReadonlySet<string> = new Set<keyof ApiPage>([
  "source",
  "format",
  "language",
  "title",
  "pageId",
  "deprecated",
  "basePath",
  "tellsErrors",
]);

/** The page with the parts that do not stay taken from what `open` gives, which is the same page whenever it is asked. */
export function foldedPage(page: ApiPage, open: () => ApiPage): ApiPage {
  const folded = {} as ApiPage;
  for (const part of Object.keys(page) as (keyof ApiPage)[])
    Object.defineProperty(
      folded,
      part,
      STAYING.has(part) ? { enumerable: true, value: page[part] } : { enumerable: true, get: () => open()[part] },
    );
  openers.set(folded, open);
  return folded;
}

/** The page with all its parts at hand: for work that goes back and forth on it, and for what is made of it once for each page. */
export const wholePage = (page: ApiPage): ApiPage => openers.get(page)?.() ?? page;

export const isFolded = (page: ApiPage): boolean => openers.has(page);
