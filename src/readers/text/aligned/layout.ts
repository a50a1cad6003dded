/** Where the columns of a table stand on one printed page. */
import type { ColumnRole } from "../../../language/language.ts";
import type { Word } from "./words.ts";

export interface Layout {
  readonly roles: readonly ColumnRole[];
  /** Where each column begins. */
  readonly starts: readonly number[];
  /** How far those places can be trusted, up to 1: a header's words may stand elsewhere than the cells below. */
  readonly trust: number;
}

export const HEADER_TRUST = 0.3;
/** How far from its column's start a name may begin. */
const EDGE = 2;

/** Whether text stands in the first column. */
export function atEdge(words: readonly Word[], layout: Layout): boolean {
  return (words[0]?.start ?? Infinity) <= (layout.starts[0] ?? 0) + EDGE;
}
