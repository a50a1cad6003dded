import { describe, expect, test } from "vitest";
import type { ApiPage, TypeExpression } from "../../src/api-model/api-page.ts";
import type { Change } from "../../src/changes/change.ts";
import { pageChanges } from "../../src/changes/changes.ts";
import { readText } from "../editions/read.ts";
import { valueWords } from "../../src/diff/rules/words.ts";
import {
  type FieldSpec,
  integer,
  listOf,
  makePage,
  mapOf,
  number,
  object,
  type OperationSpec,
  string,
  withQuery,
  withRequest,
  withResponse,
} from "./page-maker.ts";

/** "request-field maxLength narrowed name: 64 → 32 (+ a, b)" */
function show({ area, kind, action, path, status, before, after, including }: Change): string {
  const where = [area, kind, action, status, path].filter((part) => part !== null && part !== "").join(" ");
  const more = including.length > 0 ? ` (+ ${including.join(", ")})` : "";
  return `${where}: ${valueWords(before)} → ${valueWords(after)}${more}`;
}

function changes(before: ApiPage, after: ApiPage): string[] {
  return pageChanges(before, after).map(show);
}

const oneOperation = (spec: OperationSpec): ApiPage => makePage({ operations: [spec] });
const name: FieldSpec = { name: "name" };

