/** Whether a pattern can find anything in a text, told by the words that it needs: trying, or only compiling, some hundred patterns costs more. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const wordsOf = new WeakMap<RegExp, readonly string[] | null>();

/** False only where a word that the pattern needs is missing from the text, which is given in lower case. */
export function mayMatch(pattern: RegExp, lowerCase: string): boolean {
  let words = wordsOf.get(pattern);
  if (words === undefined) {
    words = wordsNeededBy(pattern);
    wordsOf.set(pattern, words);
  }
  return words === null || words.some((word) => lowerCase.includes(word));
}

/** Words in lower case, one of which is in every text that the pattern matches; null where none are known. */
export function wordsNeededBy(pattern: RegExp): readonly string[] | null {
  return table()[pattern.source] ?? null;
}

let loaded: Readonly<Record<string, readonly string[]>> | null = null;

/** What the build wrote (`needed-words.ts`). Sources that were not built have none, and a pattern that has changed since is not in it: it is tried. */
function table(): NonNullable<typeof loaded> {
  if (loaded) return loaded;
  try {
    loaded = require("#needed-words") as NonNullable<typeof loaded>;
  } catch {
    loaded = {};
  }
  return loaded;
}

/** As `pattern.test(text)`. */
export function occursIn(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text.toLowerCase()) && pattern.test(text);
}
