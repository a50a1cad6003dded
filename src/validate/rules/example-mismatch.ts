import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inAnswers } from "./break-data.ts";

export const exampleMismatchRule = defineRule<BreakData>({
  id: "validate/example-mismatch",
  aliases: ["validate/unlike-example"],
  severity: "warning",
  summary: "A value is of another type than the page's own example shows",
  docs: {
    finds:
      "A value whose type the page does not state, or states against its own example, came with a type that no example of the page shows.",
    matters: "Where the table says nothing, the example is what clients are written from.",
    example: 'The type column has “-”, the example `"preferences": {}`; the answer has `"preferences": "none"`.',
    todo: "State the type in the table if both are meant; else report the answer to the API's owners.",
  },
  message: (data) => `${data.subject} is ${data.came} ${inAnswers(data)}; the page's example has ${data.says}`,
});
