/** From the words of a type cell and the structure a field is tied to, the type that the page states. */
import type { TypeExpression } from "../../api-model/api-page.ts";
import type { TypeText } from "../../language/type-text.ts";

export interface StructureRef {
  readonly id: string;
  readonly page?: string;
}

/** null: the page states no type. */
export function toType(type: TypeText | null, stated: boolean, structure: StructureRef | null): TypeExpression | null {
  if (type === null) {
    if (structure) return { kind: "structure", ...structure };
    return stated ? { kind: "unknown" } : null;
  }
  if (structure && type.kind === "unstated") {
    // a cell that says neither object nor list leaves open which of them has the fields
    const fields: TypeExpression = { kind: "structure", ...structure };
    return { kind: "union", options: [fields, { kind: "array", items: fields }] };
  }
  return structure ? described(type, structure) : plain(type);
}

/** The type whose innermost object the structure describes. */
function described(type: TypeText, structure: StructureRef): TypeExpression {
  // "List<Map<String,Object>>" with a table of its own is a list of what that table describes
  if (type.kind === "array" && type.items?.kind === "map" && isAnything(type.items.values))
    return { kind: "array", items: { kind: "structure", ...structure } };
  const stated = plain(type);
  // a table of the field's own says more than the word "String"
  return holdsText(stated) ? overText(stated, structure) : embed(stated, structure);
}

/** "Object" and no type at all, as the values of a map: how writers say any value. */
export const isAnything = (type: TypeText | null): boolean =>
  type === null || type.kind === "unstated" || (type.kind === "object" && type.name === null);

/** Whether what stands innermost is text. */
function holdsText(type: TypeExpression | null): boolean {
  if (type?.kind === "array") return holdsText(type.items);
  return type?.kind === "map" ? holdsText(type.values) : type?.kind === "string";
}

function overText(type: TypeExpression, structure: StructureRef): TypeExpression {
  if (type.kind === "array" && type.items) return { kind: "array", items: overText(type.items, structure) };
  // a table of its own names the keys of a map of texts
  if (type.kind === "map" && type.values && type.values.kind !== "string")
    return { kind: "map", values: overText(type.values, structure) };
  return { kind: "structure", ...structure };
}

function plain(type: TypeText): TypeExpression {
  switch (type.kind) {
    case "array":
      return { kind: "array", items: type.items ? plain(type.items) : null };
    case "map":
      // "Map<String,Object>" is how writers say any value
      return {
        kind: "map",
        values:
          type.values && !(type.values.kind === "object" && type.values.name === null) ? plain(type.values) : null,
      };
    case "union":
      return { kind: "union", options: type.options.map(plain) };
    case "name":
    case "unstated":
      return { kind: "unknown" };
    default:
      return { kind: type.kind };
  }
}

/** The type with its innermost object (or what is unsaid inside a list or map) described by the structure. */
export function embed(type: TypeExpression | null, structure: StructureRef): TypeExpression {
  if (type === null) return { kind: "structure", ...structure };
  switch (type.kind) {
    case "array":
      return { kind: "array", items: embed(type.items, structure) };
    case "map":
      return { kind: "map", values: embed(type.values, structure) };
    case "object":
    case "unknown":
      return { kind: "structure", ...structure };
    case "union":
      // "object or null": whichever of them has fields
      return { ...type, options: type.options.map((option) => embed(option, structure)) };
    default:
      return type;
  }
}
