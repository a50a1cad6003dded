/** Where a page contradicts itself: what its table says and what its example shows, which of them was believed, and why. */
import type { Evidence } from "./api-page.ts";

export type Doubt =
  | "every-example-shows-it"
  /** The path of the operation has the name that the example shows. */
  | "the-path-names-it"
  | "the-table-says-list"
  /** The values of the example are mostly of other types than the table says. */
  | "the-example-is-careless"
  | "the-example-may-be-a-part";

export interface TwoReadings {
  /** "GET /v1/{project_id}/servers". */
  readonly operation: string;
  readonly place: "request" | "response";
  readonly status: string | null;
  /** Of the field that is read differently; "" for the body. */
  readonly path: string;
  /**
   * `wrapper`: an object, or the items of a list, around the fields; `level`: an object around them that the example does not have;
   * `query`: parameters of the query that the table puts into the body; the others are of a field's type or name.
   */
  readonly kind: "list" | "single" | "map" | "object" | "level" | "wrapper" | "name" | "query";
  /** What the table says, and what the example shows. */
  readonly table: string;
  readonly example: string;
  readonly won: "table" | "example";
  readonly because: Doubt;
  readonly evidence: { readonly table: Evidence; readonly example: Evidence };
}
