/** Severity follows how sure the reading is: what rests on a guess is a note, and no error rests on position alone. */
import type { ApiPage, Certainty } from "../api-model/api-page.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import { operationName } from "../promises/promises.ts";
import { countWhile } from "../source/ascending.ts";
import type { Span } from "../source/source.ts";

/** Makes findings milder where their operation, or a table that they point into, was placed without evidence. */
export function makeAsSureAsRead(page: ApiPage): (finding: Finding) => Finding {
  const operations = new Map(page.operations.toReversed().map((operation) => [operationName(operation), operation]));
  const certaintiesAround = makeCertaintiesAround(page);
  return (finding) => {
    // what is said of the page, its links and its characters does not depend on what its tables mean
    if (finding.fieldPath === null) return finding;
    const own = operations.get(finding.operation ?? "")?.certainty;
    const certainties = new Set([own, ...finding.places.flatMap(({ span }) => certaintiesAround(span))]);
    if (certainties.has("guess")) return unsure(withAtMost(finding, "info"));
    return certainties.has("position") ? unsure(withAtMost(finding, "warning")) : finding;
  };
}

/** How surely the tables were placed that a span stands in: few stand in each other, and a specification has thousands. */
function makeCertaintiesAround({ source, ledger }: ApiPage): (span: Span) => Certainty[] {
  const tables = ledger.filter(({ span }) => span.source === source).toSorted((a, b) => a.span.start - b.span.start);
  const reach: number[] = [];
  for (const { span } of tables) reach.push(Math.max(reach.at(-1) ?? 0, span.end));
  return ({ source: page, start, end }) => {
    if (page !== source) return [];
    const found: Certainty[] = [];
    for (let at = countWhile(tables, ({ span }) => span.start <= start) - 1; (reach[at] ?? -1) >= end; at -= 1) {
      const table = tables[at];
      if (table && table.certainty !== null && table.span.end >= end) found.push(table.certainty);
    }
    return found;
  };
}

/** Nobody writes into a page what rests on a table without a place. */
function unsure(finding: Finding): Finding {
  return finding.fix ? { ...finding, fix: { text: finding.fix.text, edits: finding.fix.edits } } : finding;
}

const MILDER: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function withAtMost(finding: Finding, severity: Severity): Finding {
  return MILDER[finding.severity] <= MILDER[severity] ? finding : { ...finding, severity };
}
