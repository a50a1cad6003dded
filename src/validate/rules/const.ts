import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";
import { defineRule } from "../../findings/rule.ts";

export const constRule = defineRule<BreakData>({
  id: "validate/const",
  severity: "error",
  summary: "A value differs from the one that the page calls fixed",
  docs: {
    description: "A field for which the page states one fixed value came with another.",
    rationale: "Clients compare against a constant that the documentation gives them.",
    example: 'The page says: *The value is fixed at **Volume**.* The response has `"kind": "Snapshot"`.',
    remediation:
      "If the page's example has the constant, too, report the response to the API's owners; else correct the page.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
