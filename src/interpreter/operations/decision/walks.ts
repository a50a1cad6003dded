/** Finds the calls of walks through an API: steps of guides, and several calls one after another. */
import type { Vocabulary } from "../../../language/vocabulary.ts";
import { indexBy } from "../../../source/index-by.ts";
import type { OutlineItem } from "../../outline/outline-item.ts";
import type { Candidate } from "../candidate.ts";
import type { Drops } from "../dropped.ts";
import { isTemplate } from "./same-call.ts";
import { describedSections, homeOf, type Page } from "./weighed-page.ts";

/**
 * The calls of guides and of release notes: "Step 2: make a pot", without a table of what is sent, walks through what is described
 * elsewhere.
 */
export function stepsIn(candidates: readonly Candidate[], page: Page, vocabulary: Vocabulary): ReadonlySet<Candidate> {
  const walks = new Map<number, boolean>();
  const isStep = ({ item }: Candidate): boolean => {
    const { stretch = -1, headings = [] } = page.items[item] ?? {};
    const known = walks.get(stretch) ?? vocabulary.isWalk(headings);
    walks.set(stretch, known);
    return known;
  };
  const steps = candidates.filter((candidate) => !candidate.isSet && isStep(candidate));
  if (steps.length === 0) return new Set();
  const described = describedSections(page);
  return new Set(
    steps.filter((candidate) => {
      const home = homeOf(candidate, page);
      return home === null || !described.has(home);
    }),
  );
}

/** Calls of several paths one after another, in code and without variables, are a walk through an API that is described elsewhere. */
export function withoutWalks(calls: readonly Candidate[], items: readonly OutlineItem[], drops: Drops): Candidate[] {
  const isFixed = (call: Candidate): boolean =>
    call.form === "code" &&
    !isTemplate(call) &&
    items[call.item + 1]?.block.type !== "table" &&
    items[call.item + 2]?.block.type !== "table";
  const stretches = indexBy(calls.filter(isFixed), (c) => [items[c.item]?.stretch]);
  const walks = new Set([...stretches.values()].flatMap(walkIn));
  return drops.keep(calls, (call) => !walks.has(call), "walk");
}

/** The calls of a stretch beside which another block calls another path. */
function walkIn(calls: readonly Candidate[]): readonly Candidate[] {
  const counts = new Map<string, number>();
  const keysOf = ({ item, match }: Candidate): [string, string, string] => [
    `item ${item}`,
    `path ${match.path}`,
    `both ${item} ${match.path}`,
  ];
  for (const key of calls.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return calls.filter((call) => {
    const [item = 0, path = 0, both = 0] = keysOf(call).map((key) => counts.get(key) ?? 0);
    return calls.length - item - path + both > 0;
  });
}
