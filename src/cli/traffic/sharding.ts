/**
 * Deals recordings out to the processes of a sharded run. Each process deals for itself and must come to the same result, so
 * nothing counts but the names, their order, their sizes, and what kind of recording they are.
 *
 * The recordings stand one behind the other, and each process gets a stretch of all their bytes. Where a stretch begins depends on
 * the share alone that lies before it: shard 1/2 and shards 3/4 and 4/4 are a whole run.
 */
import { rangeBytesOf, type Stretch } from "../../exchange/streams/ranges.ts";
import type { EntryIndex } from "../../exchange/formats/entry-index.ts";
import type { Division } from "../../exchange/formats/division.ts";
import type { Input } from "../io/input.ts";

/** The `index`-th of `of` processes; counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface Portion {
  readonly input: Input;
  readonly size: number | null;
  readonly take:
    | "all"
    /** The entries that begin between two places; `places`: where they stand, once somebody has looked. */
    | (Stretch & { readonly division: Division; readonly places?: EntryIndex })
    /** Each `of`-th entry: the recording must be read from its beginning by every process. */
    | Shard;
}

export interface Dealt {
  readonly portions: readonly Portion[];
  /** Of all recordings that can be dealt out by their bytes, one behind the other. */
  readonly stretch: Stretch;
  /** Bytes that are dealt out by stretches. */
  readonly total: number;
  /** Recordings that every process reads. */
  readonly byTurns: readonly string[];
}

/** Tells how a recording can be read from its middle; null where it cannot. */
export type DivisionOf = (input: Input) => Promise<Division | null>;

export async function deal(
  inputs: readonly Input[],
  sizes: readonly (number | null)[],
  shard: Shard | null,
  divisionOf: DivisionOf,
): Promise<Dealt> {
  const of = shard?.of ?? 1;
  const turns = await dealtByTurns(inputs, sizes, of, divisionOf);
  let total = 0;
  const placed = inputs.map((input, n) => {
    const at = total;
    if (!turns.has(n)) total += sizes[n] ?? 0;
    return { input, n, at, end: total };
  });
  const cutAt = async (index: number): Promise<number> => {
    if (index === 0 || index === of) return index === 0 ? 0 : total;
    const place = Number((BigInt(total) * BigInt(index)) / BigInt(of));
    const inside = placed.find(({ n, at, end }) => !turns.has(n) && at <= place && place < end);
    if (inside === undefined) return place;
    const { input, at, end } = inside;
    if ((await divisionOf(input)) === null) return place - at < (end - at) / 2 ? at : end;
    const unit = rangeBytesOf(end - at) ?? 1;
    return at + Math.floor((place - at) / unit) * unit;
  };
  const stretch = { from: await cutAt((shard?.index ?? 1) - 1), to: await cutAt(shard?.index ?? 1) };
  const portions: Portion[] = [];
  for (const { input, n, at, end } of placed) {
    const size = sizes[n] ?? null;
    if (shard !== null && turns.has(n)) portions.push({ input, size, take: shard });
    else if (at === end ? holds(stretch, at, total) : stretch.from <= at && end <= stretch.to)
      portions.push({ input, size, take: "all" });
    else if (at < stretch.to && end > stretch.from) {
      const division = await divisionOf(input);
      const from = Math.max(0, stretch.from - at);
      if (division !== null)
        portions.push({ input, size, take: { from, to: Math.min(end, stretch.to) - at, division } });
    }
  }
  return { portions, stretch, total, byTurns: [...turns].flatMap((n) => inputs[n]?.id ?? []) };
}

/** What has no bytes of its own stands somewhere all the same. */
function holds({ from, to }: Stretch, place: number, total: number): boolean {
  return from <= place && (place < to || to === total);
}

/** What cannot be divided and is more than one process's share. */
async function dealtByTurns(
  inputs: readonly Input[],
  sizes: readonly (number | null)[],
  of: number,
  divisionOf: DivisionOf,
): Promise<Set<number>> {
  if (of === 1) return new Set();
  const evenShare = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) / of;
  const turns = new Set<number>();
  for (const [n, input] of inputs.entries()) {
    const size = sizes[n] ?? null;
    if (size === null || (size > evenShare && (await divisionOf(input)) === null)) turns.add(n);
  }
  return turns;
}
