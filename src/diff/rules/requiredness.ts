/** Rules about the mandatory mark: who must send a value, and who can rely on getting one. */
import type { ChangeAction } from "../../changes/change.ts";
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, defineDiff, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, fieldAreas } from "./areas.ts";

interface Step {
  readonly action: ChangeAction;
  readonly when: Circumstance;
  readonly name: string;
  /** "A request parameter …" */
  readonly summary: string;
  readonly example: string;
  readonly says: string;
  readonly request: Severity;
  readonly response: Severity;
}

const STEPS: readonly Step[] = [
  {
    action: "narrowed",
    when: "required",
    name: "became-required",
    summary: "becomes mandatory",
    example: "optional → mandatory",
    says: "is now mandatory",
    request: "error",
    response: "info",
  },
  {
    action: "narrowed",
    when: "conditional",
    name: "became-conditionally-required",
    summary: "that was optional becomes mandatory under a condition",
    example: "optional → mandatory when `mode` is `x`",
    says: "is now mandatory under a condition",
    request: "warning",
    response: "info",
  },
  {
    action: "widened",
    when: "conditional",
    name: "became-less-required",
    summary: "that was mandatory is so only under a condition",
    example: "mandatory → mandatory when `mode` is `x`",
    says: "is now mandatory only under a condition",
    request: "info",
    response: "error",
  },
  {
    action: "widened",
    when: "optional",
    name: "became-optional",
    summary: "becomes optional",
    example: "mandatory → optional",
    says: "is now optional",
    request: "info",
    response: "error",
  },
  {
    action: "stated",
    when: "required",
    name: "required-stated",
    summary: "is called mandatory where the page said nothing",
    example: "nothing said → mandatory",
    says: "is now called mandatory, where the page said nothing",
    request: "warning",
    response: "info",
  },
  {
    action: "stated",
    when: "conditional",
    name: "conditionally-required-stated",
    summary: "is called mandatory under a condition where the page said nothing",
    example: "nothing said → mandatory when `mode` is `x`",
    says: "is now called mandatory under a condition, where the page said nothing",
    request: "warning",
    response: "info",
  },
  {
    action: "stated",
    when: "optional",
    name: "optional-stated",
    summary: "is called optional where the page said nothing",
    example: "nothing said → optional",
    says: "is now called optional, where the page said nothing",
    request: "info",
    response: "warning",
  },
  {
    action: "unstated",
    when: "required",
    name: "required-unstated",
    summary: "is no longer called mandatory, nor optional",
    example: "mandatory → nothing said",
    says: "was called mandatory; the page no longer says whether it is",
    request: "info",
    response: "warning",
  },
  {
    action: "unstated",
    when: "conditional",
    name: "conditionally-required-unstated",
    summary: "is no longer called mandatory under a condition",
    example: "mandatory when `mode` is `x` → nothing said",
    says: "was called mandatory under a condition; the page no longer says whether it is",
    request: "info",
    response: "warning",
  },
  {
    action: "unstated",
    when: "optional",
    name: "optional-unstated",
    summary: "is no longer called optional, nor mandatory",
    example: "optional → nothing said",
    says: "was called optional; the page no longer says whether it is",
    request: "warning",
    response: "info",
  },
];

const MATTERS: Readonly<Record<AreaWords["direction"], Readonly<Record<Severity, string>>>> = {
  request: {
    error: "A client that kept to the old page may leave the value out, and is refused.",
    warning:
      "The API may now refuse clients that leave the value out, or may always have done so. The pages alone cannot decide.",
    info: "Every request of the old page stays allowed.",
  },
  response: {
    error: "A client that relied on the value finds it missing from some answers.",
    warning: "Clients can no longer tell from the page whether they may rely on the value.",
    info: "Clients may rely on at least what the old page promised.",
  },
};

function stepRules({ area, direction, id, noun, sample }: AreaWords): DiffRule[] {
  return STEPS.map((step) =>
    defineDiff(
      { direction, area, kind: "required", action: step.action, when: step.when },
      {
        name: `${id}-${step.name}`,
        severity: step[direction],
        summary: `A ${noun} ${step.summary}`,
        matters: MATTERS[direction][step[direction]],
        example: `${sample}: ${step.example}`,
        says: () => step.says,
      },
    ),
  );
}

export const requirednessRules: readonly DiffRule[] = fieldAreas.flatMap(stepRules);
