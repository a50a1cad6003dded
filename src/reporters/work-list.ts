/** The causes seen from the pages: what each page has to change, and what somebody has to look at. */
import type { EditionSummary, Report, ReportCause, ReportPlace } from "../findings/report.ts";

export interface PageWork {
  readonly edition: EditionSummary;
  /** Causes whose verdict asks for a change in this page, in the order of the report. */
  readonly change: readonly ReportCause[];
  /** Causes about this page that name no page as wrong. */
  readonly look: readonly ReportCause[];
}

/** One entry per page with something to do, in the order of the pages. */
export function workList(report: Report): PageWork[] {
  const change = new Map<string, ReportCause[]>();
  const look = new Map<string, ReportCause[]>();
  for (const cause of report.groups) {
    const wrong = new Set(cause.verdict?.wrong);
    for (const edition of wrong) append(change, edition, cause);
    if (wrong.size > 0 || cause.blame === "api") continue;
    for (const edition of new Set(cause.findings.map((atom) => atom.edition))) {
      append(look, edition, cause);
    }
  }
  return report.editions
    .map((edition) => ({
      edition,
      change: change.get(edition.label) ?? [],
      look: look.get(edition.label) ?? [],
    }))
    .filter((work) => work.change.length + work.look.length > 0);
}

function append(lists: Map<string, ReportCause[]>, edition: string, cause: ReportCause): void {
  const list = lists.get(edition);
  if (list === undefined) lists.set(edition, [cause]);
  else list.push(cause);
}

/** The places of a cause on one page. */
export function placesOn(cause: ReportCause, edition: string): ReportPlace[] {
  return cause.places.filter((place) => place.edition === edition);
}
