/** What the judges find on a page by itself; pages that were given up are told apart. */
import type { Lint } from "../../audit/audit.ts";
import type { LoadedPage } from "../pages/load-pages.ts";
import type { Unreadable } from "../pages/read-pages.ts";

export const makeLint =
  (gaveUp: Unreadable[]): Lint<LoadedPage> =>
  (page, pages) => {
    const done = page.lint(pages);
    if (!("message" in done)) return done.findings;
    gaveUp.push(done);
    return [];
  };
