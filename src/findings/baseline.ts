/**
 * The baseline: accepted findings, by the fingerprints of their atoms, with reason, owner and expiry. It survives moved lines and
 * rewording because fingerprints do.
 */
import type { Finding } from "./finding.ts";
import type { AcceptedFinding } from "./report.ts";

export interface Baseline {
  readonly accepted: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly operation: string | null;
  readonly field: string | null;
  readonly edition: string;
  readonly reason: string;
  readonly owner: string | null;
  /** YYYY-MM-DD: the last day on which it holds. */
  readonly until: string | null;
}

export interface Applied {
  /** What the baseline does not accept. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Entries whose day has passed: their findings count again. */
  readonly expired: readonly BaselineEntry[];
  /** Entries that no finding matches any more, of editions that were read. */
  readonly stale: readonly BaselineEntry[];
}

/** Takes accepted findings out. `asOf` decides expiry; without it nothing expires. An edition that was not read makes nothing stale. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  asOf: string | null,
  editionsRead: ReadonlySet<string>,
): Applied {
  const expired = baseline.accepted.filter(({ until }) => until !== null && asOf !== null && until < asOf);
  const live = new Map(
    baseline.accepted.filter((entry) => !expired.includes(entry)).map((entry) => [entry.fingerprint, entry]),
  );
  const found = new Set(findings.map((finding) => finding.fingerprint));
  return {
    findings: findings.filter((finding) => !live.has(finding.fingerprint)),
    accepted: findings.flatMap(({ fingerprint, rule, message }) => {
      const entry = live.get(fingerprint);
      return entry
        ? [{ fingerprint, rule, message, reason: entry.reason, owner: entry.owner, until: entry.until }]
        : [];
    }),
    expired,
    stale: baseline.accepted.filter((entry) => !found.has(entry.fingerprint) && editionsRead.has(entry.edition)),
  };
}

/** The baseline that accepts all of `findings`. What it knew of an entry stays; entries of editions that were not read stay too. */
export function updateBaseline(
  findings: readonly Finding[],
  old: Baseline,
  editionsRead: ReadonlySet<string>,
): Baseline {
  const known = new Map(old.accepted.map((entry) => [entry.fingerprint, entry]));
  const kept = old.accepted.filter((entry) => !editionsRead.has(entry.edition));
  const current = findings.map(
    (finding): BaselineEntry =>
      known.get(finding.fingerprint) ?? {
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        operation: finding.operation,
        field: finding.fieldPath,
        edition: finding.edition,
        reason: "accepted when the baseline was made",
        owner: null,
        until: null,
      },
  );
  const unique = new Map([...kept, ...current].map((entry) => [entry.fingerprint, entry]));
  return {
    accepted: [...unique.values()].toSorted((a, b) =>
      `${a.edition} ${a.rule} ${a.field ?? ""} ${a.fingerprint}` <
      `${b.edition} ${b.rule} ${b.field ?? ""} ${b.fingerprint}`
        ? -1
        : 1,
    ),
  };
}
