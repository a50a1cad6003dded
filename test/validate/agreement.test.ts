/** Generated pages, conforming answers and mutated ones: what breaks a promise is found, what keeps all is silent; ajv agrees. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApiPage, Field, Json, Structure } from "../../src/api-model/api-page.ts";
import { bodySchema } from "../../src/schema/json-schema.ts";
import { exchange, operation, page, row, structure, validate, type RowParts } from "./pages.ts";

/** A row, values that keep it, and values that break exactly one of its promises, with the rule that must say so. */
interface Promised {
  readonly stated: string;
  readonly says: NonNullable<RowParts["says"]>;
  readonly good: fc.Arbitrary<Json>;
  readonly bad: readonly (readonly [rule: string, value: Json])[];
}

const text = fc.stringMatching(/^[b-wyz][b-w ]{2,8}$/);
const kinds: readonly Promised[] = [
  {
    stated: "string",
    says: {},
    good: text,
    bad: [
      ["body-type", 7],
      ["body-type", {}],
      ["body-type", ["a"]],
      ["body-type", true],
      ["null", null],
    ],
  },
  {
    stated: "integer",
    says: {},
    good: fc.integer(),
    bad: [
      ["body-type", "7"],
      ["body-type", 7.5],
      ["null", null],
    ],
  },
  {
    stated: "number",
    says: {},
    good: fc.double({ noNaN: true, noDefaultInfinity: true }),
    bad: [
      ["body-type", "7.5"],
      ["null", null],
    ],
  },
  {
    stated: "boolean",
    says: {},
    good: fc.boolean(),
    bad: [
      ["body-type", "true"],
      ["body-type", 0],
      ["null", null],
    ],
  },
  {
    stated: "object",
    says: {},
    good: fc.dictionary(text, fc.integer(), { maxKeys: 2 }),
    bad: [
      ["body-type", []],
      ["body-type", "{}"],
    ],
  },
  {
    stated: "[]string",
    says: {},
    good: fc.array(text, { maxLength: 3 }),
    bad: [
      ["body-type", "a"],
      ["body-type", ["a", 7]],
      ["null", [null]],
    ],
  },
  {
    stated: "{}integer",
    says: {},
    good: fc.dictionary(text, fc.integer(), { maxKeys: 2 }),
    bad: [["body-type", { ok: 1, no: "x" }]],
  },
  { stated: "string", says: { const: "Config" }, good: fc.constant("Config"), bad: [["const", "config"]] },
  { stated: "string", says: { enum: ["on", "off"] }, good: fc.constantFrom("on", "off"), bad: [["enum", "maybe"]] },
  {
    stated: "string",
    says: { minLength: 3, maxLength: 9 },
    good: text,
    bad: [
      ["limits", "ab"],
      ["limits", "abcdefghij"],
    ],
  },
  {
    stated: "integer",
    says: { minimum: 1, maximum: 1827, also: [-1] },
    good: fc.oneof(fc.integer({ min: 1, max: 1827 }), fc.constant(-1)),
    bad: [
      ["limits", 0],
      ["limits", 1828],
      ["limits", -2],
    ],
  },
  {
    stated: "number",
    says: { exclusiveMinimum: 0, exclusiveMaximum: 1 },
    good: fc.constantFrom(0.5, 0.25),
    bad: [
      ["limits", 0],
      ["limits", 1],
    ],
  },
  {
    stated: "[]integer",
    says: { minItems: 1, maxItems: 2 },
    good: fc.array(fc.integer(), { minLength: 1, maxLength: 2 }),
    bad: [
      ["limits", []],
      ["limits", [1, 2, 3]],
    ],
  },
  { stated: "string", says: { format: "uuid" }, good: fc.uuid(), bad: [["format", "not-a-uuid"]] },
  { stated: "string", says: { nullable: true }, good: fc.option(text), bad: [["body-type", 7]] },
  { stated: "?", says: {}, good: fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>, bad: [] },
];

interface Case {
  readonly page: ApiPage;
  readonly body: Json;
  /** The body with one promise broken, what must be found, and where; null when the page promises nothing that can be broken. */
  readonly mutated: { readonly body: Json; readonly rule: string; readonly path: string } | null;
}

const names = ["alpha", "beta", "gamma", "__proto__", "名称", "toString", "a-b"];

