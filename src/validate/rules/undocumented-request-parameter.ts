import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedRequestParameterRule = defineBreakRule({
  id: "validate/undocumented-request-parameter",
  severity: "info",
  summary: "A query parameter is not documented",
  docs: {
    description: "A query parameter that the page does not list was sent, and the response is not a 4xx.",
    rationale: "The client relies on something undocumented, or sends something that the server ignores.",
    example: "The request has `?verbose=1`; the page has no `verbose`.",
    remediation: "Add the parameter to the page, or inform the client's developers.",
  },
  joining: { lacking: "page" },
  ...aboutSubject((data) => `undocumented parameter ${inResponses(data)}`),
});
