/**
 * Values outside a list that the page gives, as far as one run has to tell another one: how many responses had each, under twelve bits
 * of a digest. That is enough to see that another value came, and too little to find out which it was.
 */
import type { Json } from "../../api-model/api-page.ts";
import { scalarText } from "../plan/same-scalar.ts";
import { entryOf, makeBoundedMap, type BoundedMap } from "./bounded-map.ts";

/** Longer lists of other values are no list any more. */
const MOST = 32;

export type UnlistedValues = BoundedMap<{ count: number; counted: number }>;

export const makeUnlistedValues = (): UnlistedValues => makeBoundedMap(MOST);

/** A value counts once in an exchange. */
export function countUnlisted(into: UnlistedValues, value: Json, now: number): void {
  const entry = entryOf(into, markOf(scalarText(value)), () => ({ count: 0, counted: 0 }));
  if (entry === null || entry.counted === now) return;
  entry.counted = now;
  entry.count += 1;
}

/** Adds what another part counted. */
export function addUnlisted(into: UnlistedValues, mark: string, count: number): void {
  const entry = entryOf(into, mark, () => ({ count: 0, counted: 0 }));
  if (entry !== null) entry.count += count;
}

const MARKS = 1 << 12;

/** FNV-1a, folded. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (((hash >>> 20) ^ hash) & (MARKS - 1)).toString(16).padStart(3, "0");
}
