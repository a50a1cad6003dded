/**
 * What was counted: for each promise in how many exchanges it was kept and broken, and a few samples of the breaks. Counts are
 * of exchanges: a list of a thousand wrong items counts once. Memory does not grow with the number of exchanges.
 */
import type { RecordedAt } from "../../exchange/exchange.ts";
import { indexOfKind, KINDS } from "../plan/json-types.ts";
import { entryOf, makeBoundedMap, type BoundedMap } from "./bounded-map.ts";
import { type FormCounts, makeFormCounts } from "./text-forms.ts";
import { makeUndescribed, type Undescribed } from "./undescribed.ts";
import { makeUnlistedValues, type UnlistedValues } from "./unlisted-values.ts";

/** An entry of a recording that shows something. */
export interface Occurrence {
  readonly at: RecordedAt;
  readonly time: string | null;
  readonly status: number;
}

/** The same, as findings point at it. */
export interface Moment {
  readonly file: string;
  /** null where the recording was read from its middle, and nobody told what is before. */
  readonly entry: number | null;
  readonly offset: number;
  readonly end: number;
  readonly time: string | null;
}

/** An exchange, and the shape of what was seen there. */
export interface Sample extends Moment {
  readonly status: number;
  readonly shape: string;
}

/** Something that exchanges show, and in which. */
export interface Observation {
  count: number;
  /** Kinds of the values seen, as bits. */
  kinds: number;
  statuses: readonly number[];
  /** The first ones by place, at most `SAMPLES`. */
  samples: readonly Sample[];
  /** First and last by time. */
  first: Moment;
  last: Moment;
}

const SAMPLES = 3;
/** Names that are kept of what the page does not document: fields of one object, query parameters, headers, paths. */
export const NAMES_LIMIT = 100;

/** Things that the page does not document, under the group they were found in: an object's path, a kind of parameter. */
type Extras = Map<string, BoundedMap<UndocumentedItem>>;

export interface UndocumentedItem {
  sighting: Observation;
  /** Number of the last exchange counted. */
  counted: number;
}

export interface Tally {
  /** Number of the exchange being checked, from 1. */
  now: number;
  readonly kept: Counter;
  readonly broken: Counter;
  /** Other counts of exchanges: in which a value was present, an object opened, an operation called. */
  readonly seen: Counter;
  /** By value (its `present` counter) and kind, `KINDS` for each value: in how many exchanges it was of that kind. */
  readonly kindCounts: Uint32Array;
  /** By value: the kinds seen in the exchange that is being checked. */
  readonly kindsNow: Uint8Array;
  /** By value (its `present` counter): the forms of its texts. */
  readonly forms: Map<number, FormCounts>;
  readonly breaks: Map<number, Observation>;
  /** By promise: what came that the page's list has not. */
  readonly unlisted: Map<number, UnlistedValues>;
  readonly extras: Extras;
  /** What responses of an operation hold beside what its page describes, by the operation's index. */
  readonly undescribed: Map<number, Undescribed>;
}

/** Counts exchanges by number: `at` is the last exchange counted. */
export interface Counter {
  readonly counts: Uint32Array;
  readonly at: Uint32Array;
}

export function makeTally(promises: number, counters: number): Tally {
  const counter = (size: number): Counter => ({ counts: new Uint32Array(size), at: new Uint32Array(size) });
  return {
    now: 0,
    kept: counter(promises),
    broken: counter(promises),
    seen: counter(counters),
    kindCounts: new Uint32Array(counters * KINDS),
    kindsNow: new Uint8Array(counters),
    forms: new Map(),
    breaks: new Map(),
    unlisted: new Map(),
    extras: new Map(),
    undescribed: new Map(),
  };
}

/** What was counted of an operation beside what its page describes. */
export function undescribedOf({ undescribed }: Tally, operation: number): Undescribed {
  const known = undescribed.get(operation) ?? makeUndescribed();
  undescribed.set(operation, known);
  return known;
}

/** Counts the current exchange once; true when it was not counted before. */
export function countOnce(counter: Counter, id: number, now: number): boolean {
  if (counter.at[id] === now) return false;
  counter.at[id] = now;
  counter.counts[id] = (counter.counts[id] ?? 0) + 1;
  return true;
}

/** Counts that a value is there, and of which kind: each kind once in an exchange. */
export function countPresent({ seen, now, kindCounts, kindsNow }: Tally, present: number, kind: number): void {
  if (countOnce(seen, present, now)) kindsNow[present] = kind;
  else {
    const known = kindsNow[present] ?? 0;
    if ((known & kind) !== 0) return;
    kindsNow[present] = known | kind;
  }
  const index = present * KINDS + indexOfKind(kind);
  kindCounts[index] = (kindCounts[index] ?? 0) + 1;
}

