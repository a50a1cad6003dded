import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule, gradeByBacking } from "./break-rule.ts";

export const constRule = defineBreakRule({
  id: "validate/const",
  severity: "error",
  summary: "A value differs from the documented fixed value",
  docs: {
    description: "A field for which the page states a fixed value has another value.",
    rationale: "Clients compare the value with the documented constant.",
    example: 'The page says: *The value is fixed at **Volume**.* The response has `"kind": "Snapshot"`.',
    remediation:
      "If the page's own example shows the constant as well, report the response to the API's owners; otherwise correct the page.",
  },
  grade: gradeByBacking({ byExample: true, byResponses: true }),
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