/** A root of a few rows, and a structure below it: in a list, in a map, or as it is. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    rows: fc.array(fc.record({ kind: fc.constantFrom(...kinds), required: fc.constantFrom("yes", "no") }), {
      minLength: 1,
      maxLength: 4,
    }),
    inner: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
    wrap: fc.constantFrom("", "[]", "{}"),
    pick: fc.nat(),
  })
  .chain(({ rows, inner, wrap, pick }) => {
    const outerFields = rows.map(({ kind, required }, n) =>
      row(names[n] ?? "x", kind.stated, { says: kind.says, required: required === "yes" ? "yes" : "no" }),
    );
    const below = row("below", `${wrap}Inner`, { required: "yes" });
    const innerFields = inner.map((kind, n) => row(`i${names[n]}`, kind.stated, { says: kind.says, required: "yes" }));
    const made = page([operation()], [structure("Root", [...outerFields, below]), structure("Inner", innerFields)]);
    const values = fc.tuple(
      fc.tuple(...rows.map(({ kind }) => kind.good)),
      fc.tuple(...inner.map((kind) => kind.good)),
    );
    return values.map(([outer, inside]) => {
      const body = (outside: readonly Json[], within: readonly Json[], left = ""): Json => {
        const item = build(innerFields, within, left);
        const wrapped: Json =
          wrap === "[]" ? [build(innerFields, inside, ""), item] : wrap === "{}" ? { key: item } : item;
        return Object.fromEntries([...Object.entries(build(outerFields, outside, left)), ["below", wrapped]]);
      };
      const breaks = [
        ...rows.flatMap(({ kind, required }, n) => [
          ...kind.bad.map(([rule, value]) => ({
            rule,
            path: pathIn(rule, names[n] ?? "", kind.stated, value),
            body: () => body(outer.with(n, value), inside),
          })),
          ...(required === "yes"
            ? [{ rule: "missing-field", path: names[n] ?? "", body: () => body(outer, inside, names[n]) }]
            : []),
        ]),
        ...inner.flatMap((kind, n) => {
          const path = `below${wrap}.i${names[n]}`;
          return [
            ...kind.bad.map(([rule, value]) => ({
              rule,
              path: pathIn(rule, path, kind.stated, value),
              body: () => body(outer, inside.with(n, value)),
            })),
            { rule: "missing-field", path, body: () => body(outer, inside, `i${names[n]}`) },
          ];
        }),
      ];
      const chosen = breaks[pick % Math.max(1, breaks.length)];
      return {
        page: made,
        body: body(outer, inside),
        mutated: chosen === undefined ? null : { ...chosen, body: chosen.body() },
      };
    });
  });

function build(fields: readonly Field[], values: readonly Json[], left: string): { readonly [key: string]: Json } {
  return Object.fromEntries(
    fields.flatMap((field, n) => (field.name.value === left ? [] : [[field.name.value, values[n] ?? null] as const])),
  );
}

/** A break inside a list or map is told of its items. */
function pathIn(rule: string, path: string, stated: string, value: Json): string {
  if (rule !== "body-type" && rule !== "null") return path;
  if (stated.startsWith("[]") && Array.isArray(value)) return `${path}[]`;
  return stated.startsWith("{}") && typeof value === "object" ? `${path}{}` : path;
}

const rulesFound = (one: ApiPage, body: Json): string[] =>
  validate([one], [exchange({ body })]).findings.map(
    ({ rule, fieldPath }) => `${rule.replace("validate/", "")} ${fieldPath}`,
  );

describe("generated answers", () => {
  it("that conform give no finding, and one broken promise gives exactly that one", () => {
    fc.assert(
      fc.property(cases, ({ page: made, body, mutated }) => {
        expect(rulesFound(made, body)).toEqual([]);
        if (mutated !== null) expect(rulesFound(made, mutated.body)).toEqual([`${mutated.rule} ${mutated.path}`]);
      }),
      { numRuns: 400 },
    );
  });

  it("are judged as ajv judges them by the page's own schema", () => {
    const ajv = new Ajv2020({ strict: false, formats: { uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i } });
    fc.assert(
      fc.property(cases, fc.jsonValue({ maxDepth: 2 }), ({ page: made, body, mutated }, junk) => {
        // ajv looks at no property of this name.
        fc.pre(!Object.hasOwn(body as object, "__proto__"));
        const [operationOfPage] = made.operations;
        const stated = operationOfPage?.responses[0]?.body;
        if (stated === null || stated === undefined) throw new Error("the generated page has a body");
        const accepts = ajv.compile(bodySchema(made, stated, "response"));
        for (const value of [body, mutated?.body ?? null, junk as Json]) {
          // A field that is missing is a claim to check, and an undocumented one is evidence: no schema rejects an answer for them.
          const broken = rulesFound(made, value).filter(
            (line) => !/^(?:(?:missing|undocumented)-field|other-shape)/.test(line),
          );
          expect(accepts(value), JSON.stringify([value, broken])).toBe(broken.length === 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A structure is what its rows say, wherever it stands. */
it("a structure used by two fields is judged in both", () => {
  const shared: Structure[] = [
    structure("Root", [row("a", "Item"), row("b", "[]Item")]),
    structure("Item", [row("n", "integer")]),
  ];
  expect(rulesFound(page([operation()], shared), { a: { n: "1" }, b: [{ n: "1" }] })).toEqual([
    "body-type a.n",
    "body-type b[].n",
  ]);
});
