import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const missingRequestParameterRule = defineRule<BreakData>({
  id: "validate/missing-request-parameter",
  severity: "warning",
  summary: "A mandatory parameter was left out, and the server did not mind",
  docs: {
    description:
      "A parameter or body field that the page calls mandatory was not sent, and the answer is no 4xx. Headers that recorders strip (tokens, cookies) are not judged, nor Content-Type without a body.",
    rationale: "Either it is not mandatory, or the server does not check what it should.",
    example: "The page says `limit`: mandatory; a request without it was answered with 200.",
    remediation: "Mark the parameter as optional, or make the server check it.",
  },
  ...aboutSubject((data) => `not sent ${inResponses(data)}, and the server accepted it; the page says ${data.says}`),
});
