/** Severity follows how sure the reading is: what rests on a guess is a note, and no error rests on position alone. */
import type { ApiPage, Certainty, Operation } from "../api-model/api-page.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import { operationName } from "../promises/promises.ts";

/** Makes findings milder where their operation, or a table that they point into, was placed without evidence. */
export function makeAsSureAsRead(page: ApiPage): (finding: Finding) => Finding {
  const operations = new Map(page.operations.toReversed().map((operation) => [operationName(operation), operation]));
  return (finding) => {
    const certainties = certaintiesOf(finding, page, operations);
    if (certainties.includes("guess")) return unsure(withAtMost(finding, "info"));
    return certainties.includes("position") ? unsure(withAtMost(finding, "warning")) : finding;
  };
}

function certaintiesOf(
  { operation, fieldPath, places }: Finding,
  page: ApiPage,
  operations: ReadonlyMap<string, Operation>,
): Certainty[] {
  // what is said of the page, its links and its characters does not depend on what its tables mean
  if (fieldPath === null) return [];
  const own = operations.get(operation ?? "");
  const tables = page.ledger.filter(({ span }) =>
    places.some(
      (place) => place.span.source === span.source && place.span.start >= span.start && place.span.end <= span.end,
    ),
  );
  return [...(own ? [own] : []), ...tables].flatMap(({ certainty }) => (certainty === null ? [] : [certainty]));
}

/** Nobody writes into a page what rests on a table without a place. */
function unsure(finding: Finding): Finding {
  return finding.fix ? { ...finding, fix: { text: finding.fix.text, edits: finding.fix.edits } } : finding;
}

const MILDER: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function withAtMost(finding: Finding, severity: Severity): Finding {
  return MILDER[finding.severity] <= MILDER[severity] ? finding : { ...finding, severity };
}
