import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const otherShapeRule = defineBreakRule({
  id: "validate/other-shape",
  severity: "warning",
  summary: "The documented fields are in another object than the page says",
  docs: {
    description:
      "An object that has none of the documented fields: they are all inside a field that the page does not describe, or in each member of the object, or stand without the object that the page puts around them, or none of them came. One finding instead of one for each field; where the fields are found elsewhere, they are checked there.",
    rationale: "No client that was written from the page finds a single field.",
    example: 'The table lists `id` and `watts`; the answer is `{"lamp": {"id": …, "watts": …}}`.',
    remediation: "Describe the object around the fields, or report the answer to the API's owners.",
  },
  // Whoever reads the example sees it; what an example alone shows inside of an answer may be one kind of several.
  grade: ({ example, isOnlyShown }) => (example === "responses" || isOnlyShown ? "info" : "warning"),
  ...aboutSubject((data) => `${data.came} ${inResponses(data)}`),
});
