/**
 * ApiPage → JSON Schema 2020-12. Nothing is asserted that the page does not say: an unstated type is `{}`, objects stay open,
 * and only a required cell of a request makes a property required. https://json-schema.org/draft/2020-12
 */
import type { ApiPage, Body, Constraint, Field, Json, Structure, TypeExpression } from "../api-model/api-page.ts";
import { keyPattern } from "../api-model/key-pattern.ts";
import { structureById } from "../api-model/structure-by-id.ts";
import { brokenFormats, isExportedFormat } from "./formats.ts";

export type JsonSchema = { readonly [keyword: string]: Json };

/** What a body is sent in: a required mark in a response is a claim to check, never a reason to reject. */
export type Side = "request" | "response";

/** Where a structure's schema stands, for `$ref`. */
export type RefTo = (structure: { readonly id: string; readonly page?: string }) => string;

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** Keywords that speak of one type only; on any other (or none) they would assert nothing, or more than the page says. */
const TYPE_OF: Readonly<Record<string, string>> = {
  minLength: "string",
  maxLength: "string",
  format: "string",
  pattern: "string",
  uniqueItems: "array",
  minItems: "array",
  maxItems: "array",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  multipleOf: "number",
};

/** Formats that JSON Schema defines; what a page merely calls its value ("IP address") is none. */
const FORMATS: ReadonlySet<string> = new Set(["uuid", "ipv4", "ipv6", "email", "uri", "date-time", "date"]);

const NONE: ReadonlySet<Constraint> = new Set();

/** Marked as mandatory; in an answer, a sentence that says when the field is there says more than the mark. */
export function isAlways({ required, constraints }: Field, side: Side): boolean {
  return (
    required?.value === "yes" && (side === "request" || !constraints.some(({ keyword }) => keyword === "condition"))
  );
}

/** A self-contained schema of a body with `$defs` for every structure that it reaches, on other pages too. */
export function bodySchema(
  page: ApiPage,
  body: Body,
  side: Side,
  pages: ReadonlyMap<string, ApiPage> = new Map(),
  isRequired: (field: Field) => boolean = (field) => side === "request" && field.required?.value === "yes",
): JsonSchema {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const queue: { page: ApiPage; structure: Structure; key: string }[] = [];
  const refTo =
    (owner: ApiPage): RefTo =>
    (ref) => {
      const home = ref.page === undefined ? owner : (pages.get(ref.page) ?? owner);
      const name = `${home.source} ${ref.id}`;
      const known = keys.get(name);
      if (known !== undefined) return `#/$defs/${known}`;
      let key = ref.id;
      for (let n = 2; taken.has(key); n++) key = `${ref.id}_${n}`;
      taken.add(key);
      keys.set(name, key);
      const structure = structureById(home, ref.id);
      if (structure) queue.push({ page: home, structure, key });
      return `#/$defs/${key}`;
    };
  const root = typeSchema(body.type, refTo(page));
  const defs: Record<string, JsonSchema> = {};
  for (const next of queue)
    defs[next.key] = structureSchema(next.structure, isRequired, refTo(next.page), brokenFormats(next.page));
  for (const key of keys.values()) defs[key] ??= {};
  return { $schema: DIALECT, ...root, ...(keys.size > 0 ? { $defs: sorted(defs) } : {}) };
}

/**
 * An object's schema: its rows as properties, open to others. `isRequired` says which of them must be there: of an answer a mark is
 * a claim to check, and no schema that answers are held against rejects one for it.
 */
export function structureSchema(
  structure: Structure,
  isRequired: (field: Field) => boolean,
  refTo: RefTo,
  broken: ReadonlySet<Constraint>,
): JsonSchema {
  const patterned = structure.fields.flatMap((field) => {
    const pattern = keyPattern(field.name.value);
    return pattern === null ? [] : [[pattern.expression, fieldSchema(field, refTo, broken)] as const];
  });
  const named = structure.fields.filter((field) => keyPattern(field.name.value) === null);
  const required = named.filter(isRequired).map((field) => field.name.value);
  return {
    ...(structure.name ? { title: structure.name.value } : {}),
    type: "object",
    properties: entries(named.map((field) => [field.name.value, fieldSchema(field, refTo, broken)])),
    ...(patterned.length > 0 ? { patternProperties: entries(patterned) } : {}),
    ...(required.length > 0 ? { required: [...new Set(required)] } : {}),
    ...(structure.anyKey ? { additionalProperties: fieldSchema(structure.anyKey, refTo, broken) } : {}),
  };
}

/** One row: its type, and the facts of its description as keywords but those that the page's examples break. */
export function fieldSchema(field: Field, refTo: RefTo, broken: ReadonlySet<Constraint> = NONE): JsonSchema {
  const type = field.type ? typeSchema(field.type.value, refTo) : {};
  const nullable = field.constraints.some((c) => c.keyword === "nullable");
  const keywords = constraintKeywords(
    field.constraints.filter((c) => c.keyword !== "format" || (isExportedFormat(c.value) && !broken.has(c))),
    type["type"],
  );
  if (nullable && typeof type["$ref"] === "string")
    return annotated({ anyOf: [type, { type: "null" }], ...keywords }, field);
  if (nullable && typeof type["type"] === "string")
    return annotated({ ...type, type: [type["type"], "null"], ...withNull(keywords) }, field);
  return annotated({ ...type, ...keywords }, field);
}

