/** One neutral change → its finding: the rule that fits its axes, the words for a person, the places on both pages. */
import type { Evidence } from "../api-model/api-page.ts";
import type { Change } from "../changes/change.ts";
import { constraintOf } from "../changes/constraints.ts";
import { fieldPathOf } from "../promises/promises.ts";
import { restsOnProse } from "../promises/prose.ts";
import type { Finding, Place, Severity } from "../findings/finding.ts";
import { makeFinding } from "../findings/make-finding.ts";
import type { DiffData } from "./diff-rule.ts";
import { judgementOf } from "./registry.ts";
import { valueWords } from "./rules/words.ts";

/** Places that one side adds: a fact that a page states ten times is told by the first few. */
const MOST_PLACES = 3;

/**
 * The finding of a change.
 * @param edition the page at issue: the new one, or the old one where there is no new
 * @param asOf the date of the report, YYYY-MM-DD; null where nobody says what day it is
 */
export function judge(change: Change, edition: string, asOf: string | null): Finding {
  const { area, direction, action, before, after, including, operation, kind } = change;
  const sentAs = change.mediaType === undefined ? "" : ` as ${change.mediaType}`;
  const data: DiffData = {
    area,
    direction,
    action,
    subject: `${subjectOf(change)}${sentAs}`,
    before,
    after,
    including,
  };
  const { rule, severity, formerly } = judgementOf(change, asOf);
  return makeFinding(rule, {
    data,
    edition,
    places: placesOf(change, edition),
    operation,
    fieldPath: fieldPathFor(change),
    fact: kind === "existence" ? null : kind,
    detail: detailOf(change),
    severity: severityOf(change, severity),
    ...(formerly === null ? {} : { formerRule: formerly }),
  });
}

function severityOf(change: Change, own: Severity): Severity {
  if (isNeverSent(change) || isNeverReturned(change)) return "info";
  const { field, evidence } = change;
  const isProse = restsOnProse(evidence.before, field.before) || restsOnProse(evidence.after, field.after);
  // what stands in a sentence may have been read wrongly, or been worded better: no table says so
  return own === "error" && isProse ? "warning" : own;
}

/** A read-only field stands in the request's table and is not for clients to send: nothing about it breaks their requests. */
function isNeverSent({ area, field }: Change): boolean {
  return area === "request-field" && isMarked(field, "readOnly");
}

/** A write-only field is described among those of a response and never comes. */
function isNeverReturned({ area, field }: Change): boolean {
  return area === "response-field" && isMarked(field, "writeOnly");
}

/** Whether each row that there is has the mark. */
function isMarked({ before, after }: Change["field"], mark: "readOnly" | "writeOnly"): boolean {
  const rows = [before, after].filter((row) => row !== null);
  return rows.length > 0 && rows.every((row) => constraintOf(row, mark) !== null);
}

/** What the message begins with; empty for the operation, which the finding names anyway. */
function subjectOf(change: Change): string {
  const { area, status, before, after } = change;
  switch (area) {
    case "operation":
      return "";
    case "table":
      return change.path ?? "";
    case "request-body":
      return "request body";
    case "response-body":
      return `response ${status} body`;
    case "response":
      return `response ${status}`;
    case "example":
      return valueWords(after ?? before);
    default: {
      const path = fieldPathFor(change) ?? "";
      return change.direction === "response" && !isSuccess(status) ? `response ${status} ${path}` : path;
    }
  }
}

/** As findings of all commands write it. "" is the response's body; null where no field is meant. */
function fieldPathFor({ place, status, path }: Change): string | null {
  return place === null || path === null ? null : fieldPathOf({ place, status, path }).trim();
}

function isSuccess(status: string | null): boolean {
  return status === null || status.startsWith("2");
}

/** The new page first, unless there is none; then the old. */
function placesOf({ evidence }: Change, edition: string): [Place, ...Place[]] {
  const subject = evidence.after.length > 0 ? evidence.after : evidence.before;
  const rest = evidence.after.length > 0 ? evidence.before : [];
  const [first, ...more] = subject.slice(0, MOST_PLACES);
  return [
    first ? place(first, "subject") : { span: { source: edition, start: 0, end: 0 }, role: "subject", words: "" },
    ...more.map((one) => place(one, "evidence")),
    ...rest.slice(0, MOST_PLACES).map((one) => place(one, "other-edition")),
  ];
}

const place = ({ span, words }: Evidence, role: Place["role"]): Place => ({ span, role, words });

/**
 * Tells apart findings of one rule on one field: another status, other values, so that a baseline that accepts one new value
 * does not accept the next. Words of prose play no part: they may be reworded.
 */
function detailOf({ area, kind, status, path, mediaType, before, after, including }: Change): string {
  // a table that is of no operation is named by nothing else
  const where = [area === "table" ? path : status, ...(mediaType === undefined ? [] : [mediaType])];
  if (kind === "condition" || kind === "structure") return JSON.stringify(where);
  return JSON.stringify([...where, before, after, ...(kind === "content" ? [] : including)]);
}
