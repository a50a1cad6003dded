/** Sentence forms are regular expressions put together from named pieces, so that a form reads like the sentence it stands for. */

/** The form that the template spells, whatever the case of its letters. */
export function form(parts: TemplateStringsArray, ...pieces: readonly string[]): RegExp {
  return new RegExp(String.raw(parts, ...pieces), "iu");
}

/** As `form`, with letters in the case that is written. */
export function exactForm(parts: TemplateStringsArray, ...pieces: readonly string[]): RegExp {
  return new RegExp(String.raw(parts, ...pieces), "u");
}

/** A number as written, with its thousands separators; never the front of a longer one ("65" of "65,535", "1.0" of "1.0.2"). */
export const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.,]*\d)`;

/** A number in brackets, where a comma ends it: "[1,100]". */
export const BARE_NUMBER = String.raw`-?\d+(?:\.\d+)?`;
