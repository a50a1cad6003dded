import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const noSuccessRule = defineBreakRule({
  id: "validate/no-success",
  severity: "error",
  summary: "An operation no longer succeeds",
  docs: {
    description: "With `--since`: an operation that succeeded in the earlier run has no success response in this run.",
    rationale: "Clients that worked before now fail. Nothing that the page documents about a success was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 404.",
    remediation:
      "Report the responses to the API's owners. If other calls were recorded than in the earlier run, record the same calls.",
  },
  message: (data) => `${data.came}: no success ${inResponses(data)}${data.says}`,
});
