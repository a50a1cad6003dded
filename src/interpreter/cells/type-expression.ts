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
  return structure ? embed(plain(type), structure) : plain(type);
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
    default:
      return type;
  }
}
