/**
 * "[`roles`](#roles) | Array", and a table of names below the heading "roles": the names are what may stand in the list, and no members
 * of its items, where all examples of the page show texts or numbers under that name and never an object.
 */
import type { ApiPage, Field, Json, TypeExpression } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";

/** Ties that the type cell does not make. */
const BESIDE_TYPE: ReadonlySet<string | undefined> = new Set([
  "name-link",
  "description-link",
  "field-name",
  "position",
]);

/** Examples nest less deeply than this. */
const DEEPEST = 20;

/** The page with such fields as lists of what nothing is said of. */
export function untieShownTexts(page: ApiPage): ApiPage {
  const lists = page.structures.flatMap(({ fields }) => fields.filter(isTiedList));
  if (lists.length === 0) return page;
  const shown = shownUnder(new Set(lists.map(({ name }) => name.value)), page);
  const wrong = new Set(lists.filter(({ name }) => areTexts(shown.get(name.value) ?? [])));
  if (wrong.size === 0) return page;
  const untied = (field: Field): Field => {
    if (!wrong.has(field) || !field.type) return field;
    const value: TypeExpression = { kind: "array", items: null };
    return { ...field, type: { ...field.type, value }, tie: null };
  };
  return {
    ...page,
    structures: page.structures.map((structure) => ({ ...structure, fields: structure.fields.map(untied) })),
  };
}

function isTiedList({ type, tie }: Field): boolean {
  const value = type?.value;
  return BESIDE_TYPE.has(tie?.by) && value?.kind === "array" && value.items?.kind === "structure";
}

/** What the examples of all operations have under each of the names. */
function shownUnder(names: ReadonlySet<string>, { operations }: ApiPage): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Json[]>();
  const walk = (value: Json, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isList(value)) for (const item of value) walk(item, depth + 1);
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) {
        if (names.has(name)) {
          const known = found.get(name);
          if (known) known.push(inner);
          else found.set(name, [inner]);
        }
        walk(inner, depth + 1);
      }
  };
  for (const { examples } of operations) for (const { body } of examples) if (body?.value) walk(body.value.json, 0);
  return found;
}

/** Lists of texts and numbers, at least one of them with something in it. */
const areTexts = (values: readonly Json[]): boolean =>
  values.some((value) => isList(value) && value.length > 0) &&
  values.every((value) => isList(value) && value.every((item) => !isObject(item) && !isList(item)));