/** Null is one more value of a list, of a constant, and of what stands beside a range. */
function withNull(keywords: Record<string, Json>): Record<string, Json> {
  const { const: only, ...rest } = keywords;
  const values = only === undefined ? keywords["enum"] : [only];
  const choices = keywords["anyOf"];
  return {
    ...rest,
    ...(Array.isArray(values) ? { enum: values.includes(null) ? values : [...values, null] } : {}),
    ...(Array.isArray(choices) ? { anyOf: [...choices, { type: "null" }] } : {}),
  };
}

/** Whether the schema says what the constraint does. */
function asserts(schema: JsonSchema, { keyword, value }: Constraint): boolean {
  const type = schema["type"];
  if (keyword === "nullable")
    return Array.isArray(type) || (Array.isArray(schema["anyOf"]) && type === undefined && isNullIn(schema["anyOf"]));
  const said = JSON.stringify(schema[keyword]);
  const withNullAdded = keyword === "enum" && Array.isArray(value) && said === JSON.stringify([...value, null]);
  return said === JSON.stringify(value) || withNullAdded;
}

const isNullIn = (options: readonly Json[]): boolean =>
  JSON.stringify(options.at(-1)) === JSON.stringify({ type: "null" });

/** Where the page says what the schema asserts, and what it says beyond that: `kept` are facts that no keyword asserts here. */
function annotated(schema: Record<string, Json>, field: Field): Record<string, Json> {
  const kept = field.constraints.filter((constraint) => !asserts(schema, constraint));
  const says: Record<string, Json> = {};
  if (field.type) says["typeWords"] = words(field.type.evidence);
  // checkers of OpenAPI take any object with `type` or `default` for a schema
  for (const { keyword, evidence } of field.constraints)
    says[keyword === "default" ? "defaultValue" : keyword] = words(evidence);
  const notes = {
    ...(Object.keys(says).length > 0 ? { says } : {}),
    ...(field.required ? { required: field.required.value } : {}),
    ...(kept.length > 0 ? { kept: kept.map(({ keyword, value }) => ({ keyword, value })) } : {}),
  };
  return {
    ...schema,
    ...(field.description ? { description: field.description.value } : {}),
    ...(Object.keys(notes).length > 0 ? { "x-docproof": notes } : {}),
  };
}

const words = (evidence: readonly { readonly words: string }[]): string => evidence[0]?.words ?? "";

function constraintKeywords(constraints: readonly Constraint[], type: Json | undefined): Record<string, Json> {
  const out: Record<string, Json> = {};
  const kind = type === "integer" ? "number" : type;
  for (const { keyword, value } of constraints) {
    if (keyword === "nullable" || keyword === "condition" || keyword === "also") continue;
    if (keyword === "format" && !(typeof value === "string" && FORMATS.has(value))) continue;
    const needs = TYPE_OF[keyword];
    if (needs === undefined || needs === kind) out[keyword] = value;
  }
  const also = constraints.find((c) => c.keyword === "also")?.value;
  if (Array.isArray(also) && kind === "number") return besideRange(out, also, type ?? "number");
  return out;
}

/** "from 1 to 1826, or -1": the range, or one of the values beside it. */
function besideRange(keywords: Record<string, Json>, also: readonly Json[], type: Json): Record<string, Json> {
  const range: Record<string, Json> = { type };
  const rest: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(keywords))
    (/imum|multipleOf/i.test(keyword) ? range : rest)[keyword] = value;
  return Object.keys(range).length === 1 ? rest : { ...rest, anyOf: [range, { enum: also }] };
}

/** The schema of a type; `{}` where the page does not say one that could be read. */
export function typeSchema(type: TypeExpression, refTo: RefTo): Record<string, Json> {
  switch (type.kind) {
    case "array":
      // checkers of OpenAPI ask for items, whatever they are
      return { type: "array", items: type.items ? typeSchema(type.items, refTo) : {} };
    case "map":
      return type.values
        ? { type: "object", additionalProperties: typeSchema(type.values, refTo) }
        : { type: "object" };
    case "union":
      return { anyOf: type.options.map((option) => typeSchema(option, refTo)) };
    case "structure":
      return { $ref: refTo(type) };
    case "unknown":
      return {};
    case "file":
      return { type: "string", format: "binary" };
    default:
      return { type: type.kind };
  }
}

/** Own properties whatever their names: `__proto__` is a field name like any other. */
function entries(pairs: readonly (readonly [string, JsonSchema])[]): Record<string, Json> {
  return Object.fromEntries(pairs);
}

function sorted(record: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
