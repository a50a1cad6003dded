/** Drops the candidates that are examples of a request line beside them: with values filled in, with a server, as a whole message. */
import { behindVersion } from "../../cells/path-shape.ts";
import { baseOfCall, isCallOf, isRequestLines } from "../../cells/uri.ts";
import { indexBy } from "../../../source/index-by.ts";
import type { OutlineItem } from "../../outline/outline-item.ts";
import type { Candidate } from "../candidate.ts";
import type { Drops } from "../dropped.ts";
import { isLink, linkOf } from "./listed-calls.ts";
import { manner } from "./manner.ts";
import { callsAmong, isTemplate, templateOf } from "./same-call.ts";
import type { Page } from "./weighed-page.ts";

/** A call with its variables filled in is an example of the template that stands beside it. */
export function withoutFilledIn(group: readonly Candidate[], page: Page, drops: Drops): readonly Candidate[] {
  const isCall = callsAmong(group.filter(isTemplate).map(({ match }) => match));
  // a row that lists "/things/all" beside "/things/{id}" shows no example
  const isFilledIn = (candidate: Candidate): boolean =>
    candidate.form !== "row" && !isTemplate(candidate) && isCall(candidate.match);
  // "/jobs/submit" and "/jobs/{id}", each at the head of a part of its own, are two request lines
  const stretchOf = ({ item }: Candidate): number => page.items[item]?.stretch ?? 0;
  const headsPart = (call: Candidate): boolean =>
    group.every(
      (other) =>
        !isTemplate(other) ||
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

/** "/db/_compact" over the part that states `POST /{db}/_compact` is its title, and no call. */
export function withoutTitles(
  all: readonly Candidate[],
  items: readonly OutlineItem[],
  drops: Drops,
): readonly Candidate[] {
  const stated = indexBy(
    all.filter((candidate) => candidate.form === "heading" && isTemplate(candidate)),
    ({ item }) => [item],
  );
  const statedBelow = ({ item, match }: Candidate): Candidate | undefined => {
    const level = items[item]?.level ?? 0;
    for (let at = item + 1; at < items.length; at += 1) {
      const { block } = items[at] ?? {};
      if (block?.type !== "heading") continue;
      if (block.level <= level) return undefined;
      const call = stated.get(at)?.find((one) => isCallOf(match.path, one.match.path));
      if (call) return call;
    }
    return undefined;
  };
  return drops.keep(
    all,
    (candidate) => candidate.form !== "path-heading" || statedBelow(candidate) === undefined,
    "filled-in",
    statedBelow,
  );
}

/**
 * What names the server, "GET https://host/v2/things", shows the request line "GET /things" that stands beside it; and where one does,
 * the others that are written like it show something, too.
 */
export function withoutServers(group: readonly Candidate[], drops: Drops): readonly Candidate[] {
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

/** Where a section "Request" has the request line, a block of code above it begins the page with an example. */
export function withoutOpening(
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
export function withoutShown(
  all: readonly Candidate[],
  items: readonly OutlineItem[],
  drops: Drops,
): readonly Candidate[] {
  const calls = withoutMessages(all, items, drops);
  const ownTemplates = calls.filter((call) => isTemplate(call) && linkOf(call, items) === null);
  const isCallOfLine = callsAmong(ownTemplates.filter(({ form }) => form === "line").map(({ match }) => match));
  const isCallOfAny = callsAmong(ownTemplates.map(({ match }) => match));
  const isKept = (call: Candidate): boolean => {
    const { form, match } = call;
    if (isTemplate(call)) return true;
    if (form === "code" && isCallOfLine(match)) return false;
    // "GET /things/1858" beside "GET /things/{id}" is one of its calls, whatever it stands in
    return !HOLDS_NUMBER.test(behindVersion(match.path)) || form === "row" || !isCallOfAny(match);
  };
  return drops.keep(calls, isKept, "known", (call) => templateOf(call, ownTemplates));
}

/** A segment that only a thing has. */
const HOLDS_NUMBER = /\/(?:\d+|[\da-f]{8}-[\da-f-]{20,30})(?=\/|$)/i;

/** A block with headers or a body below the call shows what a line or a heading elsewhere states in the same words; contents state nothing. */
function withoutMessages(
  calls: readonly Candidate[],
  items: readonly OutlineItem[],
  drops: Drops,
): readonly Candidate[] {
  const words = ({ match }: Candidate): string => `${match.method} ${match.path.replace(/(?<=.)\/$/, "")}`;
  const states = (call: Candidate): boolean =>
    (call.form === "line" || call.form === "heading") && !isLink(call, items);
  const stated = new Set(calls.filter(states).map(words));
  const messages = new Set(
    [...new Set(calls.filter(({ form }) => form === "code").map(({ item }) => item))].filter((item) => {
      const { block } = items[item] ?? {};
      return block?.type === "code" && !isRequestLines(block.text);
    }),
  );
  const isMessage = ({ form, item }: Candidate): boolean => form === "code" && messages.has(item);
  const isRepeated = (call: Candidate): boolean => isMessage(call) && stated.has(words(call));
  const headings = calls.filter(({ form }) => form === "heading");
  const wrong = new Map(
    calls.flatMap((call) => {
      const meant = isMessage(call) && !isRepeated(call) ? withOtherMethod(call, headings, items) : null;
      return meant ? [[call, meant] as const] : [];
    }),
  );
  return drops.keep(
    calls,
    (call) => !isRepeated(call) && !wrong.has(call),
    "message",
    (call) => wrong.get(call) ?? calls.find((other) => states(other) && words(other) === words(call)),
  );
}

/**
 * The heading above a message that is called its request, whose template the message fills in with another method: an example of it with
 * a mistake, or of the heading of the page that states this method, too.
 */
function withOtherMethod(
  { item, match }: Candidate,
  headings: readonly Candidate[],
  items: readonly OutlineItem[],
): Candidate | null {
  const above = headings.findLast((heading) => heading.item < item);
  const isFilledIn = ({ match: { path } }: Candidate): boolean => path !== match.path && isCallOf(match.path, path);
  if (!above || !items[item]?.section?.startsWith("request") || !isTemplate(above) || !isFilledIn(above)) return null;
  return headings.find((heading) => heading.match.method === match.method && isFilledIn(heading)) ?? above;
}
