/** Judges one page against itself: every rule, in the order of the page. */
import type { Finding } from "../findings/finding.ts";
import type { LintSubject } from "./subject/lint-rule.ts";
import { makeAsSureAsRead } from "./certainty.ts";
import { lintRules } from "./registry.ts";

/** The findings of a page, by where they stand, then by rule. */
export function lintPage(subject: LintSubject): Finding[] {
  const asSureAsRead = makeAsSureAsRead(subject.page);
  return lintRules
    .flatMap(({ check }) => check(subject))
    .map(asSureAsRead)
    .toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = (finding: Finding): number => finding.places[0]?.span.start ?? 0;
