/** Holds exchanges of a test against pages, and says what is wrong as the terminal report does. */
import { catalogue } from "../audit/catalogue.ts";
import { buildReport } from "../audit/report.ts";
import { VERSION } from "../audit/version.ts";
import type { Exchange } from "../exchange/exchange.ts";
import { type Severity, severityRank } from "../findings/finding.ts";
import { causeLines } from "../reporters/terminal/causes.ts";
import { makePaint } from "../reporters/terminal/paint.ts";
import { logText } from "../reporters/visible-text.ts";
import { createValidation } from "../validate/validate.ts";
import { type Docs, readDocs } from "./docs.ts";

export interface JudgeOptions {
  /** What stands before the documented paths. Default: that of docproof.yaml. */
  readonly basePath?: string;
  /** The least severity that fails a test. Default: error. */
  readonly failOn?: Severity;
}

export interface Judged {
  /** Calls that the pages describe. */
  readonly matched: number;
  /** Whether a finding fails the test. */
  readonly isWrong: boolean;
  /** The findings that count, as the terminal report prints them; "" without one. */
  readonly report: string;
}

export async function judge(
  exchanges: readonly Exchange[],
  docs: Docs | undefined,
  { basePath, failOn = "error" }: JudgeOptions,
): Promise<Judged> {
  const { pages, config } = await readDocs(docs);
  const validation = createValidation(
    pages.map(({ page }) => page),
    {
      basePath: basePath ?? config["base-path"] ?? "",
      hosts: [],
      commonStatuses: (config["common-statuses"] ?? []).map(String),
    },
  );
  exchanges.forEach((exchange, entry) => validation.add({ ...exchange, at: { ...exchange.at, entry } }));
  const { findings: all, ...result } = validation.result();
  const findings = all.filter(({ severity }) => severityRank[severity] >= severityRank[failOn]);
  if (findings.length === 0) return { matched: result.seen.matched, isWrong: false, report: "" };
  const used = new Set(findings.flatMap(({ places }) => places.map(({ span }) => span.source)));
  const report = buildReport({
    version: VERSION,
    command: "toMatchDocs",
    asOf: null,
    pages: pages.filter(({ source }) => used.has(source.id)),
    groups: [],
    compared: false,
    linted: false,
    findings,
    rules: catalogue,
    recordings: result.recordings,
    ledger: result.ledger,
    history: null,
    masked: result.masked,
    accepted: [],
    earlier: null,
    gate: { failOn, failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 },
    sourceUrl: null,
    partial: null,
    max: null,
    showsValues: false,
    isTraffic: true,
  });
  const lines = causeLines(report, { frames: true, all: true }, 100, makePaint(false));
  return { matched: result.seen.matched, isWrong: true, report: logText(lines.join("\n")).trim() };
}
