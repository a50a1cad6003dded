/** Finds the operations of a page: every place that could be a request line is a candidate, and one decision takes those that are. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { inlineText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";
import type { DocumentField } from "../../document/document.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { bindingWords } from "../bindings/binding.ts";
import type { BoundOperation } from "../bindings/bound-operations.ts";
import { barePaths } from "./bare-paths.ts";
import { blockRequests } from "./block-requests.ts";
import { captionTemplates, withCaptionTemplate } from "./caption-templates.ts";
import { sitesOf } from "./call-sites.ts";
import { type Candidate, STATES, strengthOf } from "./candidate.ts";
import { decide } from "./decision/decide.ts";
import type { Page } from "./decision/weighed-page.ts";
import { type Dropped, makeDrops } from "./dropped.ts";
import type { FoundOperation } from "./found-operation.ts";
import { functionCalls } from "./function-calls.ts";
import { headingPaths } from "./heading-paths.ts";
import { labelledRequests } from "./labelled-requests.ts";
import { pairedRequests } from "./paired-requests.ts";
import { areToldApart, isDescribedBetween, partsOf } from "./parts.ts";
import { callOfFrontMatter, type NamedCall, namedCalls, sectionAt, titleField } from "./named-calls.ts";
import { isAmong, placeOf, type RequestPlace } from "./request-place.ts";
import { proseRequests } from "./prose-requests.ts";
import { markedRows, requestRows } from "./request-rows.ts";
import { toldMethods } from "./usual-methods.ts";
import { around, type Section, sectionsOf } from "./sections.ts";
import { shownCommands } from "./shown-commands.ts";

export interface FoundOperations {
  /** In page order; empty when the page has no request line. */
  readonly sites: readonly FoundOperation[];
  readonly sections: readonly Section[];
  /** Whatever could be a request line, those that are, and why the others are none: for who asks. */
  readonly candidates: readonly Candidate[];
  readonly taken: readonly Candidate[];
  readonly dropped: ReadonlyMap<Candidate, Dropped>;
}

/** What the configuration says of the request lines of a page. */
export interface SaidByHand {
  /** Operations that it names: what else could be one in their sections only shows or mentions them. */
  readonly bound: readonly BoundOperation[];
  /** Of the page's front matter. */
  readonly fields: readonly DocumentField[];
  /** Where request lines stand: what stands there is one, whatever else the decision would go by. */
  readonly requestPlaces: readonly RequestPlace[];
}

export function findOperations(
  items: readonly OutlineItem[],
  { bound: byHand, fields, requestPlaces }: SaidByHand,
  vocabulary: Vocabulary,
): FoundOperations {
  const candidates = candidatesOf(items, vocabulary).map((candidate) =>
    isAmong(placeOf(candidate, items), requestPlaces) ? { ...candidate, isSet: true as const } : candidate,
  );
  const stated = candidates.filter((c) => strengthOf(c) >= STATES);
  const stating = new Set(stated.map(({ item }) => items[item]?.stretch ?? 0));
  const ofPage = callOfFrontMatter(fields, items);
  const title = titleField(fields);
  const told = ofPage ? [ofPage] : namedCalls(items, title, vocabulary);
  const calls = (told.length > 0 ? told : functionCalls(items, vocabulary)).filter(
    // where the page states a request line, messages without an address are of that one
    (call) => (stated.length === 0 || call.isUnaddressed !== true) && isFree(call, byHand, stated, items),
  );
  const bound = [...byHand.map(byBinding), ...calls].toSorted((a, b) => a.item - b.item);
  const named = new Set(bound.map(({ stretch }) => stretch));
  for (const stretch of named) stating.add(stretch);
  const all = items.flatMap((item, at) => markedRows(item, at, vocabulary));
  const before = sectionsOf(items, (stretch) => stating.has(stretch), vocabulary, named);
  const isWithin = (item: number, stretches: ReadonlySet<number>): boolean => {
    const own = stretches.size === 0 ? undefined : before[items[item]?.stretch ?? 0];
    return own !== undefined && [...around(own)].some(({ stretch }) => stretches.has(stretch));
  };
  const isBound = (item: number): boolean => isWithin(item, named);
  const setByHand = new Set(byHand.map(({ stretch }) => stretch));
  const listed = all.filter(({ item }) => !isBound(item));
  const page: Page = {
    items,
    sections: before,
    listed: listed.flatMap(({ method, path, otherPaths }) =>
      [path, ...otherPaths].map((template) => ({ method: method.value, path: template.value })),
    ),
  };
  const drops = makeDrops();
  const shown = captionTemplates(page, vocabulary);
  const free = drops
    .keep(
      candidates,
      ({ item }) => !isBound(item),
      ({ item }) => (isWithin(item, setByHand) ? "bound" : "named"),
    )
    .map((candidate) => withCaptionTemplate(candidate, page, shown));
  const decision = decide(free, page, vocabulary);
  const decided = decision.taken;
  const holding = new Set([...named, ...decided.map(({ candidate }) => items[candidate.item]?.stretch ?? 0)]);
  const sections = sectionsOf(items, (stretch) => holding.has(stretch), vocabulary, named);
  const isApart = (last: Candidate, next: Candidate): boolean =>
    last.item !== next.item &&
    (next.form === "labelled" || isDescribedBetween(items, last, next) || areToldApart(items, last, next));
  const owned: Page = { ...page, sections };
  const templates = captionTemplates(owned, vocabulary);
  const taken = decided.map(({ candidate, certainty }) => ({
    candidate: withCaptionTemplate(candidate, owned, templates),
    certainty,
  }));
  const certaintyOf = new Map(taken.map(({ candidate, certainty }) => [candidate, certainty]));
  const groups = [
    ...indexBy(
      taken.map(({ candidate }) => candidate),
      ({ item }) => [items[item]?.stretch ?? 0],
    ).values(),
  ].flatMap((group) => partsOf(group, isApart));
  const found = groups.flatMap((group, part) => sitesOf(group, part, owned, certaintyOf));
  const known = new Set(found.map(({ method, path }) => `${method.value} ${path.value}`));
  const rest = listed.filter(({ method, path }) => !known.has(`${method.value} ${path.value}`));
  const namedSites = bound.map((one, n) => namedSite(one, -1 - n, items));
  // rows that list many operations stand behind those with a part of their own
  const own = namedSites.length === 0 ? found : [...found, ...namedSites].toSorted((a, b) => a.item - b.item);
  return {
    sites: [...own, ...rest],
    sections,
    candidates: [...drops.reasons.keys(), ...decision.candidates].toSorted(
      (a, b) => a.item - b.item || a.match.start - b.match.start,
    ),
    taken: decided.map(({ candidate }) => candidate),
    dropped: new Map([...drops.reasons, ...decision.dropped]),
  };
}

