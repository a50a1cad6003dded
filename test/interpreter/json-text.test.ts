import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsonText } from "../../src/interpreter/outline/json-text.ts";

const read = (text: string): unknown => {
  const { value, breaks } = readJsonText(text, 0);
  return [value?.json ?? null, breaks.map(({ kind }) => kind)];
};

describe("JSON with words in place of values", () => {
  const valueOf = (text: string): unknown => readJsonText(text, 0).value?.json;
  test("a sentence in angle brackets is a placeholder", () => {
    expect(valueOf('{"a": <status of the pot (`dry` or "wet")>,\n "b": <boolean>\n "c": [<tag>, ...]\n}')).toEqual({
      a: "<status of the pot   dry  or  wet  >",
      b: "<boolean>",
      c: ["<tag>"],
    });
    // nothing that a tag holds
    expect(valueOf('{"a": <b>x</b>}')).not.toEqual({ a: "<b>" });
  });
  test("what Node prints of nested values is one, too, and a list that looks like it is none", () => {
    expect(valueOf('{"a": [Object], "b": [ [Array], [Object] ]}')).toEqual({ a: {}, b: [[], {}] });
    expect(read('{"a": ["Object"]}')).toEqual([{ a: ["Object"] }, []]);
  });
  test.each([
    ['[{"a": 1},\n ...\n]', true],
    ['{"a": [1, ...], "b": 2}', true],
    ['[\n ...\n {"a": 1}]', true],
    ['{"a": 1,\n ...\n}', undefined],
    ['[{"a": 1, ...}, {"a": 2}]', undefined],
    ['{"a": {...}}', undefined],
  ])("dots leave out members of an object or not: %s", (text, leavesNone) => {
    expect(readJsonText(text, 0).breaks.map(({ explains }) => explains)).toEqual([leavesNone]);
  });
});

describe("JSON as people print it", () => {
  test.each([
    ['{"a": 1}', [{ a: 1 }, []]],
    ['{"a": 1,}', [{ a: 1 }, ["trailing-comma"]]],
    ['{"a": 1 "b": 2}', [{ a: 1, b: 2 }, ["CommaExpected"]]],
    ['{"a"： 1，"b": 2}', [{ a: 1, b: 2 }, ["full-width", "full-width"]]],
    ['{"a": [1,\n......\n]}', [{ a: [1] }, ["ellipsis"]]],
    ['{"a": [ ... ], "b": {…}, "c": [1, 2, ...]}', [{ a: [], b: {}, c: [1, 2] }, ["ellipsis", "ellipsis", "ellipsis"]]],
    [
      '[..., {"a": 1, ...}, ..., 3 ...]',
      [
        [{ a: 1 }, 3],
        ["ellipsis", "ellipsis", "ellipsis", "ellipsis"],
      ],
    ],
    ['{"a": 1\n ...,\n "b": ..., "c": "..."}', [{ a: 1, b: "...", c: "..." }, ["ellipsis", "ellipsis"]]],
    [
      '[{"a": 1},\n  ……\n  {"a": 2},]',
      [
        [{ a: 1 }, { a: 2 }],
        ["ellipsis", "trailing-comma"],
      ],
    ],
    ['{"a": 1, // ...\n}', [{ a: 1 }, ["ellipsis"]]],
    ['{"a": 1, /* … and so on */ "b": [2, // ... more\n]}', [{ a: 1, b: [2] }, ["ellipsis", "ellipsis"]]],
    ['{"a": "// ...", // see ...\n"b": 2}', [{ a: "// ...", b: 2 }, ["comment"]]],
    ['{"a": 1 ... "b": 2}', [{ a: 1, b: 2 }, ["InvalidSymbol", "CommaExpected"]]],
    ['{"a": 1} and then text', [{ a: 1 }, []]],
    ['{"a": [{"b": 1}\n}', [{ a: [{ b: 1 }] }, ["CloseBracketExpected"]]],
    ['{"a": [1, {"b": 2', [{ a: [1, { b: 2 }] }, ["CloseBraceExpected", "CloseBracketExpected", "CloseBraceExpected"]]],
    ['{"a": １２，\u200b"b": 2}', [{ a: 12, b: 2 }, ["full-width", "full-width", "full-width", "full-width"]]],
    [
      '{"key": "line one\r\nline two\nline three", "b": 2}',
      [{ key: "line one  line two line three", b: 2 }, ["line-break"]],
    ],
    ['{"a": "no end,\n"b": 2}', [{ a: "no end,", b: 2 }, ["UnexpectedEndOfString", "CommaExpected"]]],
    ['{"a": <your id>, "b": [{user_1}]}', [{ a: "<your id>", b: ["{user_1}"] }, ["placeholder", "placeholder"]]],
    ['{"a": "<b>", "c": {}, "d": [{"e": 1}]}', [{ a: "<b>", c: {}, d: [{ e: 1 }] }, []]],
    ['{"__proto__": 1}', [JSON.parse('{"__proto__": 1}'), []]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("what is no JSON says so and does not throw", () => {
    expect(readJsonText("not json at all", 0).value).toBeNull();
    expect(readJsonText("[".repeat(100_000), 0).breaks.map(({ kind }) => kind)).toEqual(["nesting"]);
  });

  test("every value has the place where it stands", () => {
    const text = 'POST /x\n{ "a": [ { "b": true } ] }';
    const { places } = readJsonText(text, text.indexOf("{"));
    expect(text.slice(places["/a"])).toMatch(/^"a":/);
    expect(text.slice(places["/a/0"])).toMatch(/^\{ "b"/);
    expect(text.slice(places["/a/0/b"])).toMatch(/^"b": true/);
  });
});

test("valid JSON is read as JSON.parse reads it; any text is read without throwing", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      expect(readJsonText(text, 0).value?.json).toEqual(JSON.parse(text));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readJsonText(`{${text}`, 0).end).toBeLessThanOrEqual(text.length + 1);
    }),
  );
  expect(readJsonText("{/*", 0).end).toBe(3);
});

describe("objects as Python prints them", () => {
  test.each([
    ["{'name': 'a', 'on': True, 'off': False, 'pot': None}", { name: "a", on: true, off: false, pot: null }],
    ["[{'name': u'it\\'s \"one\"', 'heat': 1.5}]", [{ name: 'it\'s "one"', heat: 1.5 }]],
    ["{'a': [1, 2], 'b': {'c': ''}}", { a: [1, 2], b: { c: "" } }],
  ])("%s", (text, json) => expect(read(text)).toEqual([json, ["single-quotes"]]));
  test("lists of texts in single quotes", () => expect(read("['a', 'b']")).toEqual([["a", "b"], ["single-quotes"]]));
  test("an object of JSON around one of a script", () =>
    expect(read('{"id": 1, "result": {size: \'0x1\', on: true}}')).toEqual([
      { id: 1, result: { size: "0x1", on: true } },
      ["unquoted-key"],
    ]));
  test("keys in both manners in one object are a slip", () =>
    expect((read('{"id": 1, size: 2}') as [unknown, string[]])[1]).not.toEqual(["unquoted-key"]));
  test("a key without any quotes is the greater slip", () =>
    expect(read("{'a': 1, b: 2}")).toEqual([{ a: 1, b: 2 }, ["unquoted-key"]]));
  test.each(["{'at': datetime(2020, 1, 1)}", "{'a', 'b'}", "{'a': x}"])("%s is a program", (text) =>
    expect((read(text) as [unknown, string[]])[1]).not.toEqual(["single-quotes"]),
  );
});
