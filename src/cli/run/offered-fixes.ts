/** What a report offers for a program to write into pages is what `--fix-probable` would write: edits that hold when the page is read again. */
import type { Surroundings } from "../../audit/judge-again.ts";
import type { AuditedPage } from "../../audit/report-input.ts";
import type { Finding } from "../../findings/finding.ts";
import type { ReportFormat } from "../../reporters/formats.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { correctPages } from "./fix-pages.ts";

/** Formats that hold the edits. */
const WITH_EDITS: ReadonlySet<string> = new Set<ReportFormat>(["json", "sarif"]);

/** Not where they are written or shown anyway: the report is then made again, or not shown. */
export function offersEdits({ format, report, fix, fixProbable, fixDryRun }: JudgingOptions): boolean {
  if (fix || fixProbable || fixDryRun) return false;
  return WITH_EDITS.has(format) || report.some((one) => WITH_EDITS.has(one.format));
}

/** The findings, without the edits that would change something else, leave the finding there or make a new one. */
export function withEditsThatHold(
  findings: readonly Finding[],
  pages: readonly AuditedPage[],
  around: Surroundings,
): Finding[] {
  const asked = findings.filter(({ fix }) => fix !== null && fix.edits.length > 0);
  const alone = asked.filter(({ fix }) => (fix?.additions ?? []).length === 0);
  const held = new Set(correctPages(pages, alone, around, true).flatMap(({ corrected }) => corrected.made));
  const offered = new Set(asked);
  return findings.map((finding) =>
    offered.has(finding) && !held.has(finding) && finding.fix !== null
      ? { ...finding, fix: { ...finding.fix, edits: [] } }
      : finding,
  );
}
