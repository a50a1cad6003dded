/** Decides which candidates are the operations of a page: by how they are written, by what stands around them, by the page's habit. */
import type { Certainty } from "../../../api-model/api-page.ts";
import type { Vocabulary } from "../../../language/vocabulary.ts";
import { type Candidate, SAYS, STATES, strengthOf } from "../candidate.ts";
import { type Dropped, makeDrops } from "../dropped.ts";
import { withForms, withHabit, withHosts, withSamples } from "./corrected-forms.ts";
import { withoutTitles } from "./examples-beside.ts";
import { isLink, withoutListed } from "./listed-calls.ts";
import { HABIT } from "../habit-size.ts";
import { manner } from "./manner.ts";
import { withoutMentions } from "./mentions.ts";
import { keyOf } from "./same-call.ts";
import { shownOnly } from "./shown-only.ts";
import { stepsIn } from "./walks.ts";
import type { Page } from "./weighed-page.ts";

export interface Decided {
  readonly candidate: Candidate;
  readonly certainty: Certainty;
}

export interface Decision {
  /** All of them, as they were weighed. */
  readonly candidates: readonly Candidate[];
  /** In page order. */
  readonly taken: readonly Decided[];
  /** Why the others are no request lines. */
  readonly dropped: ReadonlyMap<Candidate, Dropped>;
}

/** Which candidates are request lines, and why the others are none. */
export function decide(all: readonly Candidate[], page: Page, vocabulary: Vocabulary): Decision {
  const listed = new Set(page.listed.map(keyOf));
  const candidates = withForms(withSamples(withHabit(withHosts(all, page), page), page), page);
  const drops = makeDrops();
  const untitled = withoutTitles(candidates, page.items, drops);
  const walked = stepsIn(candidates, page, vocabulary);
  const standing = withoutMentions(
    drops.keep(
      drops.keep(untitled, (candidate) => !walked.has(candidate), "walk"),
      ({ form, match }) => form !== "path-heading" || !listed.has(keyOf(match)),
      "listed",
    ),
    page,
    drops,
  );
  const shown = shownOnly(
    untitled.filter((candidate) => !walked.has(candidate)),
    standing,
    page,
    drops,
  );
  const found = withoutListed([...standing, ...shown], (candidate) => isLink(candidate, page.items), drops);
  const kept = found.toSorted((a, b) => a.item - b.item || a.match.start - b.match.start);
  const counts = new Map<string, Set<number>>();
  for (const candidate of kept) {
    const key = manner(candidate, page);
    counts.set(key, (counts.get(key) ?? new Set()).add(page.items[candidate.item]?.stretch ?? 0));
  }
  const taken = kept.map((candidate) => ({
    candidate,
    certainty: candidate.isSet
      ? ("configuration" as const)
      : (counts.get(manner(candidate, page))?.size ?? 0) >= HABIT
        ? ("habit" as const)
        : strengthOf(candidate) >= SAYS || candidate.form === "heading"
          ? ("explicit" as const)
          : strengthOf(candidate) >= STATES
            ? ("section" as const)
            : ("guess" as const),
  }));
  return { candidates, taken, dropped: drops.reasons };
}
