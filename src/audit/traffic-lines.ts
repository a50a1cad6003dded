/** What a person reads of a finding about answers beside its message: which operations, since when, and where to look. */
import type { Cause, Finding } from "../findings/finding.ts";
import { type Gate, isBelowThreshold, thresholdWords } from "../findings/fails.ts";
import type { ReportAtom } from "../findings/report.ts";

const NAMED_OPERATIONS = 8;

/**
 * The first line of a failure: operation, field, what the page says, what came, n of m, since when. The message in the middle
 * has all but the ends.
 */
export function trafficTitle(title: string, cause: Cause, since: string | null, namesOperation: boolean): string {
  if (!cause.rule.startsWith("validate/")) return title;
  const [first, ...others] = operationsOf(cause);
  const more =
    others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "operation" : "operations"}`;
  const isNamed = first === undefined || title.includes(first);
  const operation = namesOperation && !isNamed ? `${first}${more}: ` : "";
  return `${operation}${title}${cameWords(title, cause)}${since === null ? "" : `, since ${readableTime(since)}`}`;
}

/** Messages about values name what the page says; what came instead is said where the message does not. */
function cameWords(title: string, { findings: [main] }: Cause): string {
  const came = main?.data["came"];
  if (typeof came !== "string" || came === "" || title.includes(came) || !VALUE_RULES.test(main?.rule ?? "")) return "";
  return `; ${came} came`;
}

const VALUE_RULES = /^validate\/(?:const|enum|limits|format|content-type|request-parameter|request-body)$/;

/** Lines under the title; empty for what is not led by answers. */
export function trafficLines(cause: Cause, atoms: readonly ReportAtom[], gate: Gate): string[] {
  const lines: string[] = [];
  const operations = operationsOf(cause);
  if (cause.rule.startsWith("validate/") && operations.length > 1) {
    const named = operations.slice(0, NAMED_OPERATIONS).join(", ");
    const more = operations.length - NAMED_OPERATIONS;
    lines.push(`in ${operations.length} operations: ${named}${more > 0 ? ` and ${more} more` : ""}`);
  }
  const seen = cause.rule.startsWith("validate/") ? atoms[0]?.data : undefined;
  if (seen !== undefined) lines.push(...whereLine(seen));
  // notes fail no run as it is
  if (cause.severity !== "info" && cause.findings.every((finding) => isBelowThreshold(finding, gate)))
    lines.push(belowLine(cause.findings, gate));
  return lines;
}

function operationsOf({ findings }: Cause): string[] {
  return [...new Set(findings.flatMap(({ operation }) => (operation === null ? [] : [operation])))];
}

/** "first in n.ndjson, exchange 7 at byte 2102, 2026-11-21 06:00 UTC; last in …", so that one can be cut out. */
function whereLine({ first, last }: ReportAtom["data"]): string[] {
  const [begin, end] = [momentWords(first), momentWords(last)];
  if (begin === null) return [];
  return [end === null || begin === end ? `in ${begin}` : `first in ${begin}; last in ${end}`];
}

function momentWords(moment: unknown): string | null {
  if (typeof moment !== "object" || moment === null) return null;
  const { file, entry, offset, time } = moment as Readonly<Record<string, unknown>>;
  if (typeof file !== "string" || typeof entry !== "number" || typeof offset !== "number") return null;
  return `${file}, exchange ${entry + 1} at byte ${offset}${typeof time === "string" ? `, ${readableTime(time)}` : ""}`;
}

function belowLine(findings: readonly Finding[], { minCount, minShare }: Gate): string {
  const count = Math.max(...findings.map((finding) => finding.count ?? 0));
  return `Below the threshold of ${thresholdWords({ minCount, minShare })} with ${count} ${count === 1 ? "exchange" : "exchanges"}: does not make the run fail.`;
}

/** "2026-11-21T06:00:12.000Z" as "2026-11-21 06:00 UTC"; a date stays one. */
function readableTime(time: string): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):[\d.]+Z$/.exec(time) ?? [];
  return day === undefined || clock === undefined ? time : `${day} ${clock} UTC`;
}
