/** What became of the calls of an earlier run: operations that succeed with another status, and those that nobody calls any more. */
import type { Finding, Severity } from "../../findings/finding.ts";
import type { OperationHistory } from "../../findings/history.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import type { Rule } from "../../findings/rule.ts";
import { extrasGroup, STATUS_GROUP } from "../counts/extra-groups.ts";
import { countOf, type Tally } from "../counts/observations.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { ChangeData } from "../rules/change-data.ts";
import { notCalledRule } from "../rules/not-called.ts";
import { statusChangedRule } from "../rules/status-changed.ts";
import { undocumentedStatusRule } from "../rules/undocumented-status.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { successesOf } from "./history-index.ts";
import { ENOUGH } from "./more-than-chance.ts";

/** So many calls are expected where the chance of none is one in a thousand. */
const SURELY_CALLED = 7;

export function changedCallFindings({ plan, tally, history }: EvidenceIndex): Finding[] {
  const byKey = new Map<string, OperationPlan[]>();
  for (const operation of plan.operations) byKey.set(operation.key, [...(byKey.get(operation.key) ?? []), operation]);
  const earlier = [...byKey].flatMap(([key, operations]) => {
    const before = history.operation(key);
    return before === null ? [] : { before, operations, calls: callsOf(operations, tally) };
  });
  const callsBefore = earlier.reduce((sum, { before }) => sum + before.responses, 0);
  const callsNow = earlier.reduce((sum, { calls }) => sum + calls, 0);
  return earlier.flatMap(({ before, operations, calls }) => {
    const [operation] = operations;
    if (operation === undefined || successesOf(before) === 0 || callsNow === 0) return [];
    if (calls === 0) return notCalled(operation, before, (before.responses * callsNow) / callsBefore);
    return statusChange(operations, before, tally) ?? [];
  });
}

/** Editions count the same calls. */
function callsOf(operations: readonly OperationPlan[], tally: Tally): number {
  return Math.max(...operations.map(({ called }) => countOf(tally.seen, called)));
}

function notCalled(operation: OperationPlan, before: OperationHistory, expected: number): Finding {
  const counts = { beforeCount: before.responses, beforeOf: before.responses, count: 0, of: 0 };
  return changed(
    notCalledRule,
    operation,
    { before: "", came: "", ...counts },
    expected >= SURELY_CALLED ? "warning" : "info",
  );
}

function statusChange(
  operations: readonly OperationPlan[],
  { statuses: known }: OperationHistory,
  tally: Tally,
): Finding | null {
  const now = new Map<string, number>();
  for (const operation of operations)
    for (const [status, { sighting }] of tally.extras.get(extrasGroup(operation, STATUS_GROUP))?.entries ?? [])
      if (status.startsWith("2")) now.set(status, Math.max(now.get(status) ?? 0, sighting.count));
  const before = Object.entries(known).filter(([status]) => status.startsWith("2"));
  if (now.size === 0 || before.some(([status]) => now.has(status))) return null;
  const isTold = operations.some((operation) => {
    const told = tally.extras.get(extrasGroup(operation, undocumentedStatusRule.id))?.entries;
    return [...now.keys()].some((status) => told?.has(status) === true || operation.responses.has(status));
  });
  const [operation] = operations;
  if (isTold || operation === undefined) return null;
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, one) => total + one, 0);
  const count = sum(now.values());
  const beforeCount = sum(before.map(([, one]) => one));
  const isFew = count < ENOUGH || beforeCount < ENOUGH;
  return changed(
    statusChangedRule,
    operation,
    {
      before: before.map(([status]) => status).join(" or "),
      beforeCount,
      beforeOf: beforeCount,
      came: [...now.keys()].toSorted().join(" or "),
      count,
      of: count,
    },
    isFew || operation.method === "PUT" ? "warning" : "error",
  );
}

function changed(
  rule: Rule<ChangeData>,
  operation: OperationPlan,
  counts: Omit<ChangeData, "subject" | "share">,
  severity: Severity,
): Finding {
  const isCalled = counts.of > 0;
  return makeFinding(rule, {
    edition: operation.edition,
    operation: operation.name,
    fieldPath: null,
    data: { subject: operation.name, ...counts, share: isCalled ? 1 : 0 },
    severity,
    count: counts.count,
    fact: "status",
    blame: isCalled ? "api" : "undecided",
    verdict: {
      certainty: isCalled ? "sure" : "undecided",
      wrong: [],
      because: isCalled ? "The earlier run and this one differ." : "Nobody called it in this run.",
    },
    places: [{ span: operation.evidence.span, role: "subject", words: operation.evidence.words }],
  });
}
