/** What a page promises, flat: where each field stands, and what an example shows there. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Example, Json, TypeExpression } from "../../src/api-model/api-page.ts";
import {
  answers,
  fieldPathOf,
  fieldPromises,
  kindOf,
  operationKey,
  shownValues,
  statedKind,
} from "../../src/promises/promises.ts";
import {
  type FieldSpec,
  integer,
  listOf,
  makePage,
  mapOf,
  object,
  string,
  withRequest,
  withResponse,
} from "../changes/page-maker.ts";

/** "place status path (key, held by)" of each promise of a page with one operation. */
function lines(page: ApiPage, apart = false): string[] {
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation, new Map(), { apart }).map(
      ({ place, status, path, key, holder, alternative }) =>
        `${place} ${status ?? "-"} ${path || "-"} (${key}, in ${holder || "-"})${alternative ? ` one of ${alternative}` : ""}`,
    ),
  );
}

test("structures are followed as deep as pages nest them", () => {
  const nested = (depth: number): FieldSpec =>
    depth === 0 ? { name: "leaf" } : { name: `level${depth}`, type: [nested(depth - 1)] };
  const paths = (depth: number): string[] => {
    const page = withResponse(nested(depth));
    const [operation] = page.operations;
    return operation ? fieldPromises(page, operation).map(({ path }) => path) : [];
  };
  expect(paths(6)).toHaveLength(7);
  expect(paths(6).at(-1)).toBe("level6.level5.level4.level3.level2.level1.leaf");
  // no reader follows a page further down
  expect(paths(20)).toHaveLength(12);
});

test("parameters, headers and bodies each have their place; steps of lists and maps are in the path alone", () => {
  const page = makePage({
    operations: [
      {
        parameters: [
          { name: "pot_id", in: "path" },
          { name: "colour", in: "query" },
        ],
        request: [{ name: "glazes", type: { list: [{ name: "formula" }] } }],
        responses: {
          "200": {
            headers: [{ name: "X-Total", type: integer }],
            body: [{ name: "shelves", type: { map: [{ name: "pots", type: listOf(string) }] } }],
          },
        },
      },
    ],
  });
  expect(lines(page)).toEqual([
    "path - pot_id (pot_id, in -)",
    "query - colour (colour, in -)",
    "request - glazes (glazes, in -)",
    "request - glazes[].formula (glazes.formula, in glazes)",
    "response-header 200 X-Total (X-Total, in -)",
    "response 200 shelves (shelves, in -)",
    "response 200 shelves{}.pots (shelves.pots, in shelves)",
  ]);
});

test("a row for any key is one key in every language, and what its values hold stands below its object", () => {
  const told = (name: string): string[] =>
    lines(withResponse({ name: "labels", type: [{ name, type: [{ name: "text" }] }] }));
  expect(told("name of the label")).toEqual([
    "response 200 labels (labels, in -)",
    "response 200 labels.name of the label (labels.*, in labels)",
    "response 200 labels.name of the label.text (labels.text, in labels)",
  ]);
  expect(told("标签名称").at(-1)).toBe("response 200 labels.标签名称.text (labels.text, in labels)");
  expect(told("label").at(-1)).toBe("response 200 labels.label.text (labels.label.text, in labels.label)");
});

describe("a value that may be one of several objects", () => {
  const either = (any?: true): ApiPage => {
    const page = withRequest(
      { name: "round", type: [{ name: "radius" }] },
      { name: "square", type: [{ name: "side" }] },
    );
    const [round, square] = page.structures.filter(({ id }) => /^(?:round|square)/.test(id));
    const options: readonly TypeExpression[] = [round, square].flatMap((structure) =>
      structure ? [{ kind: "structure" as const, id: structure.id }] : [],
    );
    const shape: TypeExpression = { kind: "union", options: [...options, string], ...(any ? { any } : {}) };
    return {
      ...withRequest({ name: "shape", type: shape }),
      structures: [...withRequest({ name: "shape", type: shape }).structures, ...page.structures],
    };
  };

  test("has the fields of each", () => {
    expect(lines(either())).toEqual([
      "request - shape (shape, in -)",
      "request - shape.radius (shape.radius, in shape)",
      "request - shape.side (shape.side, in shape)",
    ]);
  });

  test("keeps them apart where that is asked for, and says whether it may be several at once", () => {
    const apart = (how: string): string[] => [
      "request - shape (shape, in -)",
      `request - shape (shape.round_1, in shape) one of ${how}`,
      "request - shape.radius (shape.round_1.radius, in shape.round_1)",
      `request - shape (shape.square_2, in shape) one of ${how}`,
      "request - shape.side (shape.square_2.side, in shape.square_2)",
    ];
    expect(lines(either(), true)).toEqual(apart("one"));
    expect(lines(either(true), true)).toEqual(apart("any"));
  });
});

