import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const bodyTypeRule = defineRule<BreakData>({
  id: "validate/body-type",
  severity: "error",
  summary: "A value is of another type than the page says",
  docs: {
    description:
      "A value whose JSON type is not the one in the type column: a list where the page says object, a number in a string where it says Integer. Whole numbers are fine where the page says float.",
    rationale: "A client that is written or generated from the page fails on the first answer.",
    example: 'The page says `clusters object`; the answer has `"clusters": [ … ]`.',
    remediation:
      "Read the blame. If the page's own example shows what came, correct the type cell; else report the answer to the API's owners.",
  },
  joining: { fact: "type" },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
