/** Edits as the page's markup takes them. */
import type { PageFormat } from "../document/document.ts";
import type { Source } from "../source/source.ts";
import { type Edit, inOrder } from "./edits.ts";
import { laidOut } from "./table-sheet.ts";

/** The edits of one page, in order; none where its markup cannot take them. */
export function editsInMarkup(source: Source, format: PageFormat, edits: readonly Edit[]): Edit[] {
  const own = edits.filter(({ span }) => span.source === source.id);
  if (own.length === 0) return [];
  return format === "rst" ? (laidOut(source, inOrder(own)) ?? []) : inOrder(own);
}
