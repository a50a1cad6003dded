import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const newUnlistedValueRule = defineRule<ChangeData>({
  id: "validate/new-unlisted-value",
  severity: "warning",
  summary: "A value outside the page's list came that the earlier run did not have",
  docs: {
    description:
      "With `--since`: responses of the earlier run had values that the page's list of values does not have, and now there is yet another one. It is a warning where each of the other values came more than once in at least three responses, so that no further one was expected, and a note otherwise. Nothing is said where most came only once: then the list is open. Reports keep twelve bits of a digest of each value, which do not tell what it was.",
    rationale: "That the list is incomplete is known, and accepted perhaps; clients do not know the new value.",
    example: "`state` was `fired` in 12 responses, which the page does not list; now it is `cooling` in 3 of 10.",
    remediation: "Add the value to the page's list, or report the change to the API's owners.",
  },
  message: ({ subject, beforeCount, beforeOf, count, of }) =>
    `${subject} has another value outside the page's list ${inResponses(count, of)}; in the earlier run it had others ${inResponses(beforeCount, beforeOf)}`,
});
