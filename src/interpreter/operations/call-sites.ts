/** Calls that are stated together → the operations they are: one that is written twice, or in two ways, is one. */
import type { Fact } from "../../api-model/api-page.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { inlineText } from "../../document/visit.ts";
import { oncePer } from "../../source/once-per.ts";
import { lesser, makePathTemplates, type PathTemplates } from "../cells/path-templates.ts";
import { type Candidate, SAYS, strengthOf } from "./candidate.ts";
import type { Decided } from "./decision/decide.ts";
import { homeOf, type Page } from "./decision/weighed-page.ts";
import type { FoundOperation } from "./found-operation.ts";

interface Site {
  main: Candidate;
  readonly others: Candidate[];
}

/**
 * The operations of a group of calls, in page order.
 * @param part the number of the group: its operations are told together
 */
export function sitesOf(
  group: readonly Candidate[],
  part: number,
  page: Page,
  certaintyOf: ReadonlyMap<Candidate, Decided["certainty"]>,
): FoundOperation[] {
  const sites: Site[] = [];
  const known = new Map<string, KnownSites>();
  for (const call of withoutFilledIn(group, page)) {
    const { method, path } = call.match;
    const ofMethod = known.get(method) ?? makeKnownSites();
    known.set(method, ofMethod);
    const same = isNamed(call, page)
      ? sites.find(({ main: { match } }) => match.method === method && match.path === path)
      : sites[ofMethod.same(call) ?? -1];
    if (same) {
      const isPlain = same.main.match.path === path && same.main.match.query.length === 0;
      if (isPlain && call.match.query.length > 0)
        same.main = { ...same.main, match: { ...same.main.match, query: call.match.query } };
      continue;
    }
    const at = ofMethod.variant(call);
    const variant = sites[at ?? -1];
    if (variant && at !== null) {
      ofMethod.addPath(path, variant.main, at);
      variant.others.push(call);
      continue;
    }
    ofMethod.add(call, sites.length);
    sites.push({ main: call, others: [] });
  }
  const firsts = new Map<string, Candidate>();
  const keyOf = ({ item, match }: Candidate): string => `${item} ${match.path}`;
  for (const call of group) if (!firsts.has(keyOf(call))) firsts.set(keyOf(call), call);
  return sites.map(({ main, others }) => ({
    method: { value: main.match.method, evidence: [main.evidence] },
    path: { value: main.match.path, evidence: [main.evidence] },
    otherPaths: [
      ...(main.match.shorter ?? []).map((value): Fact<string> => ({ value, evidence: [main.evidence] })),
      ...others.map((other): Fact<string> => ({ value: other.match.path, evidence: [other.evidence] })),
    ],
    queryTemplate: [...new Set([main, ...others].flatMap((c) => c.match.query))].map((value) => ({
      value,
      evidence: [main.evidence],
    })),
    headings: page.items[main.item]?.headings ?? [],
    item: main.item,
    stretch: page.items[main.item]?.stretch ?? 0,
    home: homeOf(main, page)?.stretch ?? 0,
    part,
    isListed: main.form === "row",
    certainty: certaintyOf.get(firsts.get(keyOf(main)) ?? main) ?? "guess",
    row: null,
  }));
}

/** Without the calls that only fill in the variables of another one. */
function withoutFilledIn(group: readonly Candidate[], page: Page): readonly Candidate[] {
  const templates = new Map<string, PathTemplates>();
  const hasVariables = ({ match }: Candidate): boolean => pathVariables(match.path).length > 0;
  for (const { match } of group.filter(hasVariables)) {
    const known = templates.get(match.method) ?? makePathTemplates();
    known.add(match.path);
    templates.set(match.method, known);
  }
  return group.filter(
    (c) =>
      hasVariables(c) || c.form === "row" || !templates.get(c.match.method)?.matches(c.match.path) || isNamed(c, page),
  );
}

/**
 * A command to "/tags/findSeries" beside "/tags/{tag}": its path ends in words as a programmer joins them, is no value that the page
 * shows, and is spoken of in a sentence.
 */
function isNamed({ form, template, match: { path } }: Candidate, { items }: Page): boolean {
  if (form !== "command" || template !== path || !/\/[a-z]+(?:[A-Z][a-z]+)+$/.test(path)) return false;
  const [, ...behind] = sentencesOf(items).split(path);
  return behind.some((text) => !/^[\w/-]/.test(text));
}

/** The text of a page's paragraphs. */
const sentencesOf = oncePer((items: Page["items"]): string =>
  items.flatMap(({ block }) => (block.type === "paragraph" ? [inlineText(block.content)] : [])).join("\n"),
);

/** The operations of one method, looked up by what makes a call one of them: a group may have thousands. */
interface KnownSites {
  /** The first that the call is, by its path. */
  same(call: Candidate): number | null;
  /** The first to which the call is another way. */
  variant(call: Candidate): number | null;
  add(main: Candidate, at: number): void;
  addPath(path: string, main: Candidate, at: number): void;
}

/**
 * Two paths of one method that stand together are ways to one operation, unless rows list them or they end in different words. A row
 * that lists "/things/all" is no call of the row above with "/things/{id}", and each command has its own answer.
 */
function makeKnownSites(): KnownSites {
  const paths = { rows: makePathTemplates(), others: makePathTemplates() };
  const rows = new Map<string, number>();
  const rowSpans = new Map<string, number>();
  const ends = new Map<string, number>();
  const endsOfOthers = new Map<string, number>();
  let saying: number | null = null;
  const spanOf = ({ evidence: { span } }: Candidate): string => `${span.start} ${span.end}`;
  const note = (known: Map<string, number>, key: string, at: number): void => {
    if (!known.has(key)) known.set(key, at);
  };
  const addPath = (path: string, main: Candidate, at: number): void =>
    (main.form === "row" ? paths.rows : paths.others).add(path, at);
  return {
    same: ({ form, match: { path } }) =>
      lesser(form === "row" ? (rows.get(path) ?? null) : paths.rows.firstOf(path), paths.others.firstOf(path)),
    variant(call) {
      if (call.form === "row") return rowSpans.get(spanOf(call)) ?? null;
      const end = lastSegment(call.match.path);
      return lesser(saying, (call.form === "command" ? endsOfOthers : ends).get(end) ?? null);
    },
    add(main, at) {
      const { path } = main.match;
      addPath(path, main, at);
      if (main.form === "row") {
        note(rows, path, at);
        note(rowSpans, spanOf(main), at);
        return;
      }
      if (strengthOf(main) >= SAYS) saying ??= at;
      note(ends, lastSegment(path), at);
      if (main.form !== "command") note(endsOfOthers, lastSegment(path), at);
    },
    addPath,
  };
}

/** The last segment; with the one before it where it is a variable, which all things have. */
function lastSegment(path: string): string {
  const segments = path
    .replace(/\/$/, "")
    .replace(/\{[^{}]*\}/g, "{}")
    .split("/");
  return segments.slice(segments.at(-1) === "{}" ? -2 : -1).join("/");
}
