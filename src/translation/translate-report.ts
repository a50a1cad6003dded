/** A report in another language: what docproof says is said again, what pages say stays as it is. */
import type { Report, ReportCause, ReportPlace } from "../findings/report.ts";
import type { Translate } from "./catalogue.ts";

export function translateReport(report: Report, translate: Translate): Report {
  const say = (english: string): string => translate(english) ?? english;
  return {
    ...report,
    headline: say(report.headline),
    groups: report.groups.map((cause) => translateCause(cause, translate)),
    notUnderstood: report.notUnderstood.map((entry) => ({ ...entry, reason: say(entry.reason) })),
    unformalised: report.unformalised.map((entry) => ({ ...entry, reason: say(entry.reason) })),
    accepted: report.accepted.map((entry) => ({ ...entry, message: say(entry.message) })),
    rules: report.rules.map((rule) => ({
      ...rule,
      summary: say(rule.summary),
      docs: { ...rule.docs, rationale: say(rule.docs.rationale) },
    })),
  };
}

export function translateCause(cause: ReportCause, translate: Translate): ReportCause {
  const say = (english: string): string => translate(english) ?? english;
  return {
    ...cause,
    title: say(cause.title),
    lines: cause.lines.map(say),
    places: cause.places.map((place) => translatePlace(place, translate)),
    verdict: cause.verdict && { ...cause.verdict, because: say(cause.verdict.because) },
    fix: cause.fix && { ...cause.fix, text: say(cause.fix.text) },
    findings: cause.findings.map((finding) => ({ ...finding, message: say(finding.message) })),
  };
}

/** Of what came, and of a value of an example, docproof tells the form in its own words; all else is quoted. */
function translatePlace(place: ReportPlace, translate: Translate): ReportPlace {
  const { role, words, context } = place;
  const isTold =
    role === "recording" || (role === "example" && !context.some(({ cells }) => cells.join(" ").includes(words)));
  return isTold ? { ...place, words: translate(`${words} [of a response]`)?.trim() ?? words } : place;
}
