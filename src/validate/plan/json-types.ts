/** Kinds of JSON values as bits, so that "a string or a whole number" is one number and a check is one `&`. */
import type { Json, TypeExpression } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";

export const STRING = 1;
export const INTEGER = 2;
/** A number that is not whole: whole numbers are fine where the page says float. */
export const FRACTION = 4;
export const BOOLEAN = 8;
export const OBJECT = 16;
export const LIST = 32;
export const NULL = 64;
/** How many kinds of values there are: bits of a byte. */
export const KINDS = 8;

/** Where a kind is counted among all of them. */
export const indexOfKind = (kind: number): number => 31 - Math.clz32(kind);
/** The page does not say, or not so that it could be read. */
export const ANY = 0;

export function kindBit(value: Json): number {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isInteger(value) ? INTEGER : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      return value === null ? NULL : isList(value) ? LIST : OBJECT;
  }
}

/** The kinds that a stated type allows. */
export function typeBits(type: TypeExpression | null): number {
  switch (type?.kind) {
    case undefined:
    case "unknown":
      return ANY;
    case "string":
    case "file":
      return STRING;
    case "integer":
      return INTEGER;
    case "number":
      return INTEGER | FRACTION;
    case "boolean":
      return BOOLEAN;
    case "null":
      return NULL;
    case "array":
      return LIST;
    case "object":
    case "map":
    case "structure":
      return OBJECT;
    case "union": {
      const options = type.options.map(typeBits);
      return options.includes(ANY) ? ANY : options.reduce((bits, option) => bits | option, 0);
    }
  }
}

const TYPE_NAMES: readonly (readonly [number, string])[] = [
  [STRING, "string"],
  [INTEGER, "integer"],
  [FRACTION, "number"],
  [BOOLEAN, "boolean"],
  [OBJECT, "object"],
  [LIST, "array"],
  [NULL, "null"],
];

/** The kinds as JSON Schema names them. */
export function typeNames(kinds: number): string[] {
  return TYPE_NAMES.flatMap(([bit, name]) => ((kinds & bit) === 0 ? [] : [name]));
}

/** The kinds that such names stand for; names that are not known stand for none. */
export function kindsOfTypes(names: readonly string[]): number {
  return TYPE_NAMES.reduce((bits, [bit, name]) => (names.includes(name) ? bits | bit : bits), 0);
}

const WORDS: readonly (readonly [number, string])[] = [
  [OBJECT, "an object"],
  [LIST, "a list"],
  [STRING, "a string"],
  [INTEGER, "a whole number"],
  [FRACTION, "a number with decimals"],
  [BOOLEAN, "true or false"],
  [NULL, "null"],
];

/** "a list", "a string or a whole number". */
export function kindWords(bits: number): string {
  const both = (bits & (INTEGER | FRACTION)) === (INTEGER | FRACTION);
  return WORDS.filter(([bit]) => (bits & bit) !== 0 && !(both && bit === FRACTION))
    .map(([bit, words]) => (both && bit === INTEGER ? "a number" : words))
    .join(" or ");
}
