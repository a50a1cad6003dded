/** The methods of calls that the sentences of a text tell. */
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

type Words = Language["operations"];

/** The methods with which a text says that something is done. */
export const methodsTold = (text: string): readonly string[] => methodsIn(text, ({ methodTold }) => methodTold);

/** The method with which a text says that all calls are made; null where it names none, or several. */
export function methodOfAll(text: string): string | null {
  const told = methodsIn(text, ({ allCalls }) => allCalls);
  return new Set(told).size === 1 ? (told[0] ?? null) : null;
}

/** Whether a text begins by saying that a call answers with something, and says of no change that it makes. */
export function tellsReading(text: string): boolean {
  const words = normaliseWords(text);
  const [first = ""] = words.split(/(?<=[.。;；!])\s*/);
  return languages.some(({ operations }) => operations.readingTold.test(first) && !operations.changeTold.test(words));
}

/** The methods in the sentences that say so and do not deny it. */
const methodsIn = (text: string, saysSo: (words: Words) => RegExp): string[] =>
  normaliseWords(text)
    .split(/(?<=[.。;；!])\s*/)
    .flatMap((sentence) => {
      const isTold = languages.some(
        ({ operations }) => saysSo(operations).test(sentence) && !operations.methodDenied.test(sentence),
      );
      return isTold ? (sentence.match(METHOD_WORDS) ?? []) : [];
    });

const METHOD_WORDS = /(?<![A-Za-z])(?:GET|PUT|POST|DELETE|PATCH|HEAD)(?![A-Za-z])/g;
