import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedFieldRule = defineBreakRule({
  id: "validate/undocumented-field",
  severity: "info",
  summary: "A field is not documented",
  docs: {
    description:
      "An object has a key that its table does not list. Schemas stay open, so nothing is rejected because of it.",
    rationale: "Readers do not know what it means or whether they can rely on it.",
    example: 'The response has `"skip_verify": true`; the table of `cluster` has no such row.',
    remediation: "Add a row for the field, or say that it is internal.",
  },
  joining: { fact: "existence", lacking: "page" },
  ...aboutSubject((data) => `undocumented field ${inResponses(data)}`),
});
