/** The lines of a page, each with the findings that stand in it. */
import type { ReportCause } from "../../src/findings/report.ts";

export interface PageLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  readonly findings: readonly LineFinding[];
}

export interface LineFinding {
  readonly number: number;
  readonly severity: string;
  readonly rule: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly verdict: string | null;
  readonly fix: string | null;
  /** The rule's page. */
  readonly help: string;
  /** Is it the first line of this page in which the finding stands? The others repeat its title only. */
  readonly isFirst: boolean;
}

export function findingsByLine(text: string, page: string, causes: readonly ReportCause[]): PageLine[] {
  const at = new Map<number, LineFinding[]>();
  for (const cause of causes) {
    const here = cause.places.filter(({ file }) => file === page).map(({ line }) => line);
    for (const [nth, line] of [...new Set(here)].toSorted((a, b) => a - b).entries()) {
      at.set(line, [...(at.get(line) ?? []), lineFinding(cause, nth === 0)]);
    }
  }
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line, findings: at.get(index + 1) ?? [] }));
}

function lineFinding(cause: ReportCause, isFirst: boolean): LineFinding {
  const { number, severity, rule, title, lines, verdict, fix } = cause;
  return {
    number,
    severity,
    rule,
    title,
    lines,
    verdict: verdict === null ? null : `${verdict.certainty}: ${verdict.because}`,
    fix: fix?.text ?? null,
    help: `./rules/${rule}.html`,
    isFirst,
  };
}
