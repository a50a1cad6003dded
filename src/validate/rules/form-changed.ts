import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const formChangedRule = defineRule<ChangeData>({
  id: "validate/form-changed",
  severity: "warning",
  summary: "A text has another form than in the earlier run",
  docs: {
    description:
      "With `--since`: a text that was a date, a UUID, a digest or a number in every response of the earlier run is written otherwise in every response now. It is an error where both forms are such that programs write them and enough responses show it, and a warning otherwise. Reports keep how often each form came, and no text.",
    rationale: "Clients that parse the text now fail.",
    example: '`created` was "2024-05-01T08:00:00Z" in all 12 responses; now it is "01/05/2024" in all 10.',
    remediation: "Report the change to the API's owners, or document the form.",
  },
  message: ({ subject, before, beforeCount, beforeOf, came, count, of }) =>
    `${subject} is written as ${came} ${inResponses(count, of)}; in the earlier run it was ${before} ${inResponses(beforeCount, beforeOf)}`,
});
