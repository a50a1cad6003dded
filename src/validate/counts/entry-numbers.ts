/**
 * Numbers of entries where recordings were read from their middles: each process counts from the first entry that it reads, and only
 * when it is known how many come before does a number say which entry of the recording is meant.
 */
import type { BoundedMap } from "./bounded-map.ts";
import type { Moment, Observation, Tally, UndocumentedItem } from "./observations.ts";
import type { CountedStretch, Traffic } from "./recordings.ts";
import { countWhile } from "../../source/ascending.ts";

/** The same counts with entries as they stand in the recordings; null for what cannot be told. */
export function withEntryNumbers(tally: Tally, traffic: Traffic): { readonly tally: Tally; readonly traffic: Traffic } {
  const before = new Map(
    [...traffic.files].flatMap(([file, { stretches }]) =>
      stretches.length > 0 ? [[file, countBefore(stretches)]] : [],
    ),
  );
  if (before.size === 0) return { tally, traffic };
  const moment = <One extends Moment>(one: One): One => {
    const known = before.get(one.file);
    if (known === undefined || one.entry === null) return one;
    const first = entriesBefore(known, one.offset);
    return { ...one, entry: first === null ? null : first + one.entry };
  };
  const observation = (one: Observation): Observation => ({
    ...one,
    samples: one.samples.map(moment),
    first: moment(one.first),
    last: moment(one.last),
  });
  const names = (all: BoundedMap<UndocumentedItem>): BoundedMap<UndocumentedItem> => ({
    ...all,
    entries: mapped(all.entries, (item) => ({ ...item, sighting: observation(item.sighting) })),
  });
  return {
    tally: { ...tally, breaks: mapped(tally.breaks, observation), extras: mapped(tally.extras, names) },
    traffic: {
      ...traffic,
      unknown: { ...traffic.unknown, entries: mapped(traffic.unknown.entries, names) },
      broken: mapped(traffic.broken, names),
    },
  };
}

function mapped<Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value): Map<Key, Value> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

/** How many entries of the recording come before those of each stretch, in order; null behind what was not read. */
type Counted = readonly { readonly from: number; readonly before: number | null }[];

function countBefore(stretches: readonly CountedStretch[]): Counted {
  let [place, before]: [number, number | null] = [0, 0];
  return stretches
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, entries }) => {
      if (from !== place) before = null;
      const here = { from, before };
      place = to;
      before = before === null || entries === null ? null : before + entries;
      return here;
    });
}

function entriesBefore(counted: Counted, offset: number): number | null {
  const last = Math.max(0, countWhile(counted, ({ from }) => from <= offset) - 1);
  return counted[last]?.before ?? null;
}
