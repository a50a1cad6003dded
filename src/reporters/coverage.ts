/** The ledger, counted: what the responses show of each kind of promise, by operation and in all, always with the denominator. */
import type { LedgerEntry, Report } from "../findings/report.ts";
import { counted, digits, ledgerWord, promiseKindWord } from "./phrases.ts";

export interface CoverageRow {
  /** "type", "required", or "in all". */
  readonly kind: string;
  readonly promises: number;
  /** "7 seen, 1 contradicted, in 9 answers". */
  readonly says: string;
}

export interface OperationCoverage {
  readonly operation: string;
  readonly rows: readonly CoverageRow[];
  /** Promises by name: those that responses contradict, and those that none has shown. */
  readonly contradicted: readonly string[];
  readonly neverObserved: readonly string[];
}

const VERDICTS = [
  "seen",
  "not-contradicted",
  "contradicted",
  "never-observed",
  "not-observable",
] as const satisfies readonly LedgerEntry["verdict"][];

/** One for each operation that the pages promise something of. */
export function operationCoverages({ ledger }: Report): OperationCoverage[] {
  return [...groupBy(ledger, ({ operation }) => operation)].map(([operation, entries]) => ({
    operation,
    rows: coverageRows(entries),
    contradicted: namesOf(entries, "contradicted"),
    neverObserved: namesOf(entries, "never-observed"),
  }));
}

/** Over all operations; the last row over all kinds. */
export function totalCoverage({ ledger }: Report): CoverageRow[] {
  return [...coverageRows(ledger), rowOf("in all", ledger)];
}

function coverageRows(entries: readonly LedgerEntry[]): CoverageRow[] {
  const byKind = groupBy(entries, ({ kind }) => kind);
  return Object.keys(promiseKindWord).flatMap((kind) => {
    const ofKind = byKind.get(kind as LedgerEntry["kind"]);
    return ofKind === undefined ? [] : [rowOf(promiseKindWord[kind as LedgerEntry["kind"]], ofKind)];
  });
}

function rowOf(kind: string, entries: readonly LedgerEntry[]): CoverageRow {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = entries.filter((entry) => entry.verdict === verdict).length;
    return count === 0 ? [] : [`${digits(count)} ${ledgerWord[verdict]}`];
  });
  return { kind, promises: entries.length, says: [...counts, denominator(entries)].join(", ") };
}

/** "in 9 answers"; "in 0 to 9 answers" where not every answer could show each of them. */
function denominator(entries: readonly LedgerEntry[]): string {
  let [least, most] = [Infinity, 0];
  for (const { of } of entries) [least, most] = [Math.min(least, of), Math.max(most, of)];
  return `in ${least >= most ? "" : `${digits(least)} to `}${counted(most, "response")}`;
}

function namesOf(entries: readonly LedgerEntry[], verdict: LedgerEntry["verdict"]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.verdict === verdict ? [entry.promise] : [])))];
}

function groupBy<Key>(entries: readonly LedgerEntry[], keyOf: (entry: LedgerEntry) => Key): Map<Key, LedgerEntry[]> {
  const groups = new Map<Key, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
