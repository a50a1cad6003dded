/** What a row's constraint lets through: as JSON Schema has it (ajv), and where pages mean something else. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Constraint, Json, Keyword } from "../../../src/api-model/api-page.ts";
import { enumTexts, exactBound, type Limit } from "../../../src/validate/plan/kept-constraints.ts";
import { constraintCheck, constraintWords } from "../../../src/validate/plan/value-checks.ts";
import { kindBit } from "../../../src/validate/plan/json-types.ts";

const constraint = (keyword: Keyword, value: Json, ...words: string[]): Constraint => ({
  keyword,
  value,
  evidence: words.map((one) => ({ span: { source: "page", start: 0, end: 1 }, words: one })),
});

/** Whether the value is judged at all, and keeps the constraint. */
function keeps(keyword: Keyword, bound: Json, value: Json, also: readonly Json[] = []): boolean {
  const check = constraintCheck(constraint(keyword, bound), also);
  return check === null || (check.kinds & kindBit(value)) === 0 || check.keeps(value);
}

const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9 });
const text = fc.string({ unit: fc.constantFrom("a", "é", "集", "🙂"), maxLength: 6 });
const number = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(-2.5, -0.5, 0.5, 1.5, 2.5));
const list = fc.array(fc.constantFrom<Json>(1, "1", true, "a", null, [1], { a: 1 }), { maxLength: 6 });
const value = fc.oneof<fc.Arbitrary<Json>[]>(
  text,
  number,
  list,
  fc.boolean(),
  fc.constant({ a: 1 }),
  fc.constant(null),
);

describe("a limit is kept where JSON Schema keeps it", () => {
  const sizes: readonly Limit[] = ["minLength", "maxLength", "minItems", "maxItems"];
  const bounds: readonly Limit[] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
  it.each(sizes)("%s", (keyword) => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), value, (bound, one) => {
        expect(keeps(keyword, bound, one)).toBe(ajv.validate({ [keyword]: bound }, one));
      }),
    );
  });
  it.each(bounds)("%s", (keyword) => {
    fc.assert(
      fc.property(number, value, (bound, one) => {
        expect(keeps(keyword, bound, one)).toBe(ajv.validate({ [keyword]: bound }, one));
      }),
    );
  });
  it("multipleOf", () => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.25, 0.5, 1, 2, 3), value, (step, one) => {
        expect(keeps("multipleOf", step, one)).toBe(ajv.validate({ multipleOf: step }, one));
      }),
    );
  });
  it("uniqueItems", () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(keeps("uniqueItems", true, one)).toBe(ajv.validate({ uniqueItems: true }, one));
      }),
    );
  });
});

describe("a limit that is none", () => {
  test.each<[Keyword, Json]>([
    ["maximum", "many"],
    ["maxLength", null],
    ["maxItems", [3]],
    ["uniqueItems", false],
    ["uniqueItems", "true"],
    ["format", 7],
    ["format", "phone"],
    ["pattern", 7],
    ["pattern", "^(a+)+$"],
    ["default", 3],
    ["deprecated", true],
    ["nullable", true],
    ["readOnly", true],
    ["writeOnly", true],
    ["also", [1]],
    ["condition", "if"],
    ["enum", ["a"]],
  ])("%s %j is not judged", (keyword, bound) => {
    expect(constraintCheck(constraint(keyword, bound), [])).toBeNull();
  });
  it("a step of nothing divides everything", () => {
    expect([keeps("multipleOf", 0, 7), keeps("multipleOf", -5, 7)]).toEqual([true, true]);
  });
});

test("a value beside a range keeps it, as a number and as the page's word for it", () => {
  expect(keeps("minimum", 1, -1)).toBe(false);
  expect(keeps("minimum", 1, -1, [-1])).toBe(true);
  expect(keeps("minimum", 1, -1, ["-1"])).toBe(true);
  expect(keeps("minimum", 1, -2, [-1])).toBe(false);
  expect(keeps("maximum", 5, 99, [0, 99])).toBe(true);
});

