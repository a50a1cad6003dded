import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../../src/api-model/api-page.ts";
import { fieldPathOf, fieldPromises, operationName } from "../../../src/promises/promises.ts";
import { typeWords } from "../../../src/changes/types.ts";
import { isOpenApi, readOpenApi } from "../../../src/readers/openapi/openapi.ts";
import { lineText, makeSource, positionAt } from "../../../src/source/source.ts";

function readFixture(name: string): { page: ApiPage; source: ReturnType<typeof makeSource> } {
  const source = makeSource(name, readFileSync(join(import.meta.dirname, name), "utf8"));
  return { source, page: readOpenApi(source) };
}

/** "request spec.size: integer, yes, minimum 1" for every field of every operation. */
function promises(page: ApiPage): string[] {
  return page.operations.flatMap((operation) => [
    operationName(operation),
    ...fieldPromises(page, operation).map((promise) => {
      const { type, required, constraints } = promise.field;
      const facts = [
        typeWords(type?.value ?? null),
        required?.value,
        ...constraints.map(({ keyword, value }) => `${keyword} ${JSON.stringify(value)}`),
      ];
      const status = promise.status === null ? "" : `${promise.status} `;
      return `  ${status}${fieldPathOf(promise)}: ${facts.filter((fact) => fact !== null && fact !== undefined).join(", ")}`;
    }),
  ]);
}

