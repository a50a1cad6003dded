/**
 * What changed between two API specifications: for each kind of change a pair of documents, and what diff says of it. The
 * kinds and how severe they are follow what users of specification diffs expect: requests break when they accept less, responses
 * when they return more or something else, and what a specification does not say is not so.
 */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { readOpenApi } from "../../src/readers/openapi/openapi.ts";
import { makeSource } from "../../src/source/source.ts";

type Schema = Readonly<Record<string, unknown>>;

function page(operation: Schema, more: Schema = {}): ApiPage {
  const document = {
    openapi: "3.1.0",
    info: { title: "Boxes", version: "1" },
    paths: { "/boxes": { post: operation } },
    ...more,
  };
  return readOpenApi(makeSource("spec.json", JSON.stringify(document)));
}

const json = (schema: Schema): Schema => ({ content: { "application/json": { schema } } });
const ok = { "200": { description: "Done." } };
const body = (schema: Schema): ApiPage => page({ requestBody: { required: true, ...json(schema) }, responses: ok });
const answer = (schema: Schema): ApiPage => page({ responses: { "200": { description: "Done.", ...json(schema) } } });
const query = (more: Schema): ApiPage => page({ parameters: [{ name: "x", in: "query", ...more }], responses: ok });
const header = (more: Schema): ApiPage =>
  page({ responses: { "200": { description: "Done.", headers: { x: more } } } });

/** Each place that holds a value, by what its schema is put into. */
const PLACES: Readonly<Record<string, (schema: Schema) => ApiPage>> = {
  parameter: (schema) => query({ schema }),
  "parameter part": (schema) => query({ schema: { type: "object", properties: { part: schema } } }),
  "request body": body,
  "request field": (schema) => body({ type: "object", properties: { x: schema } }),
  "request items": (schema) => body({ type: "object", properties: { x: { type: "array", items: schema } } }),
  "request map": (schema) =>
    body({ type: "object", properties: { x: { type: "object", additionalProperties: schema } } }),
  "response body": answer,
  "response field": (schema) => answer({ type: "object", properties: { x: schema } }),
  "response items": (schema) => answer({ type: "array", items: { type: "array", items: schema } }),
  "response header": (schema) => header({ schema }),
};

const REQUEST = ["parameter", "parameter part", "request body", "request field", "request items", "request map"];
const RESPONSE = ["response body", "response field", "response items", "response header"];

const lines = (before: ApiPage, after: ApiPage): string[] =>
  diffPages(before, after).map(({ rule, severity }) => `${severity} ${rule.slice("diff/".length)}`);

const text = (more: Schema): Schema => ({ type: "string", ...more });
const whole = (more: Schema): Schema => ({ type: "integer", ...more });
const list = (more: Schema): Schema => ({ type: "array", items: { type: "string" }, ...more });

