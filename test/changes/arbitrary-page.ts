/** Pages for property tests: few names and types, so that two of them have much in common. */
import fc from "fast-check";
import type { Keyword, ParameterLocation, Requirement } from "../../src/api-model/api-page.ts";
import { type FieldSpec, listOf, makePage, mapOf, object, type OperationSpec, type TypeSpec } from "./page-maker.ts";

const names = fc.constantFrom(
  "id",
  "name",
  "server_id",
  "serverId",
  "size",
  "min_size",
  "max_size",
  "flavor",
  "flavor_ref",
  "status",
  "items",
  "__proto__",
  "a.b",
);

const constraints = fc.record(
  {
    enum: fc.subarray(["a", "b", "c"], { minLength: 1 }),
    const: fc.constantFrom("a", "b"),
    default: fc.constantFrom("a", 1, 10),
    maxLength: fc.constantFrom(10, 20),
    minLength: fc.constantFrom(0, 1),
    maximum: fc.constantFrom(10, 20),
    also: fc.constantFrom([-1], [-1, 0]),
    multipleOf: fc.constantFrom(2, 4, 6),
    format: fc.constantFrom("date", "uuid"),
    nullable: fc.constant(true),
    readOnly: fc.constant(true),
    deprecated: fc.constant(true),
    condition: fc.constantFrom("only in a", "only in b"),
  } satisfies Partial<Record<Keyword, unknown>>,
  { requiredKeys: [] },
);

/** A page that states the only value does not state a list of them. */
const says = constraints.map(({ enum: values, ...rest }) =>
  values === undefined || rest.const !== undefined ? rest : { ...rest, enum: values },
);

const scalar = fc.constantFrom<TypeSpec>(
  { kind: "string" },
  { kind: "integer" },
  { kind: "number" },
  { kind: "unknown" },
  object,
  listOf(null),
  listOf({ kind: "string" }),
  mapOf({ kind: "integer" }),
  { kind: "union", options: [{ kind: "string" }, { kind: "integer" }] },
  { kind: "union", options: [{ kind: "string" }, { kind: "null" }] },
);

function types(depth: number): fc.Arbitrary<TypeSpec> {
  if (depth === 0) return scalar;
  const inner = fieldLists(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: scalar },
    inner,
    inner.map((list) => ({ list })),
    inner.map((map) => ({ map })),
  );
}

function fields(depth: number): fc.Arbitrary<FieldSpec> {
  return fc.record(
    {
      name: names,
      type: fc.option(types(depth), { freq: 5 }),
      required: fc.constantFrom<Requirement>("yes", "no", "conditional"),
      description: fc.constantFrom("a or b, at most 10", "The identifier of the thing", "-"),
      says,
    },
    { requiredKeys: ["name"] },
  );
}

function fieldLists(depth: number): fc.Arbitrary<FieldSpec[]> {
  return fc.uniqueArray(fields(depth), { selector: ({ name }) => name, maxLength: 5 });
}

const parameters = fc.uniqueArray(
  fc
    .tuple(fields(0), fc.constantFrom<ParameterLocation>("path", "query", "header", "cookie"))
    .map(([field, place]) => ({ ...field, in: place })),
  { selector: ({ name, in: place }) => `${place} ${name}`, maxLength: 4 },
);

const operations: fc.Arbitrary<OperationSpec> = fc.record(
  {
    method: fc.constantFrom("GET", "POST"),
    path: fc.constantFrom("/v1/servers", "/v1/{id}/servers", "/v1/{server_id}/servers", "/v2/servers/{id}", "/images"),
    query: fc.subarray(["id", "size"]),
    deprecated: fc.constantFrom({ replacement: null }, { replacement: "/v2" }),
    parameters,
    request: types(2),
    mediaType: fc.constantFrom("application/json", "text/xml"),
    responses: fc.dictionary(
      fc.constantFrom("200", "201", "404", "default"),
      fc.record({ headers: fieldLists(0), body: types(2) }, { requiredKeys: [] }),
      { maxKeys: 3 },
    ),
    examples: fc.array(
      fc.record({
        role: fc.constantFrom("request", "response"),
        json: fc.constantFrom(null, 1, { a: [1] }, { a: [2] }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const DEFAULT_PATH = "/v1/servers";

/** A page with up to three operations of different method and path. */
export const arbitraryPage = fc
  .uniqueArray(operations, {
    selector: ({ method = "GET", path = DEFAULT_PATH }) => `${method} ${path.replace(/\{\w+\}/, "{}")}`,
    maxLength: 3,
  })
  .map((list) => makePage({ operations: list }));
