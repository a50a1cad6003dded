/**
 * Deals recordings out to the processes of a sharded run. Each process deals for itself and must come to the same result, so
 * nothing counts but the names, their order and their sizes.
 */
import type { Input } from "../io/input.ts";

/** The `index`-th of `of` processes; counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface ShardAssignment {
  readonly input: Input;
  /** Which entries of the recording this process takes; null for all. */
  readonly wanted: ((entry: number) => boolean) | null;
}

/**
 * A recording larger than an even share is read by every process, and its entries are dealt out in turn: to read is cheap beside
 * to parse and judge. The smaller ones go whole, each to the process that has least so far.
 */
export function assignShards(
  inputs: readonly Input[],
  sizes: readonly (number | null)[],
  shard: Shard | null,
): ShardAssignment[] {
  if (shard === null || shard.of === 1) return inputs.map((input) => ({ input, wanted: null }));
  const evenShare = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) / shard.of;
  const isDivided = inputs.map((_, n) => (sizes[n] ?? Infinity) > evenShare);
  const owners = dealWhole(inputs, sizes, isDivided, shard.of);
  return inputs.flatMap((input, n): ShardAssignment[] => {
    if (isDivided[n]) return [{ input, wanted: (entry) => entry % shard.of === shard.index - 1 }];
    return owners[n] === shard.index ? [{ input, wanted: null }] : [];
  });
}

/** Largest first; the owner by position, 0 for what is divided. */
function dealWhole(
  inputs: readonly Input[],
  sizes: readonly (number | null)[],
  isDivided: readonly boolean[],
  of: number,
): number[] {
  const loads = Array.from({ length: of }, () => 0);
  const owners = inputs.map(() => 0);
  const whole = inputs.flatMap((_, n) => (isDivided[n] ? [] : [n]));
  for (const n of whole.toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + (sizes[n] ?? 0);
    owners[n] = least + 1;
  }
  return owners;
}
