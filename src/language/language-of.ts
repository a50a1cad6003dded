/** Which language carries a text. */
import { languages } from "./languages.ts";
import { amountOf } from "./scripts.ts";

/** A language that shares a script with another is told by so much of what is its own: no text in Japanese is without kana. */
const OWN_SHARE = 0.2;

/** The code of the language in whose scripts most of a text is written; null where it has no letters of any. */
export function languageOf(text: string): string | null {
  let most = 0;
  let code: string | null = null;
  // later languages win a draw: the first one's words stand on the pages of all others
  for (const language of languages) {
    const amounts = language.scripts.map((script) => amountOf(script, text));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    if (total > 0 && total >= most && (amounts[0] ?? 0) >= OWN_SHARE * total) [most, code] = [total, language.code];
  }
  return code;
}
