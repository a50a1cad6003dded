/** Tables in titled groups below the heading of a part: "## Parameters", and below it "### Output format", each group with its table. */
import type { Table } from "../../document/document.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

const OF_REQUEST: ReadonlySet<CaptionPlace> = new Set([
  "path",
  "query",
  "uri",
  "request",
  "request-body",
  "form",
  "parameters",
] as const);

const keyOf = (headings: readonly string[]): string => headings.join("\n");

/** The headings right below which tables stand: what has a title below such a one is part of a table there, and no group. */
export const headingsOverTables = (tables: readonly OutlineItem<Table>[]): ReadonlySet<string> =>
  new Set(tables.map(({ headings }) => keyOf(headings)));

/** The part of a request whose group a table is; null where it stands in none, or the title may be that of another thing. */
export function placeOfGroup(
  { headings }: OutlineItem<Table>,
  site: FoundOperation,
  overTables: ReadonlySet<string>,
  vocabulary: Vocabulary,
): CaptionPlace | null {
  const [part, title] = headings.slice(-2);
  if (part === undefined || title === undefined || overTables.has(keyOf(headings.slice(0, -1)))) return null;
  if (vocabulary.section(title) !== null || vocabulary.captionPlace(title) !== null) return null;
  if (site.headings.includes(title)) return null;
  const place = vocabulary.captionPlace(part);
  return place !== null && OF_REQUEST.has(place) ? place : null;
}