/** Old and new schema of a value; what is said where it is sent, and where it is returned. */
const VALUES: readonly (readonly [title: string, before: Schema, after: Schema, request: string, response: string])[] =
  [
    ["another type", text({}), whole({}), "error type-changed", "error type-changed"],
    ["a type that allows more", whole({}), { type: "number" }, "info type-widened", "error type-widened"],
    ["a type that allows less", { type: "number" }, whole({}), "error type-narrowed", "info type-narrowed"],
    ["no type any more", text({}), {}, "info type-widened", "error type-widened"],
    ["a type where there was none", {}, text({}), "error type-narrowed", "info type-narrowed"],
    ["one more of several types", text({}), { type: ["string", "integer"] }, "info type-widened", "error type-widened"],
    [
      "one less of several types",
      { type: ["string", "integer"] },
      text({}),
      "error type-narrowed",
      "info type-narrowed",
    ],
    ["null allowed by the type", text({}), { type: ["string", "null"] }, "info null-allowed", "error null-allowed"],
    [
      "null no longer allowed",
      text({ nullable: true }),
      text({}),
      "error null-no-longer-allowed",
      "info null-no-longer-allowed",
    ],
    [
      "null as an alternative",
      text({}),
      { anyOf: [text({}), { type: "null" }] },
      "info null-allowed",
      "error null-allowed",
    ],
    [
      "one value less",
      text({ enum: ["a", "b"] }),
      text({ enum: ["a"] }),
      "error enum-value-removed",
      "info enum-value-removed",
    ],
    [
      "one value more",
      text({ enum: ["a"] }),
      text({ enum: ["a", "b"] }),
      "info enum-value-added",
      "warning enum-value-added",
    ],
    ["a list of values", text({}), text({ enum: ["a"] }), "error enum-stated", "info enum-stated"],
    ["a constant", text({}), text({ const: "a" }), "error const-stated", "info const-stated"],
    ["another constant", text({ const: "a" }), text({ const: "b" }), "error const-changed", "error const-changed"],
    ["no constant any more", text({ const: "a" }), text({}), "info const-unstated", "error const-unstated"],
    ["a lower maximum", whole({ maximum: 9 }), whole({ maximum: 5 }), "error maximum-lowered", "info maximum-lowered"],
    ["a higher maximum", whole({ maximum: 5 }), whole({ maximum: 9 }), "info maximum-raised", "error maximum-raised"],
    ["a maximum", whole({}), whole({ maximum: 9 }), "warning maximum-stated", "info maximum-stated"],
    [
      "a lower exclusive maximum",
      whole({ exclusiveMaximum: 9 }),
      whole({ exclusiveMaximum: 5 }),
      "error exclusive-maximum-lowered",
      "info exclusive-maximum-lowered",
    ],
    ["a higher minimum", whole({ minimum: 5 }), whole({ minimum: 9 }), "error minimum-raised", "info minimum-raised"],
    ["a lower minimum", whole({ minimum: 9 }), whole({ minimum: 5 }), "info minimum-lowered", "error minimum-lowered"],
    ["a minimum", whole({}), whole({ minimum: 9 }), "warning minimum-stated", "info minimum-stated"],
    [
      "a higher exclusive minimum",
      whole({ exclusiveMinimum: 5 }),
      whole({ exclusiveMinimum: 9 }),
      "error exclusive-minimum-raised",
      "info exclusive-minimum-raised",
    ],
    [
      "a shorter maximum length",
      text({ maxLength: 9 }),
      text({ maxLength: 5 }),
      "error max-length-lowered",
      "info max-length-lowered",
    ],
    [
      "a longer maximum length",
      text({ maxLength: 5 }),
      text({ maxLength: 9 }),
      "info max-length-raised",
      "error max-length-raised",
    ],
    ["a maximum length", text({}), text({ maxLength: 9 }), "warning max-length-stated", "info max-length-stated"],
    [
      "no maximum length any more",
      text({ maxLength: 9 }),
      text({}),
      "info max-length-unstated",
      "error max-length-unstated",
    ],
    [
      "a longer minimum length",
      text({ minLength: 5 }),
      text({ minLength: 9 }),
      "error min-length-raised",
      "info min-length-raised",
    ],
    [
      "a shorter minimum length",
      text({ minLength: 9 }),
      text({ minLength: 5 }),
      "info min-length-lowered",
      "error min-length-lowered",
    ],
    ["fewer items", list({ maxItems: 9 }), list({ maxItems: 5 }), "error max-items-lowered", "info max-items-lowered"],
    ["more items", list({ maxItems: 5 }), list({ maxItems: 9 }), "info max-items-raised", "error max-items-raised"],
    [
      "more items at least",
      list({ minItems: 5 }),
      list({ minItems: 9 }),
      "error min-items-raised",
      "info min-items-raised",
    ],
    [
      "fewer items at least",
      list({ minItems: 9 }),
      list({ minItems: 5 }),
      "info min-items-lowered",
      "error min-items-lowered",
    ],
    ["any number of items", list({ minItems: 9 }), list({}), "info min-items-unstated", "error min-items-unstated"],
    [
      "items that differ",
      list({}),
      list({ uniqueItems: true }),
      "error unique-items-stated",
      "info unique-items-stated",
    ],
    ["a pattern", text({}), text({ pattern: "^a" }), "error pattern-stated", "info pattern-stated"],
    [
      "another pattern",
      text({ pattern: "^a" }),
      text({ pattern: "^b" }),
      "warning pattern-changed",
      "info pattern-changed",
    ],
    [
      "a pattern that all texts match",
      text({ pattern: "^a" }),
      text({ pattern: ".*" }),
      "info pattern-unstated",
      "info pattern-unstated",
    ],
    ["no pattern any more", text({ pattern: "^a" }), text({}), "info pattern-unstated", "info pattern-unstated"],
    [
      "a closed object",
      { type: "object" },
      { type: "object", additionalProperties: false },
      "error closed-stated",
      "info closed-stated",
    ],
    [
      "an object that is open again",
      { type: "object", additionalProperties: false },
      { type: "object" },
      "info closed-unstated",
      "warning closed-unstated",
    ],
    [
      "fewer properties",
      { type: "object", maxProperties: 9 },
      { type: "object", maxProperties: 5 },
      "error max-properties-lowered",
      "info max-properties-lowered",
    ],
    [
      "another format",
      text({ format: "uuid" }),
      text({ format: "date" }),
      "error format-changed",
      "error format-changed",
    ],
    [
      "a list that became an object",
      list({}),
      { type: "object" },
      "error list-became-object",
      "error list-became-object",
    ],
  ];

