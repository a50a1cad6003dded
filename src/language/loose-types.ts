/** Type words that say what a value is and leave open how JSON writes it: "Timestamp" may be a text or a number. */
import { languages } from "./languages.ts";
import { headerWords } from "./words.ts";

export function isLooseType(words: string): boolean {
  // "timestamp (ms)": what stands in brackets says more of the word
  const plain = headerWords(words)
    .replace(/[.。]$/, "")
    .replace(/ ?\([^()]{0,60}\)$/, "");
  return languages.some(({ judging }) => judging.looseTypes.includes(plain));
}
