/** A repair is what few signs make JSON of; where more is wrong there is none. */
import { expect, test } from "vitest";
import { repairJson } from "../../src/lint/subject/json-repair.ts";

const repaired = (text: string): string | null => {
  const repairs = repairJson(text);
  return (
    repairs &&
    repairs.toReversed().reduce((out, { start, end, text: put }) => out.slice(0, start) + put + out.slice(end), text)
  );
};

test.each([
  ["a comma that is missing", '{"a": {}\n"b": 1}', '{"a": {},\n"b": 1}'],
  ["a comma before the closing bracket", '{"a": [1, 2,]}', '{"a": [1, 2]}'],
  ["a bracket that does not close", '{"a": [{"b": 1}\n}', '{"a": [{"b": 1}]\n}'],
  ["a brace that does not open", '{"a": [\n"b": 1\n}, {"b": 2}]}', '{"a": [\n{"b": 1\n}, {"b": 2}]}'],
  [
    "words of another language",
    '{"a": True, "b": [None, False], "None": "True"}',
    '{"a": true, "b": [null, false], "None": "True"}',
  ],
  ["an end that is missing", '{"a": [1', '{"a": [1]}'],
])("%s", (_, text, expected) => {
  expect(repaired(text)).toBe(expected);
});

test.each([
  ["JSON", '{"a": 1}'],
  ["a word that is no value", '{"a": yes, "b" 1}'],
  ["a string that does not end", '{"a": "b}'],
  ["brackets that cross", "{]}["],
])("no repair of %s", (_, text) => {
  expect(repaired(text)).toBeNull();
});
