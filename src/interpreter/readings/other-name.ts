/** A field that no example shows, while a key that no row has is nearly called so: the singular for the plural, a letter or two apart. */
import { distance } from "fastest-levenshtein";
import type { Field, Json } from "../../api-model/api-page.ts";
import { nameKey } from "../cells/names.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { ShownObjects } from "./shown-values.ts";

/** Shorter names are near many others. */
const SHORTEST = 6;

/** For a field of the structure the key that the examples have for it; null where they show the field, or several keys could be meant. */
export function makeOtherName({ structure, objects }: ShownObjects): (field: Field) => string | null {
  const rows = new Set(structure.fields.map((other) => other.name.value));
  const keys = new Map<string, Json[]>();
  for (const { value } of objects)
    for (const [key, part] of Object.entries(value)) {
      const parts = keys.get(key);
      if (parts) parts.push(part);
      else keys.set(key, [part]);
    }
  const strange = [...keys].filter(([key]) => !rows.has(key));
  return (field) => {
    const name = field.name.value;
    if (keys.has(name)) return null;
    const close = strange.filter(([key, values]) => isClose(key, name) && fits(field, values));
    return close.length === 1 ? (close[0]?.[0] ?? null) : null;
  };
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
