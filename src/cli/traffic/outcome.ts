/** What a command learned from responses, however it came by them. */
import type { Finding } from "../../findings/finding.ts";
import type { LedgerEntry, RecordingSummary, Report } from "../../findings/report.ts";
import type { History } from "../../findings/history.ts";
import type { Seen } from "../../validate/validate.ts";
import { say } from "../io/output.ts";
import type { Part } from "./shard-result.ts";

export interface ValidationOutcome {
  readonly findings: readonly Finding[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  readonly masked: Report["masked"];
  /** null when there was nothing to look at. */
  readonly seen: Seen | null;
  readonly history: History | null;
  /** null when this is no shard of a run. */
  readonly part: Part | null;
  /** How many recordings could not be opened, or calls got no response; each was said on stderr. */
  readonly unreadable: number;
  readonly partial: Report["partial"];
}

/** Without recordings nothing is said. */
export const NO_TRAFFIC: ValidationOutcome = {
  findings: [],
  recordings: [],
  ledger: [],
  masked: [],
  seen: null,
  history: null,
  part: null,
  unreadable: 0,
  partial: null,
};

/** @param share (0 to 1) of the work that was done; null when nobody can tell */
export function partialOf(share: number | null, truncated: readonly string[]): Report["partial"] {
  for (const file of truncated) say(`docproof: ${file}: truncated; complete entries are included in the report`);
  if (share === null) return "unknown";
  return share < 1 ? share : truncated.length > 0 ? "unknown" : null;
}
