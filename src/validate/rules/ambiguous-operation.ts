import { defineRule } from "../../findings/rule.ts";
import { type BreakData } from "./break-data.ts";

export const ambiguousOperationRule = defineRule<BreakData>({
  id: "validate/ambiguous-operation",
  severity: "info",
  summary: "A call matches two operations equally well",
  docs: {
    description:
      "Two path templates match a request, neither more concrete than the other; the one that is concrete first was taken.",
    rationale: "The request was checked against one of them only.",
    example: "`/a/b/c` matches `/a/{x}/c` and `/a/b/{y}`.",
    remediation: "Give docproof only the page that is meant.",
  },
  message: (data) => `${data.count} ${data.count === 1 ? "call" : "calls"} to ${data.subject} also match ${data.says}`,
});
