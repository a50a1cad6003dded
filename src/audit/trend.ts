/** How the findings of a run follow from those of the runs before it: what is new, what is fixed, what is open. */
import type { Severity } from "../findings/finding.ts";
import type { TrendPoint } from "../findings/report.ts";

/** What a run found, as far as the next one is held against it. */
export interface PastRun {
  /** YYYY-MM-DD; null only of the run that the report is about. */
  readonly asOf: string | null;
  /** The report; null of the run that the report is about. */
  readonly file: string | null;
  readonly version: string;
  /** Files of the pages that were looked at. */
  readonly pages: ReadonlySet<string>;
  readonly hasRecordings: boolean;
  readonly causes: readonly PastCause[];
}

export interface PastCause {
  readonly severity: Severity;
  readonly fingerprints: readonly string[];
  /** Files of the pages at issue. */
  readonly pages: readonly string[];
  /** What responses show can be fixed only where responses were looked at. */
  readonly isOfTraffic: boolean;
}

/** A point for each run, in their order. */
export function trendOf(runs: readonly PastRun[]): TrendPoint[] {
  return runs.map((run, position) => {
    const before = runs[position - 1];
    return {
      asOf: run.asOf,
      file: run.file,
      version: run.version,
      open: countBySeverity(run.causes),
      since: before === undefined ? null : changeBetween(before, run),
    };
  });
}

/** A cause is new where one of its findings was not there, as everywhere in a report; it is fixed where none is left. */
function changeBetween(before: PastRun, now: PastRun): TrendPoint["since"] {
  const known = fingerprintsOf(before);
  const left = fingerprintsOf(now);
  const gone = before.causes.filter(({ fingerprints }) => !fingerprints.some((one) => left.has(one)));
  const fixed = gone.filter((cause) => isLookedAt(cause, now));
  return {
    new: countBySeverity(now.causes.filter(({ fingerprints }) => !fingerprints.every((one) => known.has(one)))),
    fixed: countBySeverity(fixed),
    notLookedAt: gone.length - fixed.length,
  };
}

function isLookedAt({ pages, isOfTraffic }: PastCause, run: PastRun): boolean {
  return pages.every((page) => run.pages.has(page)) && (!isOfTraffic || run.hasRecordings);
}

function fingerprintsOf({ causes }: PastRun): ReadonlySet<string> {
  return new Set(causes.flatMap(({ fingerprints }) => fingerprints));
}

export function countBySeverity(causes: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of causes) counts[severity] += 1;
  return counts;
}