describe("a value, wherever it is", () => {
  test.each(VALUES)("%s", (_, before, after, request, response) => {
    for (const place of REQUEST) {
      const at = PLACES[place] ?? body;
      expect(lines(at(before), at(after)), place).toEqual([request]);
    }
    for (const place of RESPONSE) {
      const at = PLACES[place] ?? answer;
      expect(lines(at(before), at(after)), place).toEqual([response]);
    }
  });

  test.each<[string, Schema, Schema, string, string]>([
    ["a default", text({}), text({ default: "a" }), "error default-stated", "info default-stated"],
    [
      "another default",
      text({ default: "a" }),
      text({ default: "b" }),
      "error default-changed",
      "info default-changed",
    ],
    ["no default any more", text({ default: "a" }), text({}), "error default-unstated", "info default-unstated"],
  ])("%s is dangerous where nothing else tells what is meant", (_, before, after, parameter, other) => {
    for (const [place, at] of Object.entries(PLACES))
      expect(lines(at(before), at(after)), place).toEqual([place.startsWith("parameter") ? parameter : other]);
  });

  test.each<[string, Schema, Schema, string]>([
    ["read-only", text({}), text({ readOnly: true }), "info read-only-stated"],
    ["no longer read-only", text({ readOnly: true }), text({}), "info read-only-unstated"],
    ["write-only", text({}), text({ writeOnly: true }), "info write-only-stated"],
    ["no longer write-only", text({ writeOnly: true }), text({}), "info write-only-unstated"],
    ["deprecated", text({}), text({ deprecated: true }), "info field-deprecated"],
    ["no longer deprecated", text({ deprecated: true }), text({}), "info field-reactivated"],
  ])("%s breaks nobody", (_, before, after, expected) => {
    for (const place of ["request field", "response field"]) {
      const at = PLACES[place] ?? body;
      expect(lines(at(before), at(after)), place).toEqual([expected]);
    }
  });
});

describe("a field of an object", () => {
  const object = (properties: Schema, required: readonly string[] = []): Schema => ({
    type: "object",
    properties: { stays: text({}), ...properties },
    required,
  });
  test.each<[string, Schema, Schema, string, string]>([
    [
      "required and new",
      object({}),
      object({ x: text({}) }, ["x"]),
      "error required-field-added",
      "info required-field-added",
    ],
    [
      "required, new, and has a default",
      object({}),
      object({ x: text({ default: "a" }) }, ["x"]),
      "error required-field-added",
      "info required-field-added",
    ],
    ["optional and new", object({}), object({ x: text({}) }), "info optional-field-added", "info optional-field-added"],
    [
      "removed",
      object({ x: text({}) }),
      object({}),
      "warning optional-field-removed",
      "warning optional-field-removed",
    ],
    [
      "removed while required",
      object({ x: text({}) }, ["x"]),
      object({}),
      "warning required-field-removed",
      "error required-field-removed",
    ],
    [
      "removed after it was deprecated",
      object({ x: text({ deprecated: true }) }),
      object({}),
      "info deprecated-field-removed",
      "warning deprecated-field-removed",
    ],
    [
      "now required",
      object({ x: text({}) }),
      object({ x: text({}) }, ["x"]),
      "error became-required",
      "info became-required",
    ],
    [
      "no longer required",
      object({ x: text({}) }, ["x"]),
      object({ x: text({}) }),
      "info became-optional",
      "error became-optional",
    ],
  ])("%s", (_, before, after, request, response) => {
    for (const wrap of [
      (schema: Schema): Schema => schema,
      (schema: Schema): Schema => ({ type: "array", items: schema }),
    ]) {
      expect(lines(body(wrap(before)), body(wrap(after)))).toEqual([request]);
      expect(lines(answer(wrap(before)), answer(wrap(after)))).toEqual([response]);
    }
  });

  test("that is read-only in a request, or write-only in a response, breaks nobody", () => {
    const limited = (mark: string, maxLength: number): Schema => object({ x: text({ [mark]: true, maxLength }) });
    expect(lines(body(limited("readOnly", 9)), body(limited("readOnly", 5)))).toEqual(["info max-length-lowered"]);
    expect(lines(answer(limited("writeOnly", 5)), answer(limited("writeOnly", 9)))).toEqual(["info max-length-raised"]);
    expect(lines(answer(limited("readOnly", 5)), answer(limited("readOnly", 9)))).toEqual(["error max-length-raised"]);
    const secret = object({ x: text({ writeOnly: true }) }, ["x"]);
    expect(lines(answer(secret), answer(object({})))).toEqual(["info required-field-removed"]);
  });

  test("is the same whether it stands in the object or in a part that is joined to it", () => {
    const joined = (maxLength: number): Schema => ({
      allOf: [object({}), { type: "object", properties: { x: text({ maxLength }) } }],
    });
    expect(lines(body(joined(9)), body(joined(5)))).toEqual(["error max-length-lowered"]);
    expect(lines(body(object({ x: text({ maxLength: 9 }) })), body(joined(9)))).toEqual([]);
  });
});

