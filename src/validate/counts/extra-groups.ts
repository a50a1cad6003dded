/** The names under which something is counted that has no promise of its own: by operation, then by what it is. */
import type { OperationPlan } from "../plan/plan.ts";
import { undocumentedFieldRule } from "../rules/undocumented-field.ts";
import { repeatedKeyRule } from "../rules/repeated-key.ts";
import { htmlResponseRule } from "../rules/html-response.ts";
import { loginRedirectRule } from "../rules/login-redirect.ts";
import { serverErrorRule } from "../rules/server-error.ts";
import { unauthorizedRule } from "../rules/unauthorized.ts";

/** What is not documented is counted under the rule that reports it. */
export function extrasGroup(operation: Pick<OperationPlan, "index">, rule: string): string {
  return `${operation.index} ${rule}`;
}

export const UNDOCUMENTED_FIELD_GROUP = undocumentedFieldRule.id;

export const REPEATED_KEY_GROUP = repeatedKeyRule.id;

/** Every status that came, documented or not. */
export const STATUS_GROUP = "status";

/** Successes by their status that say in their body that the call failed, by status. */
export const DENIED_GROUP = "denied";

/** Responses that are not what the operation was called for, under the rules that report them. */
export const FAILURE_GROUPS = {
  serverError: serverErrorRule.id,
  unauthorized: unauthorizedRule.id,
  loginRedirect: loginRedirectRule.id,
  htmlPage: htmlResponseRule.id,
} as const;

/** Behind the status of a failure whose body the page shows. */
export const SHOWN_ERROR = "shown";

/** Groups that `undocumented.ts` makes no findings of. */
export const COUNTED_ELSEWHERE: ReadonlySet<string> = new Set([
  STATUS_GROUP,
  DENIED_GROUP,
  ...Object.values(FAILURE_GROUPS),
]);
