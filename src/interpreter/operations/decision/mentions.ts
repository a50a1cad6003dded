/** Of the candidates that state a request line, keeps those that no stronger one beside them shows to be only mentioned. */
import { indexBy } from "../../../source/index-by.ts";
import { type Candidate, SAYS, STATES, strengthOf, topStrength } from "../candidate.ts";
import type { Drops } from "../dropped.ts";
import { around, type Section } from "../sections.ts";
import { withoutFilledIn, withoutOpening, withoutServers, withoutShown } from "./examples-beside.ts";
import { isLink, linksElsewhere, withoutListed, withoutPlainLists } from "./listed-calls.ts";
import { HABIT } from "../habit-size.ts";
import { manner, stretchesOf } from "./manner.ts";
import { keyOf, wordsOf } from "./same-call.ts";
import { withoutWalks } from "./walks.ts";
import { describedSections, homeOf, type Page } from "./weighed-page.ts";

/** Of the candidates that state a request line, those that no stronger one beside them shows to be only mentioned. */
export function withoutMentions(all: readonly Candidate[], page: Page, drops: Drops): readonly Candidate[] {
  const stating = withoutCommon(
    withoutWalks(
      all.filter((candidate) => strengthOf(candidate) >= STATES),
      page.items,
      drops,
    ),
    page,
    drops,
  );
  const homes = indexBy(stating, (candidate) => {
    const home = homeOf(candidate, page);
    return home ? [home] : [];
  });
  const strongest = new Map<Section, number>();
  const byHome = withoutShown(
    [...homes].flatMap(([home, group]) => {
      const own = withoutFilledIn(withoutServers(withoutOpening(group, page.items, drops), drops), page, drops);
      const top = topStrength(own);
      strongest.set(home, top);
      const isTop = (candidate: Candidate): boolean => strengthOf(candidate) === top;
      return drops.keep(own, isTop, "weaker", () => own.find(isTop));
    }),
    page.items,
    drops,
  );
  const manners = indexBy(byHome, (candidate) => [manner(candidate, page)]);
  const isHabit = (candidate: Candidate): boolean => stretchesOf(manners.get(manner(candidate, page)) ?? [], page) > 1;
  const described = describedSections(page);
  const isDescribed = (candidate: Candidate): boolean => {
    const home = homeOf(candidate, page);
    return home !== null && described.has(home);
  };
  const isKept = (candidate: Candidate): boolean => {
    if (strengthOf(candidate) >= SAYS) return true;
    const home = homeOf(candidate, page);
    const isBelowSaid = [...around(home?.parent ?? page.sections[0]!)].some(
      (section) => section !== home && (strongest.get(section) ?? 0) >= SAYS,
    );
    return !isBelowSaid || isHabit(candidate) || isDescribed(candidate);
  };
  const manyDescribed = stretchesOf(byHome.filter(isDescribed), page) >= MANY_DESCRIBED;
  // "GET /kites?tags=red" in a section of its own, where the page describes its calls in tables, shows how to filter; not where the
  // section shows what comes back, and nothing else states the call: "GET /kites/check?url=…"
  const isQuery = ({ form, match }: Candidate): boolean => form === "code" && FILTERS.test(match.words);
  const plain = new Set(byHome.filter((candidate) => !isQuery(candidate)).map(wordsOf));
  const answered = new Set(
    page.items.flatMap(({ section, stretch }) => (section === "response-example" ? [stretch] : [])),
  );
  const isOfItsOwn = (candidate: Candidate): boolean =>
    !plain.has(wordsOf(candidate)) && answered.has(page.items[candidate.item]?.stretch ?? -1);
  const isFilter = (candidate: Candidate): boolean =>
    manyDescribed && isQuery(candidate) && !isDescribed(candidate) && !isOfItsOwn(candidate);
  // "Request: GET /version" in a list of cases is the call that a block states below its base: "GET /harbour/v1/version"
  const longer = longerCalls(byHome);
  const isShortened = (candidate: Candidate): boolean =>
    page.items[candidate.item]?.inList != null && !isDescribed(candidate) && longer.has(wordsOf(candidate));
  const whole = drops.keep(
    byHome,
    (candidate) => !isShortened(candidate),
    "known",
    (candidate) => longer.get(wordsOf(candidate)),
  );
  const said = drops.keep(whole, (candidate) => isKept(candidate) && !isFilter(candidate), "beside-said");
  // a walk through the protocol shows in blocks what the reference behind it describes in tables
  const inTables = new Set(
    manyDescribed ? said.filter(isDescribed).map((candidate) => `${candidate.form} ${keyOf(candidate.match)}`) : [],
  );
  const isTold = (candidate: Candidate): boolean =>
    candidate.form === "code" && !isDescribed(candidate) && inTables.has(`code ${keyOf(candidate.match)}`);
  const kept = drops.keep(
    said,
    (candidate) => !isTold(candidate),
    "repeated",
    ({ match }) => said.find((other) => isDescribed(other) && keyOf(other.match) === keyOf(match)),
  );
  const isRow = ({ form }: Candidate): boolean => form === "row";
  const isLinked = (candidate: Candidate): boolean => isLink(candidate, page.items);
  const isPassing = (candidate: Candidate): boolean => candidate.form === "heading" && !isDescribed(candidate);
  const found = [isRow, isLinked, isPassing].reduce<readonly Candidate[]>(
    (calls, isListed) => withoutListed(calls, isListed, drops),
    withoutPlainLists(strongestOfEach(kept, drops), drops),
  );
  // beside operations of its own, a page that links to a call on another page only mentions it
  const isOwn = (candidate: Candidate): boolean => !linksElsewhere(candidate, page.items);
  return found.some(isOwn) ? drops.keep(found, isOwn, "elsewhere") : found;
}

