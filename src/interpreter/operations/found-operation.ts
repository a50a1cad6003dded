/** An operation as it was found on a page: its method and path, and where they stand. */
import type { Certainty, Fact } from "../../api-model/api-page.ts";

export interface FoundOperation {
  readonly method: Fact<string>;
  readonly path: Fact<string>;
  readonly otherPaths: readonly Fact<string>[];
  readonly queryTemplate: readonly Fact<string>[];
  /** Headings above the URI, outermost first. */
  readonly headings: readonly string[];
  /** Index in the outline of the block with the URI, and its stretch. */
  readonly item: number;
  readonly stretch: number;
  /** The stretch with which the section that it owns begins. */
  readonly home: number;
  /** Operations that are told together, before what describes them, are of one part. */
  readonly part: number;
  /** A row of a table of operations states it. */
  readonly isListed: boolean;
  readonly certainty: Certainty;
  /** What its row in a table of many operations says of it; null where the operation has a part of the page to itself. */
  readonly row: { readonly summary: Fact<string> | null } | null;
}

/** Methods whose calls have a body. */
export const BODY_METHODS: readonly string[] = ["POST", "PUT", "PATCH"];
