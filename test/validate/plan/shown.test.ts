/** Bodies that examples alone show: what is a record, what a map, what may be missing or null, and what is told of each. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Example, Json } from "../../../src/api-model/api-page.ts";
import { exchange, operation, type OperationParts, page, pageOf, row, structure, told, validate } from "../pages.ts";

type Breaks = NonNullable<Example["body"]>["breaks"];

/** "info missing-field a.b", "warning example-mismatch a": each finding in short. */
const brief = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^(\w+) \w+ ([\w-]+): (\S+?|the body): .*$/, "$1 $2 $3"));
const judge = (examples: readonly Json[], bodies: readonly Json[], parts: OperationParts = {}): string[] =>
  brief(
    told(
      validate(
        [pageOf([], { responses: { 200: null }, examples, ...parts })],
        bodies.map((body, entry) => exchange({ body, entry })),
      ).findings,
    ),
  );
/** The page with another way in which its examples had to be repaired. */
const repaired = (shown: Json, breaks: Breaks): ApiPage => {
  const [one] = pageOf([], { responses: { 200: null }, examples: [shown] }).operations;
  if (one === undefined) return expect.fail("no operation");
  const examples = one.examples.map((example) => ({ ...example, body: example.body && { ...example.body, breaks } }));
  return page([{ ...one, examples }], []);
};

describe("keys are data", () => {
  /** Another key in the place of the shown ones is no news where they are data; a record has it undocumented. */
  const isMap = (shown: Json, came: Json): boolean => judge([{ of: shown }], [{ of: came }]).length === 0;
  test.each<[string, Json, Json]>([
    ["that begin with a digit", { "1a": 1, b: "x" }, { "2b": 1, c: "x" }],
    ["that hold what names do not", { "a b": 1, c: "x" }, { "d e": 1, f: "x" }],
    ["that are paths", { "/a": 1, c: "x" }, { "/b": 1, d: "x" }],
    ["that are ids", { "3f2a19b0-11ee-4c5d-8e9f-0242ac120002": 1, x: "y" }, { z: 1 }],
    [
      "of things that have the same fields",
      { hall: { w: 1, x: 1 }, attic: { w: 2, x: 2 } },
      { cellar: { w: 3, x: 3 } },
    ],
    ["of lists of such things", { hall: [{ w: 1, x: 1 }], attic: [{ w: 2, x: 2 }] }, { cellar: [{ w: 3, x: 3 }] }],
    [
      "of things that have most fields alike",
      { hall: { w: 1, x: 1, y: 1 }, attic: { w: 2, x: 2 } },
      { cellar: { w: 3 } },
    ],
    ["with dots, of one field each", { "a.b": { w: 1 }, "c.d": { w: 2 } }, { "e.f": { w: 3 } }],
    ["with dashes, of one field each", { "a-b": { w: 1 }, "c-d": { w: 2 } }, { "e-f": { w: 3 } }],
    ["one text", { colour: "red" }, { shade: "blue" }],
    ["three texts", { colour: "red", shade: "dark", use: "tea" }, { glaze: "matt", origin: "here", maker: "me" }],
  ])("%s", (_, shown, came) => {
    expect(isMap(shown, came)).toBe(true);
  });
  test.each<[string, Json, Json]>([
    [
      "of things with other fields",
      { hall: { w: 1, x: 1 }, attic: { y: 2, z: 2 } },
      { hall: { w: 1, x: 1 }, cellar: { y: 3, z: 3 } },
    ],
    [
      "of things with half their fields alike",
      { hall: { w: 1, x: 1 }, attic: { w: 2, z: 2 } },
      { hall: { w: 1, x: 1 }, cellar: { w: 3, z: 3 } },
    ],
    ["of one thing alone", { hall: { w: 1, x: 1 } }, { cellar: { w: 3, x: 3 }, hall: { w: 1, x: 1 } }],
    ["of a thing and a number", { hall: { w: 1, x: 1 }, n: 1 }, { hall: { w: 1, x: 1 }, m: 2 }],
    ["of one field each, without a sign", { ab: { w: 1 }, cd: { w: 2 } }, { ab: { w: 1 }, ef: { w: 3 } }],
    ["of one field each, where one has a sign", { "a-b": { w: 1 }, cd: { w: 2 } }, { "a-b": { w: 1 }, ef: { w: 3 } }],
    [
      "of things, one of them an empty list",
      { hall: [{ w: 1, x: 1 }], attic: [] },
      { hall: [{ w: 1, x: 1 }], cellar: [] },
    ],
    ["a text and a number", { colour: "red", size: 1 }, { colour: "red", depth: 1 }],
    ["a text by a field's name", { colour: "red", id: "a" }, { colour: "red", shade: "b" }],
    ["a text by a name that ends as a field's", { colour: "red", user_name: "a" }, { colour: "red", shade: "b" }],
    ["a text by a name that ends as one of two words", { colour: "red", userId: "a" }, { colour: "red", shade: "b" }],
    ["four texts", { a: "1", b: "2", c: "3", d: "4" }, { a: "1", b: "2", c: "3", e: "4" }],
    [
      "names with signs of their own",
      { $ref: 1, "@type": 1, _links: 1, "x-y.z": 1 },
      { $ref: 1, "@type": 1, _links: 1, q: 1 },
    ],
    ["in another alphabet", { 名称: 1, größe: 2 }, { 名称: 1, höhe: 2 }],
  ])("not those %s", (_, shown, came) => {
    expect(isMap(shown, came)).toBe(false);
  });
  it("of which each is held against what all show", () => {
    const shown = { of: { "a.1": { w: 1, x: "a" }, "b.2": { w: 2, x: "b" } } };
    expect(judge([shown], [{ of: { "c.3": { w: "3", x: "c" } } }])).toEqual(["warning example-mismatch of{}.w"]);
    expect(judge([shown], [{ of: { "c.3": { w: 3 } } }])).toEqual(["info missing-field of{}.x"]);
    expect(judge([{ of: { "1a": 1, "2b": 2 } }], [{ of: { "3c": "x" } }])).toEqual(["warning example-mismatch of{}"]);
    // what one key's value is says nothing of another's
    expect(judge([{ of: { "1a": 1 } }], [{ of: { "3c": "x" } }])).toEqual([]);
    expect(judge([{ of: { "1a": { w: 1, x: 2 } } }], [{ of: { "3c": { w: "1", x: 2 } } }])).toEqual([
      "warning example-mismatch of{}.w",
    ]);
  });
});

