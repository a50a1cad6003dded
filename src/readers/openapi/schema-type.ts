/** The type that a schema states. What an object consists of is left to whoever asks. */
import type { TypeExpression } from "../../api-model/api-page.ts";
import type { Reading } from "./reading.ts";
import { besideRange, constantOptions, nullEntry } from "./schema-facts.ts";
import {
  keywordOf,
  keywordsOf,
  optionsOf,
  propertiesOf,
  type SchemaView,
  typeWordsOf,
  viewOf,
  withoutAlternatives,
} from "./schema-view.ts";
import type { Entry } from "./spec-node.ts";

/** How the schemas within a schema are read. */
export interface Inner {
  typeOf(view: SchemaView): TypeExpression;
  /** The structure of an object whose properties are described. */
  structureOf(view: SchemaView): TypeExpression;
  /** Tells of the schema of a list's items. */
  items(view: SchemaView): void;
}

const SCALARS = ["string", "integer", "number", "boolean", "null"] as const;

/** `unknown` where the schema states no type, or none that is known. */
export function schemaType(reading: Reading, view: SchemaView, inner: Inner): TypeExpression {
  const { options } = optionsOf(reading, view);
  if (options.length > 0 && constantOptions(options) === null && !besideRange(reading, view)) {
    const own = propertiesOf(view) ? [inner.structureOf(view)] : [];
    const types = [...own, ...options.map((option) => inner.typeOf(inherited(view, option)))];
    return joined(
      types.filter((type) => type.kind !== "unknown"),
      keywordOf(view, "anyOf") !== null,
    );
  }
  const { words } = typeWordsOf(view);
  if (words.length === 0) return impliedType(reading, view, inner);
  return joined(words.map((word) => wordType(reading, word, view, inner)));
}

function wordType(reading: Reading, word: string, view: SchemaView, inner: Inner): TypeExpression {
  if (word === "object") return objectType(reading, view, inner);
  if (word === "array") return arrayType(reading, view, inner);
  if (word === "string" && textOf(keywordOf(view, "format")) === "binary") return { kind: "file" };
  const scalar = SCALARS.find((known) => known === word);
  return scalar ? { kind: scalar } : { kind: "unknown" };
}

/** A schema without `type` that describes what only an object or a list has. */
function impliedType(reading: Reading, view: SchemaView, inner: Inner): TypeExpression {
  if (propertiesOf(view) || anyKeyView(reading, view)) return objectType(reading, view, inner);
  return keywordOf(view, "items") ? arrayType(reading, view, inner) : { kind: "unknown" };
}

function arrayType(reading: Reading, view: SchemaView, inner: Inner): TypeExpression {
  const schemas = keywordsOf(view, "items").map(({ value }) => value);
  if (schemas.length === 0) return { kind: "array", items: null };
  const items = viewOf(reading, schemas);
  inner.items(items);
  return { kind: "array", items: stated(orNull(reading, items, inner.typeOf(items))) };
}

function objectType(reading: Reading, view: SchemaView, inner: Inner): TypeExpression {
  if (propertiesOf(view)) return inner.structureOf(view);
  const values = anyKeyView(reading, view);
  return values ? { kind: "map", values: stated(orNull(reading, values, inner.typeOf(values))) } : { kind: "object" };
}

/** The schema of values under keys that are not named; null where none is given. */
export function anyKeyView(reading: Reading, view: SchemaView): SchemaView | null {
  const schemas = keywordsOf(view, "additionalProperties").flatMap(({ value }) =>
    value.kind === "map" ? [value] : [],
  );
  return schemas.length === 0 ? null : viewOf(reading, schemas);
}

/** An alternative says what its schema says, and what stands beside all alternatives where it says nothing itself. */
function inherited(view: SchemaView, option: SchemaView): SchemaView {
  if (typeWordsOf(option).words.length > 0 || propertiesOf(view)) return option;
  const beside = view.parts.filter((part) => part.entries.has("type")).map(withoutAlternatives);
  return { parts: [...option.parts, ...beside], component: option.component };
}

/** A value that has no row of its own says by its type that it may be null. */
export function orNull(reading: Reading, view: SchemaView, type: TypeExpression): TypeExpression {
  return type.kind === "unknown" || nullEntry(reading, view) === null ? type : joined([type, { kind: "null" }]);
}

/** One type of several; the same alternative twice is one. */
function joined(types: readonly TypeExpression[], any = false): TypeExpression {
  const options = new Map<string, TypeExpression>();
  for (const type of types)
    for (const option of type.kind === "union" ? type.options : [type]) options.set(JSON.stringify(option), option);
  const [first] = options.values();
  if (!first) return { kind: "unknown" };
  return options.size === 1 ? first : { kind: "union", options: [...options.values()], ...(any ? { any } : {}) };
}

/** Nothing said of the items of a list or the values of a map is no type at all. */
function stated(type: TypeExpression): TypeExpression | null {
  return type.kind === "unknown" ? null : type;
}

function textOf(entry: Entry | null): string | null {
  return entry?.value.kind === "scalar" && typeof entry.value.value === "string" ? entry.value.value : null;
}
