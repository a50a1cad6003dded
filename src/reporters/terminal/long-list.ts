/**
 * What the screen shows of a list that is too long for it: the first of each severity, which are the gravest, and of the rest
 * which rules found how many on how many pages. Nothing is left out without being counted.
 */
import type { Severity } from "../../findings/finding.ts";
import type { Report, ReportCause } from "../../findings/report.ts";
import { say } from "../../translation/speaking.ts";
import type { ReporterOptions } from "../options.ts";
import { counted, digits, severityWord } from "../phrases.ts";
import { alignColumns, cutEnd, padStart } from "./layout.ts";

/** A list up to this long is read to its end. */
const SHORT_LIST = 40;
const SHOWN: Readonly<Record<Severity, number>> = { error: 10, warning: 5, info: 3 };
const LISTED_RULES = 8;

/** The causes of one severity that are printed. */
export function firstOf(
  causes: readonly ReportCause[],
  report: Report,
  options: ReporterOptions,
): readonly ReportCause[] {
  const [first] = causes;
  if (first === undefined || options.all === true || report.groups.length <= SHORT_LIST) return causes;
  return causes.slice(0, SHOWN[first.severity]);
}

/** How many causes of all severities are not printed. */
export function leftOut(report: Report, options: ReporterOptions): number {
  const severities = ["error", "warning", "info"] as const;
  const lists = severities.map((severity) => report.groups.filter((cause) => cause.severity === severity));
  return lists.reduce((sum, causes) => sum + causes.length - firstOf(causes, report, options).length, 0);
}

/** "81 more errors:" and a line for each rule that found some of them, the most frequent first. */
export function restLines(rest: readonly ReportCause[], report: Report, width: number): string[] {
  const [first] = rest;
  if (first === undefined) return [];
  const byRule = new Map<string, ReportCause[]>();
  for (const cause of rest) {
    const list = byRule.get(cause.rule);
    if (list === undefined) byRule.set(cause.rule, [cause]);
    else list.push(cause);
  }
  const summaries = new Map(report.rules.map(({ id, summary }) => [id, summary]));
  const ordered = [...byRule].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  // a line that says "1 other rule" could name it
  const listed = ordered.length === LISTED_RULES + 1 ? ordered.length : LISTED_RULES;
  const widest = digits(ordered[0]?.[1].length ?? 0).length;
  const rows = ordered
    .slice(0, listed)
    .map(([rule, causes]) => [
      `     ${padStart(digits(causes.length), widest)}`,
      rule,
      say(
        `on ${counted(new Set(causes.flatMap(({ findings }) => findings.map(({ edition }) => edition))).size, "page")}`,
      ),
      summaries.get(rule) ?? "",
    ]);
  const others = ordered.slice(listed);
  const more = others.reduce((sum, [, causes]) => sum + causes.length, 0);
  return [
    "",
    `     ${say(`${counted(rest.length, `more ${severityWord[first.severity]}`)}:`)}`,
    ...alignColumns(rows).map((line) => cutEnd(line, width)),
    ...(more > 0 ? [`     ${say(`${digits(more)} of ${counted(others.length, "other rule")}`)}`] : []),
  ];
}
