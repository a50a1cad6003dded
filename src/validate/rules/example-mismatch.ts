import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const exampleMismatchRule = defineRule<BreakData>({
  id: "validate/example-mismatch",
  aliases: ["validate/unlike-example"],
  severity: "warning",
  summary: "A value has another type than in the page's own example",
  docs: {
    description:
      "The page states no type for a value, or one that contradicts its own example, and the value has a type that no example shows.",
    rationale: "Where the table says nothing, clients are written from the example.",
    example:
      'The type cell is “-” and the example shows `"preferences": {}`; the response has `"preferences": "none"`.',
    remediation: "State the type in the table if both are intended; otherwise report the response to the API's owners.",
  },
  joining: { fact: "type" },
  ...aboutSubject((data) => `expected ${data.says} as in the page's example, got ${data.came} ${inResponses(data)}`),
});
