import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const repeatedKeyRule = defineBreakRule({
  id: "validate/repeated-key",
  severity: "warning",
  summary: "An object of the answer has one key twice",
  docs: {
    description:
      "A recorded JSON text in which one object has the same key two times or more. docproof judges the last value, as most parsers do.",
    rationale: "Parsers differ: some take the first value, some the last, some refuse the text.",
    example: 'The answer has `"count": "4", "count": 3`.',
    remediation: "Report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `the key stands twice in one object ${inResponses(data)}`),
});
