/** Severity follows the evidence: what a table and an example say outweighs a table, a table outweighs a sentence. */
import type { Severity } from "../../findings/finding.ts";
import type { FieldEvidence } from "./attribution.ts";
import { ANY, LIST, OBJECT } from "../plan/json-types.ts";
import { SHOWN } from "../plan/plan-builder.ts";
import type { PagePromise } from "../plan/plan.ts";
import { ruleOf, type ValidateRuleId } from "../rules/registry.ts";

/** Fewer responses may all be of one form. */
const FEW = 3;

/** @param shown the kinds of values that the page's example has there */
export function severityOf(
  rule: ValidateRuleId,
  promise: PagePromise,
  kinds: number,
  testimony: FieldEvidence,
  shown = ANY,
): Severity {
  switch (rule) {
    case "validate/const":
    case "validate/enum":
    case "validate/limits":
    case "validate/format":
      return isBacked(rule, promise, testimony) ? "error" : "warning";
    case "validate/null":
      // The page says so after all, by its example.
      return testimony.example === "responses" ? "info" : "warning";
    case "validate/example-mismatch":
      // A list where one example has a text: after a few responses, that may be another form that no row speaks of.
      return promise.value === SHOWN && testimony.broken < FEW && ((kinds | shown) & (OBJECT | LIST)) !== 0
        ? "info"
        : ruleOf(rule).severity;
    case "validate/body-type":
      // The page lists the fields of one and seldom says whether one comes or a list.
      return promise.fact === "list" ? "warning" : ruleOf(rule).severity;
    case "validate/other-shape":
      // Whoever reads the example sees it.
      return testimony.example === "responses" ? "info" : ruleOf(rule).severity;
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

/** A fact from a sentence alone only warns, until an example, another edition or a response that shows it backs it. */
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
