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
  const byPage = indexOf(lost, ({ field, edition }) => [field, edition]);
  const byOperation = indexOf(lost, ({ field, operation }) => [field, operation]);
  const byField = indexOf(lost, ({ field }) => [field]);
  const isRenamed = ({ edition }: Finding): boolean => !editions.has(edition);
  const unknown = findings.filter((finding) => !known.has(finding.fingerprint));

  const found = new Map<Finding, Entry>();
  const find = (finding: Finding, candidates: readonly Entry[]): void => {
    const meant = candidates.filter((entry) => fingerprintAs(finding, entry) === entry.fingerprint);
    const [entry] = meant;
    if (entry && meant.length === 1) found.set(finding, entry);
  };
  // the page or the operation is what it was: the other is looked for among few
  for (const finding of unknown) {
    const { fieldPath: field, operation, edition } = finding;
    const onThisPage = byPage.get(keyOf([field, edition]))?.filter(isGone) ?? [];
    const elsewhere = isRenamed(finding) ? (byOperation.get(keyOf([field, operation])) ?? []) : [];
    find(finding, [...onThisPage, ...elsewhere]);
  }
  // both are others: on the page that others of its findings come from, or on any
  const formerly = new Map<string, Set<string>>();
  for (const [{ edition }, entry] of found)
    formerly.set(edition, (formerly.get(edition) ?? new Set()).add(entry.edition));
  for (const finding of unknown) {
    if (found.has(finding) || !isRenamed(finding)) continue;
    const { fieldPath: field, edition } = finding;
    const pages = formerly.get(edition);
    const all = pages
      ? [...pages].flatMap((page) => byPage.get(keyOf([field, page])) ?? [])
      : (byField.get(keyOf([field])) ?? []);
    if (pages || all.length <= MOST_TRIED) find(finding, all);
  }
  // an entry that may mean several findings means none
  const times = new Map<Entry, number>();
  for (const entry of found.values()) times.set(entry, (times.get(entry) ?? 0) + 1);
  return new Map([...found].filter(([, entry]) => times.get(entry) === 1));
}

/** Of more entries nobody looks for the one that a finding meant on a page with another name and under another path. */
const MOST_TRIED = 500;

const keyOf = (parts: readonly (string | null)[]): string => JSON.stringify(parts);

function indexOf<Entry>(
  entries: readonly Entry[],
  partsOf: (entry: Entry) => readonly (string | null)[],
): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(partsOf(entry));
    const list = index.get(key);
    if (list) list.push(entry);
    else index.set(key, [entry]);
  }
  return index;
}

/** The fingerprint that a finding had, had its operation and page been those of an entry. */
function fingerprintAs({ mark, fieldPath, fact }: Finding, { operation, edition }: KnownFinding): string | null {
  return mark ? fingerprint(mark.rule, operation, fieldPath, fact, edition, mark.detail) : null;
}
