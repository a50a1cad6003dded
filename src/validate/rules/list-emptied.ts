import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const listEmptiedRule = defineRule<ChangeData>({
  id: "validate/list-emptied",
  severity: "info",
  summary: "A list that had items in the earlier run is empty",
  docs: {
    description:
      "With `--since`: a list that had items in every response of the earlier run has none in any response of this one. At least two responses of each run show it, of a list inside the items of another one at least three. It is a note, since there may be nothing to list.",
    rationale: "A server that lost its data answers so, with a status of success.",
    example: "`lamps` had items in all 5 responses; now it is empty in all 4.",
    remediation: "If the data was not meant to go, report it to the API's owners.",
  },
  message: ({ subject, beforeCount, beforeOf, count, of }) =>
    `${subject} is an empty list ${inResponses(count, of)}; in the earlier run it had items ${inResponses(beforeCount, beforeOf)}`,
});
