import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const formatRule = defineRule<BreakData>({
  id: "validate/format",
  severity: "error",
  summary: "A text is not of the format that the page states",
  docs: {
    description:
      "A UUID, date, address or base64 text, as the page calls it, that is none. Empty and masked texts are not judged.",
    rationale: "Clients parse these texts.",
    example: 'The page says *UUID*; the answer has `"id": "17"`.',
    remediation: "Correct the sentence on the page, or report the answer to the API's owners.",
  },
  joining: { fact: "format" },
  ...aboutSubject((data) => `expected format ${data.says}, got ${data.came} ${inResponses(data)}`),
});
