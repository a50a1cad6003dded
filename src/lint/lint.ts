/** Judges one page against itself: every rule, in the order of the page. */
import { withOwnExamples } from "../api-model/own-examples.ts";
import { wholePage } from "../api-model/whole-page.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintRule, LintSubject } from "./subject/lint-rule.ts";
import { makeAsSureAsRead } from "./certainty.ts";
import { connectedPages } from "./connected-pages.ts";
import { exampleRules, lintRules } from "./registry.ts";

/** The findings of a page, by where they stand, then by rule. */
export function lintPage(given: LintSubject): Finding[] {
  // an example is judged where it stands
  const page = withOwnExamples(wholePage(given.page));
  const connected = [...connectedPages(given.page, given.pages)];
  const subject = {
    ...given,
    page,
    pages: new Map(connected.map(([source, other]) => [source, source === page.source ? page : wholePage(other)])),
  };
  const { unbound, things } = subject.page;
  const found = judge(subject, lintRules);
  const beside = [unbound, things].flatMap((read) =>
    read ? judge({ ...subject, page: { ...subject.page, ...read, twoReadings: [] } }, exampleRules) : [],
  );
  return [...found, ...withoutSame(beside, found)].toSorted((a, b) => startOf(a) - startOf(b));
}

/** What is read twice, as a thing of its own and as what a call answers with, is found once. */
function withoutSame(beside: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const known = new Set(found.map(keyOf));
  return beside.filter((finding) => !known.has(keyOf(finding)));
}

const keyOf = ({ rule, places: [place] }: Finding): string => `${rule} ${place?.span.source} ${place?.span.start}`;

function judge(subject: LintSubject, rules: readonly LintRule[]): Finding[] {
  return rules.flatMap(({ check }) => check(subject)).map(makeAsSureAsRead(subject.page));
}

const startOf = (finding: Finding): number => finding.places[0]?.span.start ?? 0;
