/** Judges one page against itself: every rule, in the order of the page. */
import type { Finding } from "../findings/finding.ts";
import type { LintSubject } from "./subject/lint-rule.ts";
import { makeAsSureAsRead } from "./certainty.ts";
import { connectedPages } from "./connected-pages.ts";
import { lintRules } from "./registry.ts";

/** The findings of a page, by where they stand, then by rule. */
export function lintPage(given: LintSubject): Finding[] {
  const subject = { ...given, pages: connectedPages(given.page, given.pages) };
  const asSureAsRead = makeAsSureAsRead(subject.page);
  return lintRules
    .flatMap(({ check }) => check(subject))
    .map(asSureAsRead)
    .toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = (finding: Finding): number => finding.places[0]?.span.start ?? 0;
