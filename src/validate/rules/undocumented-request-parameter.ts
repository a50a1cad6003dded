import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const undocumentedRequestParameterRule = defineRule<BreakData>({
  id: "validate/undocumented-request-parameter",
  severity: "info",
  summary: "A query parameter is not on the page",
  docs: {
    description: "A request with a query parameter that the page does not list, and the answer is no 4xx.",
    rationale: "Somebody relies on what is not documented, or sends what nobody reads.",
    example: "`?verbose=1`, and the page has no `verbose`.",
    remediation: "Add the parameter to the page, or tell the client.",
  },
  joining: { lacking: "page" },
  ...aboutSubject((data) => `undocumented parameter ${inResponses(data)}`),
});
