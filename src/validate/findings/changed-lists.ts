/** Values outside a list of the page where others were outside of it before: the broken promise is known, the new value is not. */
import type { Finding, Severity } from "../../findings/finding.ts";
import type { PromiseHistory } from "../../findings/history.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import { countOf } from "../counts/observations.ts";
import { subjectWords } from "../plan/field-path.ts";
import { newUnlistedValueRule } from "../rules/new-unlisted-value.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { unlistedCounts } from "./make-history.ts";
import { ENOUGH } from "./more-than-chance.ts";

export function changedListFindings({ plan, tally, history }: EvidenceIndex): Finding[] {
  const told = new Set<string>();
  return [...tally.unlisted.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((id) => {
      const promise = plan.promises[id];
      const operation = plan.operations[promise?.operation ?? -1];
      if (promise === undefined || operation === undefined || promise.at === null) return [];
      const before = history.promise(operation.key, promise);
      const fresh = unlistedCounts(tally, id).filter(([mark]) => before?.unlisted?.[mark] === undefined);
      const severity = before === null || fresh.length === 0 ? null : severityOf(before);
      // Editions see the same responses: the first one tells it.
      const place = `${operation.key} ${promise.at}`;
      if (before === null || severity === null || told.has(place)) return [];
      told.add(place);
      const count = Math.max(...fresh.map(([, one]) => one));
      const of = Math.max(count, countOf(tally.seen, promise.of));
      const [row] = promise.evidence;
      return makeFinding(newUnlistedValueRule, {
        edition: operation.edition,
        operation: operation.name,
        fieldPath: promise.fieldPath,
        fact: "enum",
        data: {
          subject: subjectWords(promise.fieldPath, operation),
          before: "others",
          beforeCount: before.broken,
          beforeOf: Math.max(before.broken, history.field(operation.key, promise.at)?.present ?? 0),
          came: "another",
          count,
          of,
          share: Math.round((count / of) * 1e6) / 1e6,
        },
        severity,
        count,
        blame: "api" as const,
        verdict: { certainty: "sure", wrong: [], because: "The earlier run and this one differ." },
        places: [{ span: row.span, role: "subject", words: promise.says }],
      });
    });
}

/** How little a further value was to be expected: each that comes once of those that came so far promises others. */
function severityOf({ broken, unlisted }: PromiseHistory): Severity | null {
  const counts = Object.values(unlisted ?? {});
  if (counts.length === 0) return null;
  const once = counts.filter((count) => count === 1).length;
  if (broken < ENOUGH) return counts.length > 1 ? null : "info";
  if (once === 0) return "warning";
  return once * 2 < broken ? "info" : null;
}
