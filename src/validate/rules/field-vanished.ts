import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const fieldVanishedRule = defineRule<ChangeData>({
  id: "validate/field-vanished",
  severity: "warning",
  summary: "A field that responses had in the earlier run is gone",
  docs: {
    description:
      "With `--since`, a field that the responses of the earlier run had and those of this run do not have, although the object that holds it came, where the page does not call it required: an error when every response had it, a warning when most had.",
    rationale: "Clients that worked yesterday fail today.",
    example: "`colour` was in each of 12 responses; now it is in none of 10.",
    remediation: "Report the change to the API's owners, or remove the field from the page.",
  },
  message: ({ subject, beforeCount, beforeOf, count, of }) =>
    `${subject} is ${inResponses(count, of)}; in the earlier run it was ${inResponses(beforeCount, beforeOf)}`,
});
