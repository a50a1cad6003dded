import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const requestBodyRule = defineRule<BreakData>({
  id: "validate/request-body",
  severity: "warning",
  summary: "A request body breaks what the page says of it, and the server did not mind",
  docs: {
    description:
      "A field of a request body breaks its stated type, values, limits or format, and the answer is no 4xx.",
    rationale: "Either the page is too strict, or the server does not check what it should.",
    example: "The page says `duration` is at least 1; a request with 0 was answered with 200.",
    remediation: "Correct the page, or make the server check it.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}, and the server accepted it`),
});
