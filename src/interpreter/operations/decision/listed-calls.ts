/** Drops the calls that a page only lists or links to, because it describes them elsewhere. */
import { inlineLinks, inlineText } from "../../../document/visit.ts";
import { indexBy } from "../../../source/index-by.ts";
import type { OutlineItem } from "../../outline/outline-item.ts";
import type { Candidate } from "../candidate.ts";
import type { Drops } from "../dropped.ts";
import { callsAmong, isTemplate, keyOf, templateOf } from "./same-call.ts";

/** A page that lists its operations in a table or in its contents and then describes each means the description. */
export function withoutListed(
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
export function withoutPlainLists(calls: readonly Candidate[], drops: Drops): readonly Candidate[] {
  const rows = indexBy(
    calls.filter(({ form }) => form === "row"),
    ({ item }) => [item],
  );
  if (rows.size === 0) return calls;
  const described = calls.filter(({ form }) => form !== "row");
  const isDescribed = callsAmong(described.map(({ match }) => match));
  const isList = (group: readonly Candidate[]): boolean =>
    group.length > 1 && group.every((row) => !isTemplate(row) && isDescribed(row.match));
  const listed = new Set([...rows.values()].filter(isList).flat());
  return drops.keep(
    calls,
    (call) => !listed.has(call),
    "contents",
    (call) => templateOf(call, described),
  );
}

/** A call that links to a section of its page stands in a table of contents. */
export const isLink = (candidate: Candidate, items: readonly OutlineItem[]): boolean =>
  linkOf(candidate, items)?.startsWith("#") ?? false;

export const linksElsewhere = (candidate: Candidate, items: readonly OutlineItem[]): boolean =>
  linkOf(candidate, items)?.startsWith("#") === false;

/** Where the words of a call lead, when a link holds them all. */
export function linkOf({ item, match }: Candidate, items: readonly OutlineItem[]): string | null {
  const block = items[item]?.block;
  if (block?.type !== "paragraph") return null;
  const link = [...inlineLinks(block.content)].find(({ children }) => inlineText(children).includes(match.words));
  return link?.href ?? null;
}
