/** A field that no example shows, while a key that no row has is nearly called so: the singular for the plural, a letter or two apart. */
import { distance } from "fastest-levenshtein";
import type { Field, Json } from "../../api-model/api-page.ts";
import { indexBy } from "../../source/index-by.ts";
import { nameKey } from "../cells/names.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { ShownObjects } from "./shown-values.ts";

/** Shorter names are near many others. */
const SHORTEST = 6;
/** Among more strange keys every name has a near one by chance, and each would be held against each. */
const MOST_STRANGE = 500;

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
  // a blank is a slip
  const strange = [...keys.keys()].filter((key) => !rows.has(key) && !/\s/.test(key));
  const sameName = indexBy(strange, (key) => [nameKey(key)]);
  const near = strange.length > MOST_STRANGE ? [] : strange;
  return (field) => {
    const name = field.name.value;
    if (keys.has(name)) return null;
    const close = [...new Set([...(sameName.get(nameKey(name)) ?? []), ...near.filter((key) => isNear(key, name))])]
      // only the case differs: an example is typed by hand, a table comes from the source more often
      .filter((key) => key.toLowerCase() !== name.toLowerCase() && fits(field, keys.get(key) ?? []));
    return close.length === 1 ? (close[0] ?? null) : null;
  };
}

const isNear = (key: string, name: string): boolean =>
  name.length >= SHORTEST && Math.abs(key.length - name.length) <= 2 && distance(key, name) <= 2;

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
