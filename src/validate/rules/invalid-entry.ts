import { defineBreakRule } from "./break-rule.ts";

export const invalidEntryRule = defineBreakRule({
  id: "validate/invalid-entry",
  aliases: ["validate/broken-entry"],
  severity: "warning",
  summary: "An entry of a recording cannot be read",
  docs: {
    description:
      "A line or entry that is not valid JSON, lacks its request or response, or is truncated. The entries around it were read.",
    rationale: "This exchange was not checked.",
    example: "The recording ends in the middle of its last line.",
    remediation: "Record again, or remove the entry.",
  },
  message: (data) =>
    `${data.count} ${data.count === 1 ? "entry" : "entries"} of ${data.subject} could not be read: ${data.came}`,
});
