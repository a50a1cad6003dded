/** All diff rules, and which of them judges a change. */
import type { Change } from "../changes/change.ts";
import { axesKey, axesOf, type DiffCase, type DiffRule } from "./diff-rule.ts";
import { alternativeRules } from "./rules/alternatives.ts";
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
import { tableRules } from "./rules/tables.ts";
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
  ...alternativeRules,
  ...responseRules,
  ...exampleRules,
  ...tableRules,
];

/** What judges a change: the rule of its kind, and the rule's case for its part of the operation. */
export interface Judgement extends DiffCase {
  readonly rule: DiffRule["rule"];
}

const byAxes = new Map(
  diffRules.flatMap(({ rule, cases }) => cases.map((entry) => [axesKey(entry.axes), { ...entry, rule }] as const)),
);

/** The judgement of a change. That there is one for every change is tested over all of them. */
export function judgementOf(change: Change, asOf: string | null): Judgement {
  const axes = axesOf(change, asOf);
  const key = axesKey(axes);
  // few kinds have cases of their own for specifications
  const found =
    byAxes.get(key) ?? (axes.when === "specified" ? byAxes.get(axesKey({ ...axes, when: null })) : undefined);
  if (!found) throw new Error(`no diff rule for the change "${key}"`);
  return found;
}
