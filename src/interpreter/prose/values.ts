/** Values that prose states, as JSON of the field's type. */
import type { Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";

const TOKEN = /^[A-Za-z0-9_$@/.+-][\w$@.\-/:;=+*%#]*$/;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/;
/** Ordinary words behind "the value can be" that are no values but the start of a sentence. */
const LONGEST_VALUE = 60;

/** The number that a text such as "16,384" writes, or null. */
export function toNumber(text: string): number | null {
  const plain = text.trim().replace(/[.,]$/, "");
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

/** The value that a word states for a field of this type; null when it cannot be one. */
export function toValue(text: string, type: TypeExpression | null, language: Language): Json | null {
  const isQuoted = /^".*"$/.test(text.trim());
  const words = text.trim().replace(/^"|"$/g, "").trim();
  if (words === "" || words.length > LONGEST_VALUE) return null;
  switch (type?.kind) {
    case "integer":
    case "number":
      return toNumber(words);
    case "boolean":
      return /^true$/i.test(words) ? true : /^false$/i.test(words) ? false : null;
    case "string":
    case undefined:
    case "unknown":
      if (!isQuoted && (language.facts.noValue.test(words) || !TOKEN.test(words))) return null;
      if (isQuoted && language.facts.noValue.test(words) && /\s/.test(words)) return null;
      return words;
    default:
      return null;
  }
}

/** The values of "A, B, or C"; null unless every part is one and there are at least two. */
export function toValues(text: string, type: TypeExpression | null, language: Language): Json[] | null {
  const plain = text.trim().replace(/^\[(.*)\]$/, "$1").replace(/\s*\([^()]*\)/g, "").replace(/[.。;]+$/, "");
  const parts = plain.split(language.facts.separators).map((part) => part.trim()).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const values = parts.map((part) => toValue(part, type, language));
  if (values.some((value) => value === null)) return null;
  // "1-255" and "0~100" are ranges, whatever stands between them
  if (parts.some((part) => /^\d+\s*[-~]\s*\d+$/.test(part.replaceAll('"', "")))) return null;
  return unique(values);
}

export function unique(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
