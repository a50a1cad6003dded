/** What a person reads of a finding about responses beside its message: which operations, since when, and where to look. */
import type { Cause, Finding } from "../../findings/finding.ts";
import { type Gate, isBelowThreshold, thresholdWords } from "../../findings/fail-policy.ts";
import { familyOf } from "../../findings/rule.ts";
import { fieldNames, isCut } from "../../findings/title-words.ts";
import type { ReportAtom } from "../../findings/report.ts";

const NAMED_OPERATIONS = 8;
/** Fields that are named of one operation, and operations whose fields are: more is for machines. */
const MOST_FIELDS = 200;
const MOST_FIELD_LINES = 100;

/**
 * The first line of a failure: operation, field, what the page says, what came, n of m, since when. The message in the middle
 * has all but the ends.
 */
export function trafficTitle(title: string, cause: Cause, since: string | null, namesOperation: boolean): string {
  if (familyOf(cause) !== "validate") return title;
  const [first, ...others] = operationsOf(cause);
  const more =
    others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "operation" : "operations"}`;
  const isNamed = first === undefined || title.includes(first);
  const operation = namesOperation && !isNamed ? `${first}${more}: ` : "";
  return `${operation}${title}${since === null ? "" : `, since ${readableTime(since)}`}`;
}

/** Lines under the title; empty for what is not led by responses. */
export function trafficLines(cause: Cause, atoms: readonly ReportAtom[], gate: Gate): string[] {
  const lines: string[] = [];
  const operations = operationsOf(cause);
  if (familyOf(cause) === "validate" && operations.length > 1) {
    const named = operations.slice(0, NAMED_OPERATIONS).join(", ");
    const more = operations.length - NAMED_OPERATIONS;
    lines.push(`in ${operations.length} operations: ${named}${more > 0 ? ` and ${more} more` : ""}`);
  }
  if (familyOf(cause) === "validate") lines.push(...fieldLines(cause));
  if (familyOf(cause) === "validate") lines.push(...whereLine(atoms));
  // notes fail no run as it is
  if (cause.severity !== "info" && cause.findings.every((finding) => isBelowThreshold(finding, gate)))
    lines.push(belowLine(cause.findings, gate));
  return lines;
}

/** Where the title names some of the fields and counts the others: all of them, by operation. */
function fieldLines({ findings }: Cause): string[] {
  if (!isCut(fieldNames(findings))) return [];
  const byOperation = new Map<string, Set<string>>();
  for (const { operation, fieldPath } of findings) {
    if (fieldPath === null) continue;
    const name = operation ?? "";
    byOperation.set(name, (byOperation.get(name) ?? new Set()).add(fieldPath === "" ? "the body" : fieldPath));
  }
  const lines = [...byOperation].map(
    ([operation, paths]) => `${operation}: ${[...paths].slice(0, MOST_FIELDS).join(", ")}`,
  );
  const more = lines.length - MOST_FIELD_LINES;
  return [...lines.slice(0, MOST_FIELD_LINES), ...(more > 0 ? [`and of ${more} more operations`] : [])];
}

function operationsOf({ findings }: Cause): string[] {
  return [...new Set(findings.flatMap(({ operation }) => (operation === null ? [] : [operation])))];
}

/** "first in n.ndjson, exchange 7 at byte 2102, 2026-11-21 06:00 UTC; last in …", so that one can be cut out. */
function whereLine(atoms: readonly ReportAtom[]): string[] {
  const moments = atoms.flatMap(({ data }) =>
    [data["first"], data["last"]].flatMap((moment) => readMoment(moment) ?? []),
  );
  const sorted = moments.toSorted(compareMoments);
  const [begin, end] = [sorted[0], sorted[sorted.length - 1]].map((moment) => moment && momentWords(moment));
  if (begin === undefined) return [];
  return [end === undefined || begin === end ? `in ${begin}` : `first in ${begin}; last in ${end}`];
}

interface Moment {
  readonly file: string;
  readonly entry: number | null;
  readonly offset: number;
  readonly time: string | null;
}

function readMoment(moment: unknown): Moment | null {
  if (typeof moment !== "object" || moment === null) return null;
  const { file, entry, offset, time } = moment as Readonly<Record<string, unknown>>;
  if (typeof file !== "string" || typeof offset !== "number") return null;
  return {
    file,
    entry: typeof entry === "number" ? entry : null,
    offset,
    time: typeof time === "string" ? time : null,
  };
}

/** By time, those without one behind the others; then by place. */
function compareMoments(a: Moment, b: Moment): number {
  if (a.time !== b.time) return (a.time ?? "~") < (b.time ?? "~") ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.offset - b.offset;
}

function momentWords({ file, entry, offset, time }: Moment): string {
  const place = entry === null ? `${file}, byte ${offset}` : `${file}, exchange ${entry + 1} at byte ${offset}`;
  return `${place}${time === null ? "" : `, ${readableTime(time)}`}`;
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
