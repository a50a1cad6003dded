import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const nullRule = defineRule<BreakData>({
  id: "validate/null",
  severity: "warning",
  summary: "A value is null, and the page does not say that it may be",
  docs: {
    description:
      "A field came as null although the page gives it a type and says nothing of null. A note where the page's own example has null there, too.",
    rationale: "Typed clients fail on null where they expect a value.",
    example: 'The page says `String`; the answer has `"description": null`.',
    remediation: "Say on the page when the field is null, or leave the field out of the answer.",
  },
  ...aboutSubject((data) => `null ${inResponses(data)}; the page says ${data.says}`),
});
