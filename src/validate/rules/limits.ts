import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule, gradeByBacking } from "./break-rule.ts";

export const limitsRule = defineBreakRule({
  id: "validate/limits",
  severity: "error",
  summary: "A value is outside the documented range, length or number of items",
  docs: {
    description:
      "A number below or above the documented range, a text that is too short or too long, or a list with too few or too many items.",
    rationale: "Clients size database columns, input fields and checks by these limits.",
    example: "The page says: *The value contains 1 to 64 characters.* The response has 80.",
    remediation: "Correct the limit on the page, or report the response to the API's owners.",
  },
  // Every short text keeps a maximum length: that shows nothing of the maximum.
  grade: gradeByBacking(),
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
