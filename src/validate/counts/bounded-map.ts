/**
 * Keeps the entries with the smallest keys of any number of entries. What is kept does not depend on the order of arrival: a key
 * among the smallest of all is among the smallest of every part, so that it is never dropped and its counts are whole.
 */
export interface BoundedMap<Value> {
  readonly limit: number;
  readonly entries: Map<string, Value>;
  /** Whether there were more keys than the limit. */
  overflowed: boolean;
  /** The largest key kept; "" while there is room. */
  largest: string;
}

export function makeBoundedMap<Value>(limit: number): BoundedMap<Value> {
  return { limit, entries: new Map(), overflowed: false, largest: "" };
}

/** The entry of this key, made when there is none; null when the key is not among the smallest. */
export function entryOf<Value>(kept: BoundedMap<Value>, key: string, make: () => Value): Value | null {
  const known = kept.entries.get(key);
  if (known !== undefined) return known;
  if (kept.entries.size >= kept.limit) {
    kept.overflowed = true;
    if (key > kept.largest) return null;
    kept.entries.delete(kept.largest);
  }
  const made = make();
  kept.entries.set(key, made);
  if (kept.entries.size >= kept.limit) kept.largest = [...kept.entries.keys()].reduce((a, b) => (a > b ? a : b));
  return made;
}
