import { defineRule } from "../../findings/rule.ts";
import type { ChangeData } from "./change-data.ts";

export const notCalledRule = defineRule<ChangeData>({
  id: "validate/not-called",
  severity: "warning",
  summary: "An operation that succeeded in the earlier run was not called",
  docs: {
    description:
      "With `--since`: an operation that succeeded in the earlier run, and that the pages still document, is in none of the exchanges. It is a warning where it was called so often that chance does not explain it, and a note otherwise.",
    rationale: "Nothing of it was tested: that no finding names it does not mean that it works.",
    example: "`GET /pots` was called 12 times in the last night of 80 calls, and not in the 75 calls of this one.",
    remediation: "Record the same calls as in the earlier run, or find out why nobody makes this one any more.",
  },
  message: ({ subject, beforeCount }) =>
    `${subject} was not called; in the earlier run it was called ${beforeCount} ${beforeCount === 1 ? "time" : "times"}`,
});
