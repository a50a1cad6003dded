import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ApiPage } from "../../../src/api-model/api-page.ts";
import { isOpenApi, readOpenApi } from "../../../src/readers/openapi/openapi.ts";
import { makeSource, type Source } from "../../../src/source/source.ts";

const fixture = readFileSync(join(import.meta.dirname, "servers-3.0.yaml"), "utf8");

/** Every span of a page, however deep it stands. */
function spans(value: unknown): { start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number") return [{ start, end }];
  return Object.values(value).flatMap(spans);
}

function expectSound(page: ApiPage, source: Source): void {
  for (const { start, end } of spans(page)) {
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(source.text.length);
  }
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
}

test("any text is read, and detected or not", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      fc.constantFrom("", "openapi: 3.0.0\n", '{"openapi":"3.1.0",'),
      (text, start) => {
        const source = makeSource("any", start + text);
        isOpenApi(source);
        expectSound(readOpenApi(source), source);
      },
    ),
    { numRuns: 500 },
  );
});

/** Values where a file of OpenAPI expects others. */
const odd = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.constantFrom(null, true, 0, -1, "", "object", "array", "#/components/schemas/A", "string"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        "type",
        "properties",
        "items",
        "$ref",
        "allOf",
        "oneOf",
        "anyOf",
        "required",
        "enum",
        "const",
        "additionalProperties",
        "schema",
        "content",
        "name",
        "in",
        "a",
        "x-docproof",
        "kept",
        "keyword",
        "value",
        "examples",
        "example",
      ),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

test("any JSON in any place is read", () => {
  fc.assert(
    fc.property(odd, odd, odd, odd, (schema, parameters, body, responses) => {
      const document = {
        openapi: "3.1.0",
        paths: {
          "/a": {
            post: { parameters, requestBody: body, responses, security: schema, "x-docproof": { page: "x" } },
            get: { responses: { "200": { content: { "application/json": { schema } } } } },
          },
        },
        components: { schemas: { A: schema, B: responses }, securitySchemes: parameters },
        servers: body,
      };
      const source = makeSource("any", JSON.stringify(document));
      expectSound(readOpenApi(source), source);
    }),
    { numRuns: 500 },
  );
});

test("a file that was cut anywhere is read", () => {
  fc.assert(
    fc.property(fc.nat({ max: fixture.length }), fc.nat({ max: fixture.length }), (a, b) => {
      const source = makeSource("cut", fixture.slice(0, Math.min(a, b)) + fixture.slice(Math.max(a, b)));
      expectSound(readOpenApi(source), source);
    }),
    { numRuns: 100 },
  );
});
