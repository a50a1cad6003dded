/** What traffic says of each promise, in the words that its kind allows, with the denominator. */
import type { LedgerEntry } from "../../findings/report.ts";
import type { LedgerLine, Plan } from "../plan/plan.ts";
import { countOf, type Tally } from "../counts/observations.ts";

/** A response that keeps a limit does not show that there is one: these are never confirmed. */
const NEVER_CONFIRMED: ReadonlySet<LedgerEntry["kind"]> = new Set(["limit", "format", "required"]);

export function ledgerOf(plan: Plan, tally: Tally): LedgerEntry[] {
  return plan.ledger.flatMap((line) => {
    const operation = plan.operations[line.operation];
    if (operation === undefined) return [];
    const { promise, kind } = line;
    return { edition: operation.edition, operation: operation.name, promise, kind, ...said(line, plan, tally) };
  });
}

function said(
  { kind, promiseId, counter, of }: LedgerLine,
  plan: Plan,
  tally: Tally,
): Pick<LedgerEntry, "verdict" | "count" | "of"> {
  const could = countOf(tally.seen, of);
  if (promiseId < 0 && counter < 0) return { verdict: "not-observable", count: 0, of: could };
  const promise = plan.promises[promiseId];
  const broken = promise === undefined ? 0 : countOf(tally.broken, promiseId);
  if (broken > 0 && promise !== undefined)
    return { verdict: "contradicted", count: broken, of: Math.max(broken, countOf(tally.seen, promise.of)) };
  const shown = counter >= 0 ? countOf(tally.seen, counter) : countOf(tally.kept, promiseId);
  if (shown === 0) return { verdict: "never-observed", count: 0, of: could };
  return NEVER_CONFIRMED.has(kind)
    ? { verdict: "not-contradicted", count: shown, of: shown }
    : { verdict: "seen", count: shown, of: Math.max(shown, could) };
}
