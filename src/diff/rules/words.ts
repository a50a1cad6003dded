/** How values and lists of names appear in messages. */
import type { Json } from "../../api-model/api-page.ts";

const MOST_VALUES = 8;

/** A stated value for people: a list's values with commas, text as it is, nothing as "nothing". */
export function valueWords(value: Json): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return listWords(value.map((item) => (item === null ? "null" : valueWords(item))));
  return JSON.stringify(value);
}

/** "a, b and 3 more". */
export function listWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_VALUES).join(", ");
  const rest = names.length - MOST_VALUES;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** ": a, b", or nothing for an empty list. */
export function afterColon(names: readonly string[]): string {
  return names.length > 0 ? `: ${listWords(names)}` : "";
}

/** "from a to b". */
export function fromTo({ before, after }: { readonly before: Json; readonly after: Json }): string {
  return `from ${valueWords(before)} to ${valueWords(after)}`;
}