describe("a shown field", () => {
  const pot = { id: 7, size: 3, lid: 1 };
  const { lid: _, ...bare } = pot;
  test.each<[string, readonly Json[], readonly Json[], string[]]>([
    ["that no answer has is missed", [pot], [bare], ["info missing-field lid"]],
    ["that some answers have is not", [pot], [bare, pot], []],
    ["that an example lacks is not", [pot, bare], [bare], []],
    ["that is shown as true is not", [{ ...bare, lid: true }], [bare], []],
    [
      "that is shown as true and false is",
      [
        { ...bare, lid: true },
        { ...bare, lid: false },
      ],
      [bare],
      ["info missing-field lid"],
    ],
    ["that is shown as false is", [{ ...bare, lid: false }], [bare], ["info missing-field lid"]],
    [
      "of which half is left is missed, of an object of the kind",
      [pot],
      [{ id: 7, size: 4 }],
      ["info missing-field lid"],
    ],
    ["of which less than half is left is of another kind", [pot], [{ id: 7, other: 4 }], []],
    ["is null in an answer", [pot], [{ ...pot, lid: null }], ["info null lid"]],
    ["is null in an example", [pot, { ...pot, lid: null }], [{ ...pot, lid: null }], []],
    [
      "is null in an object of the kind elsewhere",
      [{ a: pot, b: { ...pot, lid: null } }],
      [{ a: { ...pot, lid: null }, b: pot }],
      [],
    ],
    ["is of another kind than all examples", [pot], [{ ...pot, lid: "x" }], ["warning example-mismatch lid"]],
    ["is of the kind of one example", [pot, { ...pot, lid: "x" }], [{ ...pot, lid: "y" }], []],
    [
      "is a whole number for one with decimals",
      [{ ...pot, lid: 1.5 }],
      [
        { ...pot, lid: 2 },
        { ...pot, lid: 2.5 },
      ],
      [],
    ],
    ["is new", [pot], [{ ...pot, more: 1 }], ["info undocumented-field more"]],
  ])("%s", (_name, examples, bodies, expected) => {
    expect(judge(examples, bodies)).toEqual(expected);
  });
  it("is told with the kinds that the example has", () => {
    const lines = (shown: Json, came: Json): string[] =>
      told(
        validate([pageOf([], { responses: { 200: null }, examples: [shown] })], [exchange({ body: came })]).findings,
      );
    expect(lines({ a: 1, b: 1 }, { a: null, b: 1 })).toEqual([
      "info undecided null: a: null in the only response; the page says a number by its example alone",
    ]);
    expect(lines({ a: "x", b: 1 }, { b: 1 })).toEqual([
      "info undecided missing-field: a: missing in the only response; the page says it by its example alone",
    ]);
  });
  it("more than three times as many as there are is a selection of fields", () => {
    const many = (count: number): Json =>
      Object.fromEntries([...Object.entries(pot), ...Array.from({ length: count }, (_one, n) => [`more${n}`, n])]);
    expect(judge([pot], [many(9)])).toHaveLength(9);
    expect(judge([pot], [many(10)])).toEqual([]);
  });
});

