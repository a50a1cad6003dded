import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const nullRule = defineRule<BreakData>({
  id: "validate/null",
  severity: "warning",
  summary: "A value is null, but the page does not say that it can be null",
  docs: {
    description:
      "A field is null although the page gives it a type and does not mention null. If the page's own example shows null too, it is a note.",
    rationale: "Typed clients that expect a value fail on null.",
    example: 'The page says `String`; the response has `"description": null`.',
    remediation: "Say on the page when the field is null, or omit the field from the response.",
  },
  ...aboutSubject((data) => `null ${inResponses(data)}; the page says ${data.says}`),
});
