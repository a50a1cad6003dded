import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const typeChangedRule = defineRule<ChangeData>({
  id: "validate/type-changed",
  severity: "warning",
  summary: "A value has another type than in the earlier run",
  docs: {
    description:
      "With `--since`: a value has a type that it never had in the earlier run, and the page states no type, allows both, or does not document the field. It is an error if every response has the new type, and a warning otherwise.",
    rationale: "Clients that worked before now fail.",
    example: "`count` was a whole number in all 12 responses; now it is a string in all 10.",
    remediation: "Report the change to the API's owners, or document the type.",
  },
  message: ({ subject, before, beforeCount, beforeOf, came, count, of }) =>
    `${subject} is ${came} ${inResponses(count, of)}; in the earlier run it was ${before} ${inResponses(beforeCount, beforeOf)}`,
});
