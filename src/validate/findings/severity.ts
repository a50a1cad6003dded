/** Severity follows the evidence: what a table and an example say outweighs a table, a table outweighs a sentence. */
import type { Severity } from "../../findings/finding.ts";
import type { FieldEvidence } from "./attribution.ts";
import { OBJECT } from "../plan/json-types.ts";
import type { PagePromise } from "../plan/plan.ts";
import { ruleOf, type ValidateRuleId } from "../rules/registry.ts";

export function severityOf(
  rule: ValidateRuleId,
  promise: PagePromise,
  kinds: number,
  testimony: FieldEvidence,
): Severity {
  switch (rule) {
    case "validate/const":
    case "validate/enum":
    case "validate/limits":
    case "validate/format":
      return isBacked(rule, promise, testimony) ? "error" : "warning";
    case "validate/null":
      // The page says so after all, by its example.
      return testimony.example === "answers" ? "info" : "warning";
    case "validate/missing-field":
    case "validate/missing-response-header":
      return promise.value === "yes" ? "warning" : "info";
    case "validate/content-type":
      // The body was JSON all the same.
      return kinds === OBJECT ? "warning" : "error";
    default:
      return ruleOf(rule).severity;
  }
}

/** A fact from a sentence alone only warns, until an example, another edition or an answer that shows it backs it. */
function isBacked(
  rule: ValidateRuleId,
  { isProse, underCondition }: PagePromise,
  { example, withTable, kept }: FieldEvidence,
): boolean {
  if (underCondition) return false;
  if (!isProse || withTable.length > 0) return true;
  // Every short text keeps a maximum length: that shows nothing of the maximum.
  if (rule === "validate/limits") return false;
  return example === "table" || (kept > 0 && rule !== "validate/format");
}
