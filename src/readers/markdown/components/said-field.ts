/** A field that a component says: a name with a type or a mark. */

export type FieldPlace = "path" | "query" | "header" | "cookie" | "body" | "response";

export interface SaidField {
  readonly kind: "field";
  readonly name: string;
  /** Where it is carried; null where the component does not say. */
  readonly place: FieldPlace | null;
  /** "string, required, default: 20" */
  readonly marks: string;
}