describe("operations", () => {
  const get: OperationSpec = { method: "GET", path: "/v1/{project_id}/servers" };
  test.each<[string, readonly OperationSpec[], readonly OperationSpec[], string[]]>([
    ["the same", [get], [get], []],
    [
      "a variable's name is no difference of the path",
      [get],
      [{ ...get, path: "/v1/{id}/servers" }],
      ["parameter name renamed id: project_id → id"],
    ],
    ["added", [get], [get, { path: "/v1/images" }], ["operation existence added: nothing → GET /v1/images"]],
    ["removed", [get, { path: "/v1/images" }], [get], ["operation existence removed: GET /v1/images → nothing"]],
    [
      "another path",
      [get],
      [{ ...get, path: "/v2/{project_id}/servers" }],
      ["operation path changed: /v1/{project_id}/servers → /v2/{project_id}/servers"],
    ],
    [
      "a path that has nothing in common is another operation",
      [get],
      [{ path: "/images/upload" }],
      [
        "operation existence removed: GET /v1/{project_id}/servers → nothing",
        "operation existence added: nothing → GET /images/upload",
      ],
    ],
    ["another method", [get], [{ ...get, method: "POST" }], ["operation method changed: GET → POST"]],
    [
      "a method brings its body and the body's header",
      [get],
      [{ ...get, method: "POST", request: [name], parameters: [{ name: "Content-Type", in: "header" }] }],
      ["operation method changed: GET → POST (+ request body, header Content-Type)"],
    ],
    [
      "a further path",
      [get],
      [{ ...get, otherPaths: ["/v1/servers"] }],
      ["operation other-path added: nothing → /v1/servers"],
    ],
    [
      "the main path became a further one",
      [get],
      [{ ...get, path: "/v1/servers", otherPaths: ["/v1/{project_id}/servers"] }],
      ["operation other-path added: nothing → /v1/servers"],
    ],
    [
      "deprecated",
      [get],
      [{ ...get, deprecated: { replacement: null } }],
      ["operation deprecation stated: false → true"],
    ],
    [
      "a replacement",
      [{ ...get, deprecated: { replacement: null } }],
      [{ ...get, deprecated: { replacement: "/v2" } }],
      ["operation replacement stated: nothing → /v2"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changes(makePage({ operations: before }), makePage({ operations: after }))).toEqual(expected);
  });
});

describe("parameters", () => {
  test.each<[string, OperationSpec, OperationSpec, string[]]>([
    [
      "moved from the query to the body",
      { parameters: [{ name: "limit", in: "query" }], request: [name] },
      { request: [name, { name: "limit" }] },
      ["request-field place moved limit: query limit → request limit"],
    ],
    [
      "moved from a header to the query, with another spelling",
      { parameters: [{ name: "Page-Size", in: "header" }] },
      { parameters: [{ name: "page_size", in: "query" }] },
      ["parameter place moved page_size: header Page-Size → query page_size"],
    ],
    [
      "moved into a body that is new",
      { parameters: [{ name: "limit", in: "query" }] },
      { request: [{ name: "limit" }] },
      [
        "request-body existence added: nothing → object (+ limit)",
        "request-field place moved limit: query limit → request limit",
      ],
    ],
    [
      "a name that only the URI gives, and its row",
      { query: ["limit"] },
      { query: ["limit"], parameters: [{ name: "limit", in: "query" }] },
      ["parameter existence stated limit: nothing → limit"],
    ],
    [
      "a row that went while the URI still names it",
      { path: "/v1/{id}", parameters: [{ name: "id", in: "path" }] },
      { path: "/v1/{id}" },
      ["parameter existence unstated id: id → nothing"],
    ],
    [
      "a name that only the URI gave",
      { query: ["limit", "marker"] },
      { query: ["limit"] },
      ["parameter existence removed marker: query marker → nothing"],
    ],
    [
      "headers have no case",
      { parameters: [{ name: "X-Auth-Token", in: "header" }] },
      { parameters: [{ name: "x-auth-token", in: "header" }] },
      ["parameter name respelt x-auth-token: X-Auth-Token → x-auth-token"],
    ],
    [
      "a path variable is known by its place",
      {
        path: "/v1/{project}/{server}",
        parameters: [
          { name: "project", in: "path" },
          { name: "server", in: "path" },
        ],
      },
      {
        path: "/v1/{tenant}/{server}",
        parameters: [
          { name: "tenant", in: "path" },
          { name: "server", in: "path" },
        ],
      },
      ["parameter name renamed tenant: project → tenant"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changes(oneOperation(before), oneOperation(after))).toEqual(expected);
  });
});

describe("fields", () => {
  const inner = (...fields: FieldSpec[]): FieldSpec => ({ name: "server", type: fields });
  test.each<[string, FieldSpec[], FieldSpec[], string[]]>([
    ["added", [name], [name, { name: "size" }], ["request-field existence added size: nothing → request size"]],
    [
      "removed with all it holds",
      [name, inner(name, { name: "size" })],
      [name],
      ["request-field existence removed server: request server → nothing (+ name, size)"],
    ],
    [
      "spelt differently",
      [{ name: "flavorRef" }],
      [{ name: "flavor_ref" }],
      ["request-field name respelt flavor_ref: flavorRef → flavor_ref"],
    ],
    [
      "renamed: most words are the same",
      [name, { name: "flavor" }],
      [name, { name: "flavor_ref" }],
      ["request-field name renamed flavor_ref: flavor → flavor_ref"],
    ],
    [
      "renamed: the description is the same",
      [name, { name: "az", description: "Zone that the server is in" }],
      [name, { name: "zone", description: "Zone that the server is in" }],
      ["request-field name renamed zone: az → zone"],
    ],
    [
      "opposites are not renames",
      [name, { name: "min_size" }],
      [name, { name: "max_size" }],
      [
        "request-field existence removed min_size: request min_size → nothing",
        "request-field existence added max_size: nothing → request max_size",
      ],
    ],
    [
      "another type is another field",
      [name, { name: "flavor" }],
      [name, { name: "flavor_ref", type: integer }],
      [
        "request-field existence removed flavor: request flavor → nothing",
        "request-field existence added flavor_ref: nothing → request flavor_ref",
      ],
    ],
    [
      "two candidates are none",
      [name, { name: "id" }],
      [name, { name: "cluster_id" }, { name: "node_id" }],
      [
        "request-field existence removed id: request id → nothing",
        "request-field existence added cluster_id: nothing → request cluster_id",
        "request-field existence added node_id: nothing → request node_id",
      ],
    ],
    [
      "a renamed object keeps its fields",
      [inner(name, { name: "size", says: { maximum: 10 }, type: integer })],
      [{ name: "servers", type: [name, { name: "size", says: { maximum: 20 }, type: integer }] }],
      ["request-field name renamed servers: server → servers", "request-field maximum widened servers.size: 10 → 20"],
    ],
    [
      "moved between objects",
      [
        { name: "spec", type: [name, { name: "zone" }] },
        { name: "metadata", type: [{ name: "id" }] },
      ],
      [
        { name: "spec", type: [name] },
        { name: "metadata", type: [{ name: "id" }, { name: "zone" }] },
      ],
      ["request-field place moved metadata.zone: request spec.zone → request metadata.zone"],
    ],
    [
      "moved into a new wrapper together",
      [name, { name: "size" }, { name: "zone" }],
      [inner(name, { name: "size" }, { name: "zone" })],
      ["request-field place moved server.name: request name → request server.name (+ size, zone)"],
    ],
    [
      "one field less here and one more in a new object is no move",
      [name, { name: "id" }],
      [{ name: "id" }, { name: "volume", type: [name, { name: "size" }, { name: "kind" }] }],
      [
        "request-field existence removed name: request name → nothing",
        "request-field existence added volume: nothing → request volume (+ name, size, kind)",
      ],
    ],
    [
      "list and object are one difference, whatever stands below",
      [{ name: "servers", type: { list: [name, { name: "size" }] } }],
      [{ name: "servers", type: [name, { name: "size" }] }],
      ["request-field type list-became-object servers: list of objects → object"],
    ],
    [
      "list and map too",
      [{ name: "servers", type: { map: [name] } }],
      [{ name: "servers", type: { list: [name] } }],
      ["request-field type object-became-list servers: map of objects → list of objects"],
    ],
    [
      "no longer described is not removed",
      [inner(name, { name: "size" })],
      [{ name: "server", type: object }],
      ["request-field structure unstated server: name, size → nothing (+ name, size)"],
    ],
    [
      "another type takes the fields with it",
      [inner(name, { name: "size" })],
      [{ name: "server", type: string }],
      ["request-field type changed server: object → string"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changes(withRequest(...before), withRequest(...after))).toEqual(expected);
  });
});

describe("types", () => {
  const union = { kind: "union", options: [string, integer] } as const;
  test.each([
    ["integer to number", integer, number, "widened: integer → number"],
    ["number to integer", number, integer, "narrowed: number → integer"],
    ["string to integer", string, integer, "changed: string → integer"],
    ["one more alternative", string, union, "widened: string → string or integer"],
    ["one alternative less", union, integer, "narrowed: string or integer → integer"],
    ["no type column any more", string, null, "unstated: string → nothing"],
    ["a type where a dash stood", { kind: "unknown" } as const, string, "stated: nothing → string"],
    ["what the list holds", listOf(string), listOf(integer), "changed: list of strings → list of integers"],
    ["what the list holds is said", listOf(null), listOf(string), "stated: list → list of strings"],
    ["what the map holds", mapOf(integer), mapOf(number), "widened: map of integers → map of numbers"],
    ["a list of the same", string, listOf(string), "changed: string → list of strings"],
  ])("%s", (_, before: TypeExpression | null, after: TypeExpression | null, expected) => {
    const page = (type: TypeExpression | null): ApiPage => withQuery({ name: "x", type });
    expect(changes(page(before), page(after))).toEqual([`parameter type ${expected.replace(":", " x:")}`]);
  });

  test("a map is an object, and an object with a table is one", () => {
    expect(changes(withQuery({ name: "x", type: mapOf(null) }), withQuery({ name: "x", type: object }))).toEqual([]);
  });
});

describe("required", () => {
  test.each([
    ["no", "yes", "narrowed"],
    ["no", "conditional", "narrowed"],
    ["yes", "conditional", "widened"],
    ["yes", "no", "widened"],
    [undefined, "yes", "stated"],
    ["conditional", undefined, "unstated"],
  ] as const)("%s → %s is %s", (before, after, action) => {
    const page = (required: typeof before): ApiPage =>
      withQuery(required === undefined ? { name: "x" } : { name: "x", required });
    expect(pageChanges(page(before), page(after)).map((change) => [change.kind, change.action])).toEqual([
      ["required", action],
    ]);
  });
});

describe("constraints", () => {
  test.each<[string, FieldSpec["says"], FieldSpec["says"], string[]]>([
    ["a lower maximum", { maxLength: 64 }, { maxLength: 32 }, ["maxLength narrowed x: 64 → 32"]],
    ["a lower minimum", { minimum: 1 }, { minimum: 0 }, ["minimum widened x: 1 → 0"]],
    ["finer steps", { multipleOf: 10 }, { multipleOf: 5 }, ["multipleOf widened x: 10 → 5"]],
    ["other steps", { multipleOf: 4 }, { multipleOf: 6 }, ["multipleOf changed x: 4 → 6"]],
    [
      "values came and went",
      { enum: ["a", "b"] },
      { enum: ["b", "c"] },
      ["enum narrowed x: a, b → b, c (+ a)", "enum widened x: a, b → b, c (+ c)"],
    ],
    ["another order of values is none", { enum: ["a", "b"] }, { enum: ["b", "a"] }, []],
    ["a constant became a list", { const: "a" }, { enum: ["a", "b"] }, ["enum widened x: a → a, b (+ b)"]],
    ["another constant", { const: "a" }, { const: "b" }, ["const changed x: a → b"]],
    ["a list of values is stated", {}, { enum: ["a", "b"] }, ["enum stated x: nothing → a, b"]],
    ["a default is gone", { default: 10 }, {}, ["default unstated x: 10 → nothing"]],
    ['10 and "10" are one value', { default: 10 }, { default: "10" }, []],
    ["another format", { format: "date" }, { format: "date-time" }, ["format changed x: date → date-time"]],
    ["null is allowed", {}, { nullable: true }, ["nullable widened x: false → true"]],
    ["a value beside the range", { minimum: 1 }, { minimum: 1, also: [-1] }, ["also widened x:  → -1 (+ -1)"]],
    [
      "a range that went takes the value beside it",
      { minimum: 1, also: [-1] },
      {},
      ["minimum unstated x: 1 → nothing"],
    ],
    ["read-only", {}, { readOnly: true }, ["readOnly stated x: nothing → true"]],
    ["deprecated", { deprecated: true }, {}, ["deprecation unstated x: true → false"]],
    ["a condition", {}, { condition: "only in region a" }, ["condition stated x: nothing → only in region a"]],
  ])("%s", (_, before = {}, after = {}, expected) => {
    const page = (says: NonNullable<FieldSpec["says"]>): ApiPage => withQuery({ name: "x", says });
    expect(changes(page(before), page(after))).toEqual(expected.map((line) => `parameter ${line}`));
  });

  test("null as an alternative of the type is null allowed", () => {
    const union = { kind: "union", options: [string, { kind: "null" }] } as const;
    expect(changes(withQuery({ name: "x" }), withQuery({ name: "x", type: union }))).toEqual([
      "parameter nullable widened x: false → true",
    ]);
    expect(changes(withQuery({ name: "x", says: { nullable: true } }), withQuery({ name: "x", type: union }))).toEqual(
      [],
    );
  });

  test("a fact whose value is still mentioned was weakened, not dropped", () => {
    const before = withQuery({ name: "x", says: { maximum: 50 }, description: "The value ranges from 1 to 50." });
    const after = withQuery({ name: "x", description: "Usually up to 50 are returned." });
    const silent = withQuery({ name: "x", description: "Returns up to 150 or 50.5." });
    expect(changes(before, after)).toEqual(["parameter maximum weakened x: 50 → nothing"]);
    expect(changes(after, before)).toEqual(["parameter maximum strengthened x: nothing → 50"]);
    expect(changes(before, silent)).toEqual(["parameter maximum unstated x: 50 → nothing"]);
  });

  test("conditions in two languages cannot be compared", () => {
    const page = (language: string, condition: string): ApiPage =>
      makePage({ language, operations: [{ parameters: [{ name: "x", in: "query", says: { condition } }] }] });
    expect(changes(page("en", "only in region a"), page("zh", "仅在 a 区域"))).toEqual([]);
    expect(changes(page("en", "only in region a"), page("en", "only in region b"))).toHaveLength(1);
  });
});

describe("responses", () => {
  const ok = { body: [name] };
  test.each<[string, OperationSpec["responses"], OperationSpec["responses"], string[]]>([
    ["a further status", { "200": ok }, { "200": ok, "404": {} }, ["response existence added 404: nothing → 404"]],
    ["a status less", { "200": ok, "202": ok }, { "200": ok }, ["response existence removed 202: 202 → nothing"]],
    [
      "another status of success",
      { "200": ok },
      { "201": { body: [name, { name: "id" }] } },
      ["response status changed 201: 200 → 201", "response-field existence added 201 id: nothing → id"],
    ],
    ["a status that was not named", { "2XX": ok }, { "200": ok }, ["response status stated 200: 2XX → 200"]],
    [
      "a header less",
      { "200": { headers: [{ name: "X-Total" }] } },
      { "200": {} },
      ["response-header existence removed 200 X-Total: header X-Total → nothing"],
    ],
    ["a body less", { "200": ok }, { "200": {} }, ["response-body existence removed 200: object → nothing (+ name)"]],
    [
      "a list of what was an object",
      { "200": ok },
      { "200": { body: { list: [name] } } },
      ["response-body type object-became-list 200: object → list of objects"],
    ],
    [
      "a body that is no longer described",
      { "200": ok },
      { "200": { body: object } },
      ["response-body structure unstated 200: name → nothing (+ name)"],
    ],
  ])("%s", (_, before = {}, after = {}, expected) => {
    expect(changes(oneOperation({ responses: before }), oneOperation({ responses: after }))).toEqual(expected);
  });
});

test("media types and examples", () => {
  const before = oneOperation({ request: [name], examples: [{ role: "request", json: { name: "a", size: [1, 2] } }] });
  const after = oneOperation({
    request: [name],
    mediaType: "text/xml",
    examples: [{ role: "request", json: { name: "a", size: [1, 3], id: 1 } }],
  });
  expect(changes(before, after)).toEqual([
    "request-body media-type changed: application/json → text/xml",
    "example content changed: request example with a body → request example with a body (+ /size/1, /id)",
  ]);
});

test("evidence: both pages' words, and the nearest place on the side that is silent", () => {
  const before = withResponse({ name: "server", type: [name, { name: "size" }] });
  const after = withResponse({ name: "server", type: [name] });
  const [change] = pageChanges(before, after);
  expect(change?.evidence.before.map(({ words }) => words)).toEqual(["size"]);
  expect(change?.evidence.after.map(({ words }) => words)).toEqual(["server"]);
});

describe("members that a page lists behind their object", () => {
  const example = '    {"team": {"code": "7", "label": "north"}}\n';
  const pageOf = (tables: string): ApiPage =>
    readText("page.md", `# Get a team\n\nGET /v1/team\n\n## Response\n\n${tables}\n## Example response\n\n${example}`)
      .page;
  const head = "| Parameter | Type | Description |\n| --- | --- | --- |\n";
  const flat = pageOf(
    `${head}| team | Object | The team. |\n| code | String | Its code. |\n| label | String | Its label. |\n`,
  );
  const nested = pageOf(
    `${head}| team | Object | The team, see Table 2. |\n\n**Table 2** team\n\n${head}| code | String | Its code. |\n| label | String | Its label. |\n`,
  );

  test("moved on paper only, either way", () => {
    expect(changes(flat, nested).filter((change) => change.includes("moved"))).toEqual([
      "response-field place moved 2XX team.code: code → team.code (+ label)",
    ]);
    expect(changes(nested, flat).filter((change) => change.includes("moved"))).toEqual([
      "response-field place moved 2XX code: team.code → code (+ label)",
    ]);
    expect(changes(flat, flat)).toEqual([]);
  });
});
