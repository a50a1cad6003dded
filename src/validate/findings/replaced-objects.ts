/** Objects of which nothing is left that they had before: one response shows as much as several do of a field alone. */
import type { FieldHistory } from "../../findings/history.ts";
import { NULL } from "../plan/json-types.ts";
import type { ComparedValue } from "./compared-value.ts";
import { foldNumbers, kindsBefore } from "./history-index.ts";
import { holderOf } from "./undescribed-counts.ts";

/** Fewer members may go together by chance, and keys of a map go all the time: their values are of one kind. */
const MOST_LIKELY_FIELDS = 3;

export interface Compared {
  readonly value: ComparedValue;
  readonly before: FieldHistory;
}

/** Whether the object that holds the value has lost all that it had in each response. */
export function replacedObjects(values: readonly Compared[]): (value: ComparedValue) => boolean {
  const holders = new Map<string, Compared[]>();
  for (const one of values) {
    const holder = holderKey(one.value);
    if (holder === null || one.before.present < one.before.of) continue;
    const known = holders.get(holder);
    if (known === undefined) holders.set(holder, [one]);
    else known.push(one);
  }
  const replaced = new Set(
    [...holders].flatMap(([holder, members]) => {
      const kinds = new Set(members.map(({ before }) => foldNumbers(kindsBefore(before)) & ~NULL));
      const areGone = members.every(({ value: { present, of } }) => present === 0 && of > 0);
      return areGone && kinds.size > 1 && members.length >= MOST_LIKELY_FIELDS ? [holder] : [];
    }),
  );
  return (value) => replaced.has(holderKey(value) ?? "");
}

/** null for items, and for what is in them: lists hold things of several kinds. */
function holderKey({ operation, at }: ComparedValue): string | null {
  const holder = holderOf(at);
  return holder === null || at.includes("[]") || at.includes(" ") ? null : `${operation.key} ${holder.path}`;
}
