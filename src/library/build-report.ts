/** The report of an audit, as every reporter prints it. */
import { catalogue } from "../audit/catalogue.ts";
import { buildReport as makeReport } from "../audit/report.ts";
import { VERSION } from "../audit/version.ts";
import type { Gate } from "../findings/fail-policy.ts";
import type { Report } from "../findings/report.ts";
import type { Audit } from "./check.ts";

export interface BuildOptions {
  /** How to reproduce the report; it is printed at its end. */
  readonly command?: string;
  /** Date of the report, YYYY-MM-DD. Default: none, since no clock enters a report. */
  readonly asOf?: string | null;
  /** Which findings the report marks as failing. Default: errors. */
  readonly gate?: Partial<Gate>;
  /** Address of a line, with `{path}` and `{line}`. */
  readonly sourceUrl?: string | null;
  /** At most so many findings; the report states how many are hidden. */
  readonly max?: number | null;
  /** Whether the validation was made with `showValues`. */
  readonly showsValues?: boolean;
}

const GATE: Gate = { failOn: "error", failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 };

export function buildReport(audit: Audit, options: BuildOptions = {}): Report {
  const { pages, groups, findings, validation, linted, compared } = audit;
  return makeReport({
    version: VERSION,
    command: options.command ?? "docproof (library)",
    asOf: options.asOf ?? null,
    pages,
    groups,
    compared: compared || !linted,
    linted,
    findings,
    rules: catalogue,
    recordings: validation?.recordings ?? [],
    ledger: validation?.ledger ?? [],
    history: validation?.history ?? null,
    masked: validation?.masked ?? [],
    accepted: [],
    earlier: null,
    gate: { ...GATE, ...options.gate },
    sourceUrl: options.sourceUrl ?? null,
    partial: (validation?.truncated.length ?? 0) > 0 ? "unknown" : null,
    max: options.max ?? null,
    showsValues: options.showsValues ?? false,
    isTraffic: !linted && !compared,
  });
}
