/** Of the many pages of ../shared, which are much alike, `npm test` reads some and `npm run accuracy` all. */

/** One in so many, always the same; all of them where `DOCPROOF_ALL_PAGES` is 1. */
export function oneIn<Page>(count: number, pages: readonly Page[]): Page[] {
  const step = process.env["DOCPROOF_ALL_PAGES"] === "1" ? 1 : count;
  return pages.filter((_, i) => i % step === 0);
}
