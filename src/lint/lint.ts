/** Judges one page against itself: every rule, in the order of the page. */
import { withOwnExamples } from "../api-model/own-examples.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintRule, LintSubject } from "./subject/lint-rule.ts";
import { makeAsSureAsRead } from "./certainty.ts";
import { connectedPages } from "./connected-pages.ts";
import { exampleRules, lintRules } from "./registry.ts";

/** The findings of a page, by where they stand, then by rule. */
export function lintPage(given: LintSubject): Finding[] {
  // an example is judged where it stands
  const page = withOwnExamples(given.page);
  const connected = connectedPages(given.page, given.pages);
  const subject = {
    ...given,
    page,
    pages: page === given.page ? connected : new Map(connected).set(page.source, page),
  };
  const { unbound } = subject.page;
  const found = judge(subject, lintRules);
  const beside = unbound
    ? judge({ ...subject, page: { ...subject.page, ...unbound, twoReadings: [] } }, exampleRules)
    : [];
  return [...found, ...beside].toSorted((a, b) => startOf(a) - startOf(b));
}

function judge(subject: LintSubject, rules: readonly LintRule[]): Finding[] {
  return rules.flatMap(({ check }) => check(subject)).map(makeAsSureAsRead(subject.page));
}

const startOf = (finding: Finding): number => finding.places[0]?.span.start ?? 0;
