/** How words of a page are brought to one form before they are looked up, and which language a text is in. */
import { foldSpace } from "../source/text.ts";

/** NFKC (full-width letters, digits and brackets become plain), white space folded, trimmed. */
export function normaliseWords(text: string): string {
  return foldSpace(text.normalize("NFKC"));
}

/** A table header or heading as the vocabularies hold it: normalised, lower case, without marks at its ends. */
export function headerWords(text: string): string {
  return normaliseWords(text)
    .toLowerCase()
    .replace(/^[*\s]+|[*:\s]+$/g, "");
}

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{Script=Latin}+/gu;

/**
 * "zh" where Chinese carries the text, "en" where Latin words do, null where there is neither. A Chinese page is full of
 * English names, so each Han character counts as much as a Latin word.
 */
export function languageOf(text: string): "en" | "zh" | null {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LETTER)?.length ?? 0;
  if (han === 0 && words === 0) return null;
  return han * 2 >= words ? "zh" : "en";
}
