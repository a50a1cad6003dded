/** One tag of a component, whatever it is written in. */
export interface Tag {
  readonly name: string;
  /** In the order in which they stand; an attribute without a value is "true". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
  readonly kind: "open" | "close" | "void";
}
