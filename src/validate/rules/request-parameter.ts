import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const requestParameterRule = defineBreakRule({
  id: "validate/request-parameter",
  severity: "warning",
  summary: "The server accepted a parameter value that the page rules out",
  docs: {
    description:
      "A path, query or header parameter violates its documented type, values, limits or format, and the response is not a 4xx.",
    rationale: "Either the page is too strict, or the server does not check it.",
    example: "The page says that `limit` is at most 1000; a request with 5000 got 200.",
    remediation: "Correct the page, or make the server check it.",
  },
  isAboutRequests: true,
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}, and the server accepted it`),
});