/** A binding as a call that its section has. */
function byBinding({ binding, item, stretch }: BoundOperation): NamedCall {
  const { method, path } = binding;
  const said = { evidence: null, words: bindingWords(binding), certainty: "configuration" as const, isOrdinary: false };
  return { method, path, item, stretch, ...said };
}

/**
 * Whether nothing else says which call a section is of: neither the configuration nor a request line with another path. An ordinary
 * word in a body is no name where the page states the request line.
 */
function isFree(
  call: NamedCall,
  byHand: readonly BoundOperation[],
  stated: readonly Candidate[],
  items: readonly OutlineItem[],
): boolean {
  const { first, end } = sectionAt(call, items);
  const isInside = (item: number): boolean => item >= first && item < end;
  const path = call.path.split(/[?#]/, 1)[0] ?? "";
  return (
    !byHand.some((bound) => bound.stretch === 0 || isInside(bound.item)) &&
    !stated.some(({ item, match }) => isInside(item) && (call.isOrdinary || match.path !== path))
  );
}

/** `part` is its own: nothing is told together with it. */
function namedSite(
  { method, path, item, stretch, evidence: said, words: named, certainty, names: sent }: NamedCall,
  part: number,
  items: readonly OutlineItem[],
): FoundOperation {
  const { block, headings = [], stretch: own = 0 } = items[item] ?? {};
  const words = block?.type === "heading" ? foldSpace(inlineText(block.content)) : named;
  const evidence = [said ?? { span: block?.span ?? NOWHERE, words }];
  const query = /\?([^#]*)/.exec(path)?.[1] ?? "";
  const names = sent ?? query.split("&").flatMap((pair) => /^[^=]+/.exec(pair)?.[0] ?? []);
  return {
    method: { value: method, evidence },
    path: { value: path, evidence },
    otherPaths: [],
    queryTemplate: names.map((value) => ({ value, evidence })),
    headings,
    item,
    stretch: own,
    home: stretch,
    part,
    isListed: false,
    certainty,
    row: null,
  };
}

/** Of an empty page. */
const NOWHERE = { source: "", start: 0, end: 0 };

/** Whatever could be a request line, by what writes it. */
function candidatesOf(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const paired = pairedRequests(items);
  const pairedAt = new Set(paired.map(({ item }) => item));
  const inBlocks = blockRequests(items, vocabulary);
  const listedAt = new Set(inBlocks.flatMap(({ form, item }) => (form === "row" ? [item] : [])));
  const told = toldMethods(items, vocabulary);
  const found = [
    ...inBlocks,
    ...requestRows(items, told, vocabulary),
    // a heading "URI" over a list of calls is a label of none of them
    ...labelledRequests(items, vocabulary).filter(({ item }) => !listedAt.has(item)),
    ...paired,
    ...headingPaths(items, vocabulary).filter(({ item }) => !pairedAt.has(item)),
    ...shownCommands(items, vocabulary),
    ...proseRequests(items, vocabulary),
  ];
  return [...found, ...barePaths(items, found, told, vocabulary)].toSorted(
    (a, b) => a.item - b.item || a.match.start - b.match.start,
  );
}
