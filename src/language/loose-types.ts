/** Type words that say what a value is and leave open how JSON writes it: "Timestamp" may be a text or a number. */
import { languages } from "./languages.ts";
import { headerWords } from "./words.ts";

export function isLooseType(words: string): boolean {
  const plain = headerWords(words).replace(/[.。]$/, "");
  return languages.some(({ judging }) => judging.looseTypes.includes(plain));
}
