/** Everything that a report is built from. */
import type { ApiPage, Json } from "../api-model/api-page.ts";
import type { ComparedGroup } from "../compare/compare.ts";
import type { Earlier } from "../findings/earlier.ts";
import type { Gate } from "../findings/fail-policy.ts";
import type { History } from "../findings/history.ts";
import type { Finding } from "../findings/finding.ts";
import type {
  AcceptedFinding,
  LedgerEntry,
  RecordingSummary,
  Report,
  ReportRule,
  SettingsFile,
} from "../findings/report.ts";
import type { Source } from "../source/source.ts";
import type { PastRun } from "./trend.ts";
import type { Passages } from "./wording/passages.ts";

/** A page with everything that was made of it. */
export interface AuditedPage {
  readonly source: Source;
  readonly page: ApiPage;
  /** What a report may quote; read when it is asked for. */
  readonly passages: Passages;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The files that the page takes in, with theirs. */
  readonly included: readonly { readonly file: string; readonly sha256: string }[];
}

export interface ReportParts {
  readonly version: string;
  readonly command: string;
  /** What decides beside pages and recordings: configuration, options, baseline; goes into the digest. */
  readonly settings?: Json;
  /** Where the settings come from. */
  readonly settingsFiles?: readonly SettingsFile[];
  readonly asOf: string | null;
  readonly pages: readonly AuditedPage[];
  readonly groups: readonly ComparedGroup[];
  /** Whether editions were held against each other or against responses; else groups only tell causes apart. */
  readonly compared?: boolean;
  /** Whether pages were held against themselves. */
  readonly linted?: boolean;
  readonly findings: readonly Finding[];
  readonly rules: readonly ReportRule[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  /** What was seen, for the next run. */
  readonly history?: History | null;
  readonly masked: Report["masked"];
  readonly accepted: readonly AcceptedFinding[];
  /** null when nothing is compared with. */
  readonly earlier: Earlier | null;
  readonly gate: Gate;
  readonly sourceUrl: string | null;
  /** Runs before this one, oldest first; absent where nobody asked for them. */
  readonly pastRuns?: readonly PastRun[];
  /** Who owns a page, by its source id. */
  readonly ownersOf?: (source: string) => readonly string[];
  readonly partial: Report["partial"];
  /** Pages that nothing was found out about. */
  readonly notRead?: NonNullable<Report["notRead"]>;
  readonly max: number | null;
  readonly showsValues?: boolean;
  /** Of a run that only looked at responses: titles name operations, and the headline speaks of responses. */
  readonly isTraffic?: boolean;
  /** Instead of what lint and compare have to say in one sentence. */
  readonly headline?: string;
}
