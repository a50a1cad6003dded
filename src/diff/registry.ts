/** All diff rules, and which of them judges a change. */
import type { Change } from "../changes/change.ts";
import { axesKey, axesOf, type DiffRule } from "./diff-rule.ts";
import { bodyRules } from "./rules/bodies.ts";
import { exampleRules } from "./rules/examples.ts";
import { existenceRules } from "./rules/existence.ts";
import { formatRules } from "./rules/formats.ts";
import { lifecycleRules } from "./rules/lifecycle.ts";
import { limitRules } from "./rules/limits.ts";
import { nameAndPlaceRules } from "./rules/names-and-places.ts";
import { operationRules } from "./rules/operations.ts";
import { requirednessRules } from "./rules/requiredness.ts";
import { responseRules } from "./rules/responses.ts";
import { typeRules } from "./rules/types.ts";
import { valueRules } from "./rules/values.ts";

/** In the order in which the catalogue lists them. */
export const diffRules: readonly DiffRule[] = [
  ...operationRules,
  ...lifecycleRules,
  ...existenceRules,
  ...nameAndPlaceRules,
  ...requirednessRules,
  ...typeRules,
  ...valueRules,
  ...limitRules,
  ...formatRules,
  ...bodyRules,
  ...responseRules,
  ...exampleRules,
];

const byAxes = new Map(diffRules.map((rule) => [axesKey(rule.axes), rule]));

/** The rule that judges a change. That there is one for every change is tested over all of them. */
export function ruleFor(change: Change): DiffRule {
  const key = axesKey(axesOf(change));
  const rule = byAxes.get(key);
  if (!rule) throw new Error(`no diff rule for the change "${key}"`);
  return rule;
}
