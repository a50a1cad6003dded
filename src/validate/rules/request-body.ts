import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const requestBodyRule = defineBreakRule({
  id: "validate/request-body",
  severity: "warning",
  summary: "The server accepted a request body that the page rules out",
  docs: {
    description:
      "A field of a request body violates its documented type, values, limits or format, and the response is not a 4xx.",
    rationale: "Either the page is too strict, or the server does not check it.",
    example: "The page says that `duration` is at least 1; a request with 0 got 200.",
    remediation: "Correct the page, or make the server check it.",
  },
  isAboutRequests: true,
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}, and the server accepted it`),
});