describe("a parameter or header", () => {
  const none = page({ responses: ok });
  test.each<[string, ApiPage, ApiPage, string[]]>([
    ["required and new", none, query({ required: true, schema: text({}) }), ["error required-field-added"]],
    ["optional and new", none, query({ schema: text({}) }), ["info optional-field-added"]],
    ["removed", query({ schema: text({}) }), none, ["warning optional-field-removed"]],
    [
      "removed after it was deprecated",
      query({ deprecated: true, schema: text({}) }),
      none,
      ["info deprecated-field-removed"],
    ],
    [
      "now required",
      query({ schema: text({}) }),
      query({ required: true, schema: text({}) }),
      ["error became-required"],
    ],
    [
      "no longer required",
      query({ required: true, schema: text({}) }),
      query({ schema: text({}) }),
      ["info became-optional"],
    ],
    [
      "a header that is no longer sent",
      header({ schema: text({}) }),
      page({ responses: ok }),
      ["warning optional-field-removed"],
    ],
    [
      "a header that was always sent",
      header({ required: true, schema: text({}) }),
      page({ responses: ok }),
      ["error required-field-removed"],
    ],
    [
      "a header that may be missing",
      header({ required: true, schema: text({}) }),
      header({ schema: text({}) }),
      ["error became-optional"],
    ],
    ["a header more", page({ responses: ok }), header({ schema: text({}) }), ["info optional-field-added"]],
  ])("%s", (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });
});

describe("a body as a whole", () => {
  const optional = page({ requestBody: json(text({})), responses: ok });
  const media = (...types: string[]): Schema => ({
    content: Object.fromEntries(types.map((type) => [type, { schema: text({}) }])),
  });
  const sentAs = (...types: string[]): ApiPage =>
    page({ requestBody: { required: true, ...media(...types) }, responses: ok });
  const gotAs = (...types: string[]): ApiPage =>
    page({ responses: { "200": { description: "Done.", ...media(...types) } } });
  test.each<[string, ApiPage, ApiPage, string[]]>([
    ["required and new", page({ responses: ok }), body(text({})), ["error required-body-added"]],
    ["optional and new", page({ responses: ok }), optional, ["info body-added"]],
    ["removed", body(text({})), page({ responses: ok }), ["error body-removed"]],
    ["now required", optional, body(text({})), ["error became-required"]],
    ["no longer required", body(text({})), optional, ["info became-optional"]],
    [
      "one media type more",
      sentAs("application/json"),
      sentAs("application/json", "text/xml"),
      ["info media-type-added"],
    ],
    ["one media type less", sentAs("application/json", "text/xml"), sentAs("text/xml"), ["error media-type-removed"]],
    ["one returned media type less", gotAs("text/csv", "text/xml"), gotAs("text/csv"), ["error media-type-removed"]],
    [
      "one returned media type more",
      gotAs("text/csv"),
      gotAs("application/json", "text/csv"),
      ["info media-type-added"],
    ],
    ["another media type", gotAs("text/csv"), gotAs("text/xml"), ["error media-type-changed"]],
  ])("%s", (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });
});