test("structures that name each other many times over are cut, not followed for ever", () => {
  const wide = (depth: number): FieldSpec[] =>
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((name) => ({
      name,
      ...(depth === 0 ? {} : { type: wide(depth - 1) }),
    }));
  const page = withResponse(...wide(0));
  const [body] = page.structures;
  if (!body) throw new Error("no body");
  // ten fields that are each an object of ten: a copy of each for every level
  const levels = [0, 1, 2, 3, 4, 5].map((level) => ({
    ...body,
    id: level === 0 ? body.id : `level${level}`,
    fields: body.fields.map((field) => ({
      ...field,
      type: { value: { kind: "structure" as const, id: `level${level + 1}` }, evidence: [] },
    })),
  }));
  const [operation] = page.operations;
  const found = operation ? fieldPromises({ ...page, structures: levels }, operation) : [];
  expect(found).toHaveLength(20_000);
});

test("operations are one by method and path, whatever their variables are called", () => {
  expect(operationKey("GET", "/v1/{project_id}/pots/")).toBe("GET /v1/{}/pots");
  expect(operationKey("GET", "/v1/{project}/pots")).toBe("GET /v1/{}/pots");
  expect(operationKey("PUT", "/")).toBe("PUT ");
});

test("findings name a field by its place and path", () => {
  const named = (place: "query" | "request" | "response" | "response-header"): string =>
    fieldPathOf({ place, status: null, path: "a.b" });
  expect([named("query"), named("request"), named("response"), named("response-header")]).toEqual([
    "query a.b",
    "request a.b",
    "a.b",
    "header a.b",
  ]);
});

describe("what an example shows", () => {
  const example = (json: Json, places: Record<string, number> = {}): Example => ({
    role: "response",
    status: null,
    request: null,
    headers: [],
    body: { value: { json }, places, breaks: [] },
    span: { source: "page.md", start: 0, end: 1 },
  });
  const shown = (json: Json, path: string): [Json, string][] =>
    shownValues(example(json), path).map(({ value, pointer }) => [value, pointer]);

  test("at a field, in each item of a list and under each key of a map", () => {
    expect(shown({ pots: [{ id: 1 }, { id: 2 }, {}] }, "pots[].id")).toEqual([
      [1, "/pots/0/id"],
      [2, "/pots/1/id"],
    ]);
    expect(shown({ shelves: { "a/b": { n: 1 }, c: { n: null } } }, "shelves{}.n")).toEqual([
      [1, "/shelves/a~1b/n"],
      [null, "/shelves/c/n"],
    ]);
    expect(shown([[1, 2], [3]], "[][]")).toEqual([
      [1, "/0/0"],
      [2, "/0/1"],
      [3, "/1/0"],
    ]);
  });

  test("where it has a list and the page none, or the reverse", () => {
    expect(shown({ pots: { id: 1 } }, "pots[].id")).toEqual([[1, "/pots/id"]]);
    expect(shown({ pots: [{ id: 1 }] }, "pots.id")).toEqual([[1, "/pots/0/id"]]);
  });

  test("nothing where it has no such value", () => {
    expect(shown({ pots: 5 }, "pots.id")).toEqual([]);
    expect(shown({ pots: 5 }, "pots{}")).toEqual([]);
    expect(shown({ pots: "text" }, "pots.length")).toEqual([]);
    expect(shown({}, "toString")).toEqual([]);
    expect(shownValues({ ...example(null), body: null }, "pots")).toEqual([]);
  });

  test("with its place in the page where it has one", () => {
    expect(shownValues(example({ a: 1, b: 2 }, { "/a": 7 }), "a")[0]?.offset).toBe(7);
    expect(shownValues(example({ a: 1, b: 2 }, { "/a": 7 }), "b")[0]?.offset).toBeNull();
  });

  test("is of the response that has its status; without one, of success", () => {
    expect(answers("404", "404")).toBe(true);
    expect(answers(null, "201")).toBe(true);
    expect(answers("200", null)).toBe(true);
    expect(answers("200", "201")).toBe(true);
    expect(answers(null, "404")).toBe(false);
    expect(answers("404", "200")).toBe(false);
    expect(answers("404", "500")).toBe(false);
  });
});

test("kinds are named as pages name them", () => {
  expect([null, true, 1, 1.5, "a", [], {}].map(kindOf)).toEqual([
    "null",
    "boolean",
    "integer",
    "number",
    "string",
    "list",
    "object",
  ]);
  const types: readonly (TypeExpression | null)[] = [
    null,
    { kind: "unknown" },
    { kind: "union", options: [string, integer] },
    listOf(string),
    mapOf(string),
    object,
    { kind: "file" },
    integer,
  ];
  expect(types.map(statedKind)).toEqual([null, null, null, "list", "object", "object", "string", "integer"]);
});
