/** How words of a page are brought to one form before they are looked up. */
import { foldSpace, trimmed } from "../source/text.ts";

/** Is its own normal form. */
const ASCII = /^[\x20-\x7e]*$/;

/** NFKC (full-width letters, digits and brackets become plain), white space folded, trimmed. */
export function normaliseWords(text: string): string {
  return foldSpace(ASCII.test(text) ? text : text.normalize("NFKC"));
}

/** "RequestBody": words that are written as one, each with a capital. */
const JOINED = /^(?:[A-Z][a-z]{2,20}){2,4}$/;

export const apart = (text: string): string => (JOINED.test(text) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, " ") : text);

/** A table header or heading as the vocabularies hold it: normalised, lower case, without marks at its ends. */
export function headerWords(text: string): string {
  const words = trimmed(normaliseWords(text).toLowerCase(), "* ", "*: ");
  return TITLE_VARIABLE.exec(words)?.[1]?.replaceAll("-", " ") ?? words;
}

/** "{api-request-title}": a text that the site fills in, told by its name. */
const TITLE_VARIABLE = /^\{(?:api-)?([a-z]+(?:-[a-z]+){0,4})-(?:title|heading|label)\}$/;
