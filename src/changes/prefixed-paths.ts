/**
 * Operations whose path has got or lost what stands before it: a version, the root of the API, the name of a product. The tail of the
 * path stayed; whether it is the same operation is told by what came before it, by how many operations went the same way, or by the title.
 */
import { hasEastAsian } from "../language/scripts.ts";
import type { Operation } from "../api-model/api-page.ts";
import { indexBy } from "../source/index-by.ts";

/** An operation that may have moved, as its path is compared. */
export interface PathOf {
  readonly operation: Operation;
  /** Without host; variables are "{}". */
  readonly segments: readonly string[];
}

export interface MovedPair {
  readonly old: PathOf;
  readonly now: PathOf;
}

export interface Moved {
  readonly pairs: readonly MovedPair[];
  /** Of these it is open which has become which: nothing else may pair them. */
  readonly open: ReadonlySet<Operation>;
}

/** So many operations that went the same way are not so by chance. */
const LEAST_TOGETHER = 2;

/** Where more pairs end in the same word ("/boats/list", "/oars/list"), only what comes before anything is named may have changed. */
const MOST_PAIRS = 10_000;

/** What paths begin with before they name a thing. */
const ROOT =
  /^(?:api|apis|rest|open|openapi|public|internal|services?|ws|latest|stable|v?\d+(?:[._-]\d+)*(?:[._-]?(?:alpha|beta|rc|preview)\d*)?|v\d+(?:alpha|beta)\d*)$/i;

/** A pair that could be, with how it went. */
interface Candidate extends MovedPair {
  readonly step: string;
  /** Only versions, roots and tenants came or went. */
  readonly isRoot: boolean;
  /** No variable came or went: what stands behind one is a part of something else. */
  readonly isPlain: boolean;
  readonly isSameTitle: boolean;
}

/**
 * The pairs among operations that only one side has.
 * @param stayed operations of both sides: beside one of the same tail, another version came and went, and none moved
 */
export function movedByPrefix(gone: readonly PathOf[], came: readonly PathOf[], stayed: readonly PathOf[]): Moved {
  const [oldByEnd, byEnd] = [gone, came].map((side) => indexBy(side, (one) => [endOf(one)]));
  const byRest = indexBy(came, (one) => [withoutRoot(one)]);
  const possible = gone.flatMap((old) => {
    const end = endOf(old);
    const others = byEnd?.get(end) ?? [];
    const areFew = others.length * (oldByEnd?.get(end)?.length ?? 0) <= MOST_PAIRS;
    return (areFew ? others : (byRest.get(withoutRoot(old)) ?? [])).flatMap((now) => candidateOf(old, now) ?? []);
  });
  const together = new Map<string, Set<PathOf>>();
  for (const { step, old } of possible) together.set(step, (together.get(step) ?? new Set<PathOf>()).add(old));
  const votes = ({ step }: Candidate): number => together.get(step)?.size ?? 0;
  const likely = possible.filter(
    (one) => one.isRoot || one.isSameTitle || (one.isPlain && votes(one) >= LEAST_TOGETHER),
  );
  const versions = new Set(stayed.map(withoutRoot));
  const [others, alone] = [
    likely.filter(({ old }) => versions.has(withoutRoot(old))),
    likely.filter(({ old }) => !versions.has(withoutRoot(old))),
  ];
  const open = new Set(others.flatMap(({ old, now }) => [old.operation, now.operation]));
  const [byOld, byNow] = [indexBy(alone, ({ old }) => [old]), indexBy(alone, ({ now }) => [now])];
  const pairs = alone.filter((one) => {
    const isBest = best(byOld.get(one.old) ?? [], votes) === one && best(byNow.get(one.now) ?? [], votes) === one;
    if (!isBest) open.add(one.old.operation).add(one.now.operation);
    return isBest;
  });
  for (const { old, now } of pairs) for (const { operation } of [old, now]) open.delete(operation);
  return { pairs, open };
}

/** The one of several that went as most did, or has kept its title; null where nothing tells them apart. */
function best(candidates: readonly Candidate[], votes: (one: Candidate) => number): Candidate | null {
  const score = (one: Candidate): number => votes(one) * 2 + (one.isSameTitle ? 1 : 0);
  const [first, second] = candidates.toSorted((a, b) => score(b) - score(a));
  return first && (!second || score(first) > score(second)) ? first : null;
}

/** Method and the last word of the path: an operation that moved has kept both. */
function endOf({ operation, segments }: PathOf): string {
  const word = segments.findLast((segment) => segment !== "{}" && !ROOT.test(segment));
  return `${operation.method.value} ${word ?? ""}`;
}

/** "GET users/{}" of "/api/v2/users/{id}". */
function withoutRoot({ operation, segments }: PathOf): string {
  const from = segments.findIndex((segment) => !isRoot(segment));
  return `${operation.method.value} ${segments.slice(Math.max(from, 0)).join("/")}`;
}

function candidateOf(old: PathOf, now: PathOf): Candidate | null {
  const [a, b] = [old.segments, now.segments];
  const least = Math.min(a.length, b.length);
  let tail = 0;
  while (tail < least && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  if (!a.slice(a.length - tail).some((segment) => segment !== "{}" && !ROOT.test(segment))) return null;
  const [before, after] = [a.slice(0, a.length - tail), b.slice(0, b.length - tail)];
  const [title, newTitle] = [old, now].map(({ operation }) => operation.summary?.value.trim().toLowerCase() ?? "");
  return {
    old,
    now,
    step: `${before.join("/")} ${after.join("/")}`,
    isRoot: [...before, ...after].every(isRoot),
    isPlain: ![...before, ...after].includes("{}"),
    isSameTitle: isTelling(title ?? "") && title === newTitle,
  };
}

/** "api" and "v2"; before anything is named, a variable is a tenant. */
const isRoot = (segment: string): boolean => segment === "{}" || ROOT.test(segment);

/** "List", "查询" and "users" are said of many. */
const isTelling = (title: string): boolean =>
  /\S\s+\S/.test(title) || (hasEastAsian(title) && title.length >= LEAST_TITLE);

const LEAST_TITLE = 4;
