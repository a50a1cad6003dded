/** Gives candidates another form where the rest of the page shows what they are: a request line that looks like an example, or an example that looks like a request line. */
import { indexBy } from "../../../source/index-by.ts";
import type { OutlineItem } from "../../outline/outline-item.ts";
import { type Candidate, STATES, strengthOf } from "../candidate.ts";
import { HABIT } from "../habit-size.ts";
import { manner, stretchesOf } from "./manner.ts";
import { isTemplate, wordsOf } from "./same-call.ts";
import { describedSections, homeOf, type Page } from "./weighed-page.ts";

/**
 * Blocks of nothing but calls with a server and without variables are request lines on a page that states none otherwise, where they
 * stand right under headings, or in the same place of several sections.
 */
export function withHosts(all: readonly Candidate[], page: Page): readonly Candidate[] {
  if (page.listed.length > 0 || all.some((candidate) => strengthOf(candidate) >= STATES)) return all;
  const { items } = page;
  const alone = all.filter(({ form, item }) => form === "sample" && isFree(items, item));
  const stated = new Map(alone.map((sample): [Candidate, Candidate] => [sample, { ...sample, form: "code" }]));
  const places = indexBy(alone, (sample) => [manner({ ...sample, form: "code" }, page)]);
  const isUsual = (sample: Candidate): boolean => {
    const sections = stretchesOf(places.get(manner({ ...sample, form: "code" }, page)) ?? [], page);
    return sections >= (items[sample.item - 1]?.block.type === "heading" ? 1 : HABIT);
  };
  return all.map((candidate) => (stated.has(candidate) && isUsual(candidate) ? stated.get(candidate)! : candidate));
}

/** Nothing above a block says that it shows an example. */
function isFree(items: readonly OutlineItem[], at: number): boolean {
  const { section, lead } = items[at] ?? {};
  return section === null && (lead === null || lead === undefined || !/[:：]$/.test(lead.trim()));
}

/** A request line behind a line such as "for example" is one all the same where the page writes them all in that place. */
export function withHabit(all: readonly Candidate[], page: Page): readonly Candidate[] {
  const usual = indexBy(
    all.filter(({ form }) => form === "code"),
    (candidate) => [manner(candidate, page)],
  );
  return all.map((candidate) => {
    const stated: Candidate = { ...candidate, form: "code" };
    const isUsual = candidate.form === "sample" && stretchesOf(usual.get(manner(stated, page)) ?? [], page) >= HABIT;
    return isUsual ? stated : candidate;
  });
}

/**
 * A message with variables in its path, in a section with a table of its own, describes what a table of all calls lists in the same
 * words: "POST /kites/{kite}" over "Host: …" is the form of the request there, and no sample of it.
 */
export function withForms(all: readonly Candidate[], page: Page): readonly Candidate[] {
  const listed = new Set(all.filter(({ form }) => form === "row" || form === "linked-row").map(wordsOf));
  if (listed.size === 0) return all;
  const described = describedSections(page);
  const isForm = (candidate: Candidate): boolean => {
    if (candidate.form !== "message" || !isTemplate(candidate) || !listed.has(wordsOf(candidate))) return false;
    const home = homeOf(candidate, page);
    return home !== null && described.has(home);
  };
  return all.map((candidate) => (isForm(candidate) ? { ...candidate, form: "code" } : candidate));
}

/** A block that calls what an example above it in its section calls goes on with that example. */
export function withSamples(all: readonly Candidate[], { items }: Page): readonly Candidate[] {
  const samples = new Map<string, number>();
  const keyIn = ({ item, match }: Candidate): string => `${items[item]?.stretch} ${wordsOf({ match })}`;
  for (const candidate of all)
    if (candidate.form === "sample" && !samples.has(keyIn(candidate))) samples.set(keyIn(candidate), candidate.item);
  if (samples.size === 0) return all;
  return all.map((candidate) =>
    candidate.form === "code" && (samples.get(keyIn(candidate)) ?? Infinity) < candidate.item
      ? { ...candidate, form: "sample" }
      : candidate,
  );
}
