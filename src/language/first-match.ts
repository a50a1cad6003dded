/** The first language that has an answer, and the first pattern that matches. */
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";

/** What the first language that has an answer says; null where none has. */
export function first<T>(read: (language: Language) => T | null | undefined): T | null {
  for (const language of languages) {
    const found = read(language);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** The match of the first pattern that has one. */
export function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}
