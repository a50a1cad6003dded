/** The rules of validate. A rule is a file in rules/ and a line here. */
import type { Rule } from "../../findings/rule.ts";
import { ambiguousOperationRule } from "./ambiguous-operation.ts";
import { bodyTypeRule } from "./body-type.ts";
import { invalidEntryRule } from "./invalid-entry.ts";
import { constRule } from "./const.ts";
import { contentTypeRule } from "./content-type.ts";
import { deprecatedOperationInUseRule } from "./deprecated-operation-in-use.ts";
import { enumRule } from "./enum.ts";
import { fieldVanishedRule } from "./field-vanished.ts";
import { formatRule } from "./format.ts";
import { htmlResponseRule } from "./html-response.ts";
import { limitsRule } from "./limits.ts";
import { loginRedirectRule } from "./login-redirect.ts";
import { missingFieldRule } from "./missing-field.ts";
import { missingRequestParameterRule } from "./missing-request-parameter.ts";
import { missingResponseHeaderRule } from "./missing-response-header.ts";
import { invalidJsonRule } from "./invalid-json.ts";
import { noSuccessRule } from "./no-success.ts";
import { nullRule } from "./null.ts";
import { otherShapeRule } from "./other-shape.ts";
import { repeatedKeyRule } from "./repeated-key.ts";
import { requestBodyRule } from "./request-body.ts";
import { requestParameterRule } from "./request-parameter.ts";
import { serverErrorRule } from "./server-error.ts";
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
import type { BreakData } from "./break-data.ts";

const rules = {
  "validate/ambiguous-operation": ambiguousOperationRule,
  "validate/body-type": bodyTypeRule,
  "validate/invalid-entry": invalidEntryRule,
  "validate/const": constRule,
  "validate/content-type": contentTypeRule,
  "validate/deprecated-operation-in-use": deprecatedOperationInUseRule,
  "validate/enum": enumRule,
  "validate/format": formatRule,
  "validate/html-response": htmlResponseRule,
  "validate/limits": limitsRule,
  "validate/login-redirect": loginRedirectRule,
  "validate/missing-field": missingFieldRule,
  "validate/missing-request-parameter": missingRequestParameterRule,
  "validate/missing-response-header": missingResponseHeaderRule,
  "validate/invalid-json": invalidJsonRule,
  "validate/no-success": noSuccessRule,
  "validate/null": nullRule,
  "validate/other-shape": otherShapeRule,
  "validate/repeated-key": repeatedKeyRule,
  "validate/request-body": requestBodyRule,
  "validate/request-parameter": requestParameterRule,
  "validate/server-error": serverErrorRule,
  "validate/unauthorized": unauthorizedRule,
  "validate/unexpected-body": unexpectedBodyRule,
  "validate/undocumented-error-code": undocumentedErrorCodeRule,
  "validate/undocumented-field": undocumentedFieldRule,
  "validate/undocumented-header": undocumentedHeaderRule,
  "validate/undocumented-operation": undocumentedOperationRule,
  "validate/undocumented-request-parameter": undocumentedRequestParameterRule,
  "validate/undocumented-status": undocumentedStatusRule,
  "validate/example-mismatch": exampleMismatchRule,
} as const;

export type ValidateRuleId = keyof typeof rules;

export function ruleOf(id: ValidateRuleId): Rule<BreakData> {
  return rules[id];
}

/** For the catalogue, which knows nothing of a rule's data. */
export const validateRules: readonly Rule[] = [
  ...Object.values(rules).map((rule) => rule as unknown as Rule),
  fieldVanishedRule as unknown as Rule,
  typeChangedRule as unknown as Rule,
];
