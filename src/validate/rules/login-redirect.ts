import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const loginRedirectRule = defineBreakRule({
  id: "validate/login-redirect",
  severity: "error",
  summary: "A call was redirected to a login page",
  docs: {
    description: "An undocumented redirect to a login path.",
    rationale: "The session was missing or had expired. Nothing that the page documents was tested.",
    example: "The response has status 302 and `Location: /login?next=/v1/pots`.",
    remediation: "Record again with valid credentials.",
  },
  message: (data) => `${data.came}: redirected to a login page ${inResponses(data)}${data.says}`,
});
