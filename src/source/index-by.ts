/** Values by their keys. */

/** Every value under each of its keys, in their order. */
export function indexBy<K, V>(values: readonly V[], keysOf: (value: V) => readonly K[]): ReadonlyMap<K, readonly V[]> {
  const index = new Map<K, V[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      const known = index.get(key);
      if (known) known.push(value);
      else index.set(key, [value]);
    }
  return index;
}
