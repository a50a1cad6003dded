/** Fields that the examples show inside an object (or the items of a list) where the table lists them beside it, or without it. */
import type { Example, Field, Json, TypeExpression } from "../../api-model/api-page.ts";
import { type JsonObject, isList, isObject } from "../../api-model/json.ts";
import type { ShownObjects } from "./shown-values.ts";

export interface Wrapper {
  /** Keys of the objects around the fields, outermost first. */
  readonly path: readonly string[];
  /** The innermost is a list of objects with the fields. */
  readonly isList: boolean;
  /** The rows that stand inside, in the table's order. */
  readonly inside: readonly Field[];
  /** Those of them that an example shows there, or deeper. */
  readonly shown: readonly Field[];
}

export interface FoundWrapper {
  readonly wrapper: Wrapper;
  readonly example: Example;
  /** What the example shows inside contradicts the table's types in most of its values. */
  readonly isCareless: boolean;
}

/** Objects around fields nest no deeper. */
const MOST_STEPS = 3;

/** An object that has all of so many rows is the one that they describe. */
const WHOLE = 3;

/** The object that all examples put some of the table's fields into; null where they do not agree on one. */
export function findWrapper({ structure, objects }: ShownObjects): FoundWrapper | null {
  const rows = new Map(structure.fields.map((field) => [field.name.value, field]));
  const outer = new Set(objects.flatMap(({ value }) => Object.keys(value)));
  const found = objects.flatMap(({ value, example }) => {
    const inner = innerOf(value, rows);
    return inner ? [{ ...inner, example }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ path }) => path.join("\n") !== first.path.join("\n"))) return null;
  // each object with any of the fields has them inside
  const top = first.path[0] ?? "";
  if (!objects.every(({ value }) => Object.hasOwn(value, top))) return null;
  const parts = found.flatMap(({ objects: list }) => list);
  const shown = new Set(parts.flatMap((part) => Object.keys(part)));
  const moved = [...rows.keys()].filter((name) => shown.has(name) && !outer.has(name));
  const known = [...shown].filter((name) => rows.has(name));
  if (moved.length === 0 || moved.length * 2 < known.length) return null;
  // an envelope may have a field of its own by the name of one inside: {"status": true, "data": {"id": 1, "status": 0}}
  const inside =
    known.length === rows.size && rows.size >= WHOLE
      ? structure.fields
      : rowsInside(structure.fields, new Set(moved), outer, top);
  const there = keysIn(parts);
  return {
    wrapper: {
      path: first.path,
      isList: found.some(({ isOfList }) => isOfList),
      inside,
      shown: inside.filter(({ name }) => there.has(name.value)),
    },
    example: first.example,
    isCareless: isCareless(inside, parts),
  };
}

/** Keys at any depth. */
function keysIn(value: Json, keys = new Set<string>()): ReadonlySet<string> {
  if (isObject(value)) for (const key of Object.keys(value)) keys.add(key);
  if (isList(value) || isObject(value)) for (const inner of Object.values(value)) keysIn(inner, keys);
  return keys;
}

interface Inner {
  readonly path: readonly string[];
  readonly isOfList: boolean;
  readonly objects: readonly JsonObject[];
}

/** The one key whose value has the rows, or holds in turn one key whose value has them. */
function innerOf(value: JsonObject, rows: ReadonlyMap<string, Field>, steps = 1): Inner | null {
  const found = Object.entries(value).flatMap(([key, part]): Inner[] => {
    const type = rows.get(key)?.type?.value;
    if (steps === 1 && rows.has(key) && !isOpen(type)) return [];
    const objects = (isList(part) ? part : [part]).filter(isObject);
    if (objects.length === 0 || (isList(part) && objects.length < part.length)) return [];
    if (objects.every((object) => holdsRows(object, rows, key)))
      return [{ path: [key], isOfList: isList(part), objects }];
    if (isList(part) || steps >= MOST_STEPS || !isObject(part)) return [];
    const deeper = innerOf(part, rows, steps + 1);
    return deeper && Object.keys(part).length === 1 ? [{ ...deeper, path: [key, ...deeper.path] }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A row for the object itself that says no more of it than that it is one. */
function isOpen(type: TypeExpression | undefined): boolean {
  const inner = type?.kind === "array" ? type.items : type;
  return inner === undefined || inner === null || inner.kind === "object" || inner.kind === "unknown";
}

/** Half of the object's keys are rows: more than one, or the only one; or it has all rows of a table that leaves most keys out. */
function holdsRows(object: JsonObject, rows: ReadonlyMap<string, Field>, self: string): boolean {
  const keys = Object.keys(object);
  const known = keys.filter((key) => key !== self && rows.has(key));
  return known.length > 0 && (known.length * 2 >= keys.length || (known.length === rows.size && rows.size >= WHOLE));
}

/** All rows where none stands outside; else those from the first to the last that the examples show inside. */
function rowsInside(
  fields: readonly Field[],
  moved: ReadonlySet<string>,
  outer: ReadonlySet<string>,
  top: string,
): Field[] {
  const isOutside = ({ name }: Field): boolean => outer.has(name.value) || name.value === top;
  if (!fields.some((field) => field.name.value !== top && outer.has(field.name.value)))
    return fields.filter((field) => field.name.value !== top);
  const from = fields.findIndex(({ name }) => moved.has(name.value));
  const to = fields.findLastIndex(({ name }) => moved.has(name.value));
  return fields.filter((field, i) => i >= from && i <= to && !isOutside(field));
}

/** Most of the values that have a type to keep to are of another. */
function isCareless(fields: readonly Field[], parts: readonly JsonObject[]): boolean {
  let judged = 0;
  let wrong = 0;
  for (const { name, type } of fields)
    for (const part of parts) {
      const value = part[name.value] ?? null;
      const kind = type?.value.kind;
      if (value === null || (kind !== "integer" && kind !== "number" && kind !== "boolean")) continue;
      judged += 1;
      if (!isOf(value, kind)) wrong += 1;
    }
  return wrong >= 2 && wrong * 2 > judged;
}

const isOf = (value: Json, kind: "integer" | "number" | "boolean"): boolean =>
  kind === "boolean" ? typeof value === "boolean" : typeof value === "number";
