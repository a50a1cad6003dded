/** The scripts that texts are written in, for what holds of a script rather than of a language: spaces, widths, lengths of words. */

/** What tells a language by its letters. `Kana` is Hiragana and Katakana with the marks that only they use. */
export type Script = keyof typeof LETTERS;

const HAN = String.raw`\p{Script=Han}`;
const KANA = String.raw`\p{Script=Hiragana}\p{Script=Katakana}\u30fc`;
const HANGUL = String.raw`\p{Script=Hangul}`;

/** For character classes: scripts that set no spaces between words. A line break within a word leaves no trace. */
export const UNSPACED = HAN + KANA;

/** For character classes: scripts whose characters fill two columns of a terminal and say as much as half a word. */
export const EAST_ASIAN = UNSPACED + HANGUL;

const ANY_EAST_ASIAN = new RegExp(`[${EAST_ASIAN}]`, "u");

export function hasEastAsian(text: string): boolean {
  return ANY_EAST_ASIAN.test(text);
}

/** Units of text in each script, and how much each weighs beside a word in Latin letters. */
const LETTERS = {
  Latin: { unit: /\p{Script=Latin}+/gu, weight: 1 },
  Han: { unit: new RegExp(`[${HAN}]`, "gu"), weight: 2 },
  Kana: { unit: new RegExp(`[${KANA}]`, "gu"), weight: 2 },
  Hangul: { unit: new RegExp(`[${HANGUL}]`, "gu"), weight: 2 },
} as const;

/** How much of a text is written in a script. A page in another language is full of English names: words in Latin letters weigh least. */
export function amountOf(script: Script, text: string): number {
  const { unit, weight } = LETTERS[script];
  return (text.match(unit)?.length ?? 0) * weight;
}
