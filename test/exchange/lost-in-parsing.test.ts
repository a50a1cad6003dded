/** What JSON.parse drops and a recording still says. */
import { expect, test } from "vitest";
import { isBroken } from "../../src/exchange/exchange.ts";
import { lostInParsing } from "../../src/exchange/formats/lost-in-parsing.ts";
import type { Json } from "../../src/api-model/api-page.ts";
import { readAll } from "./streams.ts";

const lostIn = (text: string): ReturnType<typeof lostInParsing> => lostInParsing(text, JSON.parse(text) as Json, []);

test.each([
  ['{"a": 1, "a": 2}', [["a"]]],
  ['{"list": [{"x": 1}, {"x" : 1, "y": {"z": 1, "z": 1}}]}', [["list", 1, "y", "z"]]],
  ['{"a": 1, "b": {"a": 2}}', undefined],
  ['{"a": "\\"b\\": 1", "b": "\\"b\\":"}', undefined],
  ['{"a\\\\": 1, "b": 2}', undefined],
])("keys that stand twice: %s", (text, repeated) => {
  expect(lostIn(text)?.repeated).toEqual(repeated);
});

test.each([
  ['{"a": 9223372036854775807}', ["9223372036854775807"]],
  ['{"a": 9007199254740991, "b": "12345678901234567890"}', undefined],
  ['{"a": 1234567890123456.5}', undefined],
])("whole numbers that are rounded: %s", (text, wholeNumbers) => {
  const lost = lostIn(text);
  expect(lost === null || lost.wholeNumbers.length === 0 ? undefined : lost.wholeNumbers).toEqual(wholeNumbers);
});

test.each([
  ["lists", "[".repeat(100_000) + "]".repeat(100_000)],
  ["lists around a long number", `${"[".repeat(100_000)}9223372036854775807${"]".repeat(100_000)}`],
])("nesting beyond the stack loses nothing that is known: %s", (_name, text) => {
  expect(lostIn(text)).toBeNull();
});

test("a whole number whose digits are those of its double is not rounded", () => {
  expect(lostIn('{"a": 9007199254740992}')).toBeNull();
  expect(lostIn('{"a": 9007199254740993}')?.wholeNumbers).toEqual(["9007199254740993"]);
});

test("a line of a recording tells of its response's body alone", async () => {
  const line =
    '{"request":{"method":"GET","url":"/a","headers":{"x":"1","x":"2"}},"response":{"status":200,"body":{"b":1,"b":2}}}';
  const [one] = await readAll(line);
  expect(one !== undefined && !isBroken(one) && one.response.body).toEqual({
    kind: "json",
    value: { b: 2 },
    lost: { repeated: [["b"]], wholeNumbers: [] },
  });
});
