/** The rules of validate. A rule is a file in rules/ and a line here. */
import type { Rule } from "../findings/rule.ts";
import { ambiguousOperationRule } from "./rules/ambiguous-operation.ts";
import { bodyTypeRule } from "./rules/body-type.ts";
import { brokenEntryRule } from "./rules/broken-entry.ts";
import { constRule } from "./rules/const.ts";
import { contentTypeRule } from "./rules/content-type.ts";
import { deprecatedOperationInUseRule } from "./rules/deprecated-operation-in-use.ts";
import { enumRule } from "./rules/enum.ts";
import { formatRule } from "./rules/format.ts";
import { limitsRule } from "./rules/limits.ts";
import { missingFieldRule } from "./rules/missing-field.ts";
import { missingRequestParameterRule } from "./rules/missing-request-parameter.ts";
import { missingResponseHeaderRule } from "./rules/missing-response-header.ts";
import { notJsonRule } from "./rules/not-json.ts";
import { nullRule } from "./rules/null.ts";
import { requestBodyRule } from "./rules/request-body.ts";
import { requestParameterRule } from "./rules/request-parameter.ts";
import { undocumentedFieldRule } from "./rules/undocumented-field.ts";
import { undocumentedHeaderRule } from "./rules/undocumented-header.ts";
import { undocumentedOperationRule } from "./rules/undocumented-operation.ts";
import { undocumentedRequestParameterRule } from "./rules/undocumented-request-parameter.ts";
import { undocumentedStatusRule } from "./rules/undocumented-status.ts";
import { unlikeExampleRule } from "./rules/unlike-example.ts";
import type { BreakData } from "./rules/break-data.ts";

const rules = {
  "validate/ambiguous-operation": ambiguousOperationRule,
  "validate/body-type": bodyTypeRule,
  "validate/broken-entry": brokenEntryRule,
  "validate/const": constRule,
  "validate/content-type": contentTypeRule,
  "validate/deprecated-operation-in-use": deprecatedOperationInUseRule,
  "validate/enum": enumRule,
  "validate/format": formatRule,
  "validate/limits": limitsRule,
  "validate/missing-field": missingFieldRule,
  "validate/missing-request-parameter": missingRequestParameterRule,
  "validate/missing-response-header": missingResponseHeaderRule,
  "validate/not-json": notJsonRule,
  "validate/null": nullRule,
  "validate/request-body": requestBodyRule,
  "validate/request-parameter": requestParameterRule,
  "validate/undocumented-field": undocumentedFieldRule,
  "validate/undocumented-header": undocumentedHeaderRule,
  "validate/undocumented-operation": undocumentedOperationRule,
  "validate/undocumented-request-parameter": undocumentedRequestParameterRule,
  "validate/undocumented-status": undocumentedStatusRule,
  "validate/unlike-example": unlikeExampleRule,
} as const;

export type ValidateRuleId = keyof typeof rules;

export function ruleOf(id: ValidateRuleId): Rule<BreakData> {
  return rules[id];
}

/** For the catalogue, which knows nothing of a rule's data. */
export const validateRules: readonly Rule[] = Object.values(rules).map((rule) => rule as unknown as Rule);