describe("an example that had to be repaired", () => {
  const came = [exchange({ body: { id: 8, size: 4, glaze: "red" } })];
  const lines = (breaks: Breaks): string[] =>
    brief(told(validate([repaired({ id: 7, size: 3 }, breaks)], came).findings));
  const broken = (kind: string, explains = false): Breaks => {
    const [one] = [{ kind, offset: 0, length: 1, ...(explains ? { explains } : {}) }];
    return [one as unknown as Breaks[number]];
  };
  test.each(["trailing-comma", "CommaExpected", "python-literal"])("for a %s shows all of the object", (kind) => {
    expect(lines(broken(kind))).toEqual(["info undocumented-field glaze"]);
  });
  it("for dots shows a part of it, and a comment leaves nothing out", () => {
    expect(lines([])).toEqual(["info undocumented-field glaze"]);
    expect(lines(broken("ellipsis"))).toEqual([]);
    expect(lines(broken("comment", true))).toEqual(["info undocumented-field glaze"]);
    expect(lines([...broken("trailing-comma"), ...broken("ellipsis")])).toEqual([]);
  });
});

describe("what else the page shows", () => {
  const call = (path: string, examples: readonly Json[], parts: OperationParts = {}) =>
    operation({ path, responses: { 200: null }, examples, ...parts });
  const lines = (pages: readonly ApiPage[], body: Json): string[] =>
    brief(told(validate(pages, [exchange({ url: "/pots/7", body })]).findings));
  const pots = (shown: Json) => call("/pots/{id}", [shown]);
  it("in an object of the kind, of another call, is a note where it always comes", () => {
    const other = page([pots({ id: 7, size: 3 }), call("/all", [{ id: 7, size: 3, glaze: 1 }])], []);
    expect(lines([other], { id: 8, size: 4, glaze: 2 })).toEqual(["info undocumented-field glaze"]);
    expect(lines([other], { id: 8, size: 4 })).toEqual([]);
  });
  it("in an object of the kind, without a field, makes that one optional", () => {
    const two = (shown: Json): ApiPage[] => [page([pots({ id: 7, size: 3, glaze: 1 }), call("/all", [shown])], [])];
    expect(lines(two({ id: 7, size: 3 }), { id: 8, size: 4 })).toEqual([]);
    expect(lines(two({ id: 7, deep: 3, wide: 1 }), { id: 8, size: 4 })).toEqual(["info missing-field glaze"]);
    expect(lines(two({ id: 7 }), { id: 8, size: 4 })).toEqual(["info missing-field glaze"]);
    expect(lines(two([{ id: 7, size: 3 }]), { id: 8, size: 4 })).toEqual([]);
  });
  it("of a page of things is known", () => {
    const things = page([], [structure("Pot", [row("glaze", "string")])], "things.md");
    const one = page([pots({ id: 7, size: 3 })], []);
    expect(lines([one], { id: 8, size: 4, glaze: "x" })).toEqual(["info undocumented-field glaze"]);
    expect(lines([one, things], { id: 8, size: 4, glaze: "x" })).toEqual([]);
    const response: ApiPage = {
      ...things,
      structures: things.structures.map((s) => ({ ...s, root: "response" as const })),
    };
    expect(lines([one, response], { id: 8, size: 4, glaze: "x" })).toEqual(["info undocumented-field glaze"]);
    const busy = page([call("/other", [])], [structure("Pot", [row("glaze", "string")])], "busy.md");
    expect(lines([one, busy], { id: 8, size: 4, glaze: "x" })).toEqual(["info undocumented-field glaze"]);
  });
  it("of its own page, in a table of no call or in words, is known", () => {
    const having = (more: Partial<ApiPage>): ApiPage[] => [{ ...page([pots({ id: 7, size: 3 })], []), ...more }];
    expect(
      lines(having({ structures: [structure("Pot", [row("glaze", "string")])] }), { id: 8, size: 4, glaze: 1 }),
    ).toEqual([]);
    expect(lines(having({ generalNames: ["glaze"] }), { id: 8, size: 4, glaze: 1 })).toEqual([]);
    expect(lines(having({ generalNames: ["glazes"] }), { id: 8, size: 4, glaze: 1 })).toHaveLength(1);
  });
  it("as a parameter of the call, or in its sentences, is known; of another call it is not", () => {
    const [own] = [pots({ id: 7, size: 3 })];
    const beside = (more: object, path = "/pots/{id}"): string[] =>
      lines([page([own, { ...call(path, [], { method: "GET" }), ...more }], [])], { id: 8, size: 4, glaze: 1 });
    expect(beside({ mentioned: ["glaze"] })).toEqual([]);
    expect(beside({ mentioned: ["glaze"] }, "/lids")).toEqual(["info undocumented-field glaze"]);
    expect(beside({ parameters: [{ ...row("glaze", "string"), in: "query" }] })).toEqual([]);
    expect(beside({ parameters: [{ ...row("glaze", "string"), in: "query" }] }, "/lids")).toEqual([
      "info undocumented-field glaze",
    ]);
  });
  it("for a request says nothing of answers", () => {
    const asked = {
      ...call("/all", []),
      examples: call("/all", [{ id: 7, size: 3 }]).examples.map((one) => ({ ...one, role: "request" as const })),
    };
    expect(lines([page([pots({ id: 7, size: 3, glaze: 1 }), asked], [])], { id: 8, size: 4 })).toEqual([
      "info missing-field glaze",
    ]);
  });
});

it("two formats of a body: each answer is held against the one of its kind", () => {
  const rows = [row("id", "integer"), row("size", "integer")];
  const lines = (examples: readonly Json[], body: Json): string[] =>
    brief(told(validate([pageOf(rows, { examples })], [exchange({ body })]).findings));
  expect(lines([{ id: 1, size: 2 }, [[1, 2]]], [["a"]])).toEqual(["warning example-mismatch [][]"]);
  expect(lines([{ id: 1, size: 2 }, [1, 2]], ["a"])).toEqual(["warning example-mismatch []"]);
  expect(lines([{ id: 1, size: 2 }, [1, 2]], { id: "a", size: 2 })).toEqual(["error body-type id"]);
  // examples of another kind alone contradict the table
  expect(lines([[1, 2]], [1])).toEqual(["error body-type the body"]);
});
