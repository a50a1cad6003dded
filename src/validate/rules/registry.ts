/** The rules of validate. A rule is a file in rules/ and a line here. */
import type { Rule } from "../../findings/rule.ts";
import { ambiguousOperationRule } from "./ambiguous-operation.ts";
import { bodyTypeRule } from "./body-type.ts";
import { invalidEntryRule } from "./invalid-entry.ts";
import { constRule } from "./const.ts";
import { contentTypeRule } from "./content-type.ts";
import { deprecatedOperationInUseRule } from "./deprecated-operation-in-use.ts";
import { enumRule } from "./enum.ts";
import { formChangedRule } from "./form-changed.ts";
import { fieldVanishedRule } from "./field-vanished.ts";
import { formatRule } from "./format.ts";
import { htmlResponseRule } from "./html-response.ts";
import { listEmptiedRule } from "./list-emptied.ts";
import { limitsRule } from "./limits.ts";
import { loginRedirectRule } from "./login-redirect.ts";
import { missingFieldRule } from "./missing-field.ts";
import { missingRequestParameterRule } from "./missing-request-parameter.ts";
import { missingResponseHeaderRule } from "./missing-response-header.ts";
import { invalidJsonRule } from "./invalid-json.ts";
import { newUnlistedValueRule } from "./new-unlisted-value.ts";
import { noSuccessRule } from "./no-success.ts";
import { nullRule } from "./null.ts";
import { otherShapeRule } from "./other-shape.ts";
import { repeatedKeyRule } from "./repeated-key.ts";
import { requestBodyRule } from "./request-body.ts";
import { requestParameterRule } from "./request-parameter.ts";
import { serverErrorRule } from "./server-error.ts";
import { notCalledRule } from "./not-called.ts";
import { statusChangedRule } from "./status-changed.ts";
import { typeChangedRule } from "./type-changed.ts";
import { unauthorizedRule } from "./unauthorized.ts";
import { unexpectedBodyRule } from "./unexpected-body.ts";
import { undocumentedErrorCodeRule } from "./undocumented-error-code.ts";
import { undocumentedFieldRule } from "./undocumented-field.ts";
import { undocumentedHeaderRule } from "./undocumented-header.ts";
import { undocumentedOperationRule } from "./undocumented-operation.ts";
import { undocumentedRequestParameterRule } from "./undocumented-request-parameter.ts";
import { undocumentedStatusRule } from "./undocumented-status.ts";
import { exampleMismatchRule } from "./example-mismatch.ts";
import type { BreakRule } from "./break-rule.ts";

const breakRules: readonly BreakRule[] = [
  ambiguousOperationRule,
  bodyTypeRule,
  invalidEntryRule,
  constRule,
  contentTypeRule,
  deprecatedOperationInUseRule,
  enumRule,
  formatRule,
  htmlResponseRule,
  limitsRule,
  loginRedirectRule,
  missingFieldRule,
  missingRequestParameterRule,
  missingResponseHeaderRule,
  invalidJsonRule,
  noSuccessRule,
  nullRule,
  otherShapeRule,
  repeatedKeyRule,
  requestBodyRule,
  requestParameterRule,
  serverErrorRule,
  unauthorizedRule,
  unexpectedBodyRule,
  undocumentedErrorCodeRule,
  undocumentedFieldRule,
  undocumentedHeaderRule,
  undocumentedOperationRule,
  undocumentedRequestParameterRule,
  undocumentedStatusRule,
  exampleMismatchRule,
];

const byId: ReadonlyMap<Rule["id"], BreakRule> = new Map(breakRules.map((rule) => [rule.id, rule]));

/** @throws Error if validate has no such rule, which is a mistake in the code */
export function ruleOf(id: Rule["id"]): BreakRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`validate has no rule ${id}`);
  return rule;
}

/** For the catalogue, which knows nothing of a rule's data. */
export const validateRules: readonly Rule[] = [
  ...breakRules.map((rule) => rule as unknown as Rule),
  fieldVanishedRule as unknown as Rule,
  listEmptiedRule as unknown as Rule,
  typeChangedRule as unknown as Rule,
  formChangedRule as unknown as Rule,
  newUnlistedValueRule as unknown as Rule,
  statusChangedRule as unknown as Rule,
  notCalledRule as unknown as Rule,
];
