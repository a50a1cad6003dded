import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule, gradeByBacking } from "./break-rule.ts";

export const formatRule = defineBreakRule({
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
  grade: gradeByBacking({ byExample: true }),
  ...aboutSubject((data) => `expected format ${data.says}, got ${data.came} ${inResponses(data)}`),
});
