/** What API specifications say of an operation beside what is sent and returned: id, tags, security, sunset, stability. */
import type { Fact, Operation } from "../api-model/api-page.ts";
import { operationEvidence } from "./body-changes.ts";
import type { ChangeAction, ChangeKind, FactChange } from "./change.ts";

const LEVELS = ["draft", "alpha", "beta", "stable"];

/** Nothing where one of the two is a page: it has no place for any of this. */
export function specifiedOperationFacts(before: Operation, after: Operation): FactChange[] {
  const [old, now] = [before.specified, after.specified];
  if (!old || !now) return [];
  const fact = (
    kind: ChangeKind,
    action: ChangeAction,
    a: Fact<string> | null,
    b: Fact<string> | null,
  ): FactChange => ({
    kind,
    action,
    before: a?.value ?? null,
    after: b?.value ?? null,
    evidence: { before: a?.evidence ?? operationEvidence(before), after: b?.evidence ?? operationEvidence(after) },
    isSpecified: true,
  });
  const single = (
    kind: ChangeKind,
    a: Fact<string> | null,
    b: Fact<string> | null,
    changed: (a: string, b: string) => ChangeAction,
  ): FactChange[] => {
    if (a?.value === b?.value) return [];
    return [fact(kind, a && b ? changed(a.value, b.value) : b ? "added" : "removed", a, b)];
  };
  const several = (kind: ChangeKind, a: readonly Fact<string>[], b: readonly Fact<string>[]): FactChange[] => [
    ...without(a, b).map((one) => fact(kind, "removed", one, null)),
    ...without(b, a).map((one) => fact(kind, "added", null, one)),
  ];
  return [
    ...single("operation-id", old.operationId, now.operationId, () => "changed"),
    ...several("tag", old.tags, now.tags),
    ...several("security", old.security, now.security).map((change) => ({
      ...change,
      mandatory:
        change.action === "added" ? demanded(old.security, now.security) : now.security.map(({ value }) => value),
    })),
    ...(before.deprecated && after.deprecated
      ? single("sunset", old.sunset, now.sunset, (a, b) => (b < a ? "narrowed" : "widened"))
      : []),
    ...single("stability", old.stability, now.stability, (a, b) =>
      LEVELS.indexOf(b) < LEVELS.indexOf(a) ? "narrowed" : "widened",
    ),
  ];
}

/** What everybody needs from now on who needed nothing of it before; empty where callers may hold it already. */
function demanded(old: readonly Fact<string>[], now: readonly Fact<string>[]): string[] {
  return without(now, old).length === now.length ? now.map(({ value }) => value) : [];
}

function without(facts: readonly Fact<string>[], others: readonly Fact<string>[]): Fact<string>[] {
  const known = new Set(others.map(({ value }) => value));
  return facts.filter(({ value }) => !known.has(value));
}
