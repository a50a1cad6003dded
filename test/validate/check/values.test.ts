/** How values are held against rows: what is judged in them, what is counted, and what is told of what no row has. */
import { describe, expect, it, test } from "vitest";
import type { Field, Json, TypeExpression } from "../../../src/api-model/api-page.ts";
import type { ValidationOptions } from "../../../src/validate/validate.ts";
import { exchange, type OperationParts, pageOf, row, structure, told, validate } from "../pages.ts";

const brief = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^(\w+) \w+ ([\w-]+): (the body|\S+?): .*$/, "$1 $2 $3"));
const item = structure("Item", [row("n", "integer"), row("m", "string", { required: "no" })]);
const found = (rows: readonly Field[], bodies: readonly Json[], parts: OperationParts = {}): string[] =>
  brief(
    told(
      validate(
        [pageOf(rows, parts, [item])],
        bodies.map((body, entry) => exchange({ body, entry })),
      ).findings,
    ),
  );

describe("what stands in the place of another kind", () => {
  test.each<[string, string, Json, string[]]>([
    ["a list for an object", "Item", [{ n: 1 }], ["error body-type a"]],
    [
      "a list for an object, of which one lacks a field",
      "Item",
      [{ n: 1 }, {}],
      ["error body-type a", "info missing-field a.n"],
    ],
    [
      "a list for an object, of which one has more",
      "Item",
      [{ n: 1, x: 2 }],
      ["error body-type a", "info undocumented-field a.x"],
    ],
    ["a list for an object, of which one is none", "Item", [{ n: 1 }, 7, null], ["error body-type a"]],
    ["an object for a list", "[]Item", { n: "x" }, ["error body-type a", "error body-type a[].n"]],
    ["an object for a list of texts", "[]string", { n: "x" }, ["error body-type a"]],
    ["an object for a text", "string", { n: "x" }, ["error body-type a"]],
    ["a list for a text", "string", [{ n: "x" }], ["error body-type a"]],
    ["a masked text for an object", "Item", "***", []],
    ["a text for an object", "Item", "x", ["error body-type a"]],
  ])("%s", (_, stated, value, expected) => {
    expect(found([row("a", stated)], [{ a: value }])).toEqual(expected);
  });
  it("is told once, with all kinds that came", () => {
    const lines = told(
      validate([pageOf([row("a", "string")])], [exchange({ body: { a: 1 } }), exchange({ entry: 1, body: { a: [] } })])
        .findings,
    );
    expect(lines).toEqual([
      "error undecided body-type: a: expected string, got a list or a whole number in all 2 responses",
    ]);
  });
});

describe("the whole body as a list of what the rows describe", () => {
  const rows = [row("id", "string"), row("n", "integer")];
  test.each<[string, Json, string]>([
    ["objects with all fields", [{ id: "a", n: 1 }], "warning"],
    ["objects with half of them", [{ id: "a" }], "error"],
    ["other things and one of them", [7, { id: "a", n: 1 }], "warning"],
    ["objects with other fields", [{ x: 1, y: 2 }], "error"],
    ["nothing", [], "error"],
    ["texts", ["a"], "error"],
  ])("%s", (_, body, severity) => {
    expect(found(rows, [body])[0]).toBe(`${severity} body-type the body`);
  });
});

describe("an object that may be one of several", () => {
  const key = structure("Key", [row("bits", "integer")]);
  const text = structure("Text", [row("words", "string")]);
  const any = (isAny: boolean, value: Json): string[] => {
    const field = row("a", "Key|Text");
    const union = {
      kind: "union",
      options: [
        { kind: "structure", id: "Key" },
        { kind: "structure", id: "Text" },
      ],
      ...(isAny && { any: true }),
    };
    const type = field.type && { ...field.type, value: union as TypeExpression };
    return brief(
      told(validate([pageOf([{ ...field, type }], {}, [key, text])], [exchange({ body: { a: value } })]).findings),
    );
  };
  it("has the fields of one, or of several where the page says any", () => {
    expect(any(false, { bits: 1, words: "x" })).toEqual(["info undocumented-field a.words"]);
    expect(any(true, { bits: 1, words: "x" })).toEqual([]);
    expect(any(true, { bits: 1, words: "x", more: 1 })).toEqual(["info undocumented-field a.more"]);
    expect(any(false, { bits: 1 })).toEqual([]);
  });
});

