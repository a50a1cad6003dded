/** Kinds of values, what types allow, and the words for both. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../../src/api-model/api-page.ts";
import {
  BOOLEAN,
  FRACTION,
  INTEGER,
  indexOfKind,
  kindBit,
  kindsOfTypes,
  kindWords,
  LIST,
  NULL,
  OBJECT,
  STRING,
  typeBits,
  typeNames,
} from "../../../src/validate/plan/json-types.ts";
import { type } from "../pages.ts";

test.each<[Json, number]>([
  ["", STRING],
  [0, INTEGER],
  [-7, INTEGER],
  [1e30, INTEGER],
  [0.5, FRACTION],
  [false, BOOLEAN],
  [null, NULL],
  [[], LIST],
  [{}, OBJECT],
])("%j is of its kind", (value, kind) => {
  expect(kindBit(value)).toBe(kind);
});

test.each<[string, string]>([
  ["?", ""],
  ["string", "a string"],
  ["file", "a string"],
  ["integer", "a whole number"],
  ["number", "a number"],
  ["boolean", "true or false"],
  ["null", "null"],
  ["[]string", "a list"],
  ["object", "an object"],
  ["{}string", "an object"],
  ["Cluster", "an object"],
  ["string|integer", "a string or a whole number"],
  ["string|null", "a string or null"],
  ["string|?", ""],
])("the type %s allows %s", (stated, words) => {
  expect(kindWords(typeBits(type(stated)))).toBe(words);
});

test("no type allows anything", () => {
  expect(typeBits(null)).toBe(0);
  expect(typeBits({ kind: "union", options: [] })).toBe(0);
});

test.each<[number, string]>([
  [FRACTION, "a number with decimals"],
  [INTEGER, "a whole number"],
  [INTEGER | FRACTION | NULL, "a number or null"],
  [
    STRING | INTEGER | FRACTION | BOOLEAN | OBJECT | LIST | NULL,
    "an object or a list or a string or a number or true or false or null",
  ],
  [0, ""],
])("the kinds %i are %s", (kinds, words) => {
  expect(kindWords(kinds)).toBe(words);
});

test("the names of kinds stand for them, and unknown ones for none", () => {
  fc.assert(
    fc.property(fc.nat({ max: 127 }), (kinds) => {
      expect(kindsOfTypes(typeNames(kinds))).toBe(kinds);
    }),
  );
  expect(typeNames(STRING | INTEGER | FRACTION)).toEqual(["string", "integer", "number"]);
  expect(kindsOfTypes(["text", "array"])).toBe(LIST);
});

test("kinds are counted in their order", () => {
  expect([STRING, INTEGER, FRACTION, BOOLEAN, OBJECT, LIST, NULL].map(indexOfKind)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