test("a list of more than 10,000 items is not looked through for what stands twice", () => {
  const twice = (length: number): Json => Array.from({ length }, (_, n) => Math.max(n, 1));
  expect([keeps("uniqueItems", true, twice(10_000)), keeps("uniqueItems", true, twice(10_001))]).toEqual([false, true]);
});

test("of a number that a double rounds, what was written is held against the limit", () => {
  const written = [9007199254740993n];
  const check = constraintCheck(constraint("maximum", 9007199254740992, "at most 9007199254740992"), []);
  expect(check?.keeps(9007199254740992)).toBe(true);
  expect(check?.keeps(9007199254740992, written)).toBe(false);
  expect(check?.keeps(9007199254740992, [9007199254740992n, ...written])).toBe(false);
  expect(check?.keeps(9007199254740992, [9007199254740991n, 9007199254740992n])).toBe(true);
});

test.each<[number, string[], number | bigint]>([
  [2 ** 63, ["0 to 9223372036854775807"], 9223372036854775807n],
  [2 ** 63, ["0 to 9,223,372,036,854,775,807"], 9223372036854775807n],
  [2 ** 63, ["long", "1000000000000000000 to 9_223_372_036_854_775_807"], 9223372036854775807n],
  [-(2 ** 63), ["-9223372036854775808 or more"], -9223372036854775808n],
  [2 ** 63, ["up to 1000000000000000000"], 2 ** 63],
  [2 ** 63, [], 2 ** 63],
  [1234567890123456, ["1234567890123456"], 1234567890123456],
  [1e21, ["1000000000000000000001"], 1000000000000000000001n],
  [0.5, ["1000000000000000000"], 0.5],
])("the limit %d of %j is %s", (bound, words, exact) => {
  expect(exactBound(bound, words)).toBe(exact);
});

test.each<[Keyword, Json, string]>([
  ["minLength", 3, "at least 3 characters"],
  ["minLength", 1, "at least 1 character"],
  ["maxLength", 64, "at most 64 characters"],
  ["maxLength", 1, "at most 1 character"],
  ["minItems", 2, "at least 2 items"],
  ["maxItems", 1, "at most 1 item"],
  ["minimum", 1, "at least 1"],
  ["maximum", 1.5, "at most 1.5"],
  ["exclusiveMinimum", 0, "more than 0"],
  ["exclusiveMaximum", 9, "less than 9"],
  ["multipleOf", 10, "a multiple of 10"],
  ["uniqueItems", true, "no item twice"],
  ["pattern", "^a$", "the pattern ^a$"],
  ["const", "Config", "Config"],
  ["const", true, "true"],
  ["enum", ["a", 1, true, null], "a, 1, true, null"],
  ["format", "uuid", "uuid"],
  ["default", { a: 1 }, '{"a":1}'],
])("%s %j is worded as %s", (keyword, bound, words) => {
  expect(constraintWords(constraint(keyword, bound))).toBe(words);
});

test("a value that is listed twice is one", () => {
  expect(enumTexts(["a", "b", "a", 1, "1", true, null])).toEqual(["a", "b", "1", "true", "null"]);
});

test.each<[Json, Json, boolean]>([
  ["true", true, true],
  [true, "true", true],
  ["7", 7, true],
  [7, "7", true],
  ["7", 7.5, false],
  ["a", "a", true],
  ["a", "A", false],
  ["01", 1, false],
])("the constant %j is %j: %s", (stated, recorded, same) => {
  expect(keeps("const", stated, recorded)).toBe(same);
});

test("a constant is not held against null, lists and objects: their type is wrong already", () => {
  expect([keeps("const", "a", null), keeps("const", "a", ["b"]), keeps("const", "a", {})]).toEqual([true, true, true]);
});
