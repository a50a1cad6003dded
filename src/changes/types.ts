/** How a stated type differs from another: other values, more, fewer, or only said and not said. */
import type { TypeExpression } from "../api-model/api-page.ts";
import type { ChangeAction } from "./change.ts";

export type TypeAction = Extract<
  ChangeAction,
  "changed" | "narrowed" | "widened" | "stated" | "unstated" | "list-became-object" | "object-became-list"
>;

/** null where both pages say the same, or neither says anything that could be read. */
export function typeChange(before: TypeExpression | null, after: TypeExpression | null): TypeAction | null {
  const old = optionsOf(before);
  const now = optionsOf(after);
  if (old.length === 0 || now.length === 0)
    return old.length === now.length ? null : old.length === 0 ? "stated" : "unstated";
  const [a, b] = [old[0], now[0]];
  if (a && b && old.length === 1 && now.length === 1) return singleChange(a, b);
  const kept = old.every((type) => now.some((other) => covers(other, type)));
  const known = now.every((type) => old.some((other) => covers(other, type)));
  if (kept && known) return null;
  return kept ? "widened" : known ? "narrowed" : "changed";
}

function singleChange(before: TypeExpression, after: TypeExpression): TypeAction | null {
  const [from, to] = [jsonKind(before), jsonKind(after)];
  if (from === "list" && to === "list") return typeChange(itemsOf(before), itemsOf(after));
  if (from === "object" && to === "object") {
    const [old, now] = [valuesOf(before), valuesOf(after)];
    const areMaps = before.kind === "map" && after.kind === "map";
    return areMaps || (old && now) ? typeChange(old, now) : null;
  }
  if (from === to) return null;
  if (from === "list" && to === "object") return "list-became-object";
  if (from === "object" && to === "list") return "object-became-list";
  if (from === "integer" && to === "number") return "widened";
  return from === "number" && to === "integer" ? "narrowed" : "changed";
}

/** Whether every value of the other type is one of this type. Among alternatives, named fields and any keys are two. */
function covers(type: TypeExpression, other: TypeExpression): boolean {
  if ([type, other].every(({ kind }) => kind === "structure" || kind === "map") && type.kind !== other.kind)
    return false;
  const change = singleChange(other, type);
  return change === null || change === "widened";
}

/**
 * The alternatives of a type; none where it says nothing. Null is no alternative here: a value that may be null is a fact of
 * its own, however it was written.
 */
function optionsOf(type: TypeExpression | null): readonly TypeExpression[] {
  if (type === null || type.kind === "unknown") return [];
  if (type.kind !== "union") return [type];
  return type.options.flatMap(optionsOf).filter((option) => option.kind !== "null");
}

/** Whether one of a type's alternatives is null. */
export function allowsNull(type: TypeExpression | null): boolean {
  return type?.kind === "union" && type.options.some((o) => o.kind === "null" || allowsNull(o));
}

function itemsOf(type: TypeExpression): TypeExpression | null {
  return type.kind === "array" ? type.items : null;
}

function valuesOf(type: TypeExpression): TypeExpression | null {
  return type.kind === "map" ? type.values : null;
}

function jsonKind(type: TypeExpression): string {
  switch (type.kind) {
    case "array":
      return "list";
    case "map":
    case "structure":
      return "object";
    default:
      return type.kind;
  }
}

/** A type for people: "list of strings", "string or integer"; null where nothing is stated that could be read. */
export function typeWords(type: TypeExpression | null): string | null {
  switch (type?.kind) {
    case undefined:
    case "unknown":
      return null;
    case "array": {
      const items = typeWords(type.items);
      return items === null ? "list" : `list of ${plural(items)}`;
    }
    case "map": {
      const values = typeWords(type.values);
      return values === null ? "map" : `map of ${plural(values)}`;
    }
    case "union": {
      const words = [...new Set(type.options.flatMap((option) => typeWords(option) ?? []))];
      return words.length === 0 ? null : words.join(" or ");
    }
    case "structure":
      return "object";
    default:
      return type?.kind ?? null;
  }
}

function plural(words: string): string {
  return /^(?:list|map)\b/.test(words)
    ? words.replace(/^(?:list|map)/, "$&s")
    : words.replace(/^\w+(?= or |$)|(?<= or )\w+/g, "$&s");
}
