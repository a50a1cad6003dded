/**
 * All that was counted, as JSON: what a shard of a run hands over. Joining parts in any order and grouping gives what one run
 * over everything would have counted.
 */
import { entryOf, makeBoundedMap, type BoundedMap } from "./bounded-map.ts";
import { addForms } from "./text-forms.ts";
import { addUndescribed, type Undescribed } from "./undescribed.ts";
import { addUnlisted } from "./unlisted-values.ts";
import {
  formsOf,
  joinObservations,
  NAMES_LIMIT,
  type Counter,
  type UndocumentedItem,
  type Observation,
  type Tally,
  undescribedOf,
  unlistedOf,
} from "./observations.ts";
import { addAnswers, fileTraffic, type FileTraffic, noteDigest, type Traffic } from "./recordings.ts";

export interface ValidationState {
  readonly format: typeof STATE_FORMAT;
  /** Digest of the plan: parts of runs with other pages or options cannot be joined. */
  readonly plan: string;
  readonly kept: readonly number[];
  readonly broken: readonly number[];
  readonly seen: readonly number[];
  /** Exchanges by value and kind, as pairs of index and count. */
  readonly kinds: readonly (readonly [index: number, count: number])[];
  /** Exchanges by value and form of its texts. */
  readonly forms: readonly (readonly [present: number, counts: readonly number[]])[];
  readonly breaks: readonly (readonly [promise: number, sighting: Observation])[];
  readonly unlisted: readonly (readonly [promise: number, values: UnlistedState])[];
  readonly extras: readonly (readonly [group: string, names: NamesState])[];
  readonly undescribed: readonly (readonly [operation: number, values: UndescribedState])[];
  readonly files: readonly (readonly [file: string, traffic: FileState])[];
  readonly matchedHosts: readonly string[];
  readonly unknown: readonly (readonly [host: string, calls: NamesState])[];
  readonly answers: readonly (readonly [answer: string, count: number])[];
  readonly brokenEntries: readonly (readonly [file: string, messages: NamesState])[];
  readonly besideBodies: readonly string[];
  readonly masked: readonly (readonly [kind: string, count: number])[];
  readonly prefixes: readonly (readonly [prefix: string, count: number])[];
}

const STATE_FORMAT = "docproof validation 9";

interface NamesState {
  readonly overflowed: boolean;
  readonly names: readonly (readonly [name: string, sighting: Observation])[];
}

interface UnlistedState {
  readonly overflowed: boolean;
  readonly marks: readonly (readonly [mark: string, count: number])[];
}

interface UndescribedState {
  readonly overflowed: boolean;
  readonly values: readonly (readonly [
    path: string,
    present: number,
    kinds: readonly number[],
    forms: readonly number[],
  ])[];
}

type FileState = Omit<FileTraffic, "unmatched" | "ranges"> & {
  /** Digests one after the other, of ranges that follow each other. */
  readonly ranges: {
    readonly bytes: number;
    readonly runs: readonly (readonly [first: number, sha256: string])[];
  } | null;
  readonly unmatched: readonly (readonly [host: string, count: number])[];
};

/** The counts of a run. */
export interface Counted {
  readonly tally: Tally;
  readonly traffic: Traffic;
  readonly masked: Map<string, number>;
}

export function exportState(plan: string, { tally, traffic, masked }: Counted): ValidationState {
  return {
    format: STATE_FORMAT,
    plan,
    kept: [...tally.kept.counts],
    broken: [...tally.broken.counts],
    seen: [...tally.seen.counts],
    kinds: exportKinds(tally),
    forms: [...tally.forms].toSorted(([a], [b]) => a - b).map(([present, { counts }]) => [present, counts]),
    breaks: [...tally.breaks].toSorted(([a], [b]) => a - b),
    unlisted: [...tally.unlisted]
      .toSorted(([a], [b]) => a - b)
      .map(([promise, { overflowed, entries }]) => [
        promise,
        { overflowed, marks: sorted(entries, ({ count }) => count) },
      ]),
    extras: sorted(tally.extras, exportNames),
    undescribed: [...tally.undescribed].toSorted(([a], [b]) => a - b).map(([index, all]) => [index, exportValues(all)]),
    files: sorted(traffic.files, ({ unmatched, ranges, stretches, ...counts }) => ({
      ...counts,
      ranges: ranges && { bytes: ranges.bytes, runs: runsOf(ranges.digests) },
      stretches: stretches.toSorted((a, b) => a.from - b.from),
      unmatched: sorted(unmatched.entries, ({ count }) => count),
    })),
    matchedHosts: [...traffic.matchedHosts.entries.keys()].toSorted(),
    besideBodies: [...traffic.besideBodies.entries.keys()].toSorted(),
    unknown: sorted(traffic.unknown.entries, exportNames),
    answers: sorted(traffic.answers.entries, ({ count }) => count),
    brokenEntries: sorted(traffic.broken, exportNames),
    masked: sorted(masked, (count) => count),
    prefixes: sorted(traffic.prefixes.entries, ({ count }) => count),
  };
}

/** Most values never came: the list is short where the plan is long. */
function exportKinds({ kindCounts }: Tally): [number, number][] {
  const counted: [number, number][] = [];
  kindCounts.forEach((count, index) => {
    if (count > 0) counted.push([index, count]);
  });
  return counted;
}

