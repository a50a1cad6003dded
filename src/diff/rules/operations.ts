/** Rules about operations as a whole: whether they exist, method, path. */
import type { Finding, Severity } from "../../findings/finding.ts";
import { type DiffAxes, defineDiff, type DiffRule, type DiffRuleParts } from "../diff-rule.ts";
import { type PathStep, pathStep } from "../moved-paths.ts";
import { fromTo, listWords, valueWords } from "./words.ts";

const SUNSET_NAMES = { added: "set", removed: "deleted", narrowed: "earlier", widened: "later" } as const;
const STABILITY_NAMES = { added: "set", removed: "deleted", narrowed: "decreased", widened: "increased" } as const;

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

const GENERATED = "What clients send and get stays the same; names in generated code and catalogues change.";
const ASKED =
  "Callers that do not hold it are refused. Breaking where none of what they needed before is enough any more, which includes an operation that anybody could call; otherwise the new requirement may be one more way to call, or one more thing to hold.";
const NO_LONGER_ACCEPTED =
  "Where another requirement remains, callers that held only this one may be refused; where none remains, anybody may call.";
const DATE = "Until that date clients may count on the operation.";
const LEVEL = "The level says how much of the operation may still change.";

/** What only API specifications say. */
const specifiedRules: readonly DiffRule[] = [
  ...(["added", "removed", "changed"] as const).map((action) =>
    ofOperation({ kind: "operation-id", action }, "info", {
      name: `operation-id-${action}`,
      summary: `The id of an operation was ${action}`,
      rationale: GENERATED,
      example: { added: "no id → `listServers`", removed: "`listServers` → no id", changed: "`list` → `listServers`" }[
        action
      ],
      says: (data) =>
        `operation id ${action}: ${data.action === "changed" ? fromTo(data) : valueWords(data.after ?? data.before)}`,
    }),
  ),
  ...(["added", "removed"] as const).map((action) =>
    ofOperation({ kind: "tag", action }, "info", {
      name: `operation-tag-${action}`,
      summary: `A tag of an operation was ${action}`,
      rationale: GENERATED,
      example: action === "added" ? "no tag → `servers`" : "`servers` → no tag",
      says: (data) => `tag ${action}: ${valueWords(data.after ?? data.before)}`,
    }),
  ),
  ...(
    [
      ["added", "warning", "error", ASKED, "anybody → holders of `key`"],
      ["removed", "info", "warning", NO_LONGER_ACCEPTED, "holders of `key` or `login` → holders of `login`"],
    ] as const
  ).map(([action, severity, whenRequired, rationale, example]) =>
    defineDiff(
      {
        name: `operation-security-${action}`,
        summary: `A security requirement of an operation was ${action}`,
        rationale,
        example,
        says: (data) => `security ${action}: ${valueWords(data.after ?? data.before)}`,
      },
      ([null, "required"] as const).map((when) => ({
        axes: { direction: null, area: "operation", kind: "security", action, when },
        severity: when === null ? severity : whenRequired,
        formerly: when === null ? `diff/operation-security-${action}` : null,
      })),
    ),
  ),
  ...(
    [
      ["added", "info", "now has a sunset date", "deprecated → deprecated, sunset 2030-01-01"],
      ["removed", "error", "no longer has a sunset date", "deprecated, sunset 2030-01-01 → deprecated"],
      ["narrowed", "error", "has an earlier sunset date", "sunset 2030-01-01 → sunset 2029-01-01"],
      ["widened", "info", "has a later sunset date", "sunset 2029-01-01 → sunset 2030-01-01"],
    ] as const
  ).map(([action, severity, words, example]) =>
    ofOperation({ kind: "sunset", action }, severity, {
      name: `operation-sunset-${SUNSET_NAMES[action]}`,
      summary: `A deprecated operation ${words}`,
      rationale: DATE,
      example,
      says: (data) =>
        `the operation ${words}${data.before !== null && data.after !== null ? `: ${fromTo(data)}` : `: ${valueWords(data.after ?? data.before)}`}`,
    }),
  ),
  ...(
    [
      ["added", "info", "now has a level of stability", "no level → `stable`"],
      ["removed", "info", "no longer has a level of stability", "`stable` → no level"],
      ["narrowed", "error", "became less stable", "`stable` → `beta`"],
      ["widened", "info", "became more stable", "`beta` → `stable`"],
    ] as const
  ).map(([action, severity, words, example]) =>
    ofOperation({ kind: "stability", action }, severity, {
      name: `operation-stability-${STABILITY_NAMES[action]}`,
      summary: `An operation ${words}`,
      rationale: LEVEL,
      example,
      says: (data) => `the operation ${words}${data.before !== null && data.after !== null ? `: ${fromTo(data)}` : ""}`,
    }),
  ),
];

const stepOf = ({ before, after }: Finding["data"]): PathStep | null =>
  typeof before === "string" && typeof after === "string" ? pathStep(before, after) : null;

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
  defineDiff(
    {
      name: "announced-operation-removed",
      summary: "A deprecated operation with a sunset date was removed",
      rationale:
        "Clients may count on it until that date; before it, the removal breaks them. Which of the two it is only --as-of tells.",
      example: "`GET /v1/servers` (deprecated, sunset 2030-01-01) → no page",
      says: ({ including }) =>
        `operation removed after it was deprecated; the old page promises it until ${including.at(-1)}`,
    },
    (
      [
        ["announced", "warning"],
        ["before-sunset", "error"],
        ["after-sunset", "info"],
      ] as const
    ).map(([when, severity]) => ({
      axes: { direction: null, area: "operation", kind: "existence", action: "removed", when },
      severity,
      formerly: when === "announced" ? "diff/announced-operation-removed" : null,
    })),
  ),
  ofOperation({ kind: "method", action: "changed" }, "error", {
    name: "method-replaced",
    summary: "The method of an operation was replaced",
    rationale:
      "Calls with the old method are rejected. A body and a header that come with the method are not reported again.",
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
    joining: {
      habit: ({ data }) => {
        const step = stepOf(data);
        return step && `${step.from} ${step.to}`;
      },
      title: ({ main, findings }) => {
        const step = stepOf(main.data);
        return step && findings.length > 1 ? `path moved from ${step.from} to ${step.to}` : null;
      },
    },
  }),
  ofOperation({ kind: "other-path", action: "added" }, "info", {
    name: "further-path-added",
    summary: "A path was added to an operation",
    rationale: "The old path still works.",
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
  ...specifiedRules,
];
