/** Rules about operations as a whole: whether they exist, method, path. */
import type { Severity } from "../../findings/finding.ts";
import { type DiffAxes, defineDiff, type DiffRule, type DiffRuleParts } from "../diff-rule.ts";
import { fromTo, listWords, valueWords } from "./words.ts";

function ofOperation(
  axes: Pick<DiffAxes, "kind" | "action"> & Partial<Pick<DiffAxes, "when">>,
  severity: Severity,
  parts: DiffRuleParts,
): DiffRule {
  return defineDiff(parts, [
    {
      axes: { direction: null, area: "operation", when: null, ...axes },
      severity,
      formerly: `diff/${parts.name}`,
    },
  ]);
}

export const operationRules: readonly DiffRule[] = [
  ofOperation({ kind: "existence", action: "added" }, "info", {
    name: "operation-added",
    summary: "An operation was added",
    rationale: "Clients do not call it yet.",
    example: "no page → `GET /v1/servers`",
    says: () => "operation added",
  }),
  ofOperation({ kind: "existence", action: "removed" }, "error", {
    name: "operation-removed",
    summary: "An operation that was not deprecated was removed",
    rationale: "Clients call it, and the page no longer promises that it exists.",
    example: "`GET /v1/servers` → no page",
    says: () => "operation removed",
  }),
  ofOperation({ kind: "existence", action: "removed", when: "deprecated" }, "info", {
    name: "deprecated-operation-removed",
    summary: "A deprecated operation was removed",
    rationale: "The page had announced the removal.",
    example: "`GET /v1/servers` (Deprecated) → no page",
    says: () => "operation removed after it was deprecated",
  }),
  ofOperation({ kind: "method", action: "changed" }, "error", {
    name: "method-replaced",
    summary: "The method of an operation was replaced",
    rationale:
      "Calls with the old method are refused. A body and its header that came with the method are not reported again.",
    example: "`GET /v1/servers` → `POST /v1/servers`",
    says: (data) =>
      `method changed ${fromTo(data)}${data.including.length > 0 ? `; with it changed: ${listWords(data.including)}` : ""}`,
  }),
  ofOperation({ kind: "path", action: "changed" }, "error", {
    name: "path-changed",
    summary: "The path of an operation changed",
    rationale: "Calls to the old path find nothing.",
    example: "`/v1/servers` → `/v2/servers`",
    says: (data) => `path moved ${fromTo(data)}`,
  }),
  ofOperation({ kind: "other-path", action: "added" }, "info", {
    name: "further-path-added",
    summary: "A further path of an operation was added",
    rationale: "The old path stays.",
    example: "`/v1/servers` → `/v1/servers` and `/v1/{project}/servers`",
    says: ({ after }) => `further path added: ${valueWords(after)}`,
  }),
  ofOperation({ kind: "other-path", action: "removed" }, "error", {
    name: "further-path-removed",
    summary: "One of several paths of an operation was removed",
    rationale: "Calls to that path find nothing.",
    example: "`/v1/servers` and `/v1/{project}/servers` → `/v1/servers`",
    says: ({ before }) => `further path removed: ${valueWords(before)}`,
  }),
];
