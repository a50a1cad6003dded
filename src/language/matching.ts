/** Tries many patterns on a text: only those of which a word stands there that they need. Each word is looked for once for all of them. */
import { remembered } from "../source/remembered.ts";
import { wordsNeededBy } from "./may-match.ts";

export type Match<P> = readonly [P, RegExpExecArray];

/** All patterns that find something in a text, with what they find, in their order. */
export function makeMatcher<P extends { readonly pattern: RegExp }>(
  patterns: readonly P[],
): (text: string) => readonly Match<P>[] {
  const always: number[] = [];
  const byWord = new Map<string, number[]>();
  for (const [at, { pattern }] of patterns.entries()) {
    const words = wordsNeededBy(pattern);
    if (!words) always.push(at);
    for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  return remembered((text) => {
    const lowerCase = text.toLowerCase();
    const tried = new Set(always);
    for (const [word, needed] of byWord) if (lowerCase.includes(word)) for (const at of needed) tried.add(at);
    return [...tried]
      .toSorted((a, b) => a - b)
      .flatMap((at): Match<P>[] => {
        const found = patterns[at];
        const match = found?.pattern.exec(text);
        return found && match ? [[found, match]] : [];
      });
  });
}