/** The forms of a value's texts. */
export function formsOf({ forms }: Tally, present: number): FormCounts {
  const known = forms.get(present) ?? makeFormCounts();
  forms.set(present, known);
  return known;
}

/** What came outside of the list that a promise gives. */
export function unlistedOf({ unlisted }: Tally, promise: number): UnlistedValues {
  const known = unlisted.get(promise) ?? makeUnlistedValues();
  unlisted.set(promise, known);
  return known;
}

/** By bit: how many exchanges had the value of the kind. */
export function kindsOf({ kindCounts }: Tally, present: number): number[] {
  return Array.from({ length: KINDS }, (_, bit) => kindCounts[present * KINDS + bit] ?? 0);
}

export function countOf(counter: Counter, id: number): number {
  return counter.counts[id] ?? 0;
}

/** @param shape made only when the exchange is kept as a sample */
export function noteBreak(tally: Tally, promise: number, where: Occurrence, kinds: number, shape: () => string): void {
  const known = tally.breaks.get(promise);
  if (!countOnce(tally.broken, promise, tally.now)) {
    if (known !== undefined) known.kinds |= kinds;
    return;
  }
  if (known === undefined) tally.breaks.set(promise, newSighting(where, kinds, shape));
  else addSighting(known, where, kinds, shape);
}

/** Notes what the page does not document. A name counts once in an exchange. */
export function noteExtra(
  tally: Tally,
  group: string,
  name: string,
  where: Occurrence,
  kinds: number,
  shape: () => string,
): void {
  let names = tally.extras.get(group);
  if (names === undefined) {
    names = makeBoundedMap(NAMES_LIMIT);
    tally.extras.set(group, names);
  }
  noteName(names, name, tally.now, where, kinds, shape);
}

export function noteName(
  names: BoundedMap<UndocumentedItem>,
  name: string,
  now: number,
  where: Occurrence,
  kinds: number,
  shape: () => string,
): void {
  const extra = entryOf(names, name, () => ({ sighting: newSighting(where, kinds, shape), counted: now }));
  if (extra === null || extra.counted === now) return;
  extra.counted = now;
  addSighting(extra.sighting, where, kinds, shape);
}

function newSighting(where: Occurrence, kinds: number, shape: () => string): Observation {
  const moment = momentOf(where);
  return {
    count: 1,
    kinds,
    statuses: [where.status],
    samples: [{ ...moment, status: where.status, shape: shape() }],
    first: moment,
    last: moment,
  };
}

function addSighting(sighting: Observation, where: Occurrence, kinds: number, shape: () => string): void {
  const { at, time, status } = where;
  sighting.count += 1;
  sighting.kinds |= kinds;
  if (!sighting.statuses.includes(status)) sighting.statuses = union(sighting.statuses, [status]);
  const last = sighting.samples[sighting.samples.length - 1];
  if (sighting.samples.length < SAMPLES || (last !== undefined && comparePlaces(at, last) < 0)) {
    sighting.samples = [...sighting.samples, { ...momentOf(where), status, shape: shape() }]
      .toSorted(comparePlaces)
      .slice(0, SAMPLES);
  }
  if (compareTimes(time, at, sighting.first) < 0) sighting.first = momentOf(where);
  if (compareTimes(time, at, sighting.last) > 0) sighting.last = momentOf(where);
}

function momentOf({ at, time }: Occurrence): Moment {
  return { file: at.file, entry: at.entry, offset: at.offset, end: at.end, time };
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].toSorted((x, y) => x - y);
}

type Place = { readonly file: string; readonly offset: number };

function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.offset - b.offset;
}

/** By time where both have one, those without behind the others; equal times by place. */
function compareTimes(time: string | null, at: Place, other: Moment): number {
  if (time !== other.time) {
    if (time === null) return 1;
    if (other.time === null) return -1;
    return time < other.time ? -1 : 1;
  }
  return comparePlaces(at, other);
}

/** Both together. In any order and grouping the result is the same. */
export function joinObservations(a: Observation, b: Observation): Observation {
  return {
    count: a.count + b.count,
    kinds: a.kinds | b.kinds,
    statuses: union(a.statuses, b.statuses),
    samples: [...a.samples, ...b.samples].toSorted(comparePlaces).slice(0, SAMPLES),
    first: compareTimes(a.first.time, a.first, b.first) <= 0 ? a.first : b.first,
    last: compareTimes(a.last.time, a.last, b.last) >= 0 ? a.last : b.last,
  };
}
