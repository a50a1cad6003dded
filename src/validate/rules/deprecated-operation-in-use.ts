import { defineRule } from "../../findings/rule.ts";
import type { BreakData } from "./break-data.ts";

export const deprecatedOperationInUseRule = defineRule<BreakData>({
  id: "validate/deprecated-operation-in-use",
  severity: "info",
  summary: "A deprecated operation is still called",
  docs: {
    description: "Calls to an operation that the page calls deprecated.",
    rationale: "Its callers have to move before it can go.",
    example: "The title says *(Deprecated)*; the recording has 200 calls.",
    remediation: "Tell the callers what replaces it.",
  },
  message: (data) =>
    `${data.subject} is deprecated and was called ${data.count} ${data.count === 1 ? "time" : "times"}`,
});
