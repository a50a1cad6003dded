/** Characters that look like plain ones or like nothing, and that names, paths and keys must not hold. */

const INVISIBLE = "\\u200b-\\u200f\\u2028\\u2029\\u2060\\ufeff\\u00ad";

/** Between two characters of a name: readers drop what has no width, the page's own text shows it. */
export const INSIDE_NAME = new RegExp(`(?<=[\\w.:-])[${INVISIBLE}]+(?=[\\w.:-])`, "g");
export const IN_NAME = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff3f\uff0d\uff0e\uff1a]/g;
export const IN_URI = new RegExp(`[\\uff01-\\uff5e\\u201c\\u201d\\u2018\\u2019${INVISIBLE}]`, "g");

const ANY_INVISIBLE = new RegExp(`[${INVISIBLE}]`, "g");

export const matches = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern))];

/** "：", or the code of one that cannot be seen. */
export function nameOfCharacter(character: string): string {
  return character.search(ANY_INVISIBLE) < 0
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text as it was meant to be typed. */
export const plainCharacters = (text: string): string =>
  text.normalize("NFKC").replace(ANY_INVISIBLE, "").replace(/[“”]/g, '"');