/** By method and path without a base: the call in a block or heading that has the base, too. */
function longerCalls(all: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const candidate of all) {
    const { form, match } = candidate;
    if (form !== "code" && form !== "heading" && form !== "uri-section") continue;
    const parts = match.path.split("/");
    for (let from = 2; from < parts.length - 1 && from < LONGEST_BASE; from += 1)
      found.set(`${match.method} /${parts.slice(from).join("/")}`, candidate);
  }
  return found;
}

/** A base has fewer segments. */
const LONGEST_BASE = 8;

/** A query with a value filled in; "?id={kite_id}" tells its form. */
const FILTERS = /\?(?![^\s=&]+=(?:\{[^{}\s]+\}|<[^<>\s]+>)(?:&[^\s=&]+=(?:\{[^{}\s]+\}|<[^<>\s]+>))*(?:\s|$))\S/;

/** So many calls with a table make a page that describes what it has. */
const MANY_DESCRIBED = 3;

/** An operation that is stated in one form is only mentioned in weaker ones. */
function strongestOfEach(candidates: readonly Candidate[], drops: Drops): readonly Candidate[] {
  const strongest = new Map<string, number>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.match);
    strongest.set(key, Math.max(strongest.get(key) ?? 0, strengthOf(candidate)));
  }
  const isStrongest = (candidate: Candidate): boolean =>
    strengthOf(candidate) === strongest.get(keyOf(candidate.match));
  return drops.keep(candidates, isStrongest, "repeated", ({ match }) =>
    candidates.find((other) => keyOf(other.match) === keyOf(match) && isStrongest(other)),
  );
}

/** What several sections state in the same words, each beside a call of its own, is the other way to do what the call does. */
function withoutCommon(calls: readonly Candidate[], page: Page, drops: Drops): readonly Candidate[] {
  const homes = new Map<Section, Set<string>>();
  const homesBy = new Map<string, Set<Section>>();
  for (const call of calls) {
    const home = homeOf(call, page);
    if (!home) continue;
    const words = wordsOf(call);
    homes.set(home, (homes.get(home) ?? new Set()).add(words));
    homesBy.set(words, (homesBy.get(words) ?? new Set()).add(home));
  }
  const isCommon = (words: string): boolean => {
    const own = homesBy.get(words) ?? new Set();
    if (own.size < HABIT) return false;
    const beside = new Set<string>();
    for (const home of own) {
      const stated = homes.get(home) ?? new Set();
      if (stated.size < 2) return false;
      for (const other of stated) if (other !== words && beside.size < HABIT) beside.add(other);
    }
    return beside.size >= HABIT;
  };
  const common = new Set([...homesBy.keys()].filter(isCommon));
  // where each is common, none is the other way
  const open = new Set(
    [...homes].flatMap(([home, stated]) => ([...stated].every((one) => common.has(one)) ? [] : [home])),
  );
  const isKept = (call: Candidate): boolean => {
    const home = homeOf(call, page);
    return !common.has(wordsOf(call)) || home === null || !open.has(home);
  };
  return drops.keep(calls, isKept, "common");
}
