import { defineBreakRule } from "./break-rule.ts";

export const deprecatedOperationInUseRule = defineBreakRule({
  id: "validate/deprecated-operation-in-use",
  severity: "info",
  summary: "A deprecated operation is still called",
  docs: {
    description: "Calls to an operation that the page marks as deprecated.",
    rationale: "Its callers must migrate before it can be removed.",
    example: "The title says *(Deprecated)*; the recording has 200 calls.",
    remediation: "Tell the callers which operation replaces it.",
  },
  message: (data) =>
    `${data.subject} is deprecated and was called ${data.count} ${data.count === 1 ? "time" : "times"}`,
});
