import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApiPage, Json, TypeExpression } from "../../../src/api-model/api-page.ts";
import { type FieldPromise, fieldPromises, operationKey } from "../../../src/promises/promises.ts";
import { diffPages } from "../../../src/diff/diff.ts";
import { interpret } from "../../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../../src/language/vocabulary.ts";
import { isOpenApi, readOpenApi } from "../../../src/readers/openapi/openapi.ts";
import { makeReaders, readDocument } from "../../../src/readers/registry.ts";
import { buildOpenApi } from "../../../src/schema/openapi.ts";
import { decode } from "../../../src/source/decode.ts";
import { makeSource } from "../../../src/source/source.ts";
import { arbitraryPage } from "../../changes/arbitrary-page.ts";
import { integer, listOf, makePage, mapOf, number, string } from "../../changes/page-maker.ts";

/** The page as OpenAPI, read back. */
function throughOpenApi(page: ApiPage): ApiPage {
  const source = makeSource("spec.json", JSON.stringify(buildOpenApi([page]).document));
  expect(isOpenApi(source)).toBe(true);
  return readOpenApi(source);
}

/** Type, requirement and constraints of every field by where it stands. Of two rows for one field JSON can hold only the last. */
function promises(page: ApiPage): Record<string, Json> {
  const all = page.operations.flatMap((operation) =>
    [operation.path, ...operation.otherPaths].flatMap((path) => {
      const key = operationKey(operation.method.value, path.value);
      return fieldPromises(page, operation).map((promise) => [placeOf(key, promise), factsOf(promise)] as const);
    }),
  );
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function placeOf(operation: string, { place, status, path }: FieldPromise): string {
  return `${operation} ${place} ${status ?? ""} ${path}`;
}

function factsOf({ field }: FieldPromise): Json {
  const constraints = field.constraints.map(({ keyword, value }) => `${keyword} ${JSON.stringify(value)}`);
  const isNull = allowsNull(field.type?.value ?? null) ? ["nullable true"] : [];
  return [
    shape(field.type?.value ?? null),
    field.required?.value ?? null,
    [...new Set([...constraints, ...isNull])].toSorted(),
  ];
}

/** A type as OpenAPI can hold it: a map of nothing known is an object, and an alternative to null may be null. */
function shape(type: TypeExpression | null): Json {
  switch (type?.kind) {
    case undefined:
      return null;
    case "array":
      return { list: type.items && type.items.kind !== "unknown" ? shape(type.items) : null };
    case "map":
      return type.values && type.values.kind !== "unknown" ? { map: shape(type.values) } : "object";
    case "structure":
      return "structure";
    case "union": {
      const options = type.options.filter(({ kind }) => kind !== "null").map(shape);
      const [only] = options;
      return options.length === 1 && only !== undefined ? only : options;
    }
    default:
      return type?.kind ?? null;
  }
}

function allowsNull(type: TypeExpression | null): boolean {
  return type?.kind === "union" && type.options.some(({ kind }) => kind === "null");
}

/**
 * The page without what the export leaves out: examples (one that contradicts its table would make tools refuse the document), and
 * a name of the query that only the URI gives when a variable of the path has that name too.
 */
function exported(page: ApiPage): ApiPage {
  const operations = page.operations.map((operation) => ({
    ...operation,
    examples: [],
    queryTemplate: operation.queryTemplate.filter(({ value }) => !operation.path.value.includes(`{${value}}`)),
  }));
  return { ...page, operations };
}

function expectSamePromises(page: ApiPage): void {
  const back = throughOpenApi(page);
  expect(back.problems).toEqual([]);
  expect(promises(back)).toEqual(promises(page));
}

describe("OpenAPI written by docproof and read back", () => {
  const page = makePage({
    operations: [
      {
        method: "POST",
        path: "/v1/{project_id}/servers",
        otherPaths: ["/v1/servers"],
        query: ["dry_run"],
        deprecated: { replacement: "POST /v2/servers" },
        parameters: [
          { name: "project_id", in: "path", required: "yes" },
          { name: "Content-Type", in: "header", required: "conditional", says: { const: "application/json" } },
          {
            name: "limit",
            in: "query",
            type: integer,
            says: { minimum: 1, maximum: 99, also: [-1], nullable: true, default: 10 },
          },
          { name: "stray", in: "path", required: "no" },
        ],
        request: [
          { name: "name", required: "yes", says: { minLength: 1, maxLength: 64, nullable: true, const: "a" } },
          { name: "untyped", type: null, says: { maxLength: 3, condition: "only in region a" } },
          { name: "unread", type: { kind: "unknown" }, required: "no" },
          { name: "image", type: { kind: "file" } },
          { name: "nothing", type: { kind: "null" } },
          {
            name: "size",
            type: number,
            says: { exclusiveMinimum: 0, multipleOf: 0.5, deprecated: true, readOnly: true },
          },
          { name: "either", type: { kind: "union", options: [string, listOf(integer)] }, says: { nullable: true } },
          { name: "tags", type: mapOf(string), required: "conditional" },
          { name: "disks", type: { list: [{ name: "state", says: { enum: ["up", "down"], nullable: true } }] } },
          { name: "parent", type: [{ name: "id", required: "yes" }], says: { nullable: true } },
        ],
        responses: {
          "200": {
            headers: [{ name: "X-Total", type: integer, says: { format: "uuid" } }],
            body: { list: [{ name: "id", required: "yes" }] },
          },
          default: { body: { kind: "unknown" } },
        },
      },
      { path: "/v1/nothing" },
    ],
  });

  test("says the same", () => {
    expectSamePromises(page);
  });

  test("has no change against its page, in either direction", () => {
    expect(diffPages(page, throughOpenApi(page))).toEqual([]);
    expect(diffPages(throughOpenApi(page), page)).toEqual([]);
  });

  test("keeps further paths, names that only the URI gives, and deprecations", () => {
    const [operation, nothing] = throughOpenApi(page).operations;
    expect(operation?.otherPaths.map(({ value }) => value)).toEqual(["/v1/servers"]);
    expect(operation?.queryTemplate.map(({ value }) => value)).toEqual(["dry_run"]);
    expect(operation?.deprecated?.value).toEqual({ replacement: "POST /v2/servers", said: "text" });
    expect(nothing?.responses).toEqual([]);
  });

  test("says the same, whatever the page", () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => expectSamePromises(any)),
      { numRuns: 200 },
    );
  });

  test("has no change against its page, whatever the page", () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        const plain = exported(any);
        expect(diffPages(plain, throughOpenApi(plain)).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const CORPUS = join(import.meta.dirname, "../../../../shared/corpus");
const SAMPLED = ["huaweicloudDocs+cce", "huaweicloudDocs+ecs", "opentelekomcloud-docs+virtual-private-cloud"];
/** One page in so many: the pages of a service are much alike. */
const EVERY = 7;

describe.skipIf(!existsSync(CORPUS))("pages of the corpus as OpenAPI, read back", () => {
  test.each(SAMPLED)("%s", (service) => {
    const vocabulary = makeVocabulary();
    const readers = makeReaders(vocabulary);
    const files = readdirSync(join(CORPUS, service), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    const sample = files.filter((_, i) => i % EVERY === 0);
    let operations = 0;
    for (const file of sample) {
      const source = decode(readFileSync(file), file);
      if (!("text" in source)) continue;
      const page = interpret(readDocument(source, readers), vocabulary);
      if (page.operations.length === 0) continue;
      operations += page.operations.length;
      expectSamePromises(page);
    }
    expect(operations).toBeGreaterThan(5);
  });
});
