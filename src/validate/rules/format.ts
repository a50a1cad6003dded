import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const formatRule = defineRule<BreakData>({
  id: "validate/format",
  severity: "error",
  summary: "A text does not have the documented format",
  docs: {
    description:
      "A value that is not the UUID, date, address or base64 text that the page documents. Empty and masked texts are not checked.",
    rationale: "Clients parse these texts.",
    example: 'The page says *UUID*; the response has `"id": "17"`.',
    remediation: "Correct the description on the page, or report the response to the API's owners.",
  },
  joining: { fact: "format" },
  ...aboutSubject((data) => `expected format ${data.says}, got ${data.came} ${inResponses(data)}`),
});
