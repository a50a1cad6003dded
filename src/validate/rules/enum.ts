import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule, gradeByBacking } from "./break-rule.ts";

export const enumRule = defineBreakRule({
  id: "validate/enum",
  severity: "error",
  summary: "A value is not in the documented list of values",
  docs: {
    description: "A field for which the page lists all possible values has another value.",
    rationale: "Clients that branch on the listed values take the wrong branch, or none.",
    example: "The page says: *The value can be **internal** or **external**.* The response has a third value.",
    remediation: "Add the value to the page if it is intended; otherwise report the response to the API's owners.",
  },
  grade: gradeByBacking({ byExample: true, byResponses: true }),
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