describe("a value that is one of several objects", () => {
  const schemas = {
    Crate: { type: "object", required: ["wood"], properties: { wood: { type: "string" }, nails: { type: "integer" } } },
    Bag: {
      type: "object",
      required: ["cloth"],
      properties: { cloth: { type: "string" }, strings: { type: "integer" } },
    },
    Tin: { type: "object", required: ["metal"], properties: { metal: { type: "string" }, lid: { type: "boolean" } } },
  };
  const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
  const one = (word: string, ...names: string[]): Schema => ({ [word]: names.map(ref) });
  const sent = (schema: Schema): ApiPage =>
    page({ requestBody: { required: true, ...json(schema) }, responses: ok }, { components: { schemas } });
  const got = (schema: Schema): ApiPage =>
    page({ responses: { "200": { description: "Done.", ...json(schema) } } }, { components: { schemas } });
  const field = (schema: Schema): Schema => ({ type: "object", properties: { x: schema } });

  test.each(["oneOf", "anyOf"])("%s: one more and one less", (word) => {
    const [two, three] = [one(word, "Crate", "Bag"), one(word, "Crate", "Bag", "Tin")];
    const inAnswers = word === "oneOf" ? "error" : "info";
    for (const wrap of [(schema: Schema): Schema => schema, field]) {
      expect(lines(sent(wrap(two)), sent(wrap(three)))).toEqual(["info alternative-added"]);
      expect(lines(sent(wrap(three)), sent(wrap(two)))).toEqual(["error alternative-removed"]);
      expect(lines(got(wrap(two)), got(wrap(three)))).toEqual([`${inAnswers} alternative-added`]);
      expect(lines(got(wrap(three)), got(wrap(two)))).toEqual(["info alternative-removed"]);
    }
  });

  test("a single object that became one of several stays one of them", () => {
    expect(lines(got(ref("Crate")), got(one("oneOf", "Crate", "Bag")))).toEqual(["error alternative-added"]);
    expect(lines(sent(one("oneOf", "Crate", "Bag")), sent(ref("Crate")))).toEqual(["error alternative-removed"]);
  });

  test("a change within one of them is a change of its field", () => {
    const boxes = (minLength: number, name?: string): Schema => ({
      oneOf: [
        {
          type: "object",
          ...(name === undefined ? {} : { title: name }),
          properties: { wood: text({ minLength }), nails: whole({}) },
        },
        ref("Bag"),
      ],
    });
    expect(diffPages(sent(boxes(1)), sent(boxes(8))).map(({ fieldPath, message }) => [fieldPath, message])).toEqual([
      ["request wood", "request wood: minimum length raised from 1 to 8"],
    ]);
    expect(lines(sent(boxes(1, "Crate")), sent(boxes(8, "Wooden crate")))).toEqual(["error min-length-raised"]);
  });

  test("in another order they are the same", () => {
    expect(lines(got(one("oneOf", "Crate", "Bag")), got(one("oneOf", "Bag", "Crate")))).toEqual([]);
  });
});

