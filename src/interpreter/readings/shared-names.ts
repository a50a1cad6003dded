/**
 * A table may serve two fields of one name that are two things: `links` of the list and `links` of each item. Where the examples
 * show the table's members at one of them, and none of them at the other, it is the table of the first alone.
 */
import type { ApiPage, Field, Structure, TypeExpression } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { type JsonObject, isList, isObject } from "../../api-model/json.ts";
import { type Holder, shownOn } from "./shown-values.ts";

/** Ties that nothing but the name of the field makes. */
const BY_NAME: ReadonlySet<string | undefined> = new Set(["field-name", "position"]);

/** The page with such fields as plain objects. */
export function untieSharedNames(page: ApiPage): ApiPage {
  const users = new Map<string, Field[]>();
  for (const field of allFields(page)) {
    const id = structureIn(field.type?.value ?? null);
    if (id !== null) users.set(id, [...(users.get(id) ?? []), field]);
  }
  const shared = new Set([...users].flatMap(([id, fields]) => (fields.length > 1 && fields.some(byName) ? [id] : [])));
  if (shared.size === 0) return page;
  const holders = shownOn(page).holders.filter(({ field }) => field !== null);
  const wrong = new Set<Field>();
  for (const id of shared) {
    const structure = structureById(page, id);
    const of = holders.filter(({ type }) => structureIn(type) === id);
    if (structure === undefined || !of.some((holder) => shows(holder, structure) === "members")) continue;
    for (const holder of of) {
      const field = holder.field?.field;
      if (field !== undefined && byName(field) && shows(holder, structure) === "others") wrong.add(field);
    }
  }
  if (wrong.size === 0) return page;
  const untied = (field: Field): Field =>
    wrong.has(field) && field.type
      ? { ...field, type: { ...field.type, value: asObject(field.type.value) }, tie: null }
      : field;
  return {
    ...page,
    structures: page.structures.map((structure) => ({ ...structure, fields: structure.fields.map(untied) })),
  };
}

function allFields({ structures }: ApiPage): Field[] {
  return structures.flatMap(({ fields }) => fields);
}

const byName = ({ tie }: Field): boolean => BY_NAME.has(tie?.by);

/** The structure of this page that a value of the type is, or a list of. */
function structureIn(type: TypeExpression | null): string | null {
  if (type?.kind === "array") return structureIn(type.items);
  return type?.kind === "structure" && type.page === undefined ? type.id : null;
}

function asObject(type: TypeExpression): TypeExpression {
  return type.kind === "array" ? { kind: "array", items: type.items && asObject(type.items) } : { kind: "object" };
}

/** null where the examples show no object with members there. */
function shows({ shown }: Holder, { fields, anyKey }: Structure): "members" | "others" | null {
  const objects = shown
    .flatMap(({ value }) => (isList(value) ? value : [value]))
    .filter((value): value is JsonObject => isObject(value) && Object.keys(value).length > 0);
  if (objects.length === 0) return null;
  const known = (object: JsonObject): boolean => fields.some(({ name }) => Object.hasOwn(object, name.value));
  return anyKey !== null || objects.some(known) ? "members" : "others";
}
