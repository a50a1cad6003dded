/**
 * Which formats a schema asserts: those that JSON Schema defines and its validators check, unless the page's own example has another
 * form. https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3
 */
import { isList, isObject } from "../api-model/json.ts";
import { createRequire } from "node:module";
import type { ApiPage, Constraint, Field, Json, Operation, TypeExpression } from "../api-model/api-page.ts";
import { structureById } from "../api-model/structure-by-id.ts";
import { oncePer } from "../source/once-per.ts";

const EXPORTED = ["uuid", "ipv4", "ipv6", "email", "uri", "date-time", "date"] as const;

// Loaded with the first value of a format.
const require = createRequire(import.meta.url);
let loaded: typeof import("ajv-formats/dist/formats.js").fullFormats | null = null;
const formats = (): NonNullable<typeof loaded> =>
  (loaded ??= (require("ajv-formats/dist/formats.js") as typeof import("ajv-formats/dist/formats.js")).fullFormats);

/** A longer text is no value of any of these; no check is run over it. */
const LONGEST = 500;
const DEEPEST = 60;

export function isExportedFormat(format: Json): format is (typeof EXPORTED)[number] {
  return EXPORTED.some((name) => name === format);
}

/** The formats that a page states and one of its examples does not have. */
export const brokenFormats = oncePer((page: ApiPage): ReadonlySet<Constraint> => {
  const found = new Set<Constraint>();
  for (const operation of page.operations) readExamples(operation, page, found);
  return found;
});

function readExamples(operation: Operation, page: ApiPage, found: Set<Constraint>): void {
  for (const { role, status, body } of operation.examples) {
    if (!body?.value) continue;
    const answer = operation.responses.find(
      (response) => response.body !== null && (status === null || response.status.value === status),
    );
    const stated = role === "request" ? operation.requestBody : answer?.body;
    if (stated) readValue(stated.type, body.value.json, page, found, 0);
  }
}

function readValue(type: TypeExpression, value: Json, page: ApiPage, found: Set<Constraint>, depth: number): void {
  if (depth > DEEPEST) return;
  const inside = (inner: TypeExpression | null, part: Json): void => {
    if (inner) readValue(inner, part, page, found, depth + 1);
  };
  if (type.kind === "array" && isList(value)) for (const item of value) inside(type.items, item);
  // a page that writes "object" for a list shows its items all the same
  else if (isList(value)) for (const item of value) inside(type, item);
  else if (type.kind === "union") for (const option of type.options) inside(option, value);
  else if (isObject(value)) {
    if (type.kind === "map") for (const part of Object.values(value)) inside(type.values, part);
    const structure = type.kind === "structure" && type.page === undefined ? structureById(page, type.id) : undefined;
    for (const field of structure?.fields ?? []) {
      if (!Object.hasOwn(value, field.name.value)) continue;
      const part = value[field.name.value] ?? null;
      readField(field, part, found);
      if (field.type) inside(field.type.value, part);
    }
  }
}

function readField(field: Field, value: Json, found: Set<Constraint>): void {
  if (typeof value !== "string" || value === "") return;
  for (const constraint of field.constraints)
    if (constraint.keyword === "format" && isExportedFormat(constraint.value) && !hasFormat(value, constraint.value))
      found.add(constraint);
}

function hasFormat(text: string, format: (typeof EXPORTED)[number]): boolean {
  if (text.length > LONGEST) return false;
  const check = formats()[format];
  if (check instanceof RegExp) return check.test(text);
  if (typeof check === "function") return check(text);
  const validate = typeof check === "object" && "validate" in check ? check.validate : null;
  return validate instanceof RegExp
    ? validate.test(text)
    : typeof validate === "function"
      ? (validate as (text: string) => unknown)(text) === true
      : true;
}
