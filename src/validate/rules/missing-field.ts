import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const missingFieldRule = defineRule<BreakData>({
  id: "validate/missing-field",
  severity: "info",
  summary: "A documented field is not in the answer",
  docs: {
    description:
      "A field of the page's table that an answer lacks. Graded by what the page says: a warning for a mandatory field; a note where the page is silent or names a condition, unless its own example lacks the field as well; nothing for an optional field.",
    rationale:
      "Clients rely on what the page calls mandatory. A mandatory column in a response table is a claim to check, not a reason to reject an answer.",
    example: "The table has a row `contexts`; the answer has no such key.",
    remediation: "Mark the field as optional and say when it is missing, or report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `missing ${inResponses(data)}; the page says ${data.says}`),
});
