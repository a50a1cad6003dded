/** Severity follows the evidence: what a table and an example say outweighs a table, a table outweighs a sentence. */
import type { Severity } from "../../findings/finding.ts";
import type { FieldEvidence } from "./attribution.ts";
import { ANY, LIST, OBJECT } from "../plan/json-types.ts";
import { SHOWN } from "../plan/plan-builder.ts";
import type { PagePromise } from "../plan/plan.ts";
import type { BreakRule } from "../rules/break-rule.ts";

/**
 * @param kinds the kinds of values that came
 * @param shown the kinds of values that the page's example has there
 */
export function severityOf(
  rule: BreakRule,
  { fact, value, isProse, underCondition }: PagePromise,
  kinds: number,
  { example, withTable, kept, broken }: FieldEvidence,
  shown = ANY,
): Severity {
  if (rule.grade === undefined) return rule.severity;
  return rule.grade({
    isProse,
    underCondition,
    example,
    isInOtherEdition: withTable.length > 0,
    isRequired: value === "yes",
    isOnlyShown: value === SHOWN,
    isListOfOne: fact === "list",
    isOfObjects: ((kinds | shown) & (OBJECT | LIST)) !== 0,
    isJson: kinds === OBJECT,
    kept,
    broken,
  });
}
