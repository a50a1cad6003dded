import { defineBreakRule } from "./break-rule.ts";

export const ambiguousOperationRule = defineBreakRule({
  id: "validate/ambiguous-operation",
  severity: "info",
  summary: "A call matches two operations equally well",
  docs: {
    description:
      "Two path templates match a request and neither is more specific. docproof uses the one that has a fixed segment first.",
    rationale: "The request was checked against one of them only.",
    example: "`/a/b/c` matches `/a/{x}/c` and `/a/b/{y}`.",
    remediation: "Pass only the page that is meant to docproof.",
  },
  message: ({ count, subject, says }) =>
    count === 1 ? `1 call to ${subject} also matches ${says}` : `${count} calls to ${subject} also match ${says}`,
});
