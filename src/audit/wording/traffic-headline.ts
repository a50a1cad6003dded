/** The sentence of a run that only looked at responses: whose fault its findings are, and what is new. */
import type { Cause } from "../../findings/finding.ts";
import type { Earlier } from "../../findings/earlier.ts";
import type { RecordingSummary } from "../../findings/report.ts";

export function trafficHeadline(
  causes: readonly Cause[],
  recordings: readonly RecordingSummary[],
  earlier: Earlier | null,
): string {
  const matched = recordings.reduce((sum, recording) => sum + recording.matched, 0);
  if (matched === 0) return "No exchange matched a documented operation: nothing was checked.";
  return [faults(causes, matched), novelties(causes, earlier)].filter((text) => text !== "").join(" ");
}

function faults(causes: readonly Cause[], matched: number): string {
  const grave = causes.filter(({ severity }) => severity !== "info");
  const blamed = (blame: "api" | "page" | "undecided"): number =>
    grave.filter(({ findings }) => findings[0]?.blame === blame).length;
  const [api, page, undecided] = [blamed("api"), blamed("page"), blamed("undecided")];
  if (api + page + undecided === 0)
    return `${matched === 1 ? "The one response that matched contradicts nothing" : `The ${matched} responses that matched contradict nothing`} that the pages say.`;
  const parts = [
    ...(api > 0 ? [`${api} ${api === 1 ? "finding is" : "findings are"} caused by the API`] : []),
    ...(page > 0 ? [`${page} by the page`] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
  ];
  const text = parts.join(", ");
  return api > 0 ? `${text}.` : `No finding is caused by the API, ${text}.`;
}

function novelties(causes: readonly Cause[], earlier: Earlier | null): string {
  if (earlier === null) return "";
  const findings = causes.flatMap((cause) => cause.findings);
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const fresh = [...now].filter((fingerprint) => !earlier.since.has(fingerprint)).length;
  const gone = [...earlier.since.keys()].filter((fingerprint) => !now.has(fingerprint)).length;
  const than = earlier.asOf === null ? "Against the earlier state" : `Against the report of ${earlier.asOf}`;
  return `${than}: ${fresh} new, ${now.size - fresh} known, ${gone} gone.`;
}
