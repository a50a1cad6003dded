import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const contentTypeRule = defineRule<BreakData>({
  id: "validate/content-type",
  severity: "error",
  summary: "An answer is of another media type than documented",
  docs: {
    description:
      "The Content-Type of an answer with a documented body is not the documented one; a warning when the body can be read all the same.",
    rationale: "Clients choose their parser by it. A gateway's page in HTML is found by this rule.",
    example: "The page shows a JSON body; the answer is `text/html`.",
    remediation: "Find out who answered: the API or a gateway in front of it.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
