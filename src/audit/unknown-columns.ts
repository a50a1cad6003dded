/** Which columns of the pages' tables nobody has read, counted by their headers. */
import type { Place } from "../findings/finding.ts";
import type { Report, ReportPlace } from "../findings/report.ts";
import type { PageFacts } from "./page-facts.ts";

/** Of one header so many places are named. */
const MOST_PLACES = 5;

export function unknownColumnsOf(
  pages: readonly PageFacts[],
  locate: (place: Place) => ReportPlace,
): Pick<Report, "unknownColumns"> {
  const byWords = new Map<string, Place[]>();
  for (const place of pages.flatMap(({ unknownColumns }) => unknownColumns)) {
    const places = byWords.get(place.words) ?? [];
    places.push(place);
    byWords.set(place.words, places);
  }
  if (byWords.size === 0) return {};
  return {
    unknownColumns: [...byWords]
      .map(([words, places]) => ({
        words,
        tables: places.length,
        places: places.slice(0, MOST_PLACES).map(locate),
      }))
      .toSorted((a, b) => b.tables - a.tables || (a.words < b.words ? -1 : 1)),
  };
}
