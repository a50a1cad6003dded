import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

/** Fewer responses may all be of one form. */
const FEW = 3;

export const exampleMismatchRule = defineBreakRule({
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
  tellsTypes: true,
  // A list where one example has a text: after a few responses, that may be another form that no row speaks of.
  grade: ({ isOnlyShown, broken, isOfObjects }) => (isOnlyShown && broken < FEW && isOfObjects ? "info" : "warning"),
  ...aboutSubject((data) => `expected ${data.says} as in the page's example, got ${data.came} ${inResponses(data)}`),
});
