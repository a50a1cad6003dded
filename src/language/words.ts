/** How words of a page are brought to one form before they are looked up. */
import { foldSpace, trimmed } from "../source/text.ts";

/** Is its own normal form. */
const ASCII = /^[\x20-\x7e]*$/;

/** NFKC (full-width letters, digits and brackets become plain), white space folded, trimmed. */
export function normaliseWords(text: string): string {
  return foldSpace(ASCII.test(text) ? text : text.normalize("NFKC"));
}

/** A table header or heading as the vocabularies hold it: normalised, lower case, without marks at its ends. */
export function headerWords(text: string): string {
  return trimmed(normaliseWords(text).toLowerCase(), "* ", "*: ");
}
