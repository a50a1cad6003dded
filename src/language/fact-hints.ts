/** Whether words may state a fact of a field, although no sentence form reads it from them. */
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

/** Facts that are stated in words rather than by a value. */
export type HintedFact = "default" | "nullable" | "deprecated" | "read-only";

const HINTS = {
  default: "mayStateDefault",
  nullable: "empty",
  deprecated: "mayStateDeprecation",
  "read-only": "mayStateReadOnly",
} as const;

/** In any language: cells are written in the other one, too. */
export function mayState(fact: HintedFact, text: string): boolean {
  const words = normaliseWords(text);
  return languages.some(({ judging }) => judging[HINTS[fact]].test(words));
}
