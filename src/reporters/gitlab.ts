/**
 * GitLab's code quality report: one entry per finding, known again by its fingerprint, shown beside the line of a merge request.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Severity } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { foundAt } from "./found-at.ts";
import { relativePath } from "./links.ts";
import type { ReporterOptions } from "./options.ts";
import { oneLine } from "./visible-text.ts";

const gitlabSeverity: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

export function renderGitlab(report: Report, options: ReporterOptions = {}): string {
  const repositoryPath = options.repositoryPath ?? relativePath;
  const seen = new Map<string, number>();
  const entries = foundAt(report, (file) => repositoryPath(file) !== null).map(({ finding, place }) => {
    // GitLab drops all but one of several entries with one fingerprint
    const occurrence = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, occurrence);
    return {
      description: oneLine(finding.message),
      check_name: finding.rule,
      fingerprint: occurrence === 1 ? finding.fingerprint : `${finding.fingerprint}:${occurrence}`,
      severity: gitlabSeverity[finding.severity],
      location: { path: repositoryPath(place.file) ?? place.file, lines: { begin: place.line } },
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}
