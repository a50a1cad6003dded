/** Values that prose states, as JSON of the field's type. */
import { trimmed } from "../../source/text.ts";
import type { Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";

const TOKEN = /^[A-Za-z0-9_$@/.+-][\w$@.\-/:;=+*%#{}]*$/;
/** Only whole groups of three make a comma a thousands separator: "1,2" are two numbers. */
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const MEDIA_TYPE = /^"?(?:application|audio|image|multipart|text|video)\//i;
const LONGEST_VALUE = 60;
/** "1-255" and "0~100" are ranges, "compute:xxx" and "<id>" leave a part open, "type=month" is a condition. */
const NO_TOKEN = /^\d+\s*[-~]\s*\d+$|x{3,}|[<>]|\*{2,}|^-+$|^[\w.-]+=/i;

/** The number that a text such as "16,384" writes, or null. */
export function toNumber(text: string): number | null {
  const plain = text.trim().replace(/[.,]$/, "");
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

/** The value that a word states for a field of this type; null when it cannot be one. */
export function toValue(text: string, type: TypeExpression | null, language: Language): Json | null {
  const isQuoted = /^"[^"]*"$/.test(text.trim());
  const words = text.trim().replace(/^"|"$/g, "").trim();
  if (words === "" || words.length > LONGEST_VALUE || words.includes('"')) return null;
  switch (type?.kind) {
    case "integer":
    case "number": {
      const number = toNumber(words.replace(language.facts.unit, ""));
      return number !== null && type.kind === "integer" && !Number.isInteger(number) ? null : number;
    }
    case "boolean":
      return /^true$/i.test(words) ? true : /^false$/i.test(words) ? false : null;
    case "string":
    case undefined:
    case "unknown":
      if (NO_TOKEN.test(words) || language.facts.never.test(words)) return null;
      if (isQuoted) return /\s/.test(words) && language.facts.noValue.test(words) ? null : words;
      // "DELETED" is a value, "deleted" the word of a sentence
      return TOKEN.test(words) && (/^[A-Z][A-Z\d_]+$/.test(words) || !language.facts.noValue.test(words))
        ? words
        : null;
    default:
      return null;
  }
}

/** The values of "A, B, or C"; null unless every part is one and there are at least two. */
export function toValues(text: string, type: TypeExpression | null, language: Language): Json[] | null {
  const plain = withoutRemarks(trimmed(text.trim(), "", ".。;"));
  if (language.facts.never.test(plain)) return null;
  const inner = /^\[(.*)\]$/.exec(plain)?.[1];
  const parts = split(inner ?? plain, language);
  if (parts.length < 2) return null;
  // "[1, 100]" gives the ends of a range
  if (inner !== undefined && parts.length === 2 && parts.every((part) => toNumber(part) !== null)) return null;
  const values = parts.map((part) => toValue(part, type, language));
  return values.some((value) => value === null) ? null : unique(values);
}

/** "4 (IPv4) or 6 (IPv6)" without its explanations. */
function withoutRemarks(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 3; depth++) plain = plain.replace(/\s?\([^()]{0,500}\)/g, "");
  return plain;
}

function split(text: string, language: Language): string[] {
  const clean = (part: string): string[] => (part.trim() === "" ? [] : [part.trim()]);
  const parts = withoutThousands(text).split(language.facts.separators).flatMap(clean);
  // "asc/desc", where nothing else parts the values
  return parts.length === 1 && /^"?\w+"?(?:\s*\/\s*"?\w+"?)+$/.test(text.trim()) && !MEDIA_TYPE.test(text.trim())
    ? text.split("/").flatMap(clean)
    : parts;
}

/** "512, 1,024, or 10,240": where a blank follows the commas between values, one between digits parts thousands. */
const withoutThousands = (text: string): string =>
  /,\s/.test(text)
    ? text.replace(/(?<![\w.,])\d{1,3}(?:,\d{3})+(?!\w|,\d)/g, (number) => number.replaceAll(",", ""))
    : text;

/** A value as the word that states it. */
export function valueText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function unique(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