describe("operations and statuses", () => {
  const statuses = (...codes: string[]): ApiPage =>
    page({ responses: Object.fromEntries(codes.map((code) => [code, { description: "Said." }])) });
  test.each<[string, ApiPage, ApiPage, string[]]>([
    ["a success status less", statuses("200", "202"), statuses("200"), ["error success-status-removed"]],
    ["a success status more", statuses("200"), statuses("200", "202"), ["info success-status-added"]],
    ["another status less", statuses("200", "409"), statuses("200"), ["info other-status-removed"]],
    ["another status more", statuses("200"), statuses("200", "409"), ["info other-status-added"]],
    [
      "an operation that is deprecated",
      page({ responses: ok }),
      page({ deprecated: true, responses: ok }),
      ["info operation-deprecated"],
    ],
    [
      "an operation that is not deprecated after all",
      page({ deprecated: true, responses: ok }),
      page({ responses: ok }),
      ["info operation-reactivated"],
    ],
    ["an operation less", page({ responses: ok }), page({ responses: ok }, { paths: {} }), ["error operation-removed"]],
    [
      "a deprecated operation less",
      page({ deprecated: true, responses: ok }),
      page({ responses: ok }, { paths: {} }),
      ["info deprecated-operation-removed"],
    ],
    ["an operation more", page({ responses: ok }, { paths: {} }), page({ responses: ok }), ["info operation-added"]],
    [
      "another base path",
      page({ responses: ok }, { servers: [{ url: "https://a.example.com/v1" }] }),
      page({ responses: ok }, { servers: [{ url: "https://b.example.com/v2" }] }),
      ["error path-changed"],
    ],
    [
      "another host with the same base path",
      page({ responses: ok }, { servers: [{ url: "https://a.example.com/v1" }] }),
      page({ responses: ok }, { servers: [{ url: "https://b.example.com/v1/" }] }),
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });
});

describe("security", () => {
  const needs = (security: readonly Schema[] | null): ApiPage =>
    page({ responses: ok, ...(security === null ? {} : { security }) });
  const [key, read, write] = [{ key: [] }, { login: ["read"] }, { login: ["read", "write"] }];
  const security = (before: ApiPage, after: ApiPage): string[] =>
    diffPages(before, after).map(({ rule, severity, message }) => `${severity} ${rule.slice(5)}: ${message}`);

  test.each<[string, readonly Schema[] | null, readonly Schema[] | null, readonly string[]]>([
    ["nobody was asked before", null, [key], ["error operation-security-added: security added: key"]],
    ["an empty list is no demand", [], [key], ["error operation-security-added: security added: key"]],
    ["it need not be held before", [{}, key], [key], ["error operation-security-added: security added: key"]],
    ["it need not be held afterwards", null, [{}, key], []],
    [
      "one more way, or one more thing to hold",
      [key],
      [key, read],
      [
        "warning operation-security-added: security added: login",
        "warning operation-security-added: security added: login: read",
      ],
    ],
    ["one more scope", [read], [write], ["warning operation-security-added: security added: login: write"]],
    [
      "another scheme",
      [key],
      [{ login: [] }],
      [
        "warning operation-security-removed: security removed: key",
        "error operation-security-added: security added: login",
      ],
    ],
    [
      "one of two ways",
      [key, { login: [] }],
      [{ login: [] }],
      ["warning operation-security-removed: security removed: key"],
    ],
    ["anybody may call", [key], null, ["info operation-security-removed: security removed: key"]],
    ["the same in another order", [key, read], [read, key], []],
  ])("%s", (_title, before, after, expected) => {
    expect(security(needs(before), needs(after))).toEqual(expected);
  });
});

describe("the sunset date of an operation that was removed", () => {
  const announced = (sunset: string | null): ApiPage =>
    page({ deprecated: true, ...(sunset === null ? {} : { "x-sunset": sunset }), responses: ok });
  const gone = readOpenApi(
    makeSource("spec.json", JSON.stringify({ openapi: "3.1.0", info: { title: "B", version: "1" }, paths: {} })),
  );
  test.each([
    ["2030-06-01", "2030-05-31", "error announced-operation-removed"],
    ["2030-06-01", "2030-06-01", "info announced-operation-removed"],
    ["2030-06-01T10:00:00Z", "2030-05-31", "error announced-operation-removed"],
    ["2030-06-01", null, "warning announced-operation-removed"],
    ["next summer", "2030-06-01", "warning announced-operation-removed"],
    [null, "2030-06-01", "info deprecated-operation-removed"],
  ])("%s, as of %s", (sunset, asOf, expected) => {
    const found = diffPages(announced(sunset), gone, asOf);
    expect(found.map(({ rule, severity }) => `${severity} ${rule.slice("diff/".length)}`)).toEqual([expected]);
  });
});

describe("a value that may be of several types", () => {
  const alternatives = (...options: readonly Schema[]): Schema => ({
    type: "object",
    properties: { x: { anyOf: options } },
  });
  const size = { type: "integer" };
  test.each([
    [
      "a shorter text",
      text({ maxLength: 9 }),
      text({ maxLength: 5 }),
      "error max-length-lowered",
      "info max-length-lowered",
    ],
    ["a constant", text({}), text({ const: "on" }), "error const-stated", "info const-stated"],
    ["read-only", text({}), text({ readOnly: true }), "info read-only-stated", "info read-only-stated"],
    [
      "items of one alternative",
      list({ items: text({ enum: ["a", "b"] }) }),
      list({ items: text({ enum: ["a"] }) }),
      "error enum-value-removed",
      "info enum-value-removed",
    ],
  ])("%s among them", (_title, before, after, request, response) => {
    expect(lines(body(alternatives(size, before)), body(alternatives(size, after)))).toEqual([request]);
    expect(lines(answer(alternatives(size, before)), answer(alternatives(after, size)))).toEqual([response]);
  });

  test("two alternatives of one type are not told apart", () => {
    const before = alternatives(text({ maxLength: 9 }), text({ pattern: "^a" }));
    const after = alternatives(text({ maxLength: 5 }), text({ pattern: "^a" }));
    expect(lines(body(before), body(after))).toEqual([]);
  });

  test("a map of other values is another alternative, beside an object with fields", () => {
    const named = { type: "object", properties: { name: text({}) } };
    const map = (type: string): Schema => ({ type: "object", additionalProperties: { type } });
    expect(lines(body(alternatives(named, map("string"))), body(alternatives(named, map("integer"))))).toEqual([
      "error type-changed",
    ]);
  });
});

describe("a parameter is sent as text", () => {
  test.each([
    ["any text", whole({}), text({}), "info type-widened"],
    ["a date", whole({}), text({ format: "date" }), "error type-changed"],
    ["one of two texts", whole({}), text({ enum: ["a", "b"] }), "error type-changed"],
    ["a list", list({}), text({}), "error type-changed"],
  ])("that may be %s", (_title, before, after, expected) => {
    expect(lines(query({ schema: before }), query({ schema: after }))[0]).toBe(expected);
  });

  test("a part of one is not", () => {
    const part = (schema: Schema): ApiPage => query({ schema: { type: "object", properties: { part: schema } } });
    expect(lines(part(whole({})), part(text({})))).toEqual(["error type-changed"]);
  });
});

describe("a body that may be sent in several ways", () => {
  const object = (properties: Schema): Schema => ({ type: "object", properties });
  const both = (asJson: Schema, asXml: Schema): ApiPage =>
    page({
      requestBody: { content: { "application/json": { schema: asJson }, "application/xml": { schema: asXml } } },
      responses: ok,
    });
  const messages = (before: ApiPage, after: ApiPage): string[] =>
    diffPages(before, after).map(({ severity, message }) => `${severity} ${message}`);
  const [old, now] = [object({ a: text({}) }), object({ a: whole({}) })];

  test("differs in one of them", () => {
    expect(messages(both(old, old), both(old, now))).toEqual([
      "error request a as application/xml: type changed from string to integer",
    ]);
  });

  test("differs in both in one way, which is told once", () => {
    expect(messages(both(old, old), both(now, now))).toEqual(["error request a: type changed from string to integer"]);
  });

  test("is the same in another order", () => {
    const turned = page({
      requestBody: { content: { "application/xml": { schema: now }, "application/json": { schema: old } } },
      responses: ok,
    });
    expect(messages(both(old, now), turned)).toEqual([]);
  });
});

describe("what the server calls its callers with", () => {
  const hooks = (webhooks: Schema): ApiPage => page({ responses: ok }, { webhooks });
  const packed = (properties: Schema, required: readonly string[] = []): Schema => ({
    boxPacked: { post: { requestBody: json({ type: "object", properties, required }), responses: ok } },
  });

  test("comes and goes as operations do", () => {
    expect(lines(hooks({}), hooks(packed({})))).toEqual(["info operation-added"]);
    expect(lines(hooks(packed({})), hooks({}))).toEqual(["error operation-removed"]);
  });

  test("is read as a response is: what is sent less is missed", () => {
    const both = { id: text({}), note: text({}) };
    expect(lines(hooks(packed(both, ["id"])), hooks(packed({ note: text({}) })))).toEqual([
      "error required-field-removed",
    ]);
    expect(lines(hooks(packed({ id: text({}) })), hooks(packed(both, ["note"])))).toEqual([
      "info required-field-added",
    ]);
  });

  test("has no path that an operation could have", () => {
    const operation = { post: { responses: ok } };
    expect(lines(hooks({ boxes: operation }), hooks({ boxes: operation }))).toEqual([]);
  });
});
