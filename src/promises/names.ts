/** When two names are one name spelt differently, and when they are so alike that one may have become the other. */
import { distance } from "fastest-levenshtein";
import { hasEastAsian } from "../language/scripts.ts";

/** A name without what spelling adds: case, hyphens, underscores, blanks. */
export function plainSpelling(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** "Network name of the server", "网络名称": a writer's words for a key that differs from object to object, not a key. */
export function isDescription(name: string): boolean {
  return hasEastAsian(name) || name.trim().split(/\s+/).length >= 3;
}

/** "flavorRef", "flavor_ref" and "Flavor-Ref" as flavor, ref. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize("NFKC")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
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
  if (isMistyped(a, b)) return 1;
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

/** One letter more, less or other in a name long enough for it to be no other name; `ipv4` and `ipv6` are two. */
function isMistyped(a: string, b: string): boolean {
  const [x, y] = [plainSpelling(a), plainSpelling(b)];
  return (
    Math.min(x.length, y.length) >= 6 &&
    Math.max(x.length, y.length) <= 80 &&
    Math.abs(x.length - y.length) <= 1 &&
    digitsOf(x) === digitsOf(y) &&
    distance(x, y) <= 1
  );
}

const digitsOf = (name: string): string => name.replace(/\D/g, "");

function isSameWord(a: string, b: string): boolean {
  if (a === b || a === `${b}s` || b === `${a}s`) return true;
  const longer = Math.max(a.length, b.length);
  if (digitsOf(a) !== digitsOf(b)) return false;
  return Math.min(a.length, b.length) >= 4 && longer <= 40 && distance(a, b) <= longer / 4;
}
