import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const missingResponseHeaderRule = defineBreakRule({
  id: "validate/missing-response-header",
  severity: "info",
  summary: "A documented header is missing from the response",
  docs: {
    description:
      "A documented response header that a response lacks. A required header gives a warning. Recordings without headers are not checked.",
    rationale: "Clients read the header.",
    example: "The page lists `Port-ID`; the response has no such header.",
    remediation: "Say on the page when it is missing, or report the response to the API's owners.",
  },
  grade: ({ isRequired }) => (isRequired ? "warning" : "info"),
  ...aboutSubject((data) => `missing ${inResponses(data)}; the page says ${data.says}`),
});
