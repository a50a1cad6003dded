/** Which sentence forms of a language stand in a text. */
import type { FactPattern } from "../../language/fact-language.ts";
import type { Language } from "../../language/language.ts";
import { makeMatcher, type Match } from "../../language/matching.ts";

type FormFinder = (text: string, language: Language) => readonly Match<FactPattern>[];

/** Looks for those of the forms that `isAsked` tells. */
export function makeFormFinder(isAsked: (form: FactPattern) => boolean): FormFinder {
  return byLanguage(({ facts }) => makeMatcher(facts.patterns.filter(isAsked)));
}

/** A function of a text in a language, made once for each language. */
export function byLanguage<L extends Language | readonly Language[], T>(
  make: (language: L) => (text: string) => T,
): (text: string, language: L) => T {
  const made = new WeakMap<L, (text: string) => T>();
  return (text, language) => {
    let read = made.get(language);
    if (!read) {
      read = make(language);
      made.set(language, read);
    }
    return read(text);
  };
}
