/** Rules about the statuses of an operation's responses. */
import type { Severity } from "../../findings/finding.ts";
import { type DiffAxes, defineDiff, type DiffRule, type DiffRuleParts } from "../diff-rule.ts";
import { fromTo, valueWords } from "./words.ts";

function ofResponse(
  axes: Pick<DiffAxes, "kind" | "action"> & Partial<Pick<DiffAxes, "when">>,
  severity: Severity,
  parts: DiffRuleParts,
): DiffRule {
  return defineDiff(parts, [
    {
      axes: { direction: "response", area: "response", when: null, ...axes },
      severity,
      formerly: `diff/response-${parts.name}`,
    },
  ]);
}

export const responseRules: readonly DiffRule[] = [
  ofResponse({ kind: "existence", action: "added", when: "success" }, "info", {
    name: "success-status-added",
    summary: "A success status was added",
    rationale: "The old statuses are still documented.",
    example: "200 → 200 and 202",
    says: () => "added",
  }),
  ofResponse({ kind: "existence", action: "removed", when: "success" }, "error", {
    name: "success-status-removed",
    summary: "A success status was removed",
    rationale: "Clients expect that status, and the page no longer promises it.",
    example: "200 and 202 → 200",
    says: () => "removed",
  }),
  ofResponse({ kind: "existence", action: "added" }, "info", {
    name: "other-status-added",
    summary: "A status other than success was added",
    rationale: "Clients are expected to handle unknown statuses.",
    example: "404 → 404 and 409",
    says: () => "added",
  }),
  ofResponse({ kind: "existence", action: "removed" }, "info", {
    name: "other-status-removed",
    summary: "A status other than success was removed",
    rationale: "Clients handle a status that no longer occurs.",
    example: "404 and 409 → 404",
    says: () => "removed",
  }),
  ofResponse({ kind: "status", action: "changed" }, "error", {
    name: "status-changed",
    summary: "The success status changed",
    rationale: "Clients that expect the old status treat the new one as a failure.",
    example: "200 → 202",
    says: (data) => `success status changed ${fromTo(data)}`,
  }),
  ofResponse({ kind: "status", action: "stated" }, "info", {
    name: "status-stated",
    summary: "The success status is stated for the first time",
    rationale: "The old page named none.",
    example: "no status → 200",
    says: ({ after }) => `success status is now stated: ${valueWords(after)}`,
  }),
  ofResponse({ kind: "status", action: "unstated" }, "warning", {
    name: "status-unstated",
    summary: "The success status is no longer stated",
    rationale: "The page no longer promises the status that clients wait for.",
    example: "200 → no status",
    says: ({ before }) => `success status is no longer stated (was ${valueWords(before)})`,
  }),
];
