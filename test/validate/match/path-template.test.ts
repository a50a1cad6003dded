/** Where the variables of a template stand, and what a call gives them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchParts, variableSegments, variableValues } from "../../../src/validate/match/path-template.ts";
import { readSegments } from "../../../src/validate/match/request-target.ts";

const values = (template: string, path: string): Record<string, string> =>
  Object.fromEntries(variableValues(variableSegments(template), readSegments(path)));

test.each<[template: string, path: string, Record<string, string>]>([
  ["/v1/{a}/pots/{b}", "/v1/7/pots/8", { a: "7", b: "8" }],
  ["/v1/pots", "/v1/pots", {}],
  ["/{a}.{b}/x-{c}", "/one.two/x-y", { a: "one", b: "two", c: "y" }],
  ["/{a}.{b}", "/one", { a: "", b: "" }],
  ["/{a}/{b}", "/one", { a: "one", b: "" }],
  ["/{}/x", "/7/x", { "": "7" }],
])("%s of %s", (template, path, expected) => {
  expect(values(template, path)).toEqual(expected);
});

test.each<[parts: string[], segment: string, values: string[] | null]>([
  [["", ""], "7", ["7"]],
  [["", ""], "", null],
  [["a-", ""], "a-7", ["7"]],
  [["a-", ""], "a-", null],
  [["a-", ""], "b-7", null],
  [["", ".json"], "7.json", ["7"]],
  [["", ".json"], ".json", null],
  [["", ".json"], "7.xml", null],
  [["ab", "ba"], "aba", null],
  [["ab", "ba"], "ab7ba", ["7"]],
  [["", "-", ""], "a-b", ["a", "b"]],
  [["", "-", ""], "a-b-c", ["a", "b-c"]],
  [["", "-", ""], "--c", ["-", "c"]],
  [["", "-", ""], "-b", null],
  [["", "-", ""], "a-", null],
  [["", "-", ".x"], "a-.x", null],
  [["", "-", ".x"], "a.x-b.x", ["a.x", "b"]],
  [["", "--", "-"], "a---", null],
  [["", ".", ".", ""], "a.b.c", ["a", "b", "c"]],
  [["", ".", ".", ""], "a.b", null],
])("around %j in %s stand %j", (parts, segment, expected) => {
  expect(matchParts(parts, segment)).toEqual(expected);
});

test("values that hold no part are read as they were written", () => {
  const value = fc.stringMatching(/^[a-z]{1,4}$/);
  const between = fc.constantFrom("-", ".", "::", "_v");
  fc.assert(
    fc.property(fc.array(fc.tuple(between, value), { minLength: 1, maxLength: 4 }), between, (pieces, tail) => {
      const parts = [...pieces.map(([part]) => part.replace("v", "V")), tail.replace("v", "V")];
      const given = pieces.map(([, one]) => one);
      const segment = given.map((one, n) => `${parts[n]}${one}`).join("") + (parts.at(-1) ?? "");
      expect(matchParts(parts, segment)).toEqual(given);
    }),
  );
});
