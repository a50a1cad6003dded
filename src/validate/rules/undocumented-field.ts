import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const undocumentedFieldRule = defineRule<BreakData>({
  id: "validate/undocumented-field",
  severity: "info",
  summary: "A field is not on the page",
  docs: {
    description:
      "An object came with a key that its table does not list. Schemas stay open, so nothing is rejected for it.",
    rationale: "Readers cannot know what it means, and whether they may rely on it.",
    example: 'The answer has `"skip_verify": true`; the table of `cluster` has no such row.',
    remediation: "Add a row for the field, or say that it is internal.",
  },
  joining: { fact: "existence", lacking: "page" },
  ...aboutSubject((data) => `undocumented field ${inResponses(data)}`),
});
