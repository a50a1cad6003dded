import { defineRule } from "../../findings/rule.ts";
import type { BreakData } from "./break-data.ts";

export const invalidEntryRule = defineRule<BreakData>({
  id: "validate/invalid-entry",
  aliases: ["validate/broken-entry"],
  severity: "warning",
  summary: "An entry of a recording cannot be read",
  docs: {
    description:
      "A line or entry that is no JSON, lacks its request or response, or ends early. The entries around it were read.",
    rationale: "What it recorded was not checked.",
    example: "The recording was cut off in the middle of its last line.",
    remediation: "Record again, or cut the entry out.",
  },
  message: (data) =>
    `${data.count} ${data.count === 1 ? "entry" : "entries"} of ${data.subject} could not be read: ${data.came}`,
});
