/** What JSON.parse drops and a recording still says. */
import { expect, test } from "vitest";
import { isBroken } from "../../src/exchange/exchange.ts";
import { lostInParsing } from "../../src/exchange/formats/lost-in-parsing.ts";
import type { Json } from "../../src/api-model/api-page.ts";
import { readAll } from "./streams.ts";

const lostIn = (text: string): ReturnType<typeof lostInParsing> => lostInParsing(text, JSON.parse(text) as Json);

test.each([
  ['{"a": 1, "a": 2}', [["a"]]],
  ['{"list": [{"x": 1}, {"x" : 1, "y": {"z": 1, "z": 1}}]}', [["list", 1, "y", "z"]]],
  ['{"a": 1, "b": {"a": 2}}', undefined],
  ['{"a": "\\"b\\": 1", "b": "\\"b\\":"}', undefined],
  ['{"a\\\\": 1, "b": 2}', undefined],
  ['{"a\\\\": 1, "b": 2, "b": 3}', [["b"]]],
  ['{"a\\\\\\"": 1, "a\\\\\\"": 3}', [['a\\"']]],
  ['{"a\\\\\\"": 1, "b": "\\\\\\":"}', undefined],
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

const EXACT = { repeated: [["b"]], wholeNumbers: ["9223372036854775807"] };
const BODY = '{"n":9223372036854775807,"b":1,"b":2}';
const bodyOf = async (text: string, n = 0): Promise<unknown> => {
  const one = (await readAll(text))[n];
  return one !== undefined && !isBroken(one) ? one.response.body : one;
};

test.each([
  ["a list of exchanges", `[{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":${BODY}}}]`],
  [
    "one exchange over several lines",
    `{\n"request":{"method":"GET","url":"/a"},\n"response":{"status":200,"body":${BODY}}}`,
  ],
  ["responses under another name", `{"req":{"method":"GET","url":"/a"},"res":{"statusCode":200,"json":${BODY}}}`],
  ["exchanges of MockServer", `{"httpRequest":{"path":"/a"},"httpResponse":{"body":${BODY}}}`],
  ["WireMock", `{"mappings":[\n{"request":{"method":"GET","url":"/a"},"response":{"status":200,"jsonBody":${BODY}}}]}`],
  [
    "HAR",
    `{"log":{"entries":[{"request":{"method":"GET","url":"/a"},"response":{"status":200,"content":{"mimeType":"application/json","text":${JSON.stringify(BODY)}}}}]}}`,
  ],
  [
    "a body alone in a text",
    `{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":${JSON.stringify(BODY)}}}`,
  ],
])("what is lost of a body is told in every kind of recording: %s", async (_name, text) => {
  expect(await bodyOf(text)).toMatchObject({ kind: "json", value: { b: 2 }, lost: EXACT });
});

test("what is lost of one entry is not told of the next", async () => {
  const entry = (body: string): string =>
    `{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":${body}}}`;
  const text = `[${entry(BODY)},${entry('{"n":1}')}]`;
  expect(await bodyOf(text, 1)).toEqual({ kind: "json", value: { n: 1 } });
});

test("a body that is a number alone", async () => {
  const text = '{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":9223372036854775807}}';
  expect(await bodyOf(text)).toMatchObject({ lost: { wholeNumbers: ["9223372036854775807"] } });
});

test("a response that stands twice: the last one is what came", async () => {
  const text = `{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":${BODY}},"response":{"status":200,"body":{"n":1}}}`;
  expect(await bodyOf(text)).toEqual({ kind: "json", value: { n: 1 } });
});

test.each([
  ["1234567890123456", false],
  ["12345678901234567", true],
])("digits beyond the sixteenth: %s", (digits, isLost) => {
  expect(lostIn(`[${digits.slice(0, -1)}3]`) !== null).toBe(isLost);
});
