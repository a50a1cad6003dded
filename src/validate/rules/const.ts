import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";
import { defineRule } from "../../findings/rule.ts";

export const constRule = defineRule<BreakData>({
  id: "validate/const",
  severity: "error",
  summary: "A value differs from the documented fixed value",
  docs: {
    description: "A field for which the page states a fixed value has another value.",
    rationale: "Clients compare the value with the documented constant.",
    example: 'The page says: *The value is fixed at **Volume**.* The response has `"kind": "Snapshot"`.',
    remediation:
      "If the page's own example shows the constant as well, report the response to the API's owners; otherwise correct the page.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
