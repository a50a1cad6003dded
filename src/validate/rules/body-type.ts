import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const bodyTypeRule = defineBreakRule({
  id: "validate/body-type",
  severity: "error",
  summary: "A value has another type than the page documents",
  docs: {
    description:
      "A value whose JSON type differs from the type column: a list where the page says object, a number in a string where it says Integer. Whole numbers are accepted where the page says float.",
    rationale: "A client written or generated from the page fails on the first response.",
    example: 'The page says `clusters object`; the response has `"clusters": [ … ]`.',
    remediation:
      "See which side the finding blames. If the page's own example agrees with the response, correct the type cell; otherwise report the response to the API's owners.",
  },
  joining: { fact: "type" },
  tellsTypes: true,
  // The page lists the fields of one and seldom says whether one comes or a list.
  grade: ({ isListOfOne }) => (isListOfOne ? "warning" : "error"),
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
