/**
 * A field that each response had and none has, with a new one of nearly the same name and the same kind in its place: it was renamed,
 * however few the responses are.
 */
import { distance } from "fastest-levenshtein";
import type { FieldHistory } from "../../findings/history.ts";
import type { ComparedValue } from "./compared-value.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { foldNumbers, kindsBefore } from "./history-index.ts";
import type { Compared } from "./replaced-objects.ts";
import { holderOf, type UndescribedCounts, undescribedCounts } from "./undescribed-counts.ts";

/** So much of a long name may be written otherwise. */
const MOST_EDITS = 2;
const LEAST_LENGTH = 5;

/** Whether a new field stands where the value stood. */
export function renamedFields({ plan, tally, history }: EvidenceIndex): (one: Compared) => boolean {
  const counts = undescribedCounts(plan, tally);
  return ({ value, before }) => {
    const holder = holderIn(value.at);
    if (holder === null || value.present > 0 || value.of === 0 || before.present === 0 || before.present < before.of)
      return false;
    const { operation } = value;
    return [operation.index, operation.sharedIndex].some((index) =>
      [...counts.paths(index)].some(
        (path) =>
          holderIn(path) === holder &&
          areAlike(nameIn(value.at), nameIn(path)) &&
          (history.field(operation.key, path)?.present ?? 0) === 0 &&
          isInItsPlace(counts, index, path, before),
      ),
    );
  };
}

/** In each response that could have it, and of the kinds that the old one was of. */
function isInItsPlace(counts: UndescribedCounts, index: number, path: string, before: FieldHistory): boolean {
  const seen = counts.seen(index, path);
  if (seen === null || seen.present < seen.of) return false;
  const kinds = seen.kinds.reduce((bits, count, bit) => (count > 0 ? bits | (1 << bit) : bits), 0);
  return foldNumbers(kinds) === foldNumbers(kindsBefore(before));
}

/** "groupID" and "group_id", "validUntil" and "validUntill". */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[^\p{L}\d]/gu, "")) as [string, string];
  if (one === other || a === "") return false;
  // numbered names are those of different things
  if (a.replace(/\d+/g, "") === b.replace(/\d+/g, "") && a !== b) return false;
  return a === b || (Math.min(a.length, b.length) >= LEAST_LENGTH && distance(a, b) <= MOST_EDITS);
}

/** null for headers, items and the values of maps. */
const holderIn = (at: string): string | null =>
  at.includes(" ") || at.includes("{") || /(?:^|\[\])$/.test(at) ? null : (holderOf(at)?.path ?? null);

const nameIn = (at: ComparedValue["at"]): string => at.slice(at.lastIndexOf(".") + 1);
