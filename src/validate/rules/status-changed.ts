import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const statusChangedRule = defineRule<ChangeData>({
  id: "validate/status-changed",
  severity: "warning",
  summary: "An operation succeeds with another status than in the earlier run",
  docs: {
    description:
      "With `--since`: no success has a status that successes had in the earlier run, and the page documents none for the operation. It is an error where at least three responses of each run show it and the method is not `PUT`, which often has one status for what is new and another for what was there.",
    rationale: "Clients that wait for the old status now fail.",
    example: "`POST /pots` succeeded with 201 in all 4 responses; now it succeeds with 200 in all 3.",
    remediation: "Report the change to the API's owners, or document the statuses.",
  },
  message: ({ subject, before, beforeCount, beforeOf, came, count, of }) =>
    `${subject} succeeds with status ${came} ${inResponses(count, of)}; in the earlier run it succeeded with ${before} ${inResponses(beforeCount, beforeOf)}`,
});
