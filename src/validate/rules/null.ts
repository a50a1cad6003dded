import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const nullRule = defineBreakRule({
  id: "validate/null",
  severity: "warning",
  summary: "A value is null, but the page does not say that it can be null",
  docs: {
    description:
      "A field is null although the page gives it a type and does not mention null. If the page's own example shows null too, or an example alone shows the field, it is a note.",
    rationale: "Typed clients that expect a value fail on null.",
    example: 'The page says `String`; the response has `"description": null`.',
    remediation: "Say on the page when the field is null, or omit the field from the response.",
  },
  // The page says so after all, by its example; or it says only what one value was.
  grade: ({ example, isOnlyShown }) => (example === "responses" || isOnlyShown ? "info" : "warning"),
  ...aboutSubject((data) => `null ${inResponses(data)}; the page says ${data.says}`),
});
