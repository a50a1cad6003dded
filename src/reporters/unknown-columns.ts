/** The columns that nobody has read, in words, with where they stand and what would help. */
import type { Report } from "../findings/report.ts";
import { counted, placeName } from "./phrases.ts";
import { oneLine } from "./visible-text.ts";

const MOST_HEADERS = 5;
const MOST_PLACES = 2;

export const UNKNOWN_COLUMNS_HELP = "Say what they are under vocabulary.columns in docproof.yaml.";

/** "4 tables have a column “Req'd by” (docs/a.md:12, docs/b.md:3 …)", for each of the most frequent headers; none without any. */
export function unknownColumnPhrases({ unknownColumns = [] }: Report): string[] {
  const shown = unknownColumns.slice(0, MOST_HEADERS).map(({ words, tables, places }) => {
    const named = places.slice(0, MOST_PLACES).map((place) => oneLine(placeName(place)));
    const more = tables > named.length ? " …" : "";
    return `${counted(tables, "table")} ${tables === 1 ? "has" : "have"} a column that is not understood: “${oneLine(words)}” (${named.join(", ")}${more})`;
  });
  const left = unknownColumns.length - shown.length;
  return left > 0 ? [...shown, `and ${counted(left, "other header")}`] : shown;
}