describe("names that no row has", () => {
  const rows = [row("a", "string")];
  const mentioned = (...names: string[]): string[] => {
    const made = pageOf(rows);
    const operations = made.operations.map((one) => ({ ...one, mentioned: names }));
    return brief(told(validate([{ ...made, operations }], [exchange({ body: { a: "x", more: 1 } })]).findings));
  };
  it("are told, unless sentences tell them", () => {
    expect(mentioned()).toEqual(["info undocumented-field more"]);
    expect(mentioned("more")).toEqual([]);
    expect(mentioned("most")).toEqual(["info undocumented-field more"]);
  });
  it("are none of a protocol's, at the top of a message", () => {
    const message = { jsonrpc: "2.0", id: 1, result: 1, error: null };
    expect(found(rows, [{ a: "x", ...message }])).toEqual([]);
    expect(found(rows, [{ a: "x", id: 1, result: 1 }])).toEqual([
      "info undocumented-field id",
      "info undocumented-field result",
    ]);
    expect(found([row("i", "Item")], [{ i: { ...message, n: 1 } }])).toHaveLength(4);
  });
});

describe("what is told of a value", () => {
  const shown = (
    rows: readonly Field[],
    body: Json,
    options: Partial<ValidationOptions> = { showValues: true },
  ): string => told(validate([pageOf(rows, {}, [item])], [exchange({ body })], options).findings).join("; ");
  it("is its shape, or the value where somebody asks for it", () => {
    const listed = [row("a", "string", { says: { enum: ["x"] } })];
    expect(shown(listed, { a: "why" }, {})).toContain("got string, 3 characters in");
    expect(shown(listed, { a: "why" })).toContain('got "why" in');
  });
  it("is the shape alone of what is secret, or stands below such a name", () => {
    const secret = [row("password", "string", { says: { maxLength: 3 } })];
    expect(shown(secret, { password: "correct-horse" })).not.toContain("correct");
    const inside = structure("Box", [row("value", "string", { says: { maxLength: 3 } })]);
    const below = (name: string): string =>
      told(
        validate(
          [pageOf([row(name, "Box")], {}, [inside])],
          [exchange({ body: { [name]: { value: "correct-horse" } } })],
          {
            showValues: true,
          },
        ).findings,
      ).join();
    expect(below("credentials")).not.toContain("correct");
    expect(below("colours")).toContain("correct-horse");
  });
});

describe("what is masked", () => {
  const rows = [
    row("a", "integer", { says: { minimum: 5 } }),
    row("s", "string", { says: { enum: ["x"], format: "date" } }),
  ];
  test.each<[Json, number]>([
    [{ a: "***", s: "[REDACTED]" }, 0],
    [{ a: "{a}", s: "<your name>" }, 0],
    [{ a: "seven", s: "soon" }, 3],
  ])("%j", (body, count) => {
    expect(found(rows, [body])).toHaveLength(count);
  });
});

it("a structure inside itself is followed as deep as 200 steps", () => {
  const node = structure("Node", [row("next", "Node", { required: "no" }), row("n", "integer", { required: "no" })]);
  const deep = (depth: number): string[] => {
    let value: Json = { n: "x" };
    for (let step = 0; step < depth; step += 1) value = { next: value };
    return told(validate([pageOf([row("a", "Node")], {}, [node])], [exchange({ body: { a: value } })]).findings);
  };
  expect([deep(150), deep(198), deep(250)].map((one) => one.length)).toEqual([1, 1, 0]);
});
