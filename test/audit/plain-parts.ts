/** What a report is made of besides its pages and findings, where nothing of it matters. */
import { catalogue } from "../../src/audit/catalogue.ts";
import type { ReportParts } from "../../src/audit/report-input.ts";

export const plainParts: Omit<ReportParts, "pages" | "groups" | "findings"> = {
  version: "0",
  command: "docproof audit",
  asOf: null,
  rules: catalogue,
  recordings: [],
  ledger: [],
  masked: [],
  accepted: [],
  earlier: null,
  gate: { failOn: "error", failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 },
  sourceUrl: null,
  partial: null,
  max: null,
};
