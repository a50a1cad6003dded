/** Findings that are known, though their operation got another method or path, or their page another name. */
import type { Finding } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";

/** What is remembered of a finding: by a baseline, or by an earlier report. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly operation: string | null;
  readonly field: string | null;
  readonly edition: string;
}

/** What a run looked at: of anything else it cannot say that nothing is wrong any more. */
export interface Scope {
  readonly editions: ReadonlySet<string>;
  /** First parts of rule ids: "lint", "compare". */
  readonly families: ReadonlySet<string>;
  /** The operations of each edition; absent where nobody asked. */
  readonly operations?: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Findings that an entry meant before their operation got another method or path, or their page another name: the fingerprint is
 * the same but for what the pages no longer have.
 */
export function movedFindings<Entry extends KnownFinding>(
  findings: readonly Finding[],
  entries: readonly Entry[],
  scope: Scope,
): Map<Finding, Entry> {
  const known = new Set(entries.map(({ fingerprint: own }) => own));
  const present = new Set(findings.map((finding) => finding.fingerprint));
  const editions = new Set(entries.map(({ edition }) => edition));
  const isGone = ({ operation, edition }: KnownFinding): boolean =>
    operation !== null && scope.operations?.get(edition)?.has(operation) === false;
  const lost = entries.filter(
    (entry) => !present.has(entry.fingerprint) && (!scope.editions.has(entry.edition) || isGone(entry)),
  );
  if (lost.length === 0) return new Map();
  const byField = new Map<string | null, Entry[]>();
  for (const entry of lost) byField.set(entry.field, [...(byField.get(entry.field) ?? []), entry]);
  const pairs = findings.flatMap((finding): [Finding, Entry][] => {
    if (known.has(finding.fingerprint)) return [];
    const meant = (byField.get(finding.fieldPath) ?? []).filter(
      (entry) =>
        (entry.edition === finding.edition || !editions.has(finding.edition)) &&
        (entry.operation === finding.operation || isGone(entry) || !scope.editions.has(entry.edition)) &&
        fingerprintAs(finding, entry) === entry.fingerprint,
    );
    const [entry] = meant;
    return entry && meant.length === 1 ? [[finding, entry]] : [];
  });
  // an entry that may mean several findings means none
  return new Map(pairs.filter(([, entry]) => pairs.filter(([, other]) => other === entry).length === 1));
}

/** The fingerprint that a finding had, had its operation and page been those of an entry. */
function fingerprintAs({ mark, fieldPath, fact }: Finding, { operation, edition }: KnownFinding): string | null {
  return mark ? fingerprint(mark.rule, operation, fieldPath, fact, edition, mark.detail) : null;
}
