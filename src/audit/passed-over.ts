/** What of the pages belongs to no operation: tables by place, JSON blocks, request lines and calls by number. */
import type { ApiPage, PassedOver } from "../api-model/api-page.ts";
import { isUnplaced } from "../api-model/unplaced.ts";
import type { Place } from "../findings/finding.ts";
import type { Report, ReportPlace } from "../findings/report.ts";
import type { AuditedPage } from "./report-input.ts";

/** Of all pages together. */
export function joinedPassedOver(pages: readonly ApiPage[]): PassedOver {
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
  pages: readonly Pick<AuditedPage, "page">[],
  locate: (place: Place) => ReportPlace,
): Pick<Report, "passedOver"> {
  const tables = pages.flatMap(({ page }) =>
    page.ledger.filter(isUnplaced).map(({ span, caption }) =>
      locate({
        span: { ...span, end: span.start + 1 },
        role: "subject",
        words: caption ?? "table without a caption",
      }),
    ),
  );
  const found = { tables, ...joinedPassedOver(pages.map(({ page }) => page)) };
  const isNothing =
    tables.length + found.requestLines + found.shownCalls + found.jsonBlocks + (found.unreadJson ?? 0) === 0;
  return isNothing ? {} : { passedOver: found };
}
