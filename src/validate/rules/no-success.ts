import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inResponses } from "./break-data.ts";

export const noSuccessRule = defineRule<BreakData>({
  id: "validate/no-success",
  severity: "error",
  summary: "An operation no longer answers with success",
  docs: {
    description:
      "With `--since`, an operation that succeeded in the earlier run and of which no response of this run is a success.",
    rationale: "Clients that worked yesterday fail today, and nothing that the page says of a success was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 404.",
    remediation:
      "Report the responses to the API's owners. If the calls were others than before, record those of before.",
  },
  message: (data) => `${data.came}: no success ${inResponses(data)}${data.says}`,
});
