import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const limitsRule = defineRule<BreakData>({
  id: "validate/limits",
  severity: "error",
  summary: "A value is outside the range, length or number of items that the page states",
  docs: {
    description: "A number below or above the stated range, a text shorter or longer, a list with fewer or more items.",
    rationale: "Clients size columns, fields and checks by these numbers.",
    example: "The page says: *The value contains 1 to 64 characters.* The answer has 80.",
    remediation: "Correct the limit on the page, or report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
