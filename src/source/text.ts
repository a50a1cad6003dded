/** The two rules by which text is compared everywhere: white space folds to one space, zero-width characters are nothing. */

const WHITE_SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const ZERO_WIDTH = /[\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Most texts have nothing to fold: one look costs less than three replacements. */
const UNFOLDED = /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]| {2}|^ | $/;

/** `text` without zero-width characters, every run of white space (NBSP and U+3000 too) one space, trimmed. */
export function foldSpace(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return text.replace(ZERO_WIDTH, "").replace(WHITE_SPACE, " ").replace(/^ | $/g, "");
}

/** `text` up to the first of these characters, or all of it. `[…].*$` begins anew at each of them. */
export function upTo(text: string, ends: string): string {
  for (let at = 0; at < text.length; at += 1) if (ends.includes(text.charAt(at))) return text.slice(0, at);
  return text;
}

/** Where the last white space stands, or -1. */
export function lastSpace(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return -1;
}

/** `text` without these characters at its beginning and end. A loop: `[…]+$` takes quadratic time on a run in the middle. */
export function trimmed(text: string, before: string, behind = before): string {
  let start = 0;
  let end = text.length;
  while (start < end && before.includes(text.charAt(start))) start += 1;
  while (end > start && behind.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Order of texts by their code units, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
