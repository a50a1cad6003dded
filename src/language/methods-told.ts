/** The methods of calls that the sentences of a text tell. */
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

type Words = Language["operations"];

/** The methods with which a text says that something is done. */
export const methodsTold = (text: string): readonly string[] => methodsIn(text, ({ methodTold }) => methodTold);

/** The methods with which a text says that all calls are made: one, or several as a choice; none where it tells some from others. */
export function methodsOfAll(text: string): readonly string[] {
  const told = [...new Set(methodsIn(text, ({ allCalls }) => allCalls))];
  if (told.length < 2) return told;
  const words = normaliseWords(text);
  const isChoice = languages.some(({ operations }) => operations.anyMethod.test(words));
  return isChoice && new RegExp(`${told.join(CHOICE)}(?![A-Za-z])`).test(words) ? told : [];
}

/** "GET and POST", "GET 或 POST": what stands between methods that are all of them meant. */
const CHOICE = String.raw`\s?(?:[,、/&+和或与及]|以及|,?\s?(?:and|or)(?:\s(?:also|by|with|via))?)\s?`;

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
