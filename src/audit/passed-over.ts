/** What of the pages belongs to no operation: tables by place, JSON blocks, request lines and calls by number. */
import type { PassedOver } from "../api-model/api-page.ts";
import type { Place } from "../findings/finding.ts";
import type { Report, ReportPlace } from "../findings/report.ts";
import type { PageFacts } from "./page-facts.ts";

/** Of all pages together. */
export function joinedPassedOver(pages: readonly Pick<PageFacts, "passedOver">[]): PassedOver {
  const sum = (part: keyof PassedOver): number =>
    pages.reduce((total, { passedOver }) => total + (passedOver?.[part] ?? 0), 0);
  const unreadJson = sum("unreadJson");
  return {
    requestLines: sum("requestLines"),
    shownCalls: sum("shownCalls"),
    jsonBlocks: sum("jsonBlocks"),
    ...(unreadJson > 0 ? { unreadJson } : {}),
  };
}

export function passedOverOf(
  pages: readonly PageFacts[],
  locate: (place: Place) => ReportPlace,
): Pick<Report, "passedOver"> {
  const tables = pages.flatMap(({ unplaced }) => unplaced.map(locate));
  const found = { tables, ...joinedPassedOver(pages) };
  const isNothing =
    tables.length + found.requestLines + found.shownCalls + found.jsonBlocks + (found.unreadJson ?? 0) === 0;
  return isNothing ? {} : { passedOver: found };
}
