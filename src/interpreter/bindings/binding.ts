/** What a configuration says of a page by hand: which section is which operation, and which of its tables is what. */

/** One operation, and where on the page it stands: in the whole page, below a heading, or where an anchor leads. */
export interface Binding {
  /** Where it is written: "docproof.yaml:12". */
  readonly at: string;
  /** Text or id of a heading; null without one. */
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly method: string;
  /** A template; calls of one path are told apart by a query with values, or by a name behind "#": "/?Action=List", "/rpc#list". */
  readonly path: string;
  readonly tables: readonly TableBinding[];
}

/** A table, by the first of these that is given, and what its rows are. */
export interface TableBinding {
  readonly heading: string | null;
  readonly caption: string | null;
  /** Among the tables of the page, from 1. */
  readonly number: number | null;
  readonly as: TablePlace;
}

/** A number is the status of the response whose body the rows are. */
export type TablePlace = "path" | "query" | "header" | "request" | number;

/** "heading "Create a lamp"". */
export function bindingWords({ heading, anchor }: Pick<Binding, "heading" | "anchor">): string {
  if (heading !== null) return `heading ${JSON.stringify(heading)}`;
  return anchor === null ? "the page" : `anchor ${JSON.stringify(anchor)}`;
}

export function tableWords({ heading, caption, number }: TableBinding): string {
  if (heading !== null) return `the table below heading ${JSON.stringify(heading)}`;
  return caption === null ? `table ${number ?? ""}` : `the table with caption ${JSON.stringify(caption)}`;
}

/** "query parameters", "response 200". */
export function placeWords(as: TablePlace): string {
  if (typeof as === "number") return `response ${as}`;
  return as === "request" ? "request body" : as === "header" ? "request headers" : `${as} parameters`;
}
