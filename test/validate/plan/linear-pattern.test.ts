/** Which patterns of a page are judged: those that no text can make run for long. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { patternCheck } from "../../../src/validate/plan/linear-pattern.ts";

test.each<[pattern: string, yes: readonly string[], no: readonly string[]]>([
  ["^[a-z]+$", ["pot"], ["Pot", "", "pot1"]],
  ["^[A-Za-z0-9_-]{1,64}$", ["a-b_C9", "a".repeat(64)], ["", "a".repeat(65), "a b"]],
  ["^(?:a|b)c?$", ["a", "bc"], ["c", "abc"]],
  ["^(pot|lid)?$", ["", "pot"], ["cup"]],
  ["^\\d{4}-\\d{2}$", ["2026-01"], ["2026-1"]],
  ["^[^/]*\\.json$", ["a.json"], ["a/b.json", "ajson"]],
  ["^\\w\\s\\S\\D\\W.$", ["a bc !".slice(0, 3) + "d!x"], ["a"]],
  ["^[\\u4e00-\\u9fa5]$", [], []],
  ["pot", ["teapots"], ["lid"]],
  ["^a{1000}$", ["a".repeat(1000)], ["a"]],
  ["^[\\]\\-a]+$", ["]-a"], ["b"]],
  ["^a*b*$", ["aabb", ""], ["ba"]],
  ["^a{2,}b*$", ["aab", "aa"], ["ab"]],
  ["^a{2,1000}$", ["aa"], ["a"]],
  ["^((a|b)(?:c)d)?$", ["acd", ""], ["ad"]],
  ["^(a)(b)?$|^c$", ["ab", "a", "c"], ["b"]],
  ["a|$", ["xa", "x"], []],
  ["^a?b?c?d?$", ["abcd", ""], ["e"]],
  ["^[^\\]a]+$", ["b"], ["a", "]"]],
  ["^\\.[\\-\\/]$", [".-", "./"], ["a-"]],
  [`^${"a".repeat(499)}`, ["a".repeat(500)], ["a"]],
])("%s is judged where it is safe", (pattern, yes, no) => {
  const check = patternCheck(pattern);
  if (yes.length === 0) expect(check).toBeNull();
  else expect([...yes, ...no].filter((text) => check?.(text))).toEqual(yes);
});

test.each([
  ["a group that repeats", "^(a+)+$"],
  ["a group that repeats a number of times", "^(?:ab){2,}$"],
  ["three pieces without an end", "^a*b*c*$"],
  ["three pieces without an end, by number", "^a{1,}b+c*$"],
  ["more repeats than anybody counts", "^a{1001}$"],
  ["more repeats at most than anybody counts", "^a{1,1001}$"],
  ["a look ahead", "^(?=a)b$"],
  ["a look behind", "(?<!a)b"],
  ["a reference back", "^(a)\\1$"],
  ["a lazy repeat", "^a+?$"],
  ["a possessive repeat", "^a++$"],
  ["a group without an end", "^(a$"],
  ["an end without a group", "^a)$"],
  ["a class without an end", "^[a$"],
  ["a repeat of nothing", "^*a$"],
  ["a property of characters", "^\\p{L}$"],
  ["a class that turns around", "^[z-a]$"],
  ["a group that repeats one time or more", "^(ab)+$"],
  ["a group that repeats as one likes", "^(ab)*$"],
  ["a lazy number of repeats", "^a{1,3}?$"],
  ["an end and then a group", "^a)(b$"],
  ["a repeat that is none", "^a{,3}$"],
  ["a word's end", "^a\\b$"],
  ["a character by its number", "^\\x41$"],
  ["a control character", "^\\cJ$"],
  ["a class with a property", "^[\\p{L}]$"],
  ["a class with a character by its number", "^[\\u0041]$"],
  ["a very long one", `^${"a".repeat(500)}`],
])("%s is not judged", (_, pattern) => {
  expect(patternCheck(pattern)).toBeNull();
});

test("a text of more than 4096 characters is not judged", () => {
  const check = patternCheck("^a*$");
  expect([check?.("b".repeat(4096)), check?.("b".repeat(4097))]).toEqual([false, true]);
});

test("a pattern that is judged lets through what a regular expression does", () => {
  const atom = fc.constantFrom("a", "b", ".", "\\d", "\\.", "[ab]", "[^a]", "[0-9-]");
  const piece = fc.tuple(atom, fc.constantFrom("", "?", "{2}", "{0,2}"));
  const row = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.map((one) => one.join("")).join(""));
  const ends = fc.constantFrom<[string, string]>(["^", "$"], ["", ""], ["^(?:", ")$"], ["^(", ")?$"]);
  const text = fc.string({ unit: fc.constantFrom("a", "b", "7", ".", "-", "🙂"), maxLength: 5 });
  fc.assert(
    fc.property(ends, row, row, text, ([begin, end], one, other, given) => {
      const pattern = `${begin}${one}|${other}${end}`;
      expect(patternCheck(pattern)?.(given)).toBe(new RegExp(pattern, "u").test(given));
    }),
  );
});
