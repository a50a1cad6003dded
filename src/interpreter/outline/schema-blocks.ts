/**
 * Reads code that is a JSON Schema and stands below a word that says so ("Schema") as the table of fields that it amounts to. Without
 * that word it is an example as any other: a service may well keep schemas.
 */
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Code } from "../../document/document.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { spanIn } from "./code-places.ts";
import { tooDeep } from "./json-text.ts";
import { asTable, cellOf, type MadeTable, makeRow } from "./made-tables.ts";

const DEEPEST = 12;
const MOST_ROWS = 2000;
const ROLES: readonly ColumnRole[] = ["name", "type", "required", "default", "description"];
/** What a schema has and a value of an example hardly. */
const SCHEMA_WORDS = ["type", "$ref", "properties", "items", "enum", "allOf", "oneOf", "anyOf", "const"];

interface Reading {
  readonly root: Node;
  readonly block: Code;
  readonly rows: TableRow[];
}

interface Property {
  readonly name: string;
  readonly at: Node;
  readonly schema: Node;
  readonly isRequired: boolean;
}

/** The fields of a schema that one of the texts above it announces; null where the code is anything else. */
export function readSchemaBlock(
  block: Code,
  above: readonly (string | null)[],
  vocabulary: Vocabulary,
): MadeTable | null {
  const isAnnounced = above.some((text) => text !== null && vocabulary.announcesSchema(text));
  if (!isAnnounced || !/^\s*\{/.test(block.text) || tooDeep(block.text)) return null;
  const errors: ParseError[] = [];
  const root = parseTree(block.text, errors);
  if (!root || errors.length > 0) return null;
  const reading: Reading = { root, block, rows: [] };
  const items = itemsOf(root, root);
  const properties = propertiesOf(items ?? root, root);
  if (properties.length === 0 || !properties.every(({ schema }) => isSchema(schema))) return null;
  addRows(reading, properties, items ? "[]" : "", [resolved(items ?? root, root, 0)]);
  return asTable(block, "parameters", ROLES, reading.rows);
}

/** @param around the schemas that the properties stand in, outermost first */
function addRows(reading: Reading, properties: readonly Property[], prefix: string, around: readonly Node[]): void {
  for (const { name, at, schema, isRequired } of properties) {
    if (reading.rows.length >= MOST_ROWS) return;
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const span = spanIn(reading.block, at.offset, at.offset + at.length);
    const items = itemsOf(schema, reading.root);
    const own = resolved(items ?? schema, reading.root, 0);
    // what has itself inside has no last row
    const inner = around.includes(own) || around.length > DEEPEST ? [] : propertiesOf(own, reading.root);
    const cell = (text: string | null): ReturnType<typeof cellOf> | undefined =>
      text === null ? undefined : cellOf(text, span);
    const cells = {
      name: cellOf(name, span),
      type: cell(typeOf(schema, items, reading.root, inner.length > 0)),
      default: cell(scalarIn(schema, "default")),
      description: cell(scalarIn(schema, "description")),
    };
    reading.rows.push(makeRow(span, path, cells, isRequired ? "yes" : null));
    addRows(reading, inner, path, [...around, own]);
  }
}

/** "string", "object", "integer[]"; null where the schema leaves it open. */
function typeOf(schema: Node, items: Node | null, root: Node, hasFields: boolean): string | null {
  if (items) {
    const inner = typeOf(items, itemsOf(items, root), root, hasFields);
    return inner === null || inner === "object" || inner.endsWith("[]") ? "array" : `${inner}[]`;
  }
  return namedType(resolved(schema, root, 0)) ?? (hasFields ? "object" : null);
}

/** The type that is not null: `["string", "null"]` is a string. */
function namedType(schema: Node): string | null {
  const type = memberOf(schema, "type");
  const names = (type?.type === "array" ? (type.children ?? []) : type ? [type] : []).map(
    ({ value }) => value as unknown,
  );
  const [name, ...others] = names.filter((one) => one !== "null");
  return typeof name === "string" && others.length === 0 ? name : null;
}

/** The schema of a list's items; null where it is no list. */
function itemsOf(schema: Node, root: Node): Node | null {
  const list = resolved(schema, root, 0);
  const items = memberOf(list, "items");
  return items?.type === "object" && [null, "array"].includes(namedType(list)) ? items : null;
}

/**
 * Its own properties and those of the parts of which it is put together.
 * @param seen each part counts once: parts that hold each other many times over would never end
 */
function propertiesOf(written: Node, root: Node, seen = new Set<Node>()): readonly Property[] {
  const schema = resolved(written, root, 0);
  if (seen.has(schema)) return [];
  seen.add(schema);
  const required = new Set((memberOf(schema, "required")?.children ?? []).map(({ value }) => value as unknown));
  const own = (memberOf(schema, "properties")?.children ?? []).flatMap(({ children }): Property[] => {
    const [key, value] = children ?? [];
    const name: unknown = key?.value;
    return key && value && typeof name === "string" && name !== ""
      ? [{ name, at: key, schema: value, isRequired: required.has(name) }]
      : [];
  });
  const parts = memberOf(schema, "allOf")?.children ?? [];
  return [...own, ...parts.flatMap((part) => propertiesOf(part, root, seen))];
}

/** What a `$ref` of the same text leads to. */
function resolved(schema: Node, root: Node, depth: number): Node {
  const target: unknown = memberOf(schema, "$ref")?.value;
  if (typeof target !== "string" || !target.startsWith("#/") || depth >= DEEPEST) return schema;
  const steps = target.slice(2).split("/");
  const found = steps.reduce<Node | undefined>((node, step) => node && memberOf(node, step), root);
  return found ? resolved(found, root, depth + 1) : schema;
}

const isSchema = (schema: Node): boolean => SCHEMA_WORDS.some((word) => memberOf(schema, word) !== undefined);

function memberOf({ type, children }: Node, name: string): Node | undefined {
  if (type !== "object") return undefined;
  return children?.find(({ children: pair }) => pair?.[0]?.value === name)?.children?.[1];
}

function scalarIn(schema: Node, name: string): string | null {
  const value: unknown = memberOf(schema, name)?.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}
