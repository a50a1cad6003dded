import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const missingFieldRule = defineBreakRule({
  id: "validate/missing-field",
  severity: "info",
  summary: "A documented field is missing from the response",
  docs: {
    description:
      "A field of the page's table that a response lacks. A required field gives a warning. If the page does not say whether it is required, it is a note, unless the page's own example lacks the field too. An optional field, or one that the page says is present only in some cases, gives no finding.",
    rationale:
      "Clients rely on required fields. A required mark in a response table is a claim to check, not a reason to reject a response.",
    example: "The table has a row `contexts`; the response has no such key.",
    remediation: "Mark the field as optional and say when it is missing, or report the response to the API's owners.",
  },
  grade: ({ isRequired }) => (isRequired ? "warning" : "info"),
  ...aboutSubject((data) => `missing ${inResponses(data)}; the page says ${data.says}`),
});
