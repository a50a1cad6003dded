/** Which language carries a text. */
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { amountOf } from "./scripts.ts";

/** A language that shares a script with another is told by so much of what is its own: no text in Japanese is without kana. */
const OWN_SHARE = 0.2;

/** The code of the language in whose scripts most of a text is written; null where it has no letters of any. */
export function languageOf(text: string, among: readonly Language[] = languages): string | null {
  let most = 0;
  let found: Language | null = null;
  for (const language of among) {
    // of those in one script the first stands for all
    if (among.find((other) => isWrittenAs(other, language)) !== language) continue;
    const amounts = language.scripts.map((script) => amountOf(script, text));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    // later languages win a draw: the first one's words stand on the pages of all others
    if (total > 0 && total >= most && (amounts[0] ?? 0) >= OWN_SHARE * total) [most, found] = [total, language];
  }
  if (found === null) return null;
  const first = found;
  return amongSameScript(
    text,
    among.filter((other) => isWrittenAs(other, first)),
  );
}

function isWrittenAs(a: Language, b: Language): boolean {
  return a.scripts.join() === b.scripts.join();
}

/** The one whose function words stand in the text most often; the first where none does, or no other's more often. */
function amongSameScript(text: string, alike: readonly Language[]): string | null {
  const [first, ...others] = alike;
  if (!first || others.length === 0) return first?.code ?? null;
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const amount = ({ functionWords }: Language): number =>
    functionWords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  return alike.reduce((best, other) => (amount(other) > amount(best) ? other : best)).code;
}
