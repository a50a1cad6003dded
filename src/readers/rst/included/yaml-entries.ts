/** Entries of a large YAML map, each of them parsed when it is asked for: a page names few of the many that a file holds. */
import { yaml } from "../../../source/yaml.ts";

const KEY = /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#:'"{}[\]-][^\n:]{0,200}?))[ \t]{0,9}:(?=\s|$)/gm;

export type Entries = (key: string) => unknown;

/** undefined for a key that is not there, or whose value is no YAML. */
export function yamlEntries(text: string): Entries {
  const places = [...text.matchAll(KEY)].map((match) => ({
    key: match[1] ?? match[2] ?? match[3] ?? "",
    value: match.index + match[0].length,
    start: match.index,
  }));
  const byKey = new Map(places.map(({ key, value }, i) => [key, text.slice(value, places[i + 1]?.start)]));
  return (key) => {
    const written = byKey.get(key);
    if (written === undefined) return undefined;
    try {
      return (yaml().parse(`value:${written}`) as { readonly value: unknown }).value;
    } catch {
      return undefined;
    }
  };
}

/** An object's own members, empty for any other value. */
export function members(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

/** A scalar as it is printed; empty for any other value. */
export function scalarText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
