/** Responses described under a status that the page's own list of status codes lacks. */
import type { Operation } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import type { Span } from "../../source/source.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { rowsOf } from "../subject/page-rows.ts";
import { evidencePlace, factPlace } from "../subject/places.ts";

const rule = defineRule<{ status: string; listed: readonly string[] }>({
  id: "lint/unlisted-status",
  aliases: ["lint/status-undescribed"],
  severity: "warning",
  summary: "A described response has a status that the status code table does not list",
  docs: {
    description:
      "A response that the page describes (in a table, in an example with a status line, or as a success in the description of a parameter) under a status code that is missing from the page's own list of status codes. A listed status that no table describes is normal.",
    rationale: "Clients branch on the status. The list and the description promise different ones.",
    example: "The response is described under “Status code: 201”, but the table of status codes lists only 200.",
    remediation: "Correct the code in one place, or add it to the list.",
  },
  message: ({ status, listed }) =>
    `a response with status ${status} is described, but the table of status codes lists only ${listed.join(", ")}`,
});

export const unlistedStatus = defineLint(rule, (subject, report) => {
  const tables = subject.page.ledger.filter(({ use }) => use.as === "status-codes").map(({ span }) => span);
  if (tables.some(({ start, end }) => /[1-5](?:xx|\*\*)/i.test(subject.source.text.slice(start, end)))) return;
  for (const operation of subject.page.operations) {
    const listed = operation.responses.filter(
      // what a sentence tells is no list
      (response) =>
        response.told !== true &&
        (response.listedOnly ||
          response.status.evidence.some(
            ({ span, words }) =>
              words.trim().startsWith(response.status.value) || tables.some((table) => isInside(span, table)),
          )),
    );
    if (listed.length === 0) continue;
    const codes = new Set(listed.map(({ status }) => status.value));
    // a list of what may go wrong leaves out what does not
    const areErrors = [...codes].every((code) => /^[45]/.test(code));
    for (const [status, place] of new Map([...toldStatuses(operation, subject), ...describedStatuses(operation)])) {
      if (codes.has(status) || (areErrors && /^[23]/.test(status))) continue;
      const [list] = listed[0]?.status.evidence ?? [];
      report({
        data: { status, listed: [...codes] },
        operation: operationName(operation),
        fieldPath: null,
        fact: "status",
        detail: status,
        places: [place, ...(list ? [evidencePlace(list, "evidence")] : [])],
        fix: { text: `Add ${status} to the status codes, or correct it where the response is described.`, edits: [] },
      });
    }
  }
});

function describedStatuses(operation: Operation): Map<string, Place> {
  const found = new Map<string, Place>();
  const add = (status: string | null, place: Place | null): void => {
    if (status !== null && place && /^\d{3}$/.test(status) && !found.has(status)) found.set(status, place);
  };
  for (const { status, listedOnly } of operation.responses)
    if (!listedOnly) add(status.value, status.evidence[0] ? evidencePlace(status.evidence[0]) : null);
  for (const example of operation.examples)
    if (example.role === "response")
      add(example.status, {
        span: { ...example.span, end: example.span.start },
        role: "example",
        words: example.status ?? "",
      });
  return found;
}

/**
 * "If the check passes, 202 is returned.": a success that the description of a parameter tells. Failures are many, and lists of them
 * short; what a header brings about may be the answer to another call, as with CORS.
 */
function toldStatuses(operation: Operation, subject: LintSubject): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { place, field } of rowsOf(subject, operation)) {
    if (place === "response" || place === "header" || place === "response-header") continue;
    for (const { status } of subject.vocabulary.statusesTold(field.description?.value ?? ""))
      if (/^2\d\d$/.test(status) && !found.has(status)) found.set(status, factPlace(field.description, field));
  }
  return found;
}

const isInside = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end;
