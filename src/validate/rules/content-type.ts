import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const contentTypeRule = defineBreakRule({
  id: "validate/content-type",
  severity: "error",
  summary: "A response has another media type than documented",
  docs: {
    description:
      "The Content-Type of a response with a documented body is not the documented one. It is only a note if the body can be read anyway.",
    rationale: "Clients choose their parser by the media type.",
    example: "The page shows a JSON body; the response is `text/plain`.",
    remediation: "Find out who sent the response: the API or a gateway in front of it.",
  },
  grade: ({ isJson }) => (isJson ? "info" : "error"),
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
