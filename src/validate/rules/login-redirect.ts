import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inResponses } from "./break-data.ts";

export const loginRedirectRule = defineRule<BreakData>({
  id: "validate/login-redirect",
  severity: "error",
  summary: "A call was redirected to a login page",
  docs: {
    description: "A redirect that the page does not document, to a path that asks for a login.",
    rationale: "The session was missing or out of date, and nothing that the page promises was tested.",
    example: "The response has status 302 and `Location: /login?next=/v1/pots`.",
    remediation: "Record again with valid credentials.",
  },
  message: (data) => `${data.came}: redirected to a login page ${inResponses(data)}${data.says}`,
});
