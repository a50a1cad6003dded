import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const requestParameterRule = defineRule<BreakData>({
  id: "validate/request-parameter",
  severity: "warning",
  summary: "A parameter was sent with a value that the page rules out, and the server did not mind",
  docs: {
    description:
      "A path, query or header parameter breaks its stated type, values, limits or format, and the answer is no 4xx.",
    rationale: "Either the page is too strict, or the server does not check what it should.",
    example: "The page says `limit` is at most 1000; a request with 5000 was answered with 200.",
    remediation: "Correct the page, or make the server check it.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}, and the server accepted it`),
});
