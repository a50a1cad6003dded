/** Which columns of the pages' tables nobody has read, counted by their headers. */
import type { Place } from "../findings/finding.ts";
import type { Report, ReportPlace } from "../findings/report.ts";
import type { AuditedPage } from "./report-input.ts";

/** Of one header so many places are named. */
const MOST_PLACES = 5;

export function unknownColumnsOf(
  pages: readonly Pick<AuditedPage, "page">[],
  locate: (place: Place) => ReportPlace,
): Pick<Report, "unknownColumns"> {
  const byWords = new Map<string, Place[]>();
  for (const { page } of pages)
    for (const { unknownColumns = [] } of page.ledger)
      for (const { words, span } of unknownColumns) {
        const places = byWords.get(words) ?? [];
        places.push({ span, role: "subject", words });
        byWords.set(words, places);
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
