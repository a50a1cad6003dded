/** What the words of a type cell say of structures: whether a table could describe the value, and which one it names. */
import type { TypeText } from "../../language/type-text.ts";

/** The object inside a type: itself, an array's element, a map's value. */
export function innermost(type: TypeText | null): TypeText | null {
  if (type?.kind === "array") return type.items === null ? null : innermost(type.items);
  if (type?.kind === "map") return type.values === null ? null : innermost(type.values);
  if (type?.kind === "union") {
    // "Lamp or null": the only one of them that may have fields
    const [open, ...others] = type.options.filter(takesStructure);
    return open && others.length === 0 ? innermost(open) : type;
  }
  return type;
}

/** Whether a structure table could describe the value: an object, or a list or map of something unsaid. */
export function takesStructure(type: TypeText | null): boolean {
  const inner = innermost(type);
  return inner === null || inner.kind === "object" || inner.kind === "name" || inner.kind === "unstated";
}

/** The structure or field name that the type text gives, or null. */
export function namedBy(type: TypeText | null): string | null {
  const inner = innermost(type);
  return inner?.kind === "object" || inner?.kind === "name" ? inner.name : null;
}
