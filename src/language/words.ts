/** How words of a page are brought to one form before they are looked up. */
import { foldSpace, trimmed } from "../source/text.ts";

/** NFKC (full-width letters, digits and brackets become plain), white space folded, trimmed. */
export function normaliseWords(text: string): string {
  return foldSpace(text.normalize("NFKC"));
}

/** A table header or heading as the vocabularies hold it: normalised, lower case, without marks at its ends. */
export function headerWords(text: string): string {
  return trimmed(normaliseWords(text).toLowerCase(), "* ", "*: ");
}
