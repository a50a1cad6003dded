/**
 * The baseline: accepted findings, by the fingerprints of their atoms, with reason, owner and expiry. It survives moved lines and
 * rewording because fingerprints do.
 */
import type { Finding } from "./finding.ts";
import { movedFindings, type Scope } from "./moved.ts";
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
  /** The editions that it disagrees with; absent where there are none. */
  readonly partners?: readonly string[];
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
  /** Entries that no finding matches any more, though all that they are about was looked at. */
  readonly stale: readonly BaselineEntry[];
}

/** Takes accepted findings out. `asOf` decides expiry; without it nothing expires. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  asOf: string | null,
  scope: Scope,
): Applied {
  const expired = baseline.accepted.filter(({ until }) => until !== null && asOf !== null && until < asOf);
  const current = baseline.accepted.filter((entry) => !expired.includes(entry));
  const live = new Map(current.map((entry) => [entry.fingerprint, entry]));
  const moved = movedFindings(findings, current, scope);
  for (const [finding, entry] of moved) live.set(finding.fingerprint, entry);
  const followed = new Set(moved.values());
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
    stale: baseline.accepted.filter(
      (entry) => !found.has(entry.fingerprint) && !followed.has(entry) && isWithin(entry, scope),
    ),
  };
}

/** The baseline that accepts all of `findings`. What it knew of an entry stays, and so do entries about what was not looked at. */
export function updateBaseline(findings: readonly Finding[], old: Baseline, scope: Scope): Baseline {
  const known = new Map(old.accepted.map((entry) => [entry.fingerprint, entry]));
  const moved = movedFindings(findings, old.accepted, scope);
  const replaced = new Set(moved.values());
  const kept = old.accepted.filter((entry) => !isWithin(entry, scope) && !replaced.has(entry));
  const current = findings.map((finding): BaselineEntry => {
    const entry = known.get(finding.fingerprint);
    if (entry) return { ...entry, rule: finding.rule };
    const { reason, owner, until } = moved.get(finding) ?? {};
    return {
      ...newEntry(finding),
      ...(reason === undefined ? {} : { reason, owner: owner ?? null, until: until ?? null }),
    };
  });
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

function newEntry({ fingerprint, rule, operation, fieldPath, edition, places }: Finding): BaselineEntry {
  const others = places.flatMap(({ role, span }) => (role === "other-edition" ? [span.source] : []));
  const partners = [...new Set(others)].filter((source) => source !== edition).toSorted();
  return {
    fingerprint,
    rule,
    operation,
    field: fieldPath,
    edition,
    ...(partners.length > 0 ? { partners } : {}),
    reason: "accepted when the baseline was made",
    owner: null,
    until: null,
  };
}

function isWithin({ rule, edition, partners = [] }: BaselineEntry, { editions, families }: Scope): boolean {
  return families.has(rule.split("/")[0] ?? "") && [edition, ...partners].every((source) => editions.has(source));
}
