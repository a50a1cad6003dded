import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const exampleMismatchRule = defineRule<BreakData>({
  id: "validate/example-mismatch",
  aliases: ["validate/unlike-example"],
  severity: "warning",
  summary: "A value is of another type than the page's own example shows",
  docs: {
    description:
      "A value whose type the page does not state, or states against its own example, came with a type that no example of the page shows.",
    rationale: "Where the table says nothing, the example is what clients are written from.",
    example: 'The type column has “-”, the example `"preferences": {}`; the answer has `"preferences": "none"`.',
    remediation: "State the type in the table if both are meant; else report the answer to the API's owners.",
  },
  joining: { fact: "type" },
  ...aboutSubject((data) => `expected ${data.says} as in the page's example, got ${data.came} ${inResponses(data)}`),
});
