import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const missingRequestParameterRule = defineBreakRule({
  id: "validate/missing-request-parameter",
  severity: "warning",
  summary: "The server accepted a request without a required parameter",
  docs: {
    description:
      "A required parameter or body field was not sent, and the response is not a 4xx. Headers that recorders strip (tokens, cookies) are not checked, nor is Content-Type without a body.",
    rationale: "Either it is not required, or the server does not check it.",
    example: "The page says that `limit` is required; a request without it got 200.",
    remediation: "Mark the parameter as optional, or make the server check it.",
  },
  isAboutRequests: true,
  ...aboutSubject((data) => `not sent ${inResponses(data)}, and the server accepted it; the page says ${data.says}`),
});
