/** What is made of texts, kept for those that were used last. */
import { LRUCache } from "lru-cache";

/** A cache of what was made of texts: of `most` characters together, but the last one stays however long its text is. */
export function makeLastUsed<K extends {}, V extends {}>(
  most: number,
  charactersOf: (key: K, value: V) => number,
): LRUCache<K, V> {
  const maxSize = Math.max(1, most);
  return new LRUCache({
    maxSize,
    sizeCalculation: (value, key) => Math.min(maxSize, Math.max(1, charactersOf(key, value))),
  });
}
