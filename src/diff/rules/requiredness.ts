/** Rules about the required mark: who must send a value, and who can rely on getting one. */
import type { ChangeAction } from "../../changes/change.ts";
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { bodyAreas, fieldAreas } from "./areas.ts";

interface Step {
  readonly action: ChangeAction;
  readonly when: Circumstance;
  readonly name: string;
  /** "A field …" */
  readonly summary: string;
  readonly example: string;
  readonly says: string;
  readonly request: Severity;
  readonly response: Severity;
  readonly rationale: string;
}

const MUST_BE_SENT =
  "A client written from the old page may omit the value and be rejected. Responses promise at least as much as before.";
const MAY_HAVE_BEEN =
  "The API may now reject clients that omit the value, or may always have done so. The pages alone do not show which.";
const NO_LONGER_SURE =
  "Every request that the old page allows is still allowed. A client that relies on the value may find it missing from a response.";
const NO_LONGER_TOLD = "The page no longer says whether clients can rely on the value.";

const STEPS: readonly Step[] = [
  {
    action: "narrowed",
    when: "required",
    name: "became-required",
    summary: "became required",
    example: "optional → required",
    says: "now required",
    request: "error",
    response: "info",
    rationale: MUST_BE_SENT,
  },
  {
    action: "narrowed",
    when: "conditional",
    name: "became-conditionally-required",
    summary: "that was optional became required under a condition",
    example: "optional → required when `mode` is `x`",
    says: "now required under a condition",
    request: "warning",
    response: "info",
    rationale: MUST_BE_SENT,
  },
  {
    action: "widened",
    when: "conditional",
    name: "became-less-required",
    summary: "that was required is now required only under a condition",
    example: "required → required when `mode` is `x`",
    says: "now required only under a condition",
    request: "info",
    response: "error",
    rationale: NO_LONGER_SURE,
  },
  {
    action: "widened",
    when: "optional",
    name: "became-optional",
    summary: "became optional",
    example: "required → optional",
    says: "now optional",
    request: "info",
    response: "error",
    rationale: NO_LONGER_SURE,
  },
  {
    action: "stated",
    when: "required",
    name: "required-stated",
    summary: "is now called required; the page did not say before",
    example: "not stated → required",
    says: "now called required; the page did not say before",
    request: "warning",
    response: "info",
    rationale: MAY_HAVE_BEEN,
  },
  {
    action: "stated",
    when: "conditional",
    name: "conditionally-required-stated",
    summary: "is now called required under a condition; the page did not say before",
    example: "not stated → required when `mode` is `x`",
    says: "now called required under a condition; the page did not say before",
    request: "warning",
    response: "info",
    rationale: MAY_HAVE_BEEN,
  },
  {
    action: "stated",
    when: "optional",
    name: "optional-stated",
    summary: "is now called optional; the page did not say before",
    example: "not stated → optional",
    says: "now called optional; the page did not say before",
    request: "info",
    response: "warning",
    rationale: NO_LONGER_SURE,
  },
  {
    action: "unstated",
    when: "required",
    name: "required-unstated",
    summary: "was called required; the page no longer says",
    example: "required → not stated",
    says: "was called required; the page no longer says",
    request: "info",
    response: "warning",
    rationale: NO_LONGER_TOLD,
  },
  {
    action: "unstated",
    when: "conditional",
    name: "conditionally-required-unstated",
    summary: "was called required under a condition; the page no longer says",
    example: "required when `mode` is `x` → not stated",
    says: "was called required under a condition; the page no longer says",
    request: "info",
    response: "warning",
    rationale: NO_LONGER_TOLD,
  },
  {
    action: "unstated",
    when: "optional",
    name: "optional-unstated",
    summary: "was called optional; the page no longer says",
    example: "optional → not stated",
    says: "was called optional; the page no longer says",
    request: "warning",
    response: "info",
    rationale: MAY_HAVE_BEEN,
  },
];

function ruleOf(step: Step): DiffRule {
  return defineDiff(
    {
      name: step.name,
      summary: `A parameter, field or header ${step.summary}`,
      rationale: step.rationale,
      example: `\`size\`: ${step.example}`,
      says: () => step.says,
    },
    [...fieldAreas, ...bodyAreas].map((words): DiffCase => ({
      axes: { direction: words.direction, area: words.area, kind: "required", action: step.action, when: step.when },
      severity: step[words.direction],
      formerly: fieldAreas.includes(words) ? `diff/${words.id}-${step.name}` : null,
    })),
  );
}

export const requirednessRules: readonly DiffRule[] = STEPS.map(ruleOf);
