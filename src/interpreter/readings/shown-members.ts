/**
 * Rows that follow the row of an object and that every example shows inside that object: its members, listed flat. "quotas | dict",
 * "volumes | integer" over `{"quotas": {"volumes": 10}}`. In a table in alphabetical order they stand before it, too.
 */
import type { ApiPage, Field, Structure, TypeExpression } from "../../api-model/api-page.ts";
import { type JsonObject, isList, isObject } from "../../api-model/json.ts";
import { indexBy } from "../../source/index-by.ts";
import { shownOn } from "./shown-values.ts";

/** Objects nest no deeper on real pages. */
const DEEPEST = 8;

/** The page with the members of such objects inside them. */
export function withShownMembers(page: ApiPage): ApiPage {
  if (!page.structures.some(({ fields }) => fields.some(isOpen))) return page;
  const taken = new Set(page.structures.map(({ id }) => id));
  const changed = new Map<string, Structure[]>();
  for (const { structure, objects } of shownOn(page).structures) {
    const values = objects.map(({ value }) => value);
    const made: Structure[] = [];
    const fields = nested(structure, structure.fields, values, made, taken, 0);
    if (made.length > 0) changed.set(structure.id, [{ ...structure, fields }, ...made]);
  }
  if (changed.size === 0) return page;
  return { ...page, structures: page.structures.flatMap((structure) => changed.get(structure.id) ?? [structure]) };
}

/** The fields of an object, with those that follow an open one and stand inside it moved there. */
function nested(
  home: Structure,
  fields: readonly Field[],
  objects: readonly JsonObject[],
  made: Structure[],
  taken: Set<string>,
  depth: number,
): Field[] {
  const out: Field[] = [];
  const rows = gathered(wrapperFirst(fields, objects), objects);
  for (let at = 0; at < rows.length; at += 1) {
    const field = rows[at];
    if (!field) continue;
    const inner = isOpen(field) && depth < DEEPEST ? membersIn(field, objects) : [];
    const end = inner.length > 0 ? endOfMembers(rows, at, objects, inner) : at + 1;
    if (end === at + 1) {
      out.push(field);
      continue;
    }
    const id = freeId(`${home.id}_${field.name.value.replace(/[^A-Za-z0-9._-]+/g, "_")}`, taken);
    const own = nested(home, rows.slice(at + 1, end), inner, made, taken, depth + 1);
    made.push({ ...home, id, name: field.name, root: null, fields: own, anyKey: null, ids: [], isFlat: true });
    const fieldsOf: TypeExpression = { kind: "structure", id };
    const type: TypeExpression = isShownAsList(field, objects) ? { kind: "array", items: fieldsOf } : fieldsOf;
    out.push({ ...field, type: { value: type, evidence: (field.type ?? field.name).evidence } });
    at = end - 1;
  }
  return out;
}

/**
 * The rows with that of the object first, where the examples show nothing beside the object and most of the other rows, earlier ones
 * among them, inside it.
 */
function wrapperFirst(fields: readonly Field[], objects: readonly JsonObject[]): readonly Field[] {
  const [key, ...otherKeys] = new Set(objects.flatMap((object) => Object.keys(object)));
  const wrapper = fields.find(({ name }) => name.value === key);
  if (wrapper === undefined || otherKeys.length > 0 || fields[0] === wrapper || !isOpen(wrapper)) return fields;
  const inside = new Set(membersIn(wrapper, objects).flatMap((object) => Object.keys(object)));
  const others = fields.filter((field) => field !== wrapper);
  const shown = others.filter(({ name }) => inside.has(name.value)).length;
  return shown >= FEWEST && 2 * shown >= others.length && 2 * shown >= inside.size ? [wrapper, ...others] : fields;
}

/**
 * The rows with those right behind their object that stand apart from its others: before it, or behind a field of the object around it.
 * What is shown outside, or in another object too, stays where it is; all stays where the examples leave rows out.
 */
function gathered(fields: readonly Field[], objects: readonly JsonObject[]): readonly Field[] {
  const outside = new Set(objects.flatMap((object) => Object.keys(object)));
  const holders = fields.flatMap((field) => {
    const inside = new Set(isOpen(field) ? membersIn(field, objects).flatMap((object) => Object.keys(object)) : []);
    return inside.size === 0 ? [] : [{ field, inside }];
  });
  const holdersOf = indexBy(holders, ({ inside }) => [...inside]);
  const isShown = ({ name }: Field): boolean => outside.has(name.value) || holdersOf.has(name.value);
  if (!fields.every(isShown)) return fields;
  const only = indexBy(fields, ({ name }) => {
    const [holder, ...others] = outside.has(name.value) ? [] : (holdersOf.get(name.value) ?? []);
    return holder && others.length === 0 ? [holder] : [];
  });
  const members = new Map(
    [...only]
      .filter(([{ inside }, own]) => own.length >= FEWEST && 2 * own.length >= inside.size)
      .map(([{ field }, own]) => [field, own]),
  );
  const moved = new Set([...members.values()].flat());
  return fields.flatMap((field) => (moved.has(field) ? [] : [field, ...(members.get(field) ?? [])]));
}

/** One row that stands in an object may be a namesake. */
const FEWEST = 2;

/** An object, or a list of something, of which the page says no more. */
function isOpen({ type, tie }: Field): boolean {
  const inner = type?.value.kind === "array" ? type.value.items : (type?.value ?? null);
  const isObjectLike =
    inner === null ? type?.value.kind === "array" : inner.kind === "object" || inner.kind === "unknown";
  return tie === null && isObjectLike;
}

/** The objects that the examples show for a field. */
function membersIn({ name }: Field, objects: readonly JsonObject[]): JsonObject[] {
  return objects.flatMap((object) => {
    const value = Object.hasOwn(object, name.value) ? (object[name.value] ?? null) : null;
    return (isList(value) ? value : [value]).filter(isObject);
  });
}

const isShownAsList = ({ name }: Field, objects: readonly JsonObject[]): boolean =>
  objects.some((object) => isList(object[name.value] ?? null));

/**
 * Where the rows end that stand inside the object: behind the last that is shown there, or behind all that follow where none of those
 * is shown outside. A row is inside that the examples show there and, but for a name of an earlier row too, nowhere outside.
 */
function endOfMembers(
  fields: readonly Field[],
  at: number,
  objects: readonly JsonObject[],
  inner: readonly JsonObject[],
): number {
  const inside = new Set(inner.flatMap((object) => Object.keys(object)));
  const outside = new Set(objects.flatMap((object) => Object.keys(object)));
  const before = new Set(fields.slice(0, at).map(({ name }) => name.value));
  const isOutside = ({ name }: Field): boolean => outside.has(name.value) && !before.has(name.value);
  let end = at + 1;
  let last = at;
  for (; end < fields.length; end += 1) {
    const field = fields[end];
    if (!field || isOutside(field)) break;
    if (inside.has(field.name.value)) last = end;
  }
  const names = new Set(fields.slice(at + 1, end).map(({ name }) => name.value));
  const known = [...inside].filter((key) => names.has(key));
  if (known.length === 0 || 2 * known.length < inside.size) return at + 1;
  return end === fields.length ? end : last + 1;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}_${n}`;
  taken.add(id);
  return id;
}
