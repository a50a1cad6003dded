/** Makes a finding of a rule and what its check found, so that message and fingerprint are made in one place. */
import type { Json } from "../api-model/api-page.ts";
import type { Finding, Fix, Place, Severity, Verdict } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import { firstId, type Rule } from "./rule.ts";

/** What a check reports; what is left out is null. */
export interface Found<Data extends Readonly<Record<string, Json>>> {
  readonly data: Data;
  readonly edition: string;
  /** The first is where to look. */
  readonly places: readonly [Place, ...Place[]];
  readonly operation?: string | null;
  readonly fieldPath?: string | null;
  readonly fact?: string | null;
  /** Where the evidence makes it graver or milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly verdict?: Verdict | null;
  readonly fix?: Fix | null;
  readonly blame?: Finding["blame"];
  readonly count?: number | null;
  /** Tells apart findings of one rule on one field and fact: the value, the anchor's name. Never a line number. */
  readonly detail?: string;
  /** The rule's id that fingerprints are made of, where several former rules are one today. */
  readonly formerRule?: string;
}

export function makeFinding<Data extends Readonly<Record<string, Json>>>(
  rule: Rule<Data>,
  found: Found<Data>,
): Finding {
  const { data, edition, places, operation = null, fieldPath = null, fact = null } = found;
  const mark = { rule: found.formerRule ?? firstId(rule), detail: found.detail ?? null };
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    message: rule.message(data),
    data,
    operation,
    fieldPath,
    fact,
    edition,
    places,
    verdict: found.verdict ?? null,
    blame: found.blame ?? null,
    fix: found.fix ?? null,
    count: found.count ?? null,
    mark,
    fingerprint: fingerprint(mark.rule, operation, fieldPath, fact, edition, mark.detail),
  };
}
