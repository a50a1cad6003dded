/** A field that no example shows, while a key that no row has is nearly called so: the singular for the plural, a letter or two apart. */
import { distance } from "fastest-levenshtein";
import type { Field, Json } from "../../api-model/api-page.ts";
import { nameKey } from "../cells/names.ts";
import { isList, isObject, type ShownObjects } from "./shown-values.ts";

/** Shorter names are near many others. */
const SHORTEST = 6;

/** The key that the examples have for the field; null where they show the field, or several keys could be meant. */
export function otherName({ structure, objects }: ShownObjects, field: Field): string | null {
  const name = field.name.value;
  const rows = new Set(structure.fields.map((other) => other.name.value));
  const keys = new Map<string, Json[]>();
  for (const { value } of objects)
    for (const [key, part] of Object.entries(value)) keys.set(key, [...(keys.get(key) ?? []), part]);
  if (keys.has(name)) return null;
  const close = [...keys].filter(([key, values]) => isClose(key, name) && !rows.has(key) && fits(field, values));
  return close.length === 1 ? (close[0]?.[0] ?? null) : null;
}

function isClose(key: string, name: string): boolean {
  // only the case differs: an example is typed by hand, a table comes from the source more often; a blank is a slip
  if (key.toLowerCase() === name.toLowerCase() || /\s/.test(key)) return false;
  return (
    nameKey(key) === nameKey(name) ||
    (name.length >= SHORTEST && Math.abs(key.length - name.length) <= 2 && distance(key, name) <= 2)
  );
}

/** A list does not become an object or a word, nor the other way round. */
function fits({ type }: Field, values: readonly Json[]): boolean {
  const shown = values.filter((value) => value !== null);
  switch (type?.value.kind) {
    case "array":
      return shown.every(isList);
    case "structure":
    case "map":
      return shown.every((value) => isObject(value) || isList(value));
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return !shown.some((value) => isObject(value) || isList(value));
    default:
      return true;
  }
}