/** A schema as the body of an answer of a small 3.1 file. */
function ofSchema(schema: unknown, components: unknown = {}): ApiPage {
  const content = { "application/json": { schema: { type: "object", properties: { x: schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": { get: { responses: { "200": { description: "", content } } } } },
    components: { schemas: components },
  };
  return readOpenApi(makeSource("spec.json", JSON.stringify(document, null, 2)));
}

describe("a YAML file of Swagger 2.0", () => {
  const yaml = `swagger: 2.0
info: {title: Kettles, version: '1'}
host: api.example.com
basePath: /v2
consumes: [application/json]
parameters:
  limit: {name: limit, in: query, type: integer, maximum: 50, description: How many}
  kettle: {name: kettle, in: body, required: true, schema: {$ref: '#/definitions/Kettle'}}
responses:
  Gone: {description: Gone, schema: {type: object, properties: {error: {type: string}}}}
definitions:
  Thing: {type: object, required: [id], properties: {id: {type: string}}}
  Kettle:
    allOf:
      - $ref: '#/definitions/Thing'
      - {type: object, properties: {litres: {type: number, x-nullable: true}}}
securityDefinitions:
  key: {type: apiKey, name: X-Key, in: header}
security: [{key: []}]
paths:
  /kettles:
    parameters: [{$ref: '#/parameters/limit'}]
    get:
      produces: [text/plain, application/json]
      responses:
        200:
          description: All
          schema: {type: array, items: {$ref: '#/definitions/Kettle'}}
          headers: {X-Total: {type: integer}}
          examples: {application/json: [{id: a}]}
    post:
      parameters: [{$ref: '#/parameters/kettle'}]
      responses: {410: {$ref: '#/responses/Gone'}}
  /photos:
    post:
      parameters:
        - {name: photo, in: formData, type: file, required: true}
        - {name: title, in: formData, type: string}
      responses: {204: {description: Done}}
`;
  const source = makeSource("kettles.yaml", yaml);
  const page = readOpenApi(source);

  test("promises", () => {
    expect(promises(page).join("\n")).toMatchInlineSnapshot(`
      "GET /v2/kettles
        query limit: integer, no, maximum 50
        header X-Key: string, yes
        200 header X-Total: integer
        200 [].id: string, yes
        200 [].litres: number, no, nullable true
      POST /v2/kettles
        query limit: integer, no, maximum 50
        header X-Key: string, yes
        request id: string, yes
        request litres: number, no, nullable true
        410 error: string
      POST /v2/photos
        header X-Key: string, yes
        request photo: file, yes
        request title: string, no"
    `);
    expect(page.problems).toEqual([]);
  });

  test("has its examples, and stands where it is written", () => {
    const [get] = page.operations;
    expect(get?.examples.map(({ status, body }) => [status, body?.value])).toEqual([["200", { json: [{ id: "a" }] }]]);
    const limit = get?.parameters.find(({ name }) => name.value === "limit");
    expect(limit?.row && positionAt(source, limit.row.start).line).toBe(7);
  });
});

describe("a YAML file of OpenAPI 3.0", () => {
  const { page, source } = readFixture("servers-3.0.yaml");

  test("promises", () => {
    expect(promises(page).join("\n")).toMatchInlineSnapshot(`
      "GET /v2/servers/{server_id}
        query fields: string, no, deprecated true
        path server_id: string, yes, format "uuid"
        header X-Auth-Token: string, yes
        200 header X-Total: integer, yes
        200 id: string, yes, readOnly true
        200 size: integer, no, default 1, maximum 64, exclusiveMinimum 0
        200 state: string, no, enum ["up","down"], nullable true
        200 formerState: string, no, enum ["up","down"], nullable true
        200 parent: object, no
        200 labels: map of strings, no
        200 disks: list of objects, no, minItems 1
        200 disks[].path: string
        200 disks[].image: file
        200 elsewhere: no
        200 nowhere: no
        default code: string
      PATCH /v2/servers/{server_id}
        path server_id: string, yes, format "uuid"
        query fields: list of strings, no
        header X-Auth-Token: string, yes
        request id: string, yes, readOnly true
        request size: integer, no, default 1, maximum 64, exclusiveMinimum 0
        request state: string, no, enum ["up","down"], nullable true
        request formerState: string, no, enum ["up","down"], nullable true
        request parent: object, no
        request parent.id: string, yes, readOnly true
        request parent.size: integer, no, default 1, maximum 64, exclusiveMinimum 0
        request parent.state: string, no, enum ["up","down"], nullable true
        request parent.formerState: string, no, enum ["up","down"], nullable true
        request parent.parent: object, no
        request parent.labels: map of strings, no
        request parent.disks: list of objects, no, minItems 1
        request parent.disks[].path: string, no
        request parent.disks[].image: file, no
        request parent.elsewhere: no
        request parent.nowhere: no
        request labels: map of strings, no
        request disks: list of objects, no, minItems 1
        request disks[].path: string, no
        request disks[].image: file, no
        request elsewhere: no
        request nowhere: no
        request reason: string, yes, pattern "^[a-z]+$""
    `);
  });

  test("what could not be read is said", () => {
    const line = (offset: number): number => positionAt(source, offset).line;
    expect(page.problems.map(({ kind, message, span }) => `${line(span.start)} ${kind}: ${message}`))
      .toMatchInlineSnapshot(`
        [
          "39 unchecked: callbacks are not read",
          "50 unchecked: the request body of PATCH /servers/{server_id} as text/xml is only compared, not checked",
          "89 refused: the reference other.yaml#/Server leads out of the file and is not followed",
          "90 malformed: the reference #/components/schemas/Nowhere leads to nothing",
        ]
      `);
    expect(page.unformalised.map(({ fieldPath, reason }) => `${fieldPath}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "fields[]: "maxLength" of the items of a list is not checked",
        "X-Total: the width of a number is not checked",
      ]
    `);
  });

  test("operations, answers, examples", () => {
    const [get, patch] = page.operations;
    expect(get?.summary?.value).toBe("Show a server");
    expect(patch?.summary?.value).toBe("One server");
    expect(patch?.deprecated?.value).toEqual({ replacement: null, said: "text" });
    expect(patch?.requestBody?.mediaType).toBe("application/json");
    expect(get?.responses.map(({ status, listedOnly }) => [status.value, listedOnly])).toEqual([
      ["200", false],
      ["default", false],
    ]);
    expect(patch?.responses.map(({ status, listedOnly }) => [status.value, listedOnly])).toEqual([["204", true]]);
    const example = get?.examples[0];
    expect(example?.body?.value).toEqual({ json: { id: "s-1", parent: null } });
    expect(source.text.slice(example?.body?.places["/id"], (example?.body?.places["/id"] ?? 0) + 3)).toBe("s-1");
    expect(page).toMatchObject({ format: "openapi", language: "en", title: { value: "Servers" } });
  });

  test("every fact points at its line", () => {
    const size = page.structures.flatMap(({ fields }) => fields).find(({ name }) => name.value === "size");
    const spans = [size?.name, size?.type, size?.constraints.find(({ keyword }) => keyword === "maximum")];
    for (const fact of spans) {
      const [evidence] = fact?.evidence ?? [];
      expect(source.text.slice(evidence?.span.start, evidence?.span.end)).toBe(evidence?.words);
      expect(lineText(source, positionAt(source, evidence?.span.start ?? 0).line)).toContain("size: { type: integer");
    }
    expect(size?.constraints.map(({ evidence }) => evidence[0]?.words)).toContain("maximum: 64");
  });

  test("the ledger has every table, and fields name theirs", () => {
    for (const { fields, tables } of page.structures)
      for (const { table } of fields) expect([tables, page.ledger[table]?.use.as]).toEqual([[table], "parameters"]);
    expect(page.ledger.map(({ use, rows }) => `${use.detail}: ${rows}`)).toContain(
      "headers of GET /servers/{server_id} 200: 1",
    );
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });
});

describe("schemas of OpenAPI 3.1", () => {
  const field = (page: ApiPage): string[] =>
    promises(page)
      .slice(1)
      .map((line) => line.replace("  200 ", ""));
  test.each<[string, unknown, string[]]>([
    ["a list of types", { type: ["string", "integer"] }, ["x: string or integer"]],
    ["null among the types", { type: ["string", "null"] }, ["x: string, nullable true"]],
    ["null as an alternative", { anyOf: [{ type: "integer" }, { type: "null" }] }, ["x: integer, nullable true"]],
    ["only null", { type: "null" }, ["x: null"]],
    ["a constant", { const: "a" }, ['x: const "a"']],
    ["constants as alternatives", { oneOf: [{ const: "a" }, { const: "b" }] }, ['x: enum ["a","b"]']],
    [
      "a range or a value",
      { type: "integer", anyOf: [{ minimum: 1, maximum: 9 }, { enum: [-1] }] },
      ["x: integer, minimum 1, maximum 9, also [-1]"],
    ],
    ["an exclusive limit", { type: "number", exclusiveMaximum: 5 }, ["x: number, exclusiveMaximum 5"]],
    ["alternatives beside a type", { type: "string", anyOf: [{ maxLength: 3 }, { pattern: "a" }] }, ["x: string"]],
    ["no type", {}, ["x: "]],
    ["anything", true, ["x: "]],
    ["an object by its properties", { properties: { y: { type: "string" } } }, ["x: object", "x.y: string"]],
    [
      "a list of lists",
      { type: "array", items: { type: "array", items: { properties: { y: {} } } } },
      ["x: list of lists of objects", "x[][].y: "],
    ],
    ["a map of objects", { additionalProperties: { properties: { y: {} } } }, ["x: map of objects", "x{}.y: "]],
    [
      "properties and any other",
      { properties: { y: {} }, additionalProperties: { type: "integer" } },
      ["x: object", "x.y: ", "x{}: integer"],
    ],
    [
      "properties beside alternatives",
      { properties: { y: {} }, oneOf: [{ properties: { z: {} } }] },
      ["x: object", "x.y: ", "x.z: "],
    ],
    [
      "the same property in two parts",
      { allOf: [{ properties: { y: { type: "string" } } }, { properties: { y: { maxLength: 3 } } }] },
      ["x: object", "x.y: string, maxLength 3"],
    ],
  ])("%s", (_, schema, expected) => {
    expect(field(ofSchema(schema))).toEqual(expected);
  });

  test("references in a circle end", () => {
    const node = {
      type: "object",
      properties: {
        next: { $ref: "#/components/schemas/Node" },
        all: { type: "array", items: { $ref: "#/components/schemas/Node" } },
      },
    };
    expect(field(ofSchema({ $ref: "#/components/schemas/Node" }, { Node: node }))).toEqual([
      "x: object",
      "x.next: object",
      "x.all: list of objects",
    ]);
    const loop = ofSchema(
      { $ref: "#/components/schemas/A" },
      { A: { $ref: "#/components/schemas/B" }, B: { allOf: [{ $ref: "#/components/schemas/A" }] } },
    );
    expect(field(loop)).toEqual(["x: "]);
    const list = ofSchema(
      { $ref: "#/components/schemas/A" },
      { A: { type: "array", items: { $ref: "#/components/schemas/A" } } },
    );
    expect(field(list)).toEqual(["x: list"]);
  });

  describe("a union whose alternatives extend it", () => {
    const ref = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });
    const extending = (name: string): unknown => ({
      allOf: [ref("Pet"), { type: "object", properties: { [name]: { type: "string" } } }],
    });
    const pets = (names: readonly string[]): Record<string, unknown> => ({
      Pet: {
        type: "object",
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind" },
        oneOf: names.map(ref),
      },
      ...Object.fromEntries(names.map((name) => [name, extending(name)])),
    });

    test("is one of them, each by its name", () => {
      const page = ofSchema(ref("Pet"), pets(["Cat", "Dog"]));
      expect(page.structures.map(({ id, fields }) => [id, fields.map(({ name }) => name.value)])).toEqual([
        ["structure", ["x"]],
        ["Pet", ["kind"]],
        ["Cat", ["kind", "Cat"]],
        ["Dog", ["kind", "Dog"]],
      ]);
    });

    test("and one of them alone is no other", () => {
      expect(field(ofSchema(ref("Cat"), pets(["Cat", "Dog"])))).toEqual([
        "x: object",
        "x.kind: string",
        "x.Cat: string",
      ]);
    });

    test("an alternative that extends another union is one of that", () => {
      const { Pet, Cat, Dog } = pets(["Cat", "Dog"]);
      const House = { type: "object", properties: { street: {} }, oneOf: [ref("Pet")] };
      expect(field(ofSchema({ allOf: [ref("House"), { properties: { own: {} } }] }, { Pet, Cat, Dog, House }))).toEqual(
        expect.arrayContaining(["x.kind: string", "x.Cat: string", "x.Dog: string"]),
      );
    });

    test("takes as long as its alternatives are many", () => {
      const secondsFor = (count: number): number => {
        const schemas = pets(Array.from({ length: count }, (_, i) => `Kind${i}`));
        const before = process.cpuUsage().user;
        expect(ofSchema(ref("Pet"), schemas).structures).toHaveLength(count + 2);
        return (process.cpuUsage().user - before) / 1e6;
      };
      secondsFor(10);
      // the square would be 64 times
      expect(secondsFor(1600) / Math.max(0.05, secondsFor(200))).toBeLessThan(24);
    });
  });

  test("references that double at each step stay small", () => {
    const steps = Array.from({ length: 40 }, (_, i) => {
      const next = { $ref: `#/components/schemas/S${i + 1}` };
      return [`S${i}`, { oneOf: [next, next, { type: "string" }] }] as const;
    });
    const page = ofSchema(
      { $ref: "#/components/schemas/S0" },
      Object.fromEntries([...steps, ["S40", { type: "integer" }]]),
    );
    expect(field(page)).toEqual(["x: integer or string"]);
  });

  test("a name that is every object's own", () => {
    const text =
      '{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"content":{"a/json":{"schema":{"properties":{"__proto__":{"type":"string"}}}}}}}}}}}';
    expect(promises(readOpenApi(makeSource("x", text)))).toEqual(["GET /a", "  200 __proto__: string"]);
  });
});

describe("detection", () => {
  const is = (text: string): boolean => isOpenApi(makeSource("page", text));
  test.each([
    ["YAML", "openapi: 3.0.0\ninfo: {}"],
    [
      "YAML with what may stand before",
      '# comment\n%YAML 1.2\n---\ninfo:\n  title: x\ntags:\n- name: a\n"openapi": "3.1.0"\n',
    ],
    ["JSON", '\uFEFF{"info": {"openapi": "1"}, "openapi": "3.1.0"}'],
    ["Swagger 2", 'swagger: "2.0"\n'],
  ])("%s is one", (_, text) => {
    expect(is(text)).toBe(true);
  });
  test.each([
    ["a page that shows one", "# Title\n\n```yaml\nopenapi: 3.0.0\n```\n"],
    ["an RST page", ":original_name: x.html\n\nopenapi: 3.0.0\n"],
    ["a recording of one", '{"response": {"openapi": "3.0.0", "x": [{"openapi": "3.0.0"}]}}'],
    ["another YAML file", "version: 3.1\nservices: {}\n"],
    ["nothing", ""],
  ])("%s is none", (_, text) => {
    expect(is(text)).toBe(false);
  });
});

describe("what is not read is said", () => {
  const problems = (text: string): string[] =>
    readOpenApi(makeSource("x", text)).problems.map(({ kind, message }) => `${kind}: ${message}`);
  test.each([
    ["another version", 'swagger: "1.2"\n', ["lost: version 1.2 is not read, only Swagger 2 and OpenAPI 3"]],
    ["no version", "a: b", ["lost: no version of OpenAPI is stated"]],
    ["broken JSON", '{"openapi": "3.0.0", "paths": {', ["malformed: no JSON: close brace expected"]],
    [
      "a path without a slash",
      '{"openapi": "3.0.0", "paths": {"a": {}}}',
      ["malformed: the path a does not begin with a slash"],
    ],
    [
      "a status that is none",
      '{"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {"okay": {}}}}}}',
      ["malformed: the status okay is none"],
    ],
  ])("%s", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test.each([
    ["JSON", '{"openapi": "3.0.0", "x": '],
    ["YAML", "openapi: 3.0.0\nx: "],
  ])("%s nested beyond the stack", (_, start) => {
    const page = readOpenApi(makeSource("x", start + "[".repeat(100_000)));
    expect(page.operations).toEqual([]);
    expect(page.problems.map(({ message }) => message)).toContain("nested too deeply to be read");
  });

  test("objects nested a thousand deep, and a thousand components in a chain", () => {
    let schema: unknown = { type: "string" };
    for (let i = 0; i < 1000; i++) schema = { type: "object", properties: { a: schema } };
    const chain = Array.from({ length: 1000 }, (_, i) => {
      const next = i < 999 ? { $ref: `#/components/schemas/S${i + 1}` } : { type: "string" };
      return [`S${i}`, { type: "object", properties: { next } }] as const;
    });
    const chained = ofSchema({ $ref: "#/components/schemas/S0" }, Object.fromEntries(chain));
    for (const page of [ofSchema(schema), chained]) {
      expect(page.problems).toEqual([]);
      expect(page.structures).toHaveLength(1001);
    }
  });

  test("lists nested a thousand deep are cut", () => {
    let schema: unknown = { type: "string" };
    for (let i = 0; i < 1000; i++) schema = { type: "array", items: schema };
    const page = ofSchema(schema);
    expect(page.problems.map(({ message }) => message)).toEqual(["schemas nested too deeply are left out"]);
    expect(promises(page)[1]).toMatch(/x: list of lists of lists/);
  });
});