function runsOf(digests: ReadonlyMap<number, string>): [number, string][] {
  const runs: { readonly first: number; readonly parts: string[] }[] = [];
  for (const [number, sha256] of [...digests].toSorted(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.parts.length === number) last.parts.push(sha256);
    else runs.push({ first: number, parts: [sha256] });
  }
  return runs.map(({ first, parts }) => [first, parts.join("")]);
}

function* digestsIn(runs: readonly (readonly [number, string])[]): Generator<[number, string]> {
  for (const [first, all] of runs)
    for (let n = 0; n * 64 < all.length; n += 1) yield [first + n, all.slice(n * 64, (n + 1) * 64)];
}

function exportValues({ overflowed, entries }: Undescribed): UndescribedState {
  const values = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    overflowed,
    values: values.map(([path, { present, kinds, forms }]) => [path, present, kinds, forms?.counts ?? []]),
  };
}

function exportNames(names: BoundedMap<UndocumentedItem>): NamesState {
  return { overflowed: names.overflowed, names: sorted(names.entries, ({ sighting }) => sighting) };
}

function sorted<Value, Out>(map: ReadonlyMap<string, Value>, make: (value: Value) => Out): [string, Out][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, make(value)]);
}

/** Adds what another part counted. */
export function importState(state: ValidationState, { tally, traffic, masked }: Counted): void {
  addCounts(tally.kept, state.kept);
  addCounts(tally.broken, state.broken);
  addCounts(tally.seen, state.seen);
  for (const [index, count] of state.kinds) tally.kindCounts[index] = (tally.kindCounts[index] ?? 0) + count;
  for (const [present, counts] of state.forms) addForms(formsOf(tally, present), counts);
  for (const [promise, sighting] of state.breaks) {
    const known = tally.breaks.get(promise);
    tally.breaks.set(promise, known === undefined ? { ...sighting } : joinObservations(known, sighting));
  }
  for (const [promise, { overflowed, marks }] of state.unlisted) {
    const into = unlistedOf(tally, promise);
    into.overflowed ||= overflowed;
    for (const [mark, count] of marks) addUnlisted(into, mark, count);
  }
  for (const [group, names] of state.extras) joinNames(namesOf(tally.extras, group), names);
  for (const [index, { overflowed, values }] of state.undescribed) {
    const into = undescribedOf(tally, index);
    into.overflowed ||= overflowed;
    for (const [path, present, kinds, forms] of values) addUndescribed(into, path, { present, kinds, forms });
  }
  for (const [file, counts] of state.files) joinFile(fileTraffic(traffic, file), counts);
  for (const host of state.matchedHosts) entryOf(traffic.matchedHosts, host, () => true);
  for (const key of state.besideBodies) entryOf(traffic.besideBodies, key, () => true);
  for (const [host, calls] of state.unknown) {
    const known = entryOf(traffic.unknown, host, () => makeBoundedMap<UndocumentedItem>(NAMES_LIMIT));
    if (known !== null) joinNames(known, calls);
  }
  for (const [answer, count] of state.answers) addAnswers(traffic, answer, count);
  for (const [file, messages] of state.brokenEntries) joinNames(namesOf(traffic.broken, file), messages);
  for (const [prefix, count] of state.prefixes) {
    const known = entryOf(traffic.prefixes, prefix, () => ({ count: 0 }));
    if (known !== null) known.count += count;
  }
  for (const [kind, count] of state.masked) masked.set(kind, (masked.get(kind) ?? 0) + count);
}

function addCounts({ counts }: Counter, more: readonly number[]): void {
  more.forEach((count, id) => {
    counts[id] = (counts[id] ?? 0) + count;
  });
}

function namesOf(groups: Map<string, BoundedMap<UndocumentedItem>>, group: string): BoundedMap<UndocumentedItem> {
  const known = groups.get(group) ?? makeBoundedMap<UndocumentedItem>(NAMES_LIMIT);
  groups.set(group, known);
  return known;
}

function joinNames(into: BoundedMap<UndocumentedItem>, { overflowed, names }: NamesState): void {
  into.overflowed ||= overflowed;
  for (const [name, sighting] of names) {
    const known = into.entries.get(name);
    if (known !== undefined) known.sighting = joinObservations(known.sighting, sighting);
    else entryOf(into, name, () => ({ sighting: { ...sighting }, counted: 0 }));
  }
}

function joinFile(into: FileTraffic, { unmatched, sha256, ranges, stretches, ...counts }: FileState): void {
  noteDigest(into, sha256);
  if (ranges) noteDigest(into, { bytes: ranges.bytes, digests: new Map(digestsIn(ranges.runs)) });
  into.stretches.push(...stretches);
  into.exchanges += counts.exchanges;
  into.matched += counts.matched;
  into.bodies += counts.bodies;
  into.withoutBody += counts.withoutBody;
  into.successes += counts.successes;
  into.broken += counts.broken;
  into.ignored += counts.ignored;
  into.truncated ||= counts.truncated;
  for (const [host, count] of unmatched) {
    const entry = entryOf(into.unmatched, host, () => ({ count: 0 }));
    if (entry !== null) entry.count += count;
  }
}
