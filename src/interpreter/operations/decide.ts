/** Decides which candidates are the operations of a page: by how they are written, by what stands around them, by the page's habit. */
import type { Certainty } from "../../api-model/api-page.ts";
import { flatText, inlineLinks, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { pathShape } from "../cells/path-shape.ts";
import { makePathTemplates } from "../cells/path-templates.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { baseOfCall, isCallOf, isRequestLines } from "../cells/uri.ts";
import { commandOutput } from "../outline/command-output.ts";
import { indexBy } from "../outline/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { BEHIND_CALL, type Candidate, SAYS, STATES, strengthOf, topStrength } from "./candidate.ts";
import { type DropReason, type Dropped, type Drops, makeDrops } from "./dropped.ts";
import { around, type Section, titled } from "./sections.ts";

export interface Page {
  readonly items: readonly OutlineItem[];
  readonly sections: readonly Section[];
  /** Operations that a table with a column for each method lists: a call or a heading elsewhere only shows one of them. */
  readonly listed: readonly { readonly method: string; readonly path: string }[];
}

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
  const candidates = withSamples(withHabit(withHosts(all, page), page), page);
  const drops = makeDrops();
  const walked = stepsIn(candidates, page, vocabulary);
  const standing = withoutMentions(
    drops.keep(
      drops.keep(candidates, (candidate) => !walked.has(candidate), "walk"),
      ({ form, match }) => form !== "path-heading" || !listed.has(keyOf(match)),
      "listed",
    ),
    page,
    drops,
  );
  const shown = shownOnly(
    candidates.filter((candidate) => !walked.has(candidate)),
    standing,
    page,
    drops,
  );
  const kept = [...standing, ...shown].toSorted((a, b) => a.item - b.item || a.match.start - b.match.start);
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

/**
 * The calls of guides and of release notes: "Step 2: make a pot", without a table of what is sent, walks through what is described
 * elsewhere.
 */
function stepsIn(candidates: readonly Candidate[], page: Page, vocabulary: Vocabulary): ReadonlySet<Candidate> {
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

/** What is done in as many sections of a page is its habit. */
const HABIT = 3;

/**
 * Blocks of nothing but calls with a server and without variables are request lines on a page that states none otherwise, where they
 * stand right under headings, or in the same place of several sections.
 */
function withHosts(all: readonly Candidate[], page: Page): readonly Candidate[] {
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
function withHabit(all: readonly Candidate[], page: Page): readonly Candidate[] {
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

/** A block that calls what an example above it in its section calls goes on with that example. */
function withSamples(all: readonly Candidate[], { items }: Page): readonly Candidate[] {
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

/** How and where a candidate is written: what recurs is a habit. */
export function manner({ form, item }: Candidate, { items }: Page): string {
  const own = items[item];
  let place = 0;
  for (let at = item - 1; at > 0 && items[at]?.stretch === own?.stretch && place < 2; at -= 1)
    if (items[at]?.block.type === own?.block.type) place += 1;
  const isDirect = items[item - 1]?.block.type === "heading";
  const kind = IN_BLOCKS.includes(form) ? (own?.block.type ?? "") : form;
  return `${kind} ${own?.headings.length ?? 0} ${place} ${isDirect}`;
}

/** Forms of candidates that are lines or blocks, whatever the section around them is called. */
const IN_BLOCKS: readonly string[] = ["uri-section", "line", "code"];

/** The section with a title that a candidate belongs to. */
export function homeOf({ form, item }: Candidate, { items, sections }: Page): Section | null {
  const section = sections[items[item]?.stretch ?? 0];
  if (!section) return null;
  const isHeading = items[item]?.block.type === "heading";
  if (isHeading && form === "pair" && section.parent) return titled(section.parent);
  // "Request example for GET /things" is a part of what it stands in
  return isHeading && section.isTitle ? section : titled(section);
}

/** Of the candidates that state a request line, those that no stronger one beside them shows to be only mentioned. */
function withoutMentions(all: readonly Candidate[], page: Page, drops: Drops): readonly Candidate[] {
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
  // "GET /kites?tags=red" in a section of its own, where the page describes its calls in tables, shows how to filter
  const isFilter = (candidate: Candidate): boolean =>
    manyDescribed && candidate.form === "code" && /\?\S/.test(candidate.match.words) && !isDescribed(candidate);
  const kept = drops.keep(byHome, (candidate) => isKept(candidate) && !isFilter(candidate), "beside-said");
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

/** So many calls with a table make a page that describes what it has. */
const MANY_DESCRIBED = 3;

const stretchesOf = (candidates: readonly Candidate[], { items }: Page): number =>
  new Set(candidates.map(({ item }) => items[item]?.stretch)).size;

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

/** The sections that hold a table, or that a section which is a part of them holds one. */
function describedSections({ items, sections }: Page): ReadonlySet<Section> {
  const described = new Set<Section>();
  for (const { block, stretch } of items) {
    const own = block.type === "table" ? sections[stretch] : undefined;
    for (const section of own ? around(own) : []) {
      described.add(section);
      if (section.isTitle) break;
    }
  }
  return described;
}

/** A call with its variables filled in is an example of the template that stands beside it. */
function withoutFilledIn(group: readonly Candidate[], page: Page, drops: Drops): readonly Candidate[] {
  const templates = new Map<string, ReturnType<typeof makePathTemplates>>();
  for (const { match } of group) {
    if (pathVariables(match.path).length === 0) continue;
    const known = templates.get(match.method) ?? makePathTemplates();
    known.add(match.path);
    templates.set(match.method, known);
  }
  // a row that lists "/things/all" beside "/things/{id}" shows no example
  const isFilledIn = ({ form, match }: Candidate): boolean =>
    form !== "row" &&
    pathVariables(match.path).length === 0 &&
    (templates.get(match.method)?.matches(match.path) ?? false);
  // "/jobs/submit" and "/jobs/{id}", each at the head of a part of its own, are two request lines
  const stretchOf = ({ item }: Candidate): number => page.items[item]?.stretch ?? 0;
  const headsPart = (call: Candidate): boolean =>
    group.every(
      (other) =>
        pathVariables(other.match.path).length === 0 ||
        other.match.method !== call.match.method ||
        !isCallOf(call.match.path, other.match.path) ||
        (stretchOf(other) !== stretchOf(call) && manner(other, page) === manner(call, page)),
    );
  return drops.keep(
    group,
    (candidate) => !isFilledIn(candidate) || headsPart(candidate),
    "filled-in",
    (call) => templateOf(call, group),
  );
}

/**
 * What names the server, "GET https://host/v2/things", shows the request line "GET /things" that stands beside it; and where one does,
 * the others that are written like it show something, too.
 */
function withoutServers(group: readonly Candidate[], drops: Drops): readonly Candidate[] {
  const isWhole = ({ match: { words } }: Candidate): boolean => /^\S+\s+https?:/i.test(words);
  const whole = new Set(group.filter((candidate) => candidate.form !== "row" && isWhole(candidate)));
  const bare = whole.size === 0 ? [] : group.filter((candidate) => !isWhole(candidate));
  if (bare.length === 0) return group;
  const byMethod = indexBy(bare, ({ match }) => [match.method]);
  const shownBy = ({ match: { method, path } }: Candidate): Candidate | undefined =>
    (byMethod.get(method) ?? []).find((other) => baseOfCall(path, other.match.path) !== null);
  const showing = new Set([...whole].filter((candidate) => shownBy(candidate) !== undefined).map(({ form }) => form));
  return drops.keep(group, (candidate) => !whole.has(candidate) || !showing.has(candidate.form), "known", shownBy);
}

/** The candidate with variables of which another is a call. */
const templateOf = ({ match: { method, path } }: Candidate, all: readonly Candidate[]): Candidate | undefined =>
  all.find(
    ({ match }) => match.method === method && pathVariables(match.path).length > 0 && isCallOf(path, match.path),
  );

/** Where a section "Request" has the request line, a block of code above it begins the page with an example. */
function withoutOpening(
  group: readonly Candidate[],
  items: readonly OutlineItem[],
  drops: Drops,
): readonly Candidate[] {
  const isStated = ({ form, item }: Candidate): boolean => form === "line" && items[item]?.headingSection === "request";
  const first = group.find(isStated);
  if (!first) return group;
  return drops.keep(
    group,
    ({ form, item }) => form !== "code" || item > first.item,
    "opening",
    () => first,
  );
}

/** A block that calls what a line elsewhere on the page states with its variables shows an example of it, and so does "GET /things/12". */
function withoutShown(all: readonly Candidate[], items: readonly OutlineItem[], drops: Drops): readonly Candidate[] {
  const calls = withoutMessages(all, items, drops);
  const isTemplate = ({ match }: Candidate): boolean => pathVariables(match.path).length > 0;
  const ownTemplates = calls.filter((call) => isTemplate(call) && linkOf(call, items) === null);
  const inLines = templatesOf(ownTemplates.filter(({ form }) => form === "line"));
  const anywhere = templatesOf(ownTemplates);
  const isKept = (call: Candidate): boolean => {
    const { form, match } = call;
    if (isTemplate(call)) return true;
    if (form === "code" && inLines.get(match.method)?.matches(match.path)) return false;
    // "GET /things/1858" beside "GET /things/{id}" is one of its calls, whatever it stands in
    return !HOLDS_NUMBER.test(match.path) || form === "row" || !anywhere.get(match.method)?.matches(match.path);
  };
  return drops.keep(calls, isKept, "known", (call) => templateOf(call, ownTemplates));
}

/** A segment that only a thing has. */
const HOLDS_NUMBER = /\/(?:\d+|[\da-f]{8}-[\da-f-]{20,30})(?=\/|$)/i;

function templatesOf(calls: readonly Candidate[]): ReadonlyMap<string, ReturnType<typeof makePathTemplates>> {
  const found = new Map<string, ReturnType<typeof makePathTemplates>>();
  for (const { match } of calls) {
    const known = found.get(match.method) ?? makePathTemplates();
    known.add(match.path);
    found.set(match.method, known);
  }
  return found;
}

/** A block with headers or a body below the call shows what a line or a heading elsewhere states in the same words. */
function withoutMessages(
  calls: readonly Candidate[],
  items: readonly OutlineItem[],
  drops: Drops,
): readonly Candidate[] {
  const words = ({ match }: Candidate): string => `${match.method} ${match.path.replace(/(?<=.)\/$/, "")}`;
  const states = ({ form }: Candidate): boolean => form === "line" || form === "heading";
  const stated = new Set(calls.filter(states).map(words));
  const messages = new Set(
    [...new Set(calls.filter(({ form }) => form === "code").map(({ item }) => item))].filter((item) => {
      const { block } = items[item] ?? {};
      return block?.type === "code" && !isRequestLines(block.text);
    }),
  );
  const isMessage = ({ form, item }: Candidate): boolean => form === "code" && messages.has(item);
  return drops.keep(
    calls,
    (call) => !isMessage(call) || !stated.has(words(call)),
    "message",
    (call) => calls.find((other) => states(other) && words(other) === words(call)),
  );
}

/** Commands right below the headings of several sections, all to one server, most of them with a table: so the page states its calls. */
function usualCommands(open: readonly Candidate[], page: Page): ReadonlySet<Candidate> {
  const { items } = page;
  const described = describedSections(page);
  const direct = open.filter(({ form, item }) => form === "command" && items[item - 1]?.block.type === "heading");
  const groups = indexBy(direct, (candidate) => [`${serverOf(candidate, items)} ${manner(candidate, page)}`]);
  return new Set(
    [...groups.values()].flatMap((group) => {
      const homes = new Set(group.map((candidate) => homeOf(candidate, page)));
      const withTable = [...homes].filter((home) => home !== null && described.has(home)).length;
      return homes.size >= HABIT && 2 * withTable > homes.size ? group : [];
    }),
  );
}

/** "https://api.host" of a command. */
function serverOf({ item }: Candidate, items: readonly OutlineItem[]): string {
  const block = items[item]?.block;
  return block?.type === "code" ? (/https?:\/\/[^/\s"']{1,200}/.exec(block.text)?.[0] ?? "") : "";
}

/** Calls that are only shown or told: operations where nothing states one, and a table or the page's habit speaks for them. */
function shownOnly(all: readonly Candidate[], standing: readonly Candidate[], page: Page, drops: Drops): Candidate[] {
  const known = new Map<string, ReturnType<typeof makePathTemplates>>();
  const taken = new Set<Section>();
  for (const { method, path } of [...page.listed, ...standing.map(({ match }) => match)]) {
    const templates = known.get(method) ?? makePathTemplates();
    templates.add(path);
    known.set(method, templates);
  }
  for (const candidate of standing) {
    const home = homeOf(candidate, page);
    if (home) taken.add(home);
  }
  const isKnown = ({ match }: Candidate): boolean => known.get(match.method)?.matches(match.path) ?? false;
  const weak = all.filter((candidate) => strengthOf(candidate) < STATES);
  const shown = drops.keep(weak, (candidate) => strengthOf(candidate) > 0, "mentioned");
  const fresh = drops.keep(
    shown,
    (candidate) => !isKnown(candidate),
    "known",
    ({ match }) =>
      standing.find(
        (other) =>
          other.match.method === match.method &&
          (keyOf(other.match) === keyOf(match) || isCallOf(match.path, other.match.path)),
      ),
  );
  const isOpen = (candidate: Candidate): boolean => {
    const home = homeOf(candidate, page);
    return home !== null && ![...around(home)].some((section) => taken.has(section));
  };
  const open = drops.keep(fresh, isOpen, "section-states", (candidate) => {
    const home = homeOf(candidate, page);
    const outer = new Set(home ? around(home) : []);
    return standing.find((other) => {
      const own = homeOf(other, page);
      return own !== null && outer.has(own);
    });
  });
  const lastTable = new Map<number, number>();
  page.items.forEach(({ block, stretch }, at) => {
    if (block.type === "table") lastTable.set(stretch, at);
  });
  const named = namedRows(page);
  const isDescribed = (candidate: Candidate): boolean => {
    const { item, form } = candidate;
    if (form === "sentence" || form === "told") return (lastTable.get(page.items[item]?.stretch ?? 0) ?? -1) > item;
    const home = homeOf(candidate, page);
    const { block } = page.items[item] ?? {};
    if (home === null || block?.type !== "code") return false;
    const shown = new Set([...candidate.match.query, ...pathVariables(candidate.match.path), ...keysIn(block.text)]);
    return (named.get(home) ?? []).some((name) => shown.has(name));
  };
  const manners = indexBy(open.filter(isDescribed), (candidate) => [manner(candidate, page)]);
  const isSample = (candidate: Candidate): boolean =>
    /example/.test(page.items[candidate.item]?.section ?? "") &&
    stretchesOf(manners.get(manner(candidate, page)) ?? [], page) < HABIT;
  // "GET /health HTTP/1.1" on a page that states no request line otherwise
  const isOnly = ({ form, item }: Candidate): boolean => {
    const { block, section, lead } = page.items[item] ?? {};
    const isLine = block?.type === "code" && !block.text.trim().includes("\n") && section === null && lead !== null;
    return form === "message" && standing.length === 0 && page.listed.length === 0 && isLine;
  };
  const isSilent = standing.length === 0 && page.listed.length === 0;
  const told = new Set([...toldCalls(open, isSilent, page), ...toldCommands(open, isDescribed, isSilent, page)]);
  const shownAlone = isSilent ? withAnswers(open, page) : new Set<Candidate>();
  const usual = isSilent ? usualCommands(open, page) : new Set<Candidate>();
  const isTaken = (candidate: Candidate): boolean =>
    isOnly(candidate) ||
    usual.has(candidate) ||
    told.has(candidate) ||
    candidate.isNamed === true ||
    shownAlone.has(candidate) ||
    (isDescribed(candidate) && !isSample(candidate));
  const why = (candidate: Candidate): DropReason =>
    candidate.form === "sentence" || candidate.form === "told"
      ? "told"
      : isDescribed(candidate)
        ? "example"
        : "undescribed";
  const bySection = indexBy(drops.keep(open, isTaken, why), (candidate) => {
    const home = homeOf(candidate, page);
    return home ? [home] : [];
  });
  return [...bySection.values()].flatMap((group) => {
    const top = topStrength(group);
    const first = group.find((candidate) => strengthOf(candidate) === top);
    const isTold = first !== undefined && told.has(first);
    const isKept = (candidate: Candidate): boolean =>
      candidate === first || (isTold && told.has(candidate)) || shownAlone.has(candidate);
    return drops
      .keep(group, isKept, "after-shown", () => first)
      .map((kept) => (shownAlone.size > 0 ? asTemplate(kept) : kept));
  });
}

/**
 * Commands of which the text of their section says that it is done with their method: in several sections of a page that states no
 * request line, or where a table names what they send.
 */
function toldCommands(
  open: readonly Candidate[],
  isDescribed: (candidate: Candidate) => boolean,
  isSilent: boolean,
  page: Page,
): readonly Candidate[] {
  const known = new Set<string>();
  const first = open.filter((candidate) => {
    const key = `${homeOf(candidate, page)?.stretch} ${keyOf(candidate.match)}`;
    const isFirst = candidate.isTold === true && !known.has(key);
    if (isFirst) known.add(key);
    return isFirst;
  });
  return isSilent && stretchesOf(first, page) >= HABIT ? first : first.filter(isDescribed);
}

/**
 * Calls with which paragraphs begin: right under the headings of several sections, or, on a page that states no request line, under
 * any, and in each item of a list that says behind a sign what the call does.
 */
function toldCalls(open: readonly Candidate[], isBare: boolean, page: Page): ReadonlySet<Candidate> {
  const calls = open.filter(({ form }) => form === "told");
  // what is numbered may as well be steps
  const opening = calls.filter(
    ({ item }) => page.items[item - 1]?.block.type === "heading" && page.items[item]?.inList?.isNumbered !== true,
  );
  const isOpened = isBare || stretchesOf(opening, page) > 1;
  const opened = new Set(isOpened ? opening.map(({ item }) => page.items[item]?.stretch) : []);
  // what follows under the heading that one opens tells others of the same thing
  const together = calls.filter(({ item }) => opened.has(page.items[item]?.stretch));
  if (!isBare) return new Set(together);
  const listing = calls.filter(({ item, match }) => {
    const { block } = page.items[item] ?? {};
    return block?.type === "paragraph" && BEHIND_CALL.test(foldSpace(inlineText(block.content)).slice(match.end));
  });
  return new Set([...together, ...(listing.length > 1 ? listing : [])]);
}

/**
 * On a page that states no request line: the commands that show a template and have an answer behind them, or leave the server open,
 * each of a section's once. Where values without a name stand in most of them, the page shows calls and
 * documents none.
 */
function withAnswers(open: readonly Candidate[], page: Page): ReadonlySet<Candidate> {
  const commands = open.filter(({ form }) => form === "command");
  const places = new Set(commands.map(({ item }) => item));
  const isAnswered = ({ item }: Candidate): boolean => {
    const { block: command, stretch: own } = page.items[item] ?? {};
    if (command?.type === "code" && commandOutput(command.text) !== null) return true;
    const behind = page.items.slice(item + 1, item + 1 + FARTHEST_ANSWER);
    const next = behind.findIndex(
      ({ block, stretch }, i) => places.has(item + 1 + i) || stretch !== own || block.type === "code",
    );
    const { block, stretch } = behind[next] ?? {};
    return !places.has(item + 1 + next) && stretch === own && block?.type === "code" && ANSWER.test(block.text);
  };
  const answered = commands.filter((command) => command.isOpen === true || isAnswered(command));
  const known = new Set<string>();
  const templates = new Set<Candidate>();
  for (const command of answered) {
    const { template, match, item } = command;
    if (template === undefined) continue;
    const key = `${page.items[item]?.stretch} ${match.method} ${pathShape(template)}`;
    if (!known.has(key)) templates.add(command);
    known.add(key);
  }
  const isHabit = stretchesOf([...templates], page) >= HABIT && 2 * templates.size >= answered.length;
  return isHabit ? templates : new Set();
}

/** What a command answers stands within so many blocks. */
const FARTHEST_ANSWER = 3;

/** A command by the template that it shows. */
const asTemplate = (command: Candidate): Candidate =>
  command.template === undefined ? command : { ...command, match: { ...command.match, path: command.template } };

const ANSWER = /^\s*(?:HTTP\/\d|[{[])/;

/** The names in the first columns of the tables of each section and of its parts. */
function namedRows({ items, sections }: Page): ReadonlyMap<Section, readonly string[]> {
  const named = new Map<Section, string[]>();
  for (const { block, stretch } of items) {
    const own = block.type === "table" ? sections[stretch] : undefined;
    if (!own || block.type !== "table") continue;
    const home = titled(own);
    const names = block.rows.flatMap(({ cells: [first] }) => (first ? [flatText(first.blocks)] : []));
    named.set(home, [...(named.get(home) ?? []), ...names]);
  }
  return named;
}

/** The keys of the JSON and the names of the form that a call sends. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/"([^"\s]{1,100})"\s*:|[?&"'\s]([\w.[\]-]{1,100})=/g)].map((match) => match[1] ?? match[2] ?? "");

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

const wordsOf = ({ match }: Pick<Candidate, "match">): string => `${match.method} ${match.path}`;

/** Calls of several paths one after another, in code and without variables, are a walk through an API that is described elsewhere. */
function withoutWalks(calls: readonly Candidate[], items: readonly OutlineItem[], drops: Drops): Candidate[] {
  const isFixed = ({ form, item, match }: Candidate): boolean =>
    form === "code" &&
    pathVariables(match.path).length === 0 &&
    items[item + 1]?.block.type !== "table" &&
    items[item + 2]?.block.type !== "table";
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

/** A page that lists its operations in a table or in its contents and then describes each means the description. */
function withoutListed(
  calls: readonly Candidate[],
  isListed: (call: Candidate) => boolean,
  drops: Drops,
): readonly Candidate[] {
  const described = new Set(calls.filter((call) => !isListed(call)).map(({ match }) => keyOf(match)));
  return drops.keep(
    calls,
    (call) => !isListed(call) || !described.has(keyOf(call.match)),
    "contents",
    ({ match }) => calls.find((other) => !isListed(other) && keyOf(other.match) === keyOf(match)),
  );
}

/**
 * A table in which no path has a variable, and each row calls what the page describes with one, lists these: "GET /db/doc" beside
 * "GET /{db}/{docid}".
 */
function withoutPlainLists(calls: readonly Candidate[], drops: Drops): readonly Candidate[] {
  const rows = indexBy(
    calls.filter(({ form }) => form === "row"),
    ({ item }) => [item],
  );
  if (rows.size === 0) return calls;
  const described = calls.filter(({ form }) => form !== "row");
  const templates = templatesOf(described);
  const listed = new Set(
    [...rows.values()].filter(
      (group) =>
        group.length > 1 &&
        group.every(
          ({ match }) =>
            pathVariables(match.path).length === 0 && (templates.get(match.method)?.matches(match.path) ?? false),
        ),
    ),
  );
  const all = new Set([...listed].flat());
  return drops.keep(
    calls,
    (call) => !all.has(call),
    "contents",
    (call) => templateOf(call, described),
  );
}

const keyOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${pathShape(path)}`;

/** A call that links to a section of its page stands in a table of contents. */
const isLink = (candidate: Candidate, items: readonly OutlineItem[]): boolean =>
  linkOf(candidate, items)?.startsWith("#") ?? false;

const linksElsewhere = (candidate: Candidate, items: readonly OutlineItem[]): boolean =>
  linkOf(candidate, items)?.startsWith("#") === false;

/** Where the words of a call lead, when a link holds them all. */
function linkOf({ item, match }: Candidate, items: readonly OutlineItem[]): string | null {
  const block = items[item]?.block;
  if (block?.type !== "paragraph") return null;
  const link = [...inlineLinks(block.content)].find(({ children }) => inlineText(children).includes(match.words));
  return link?.href ?? null;
}
