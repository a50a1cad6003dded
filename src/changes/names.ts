/** When two names are one name spelt differently, and when they are so alike that one may have become the other. */
import { distance } from "fastest-levenshtein";

/** A name without what spelling adds: case, hyphens, underscores, blanks. */
export function plainSpelling(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** "flavorRef", "flavor_ref" and "Flavor-Ref" as flavor, ref. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize("NFKC")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Names below this likeness are two names. */
export const ALIKE = 0.5;

/**
 * How much two names share, 0 to 1: their common words among all their words. Letters are compared only within a word, so that
 * `min_size` and `max_size` stay apart while `flavour` and `flavor` do not.
 */
export function likeness(a: string, b: string): number {
  const left = wordsOfName(a);
  const right = wordsOfName(b);
  if (left.length === 0 || right.length === 0) return 0;
  const free = [...right];
  let shared = 0;
  for (const word of left) {
    const at = free.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    free.splice(at, 1);
    shared += 1;
  }
  return shared / (left.length + right.length - shared);
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return Math.min(a.length, b.length) >= 4 && longer <= 40 && distance(a, b) <= longer / 4;
}
