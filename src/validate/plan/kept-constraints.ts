/** Whether a value keeps a constant, a limit or a format that a page states, and the texts of an enumeration. */
import type { Json } from "../../api-model/api-page.ts";
import { formatCheck } from "./formats.ts";
import { sameScalar, scalarText } from "./same-scalar.ts";

/** "true" in a sentence and the truth value in JSON are the same. */
export function keepsConst(constant: Json): (value: Json) => boolean {
  return (value) => sameScalar(constant, value);
}

export type Limit =
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf";

/** @param also values that the page allows beside a range */
export function keepsLimit(limit: Limit, bound: number | bigint, also: readonly Json[]): Keeps {
  switch (limit) {
    case "minLength":
      return (value) => typeof value !== "string" || (value.length >= bound && characters(value) >= bound);
    case "maxLength":
      return (value) => typeof value !== "string" || value.length <= bound || characters(value) <= bound;
    case "minItems":
      return (value) => !Array.isArray(value) || value.length >= bound;
    case "maxItems":
      return (value) => !Array.isArray(value) || value.length <= bound;
    case "minimum":
      return number((value) => value >= bound, also);
    case "maximum":
      return number((value) => value <= bound, also);
    case "exclusiveMinimum":
      return number((value) => value > bound, also);
    case "exclusiveMaximum":
      return number((value) => value < bound, also);
    case "multipleOf": {
      const step = Number(bound);
      return number(
        (value) => step <= 0 || Math.abs(Number(value) / step - Math.round(Number(value) / step)) < 1e-9,
        also,
      );
    }
  }
}

/** @param exact the whole numbers that were written where the value is one that a double rounds */
export type Keeps = (value: Json, exact?: readonly bigint[]) => boolean;

function number(keeps: (value: number | bigint) => boolean, also: readonly Json[]): Keeps {
  return (value, exact) =>
    typeof value !== "number" ||
    (exact === undefined ? keeps(value) : exact.every(keeps)) ||
    also.some((one) => sameScalar(one, value));
}

const DIGITS = /\d[\d,_' ]{14,40}\d/g;

/** A limit as the page writes it: one of 19 digits is another number once it is parsed. */
export function exactBound(bound: number, words: readonly string[]): number | bigint {
  if (!Number.isInteger(bound) || Number.isSafeInteger(bound)) return bound;
  for (const text of words) {
    for (const [digits] of text.matchAll(DIGITS)) {
      const plain = digits.replace(/\D/g, "");
      if (Number(plain) === Math.abs(bound)) return BigInt(plain) * (bound < 0 ? -1n : 1n);
    }
  }
  return bound;
}

/** Unicode characters, as JSON Schema counts a length. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** The check of a stated format; null for one that is not known. An empty text is "not set" wherever it was met. */
export function keepsFormat(format: string): ((value: Json) => boolean) | null {
  const check = formatCheck(format);
  return check && ((value) => typeof value !== "string" || value === "" || check(value));
}

/** Each value that the page lists, by the text that it writes. */
export function enumTexts(values: readonly Json[]): string[] {
  return [...new Set(values.map(scalarText))];
}
