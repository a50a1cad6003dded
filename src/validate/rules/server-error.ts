import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const serverErrorRule = defineBreakRule({
  id: "validate/server-error",
  severity: "warning",
  summary: "A response is a server error",
  docs: {
    description:
      "A response with status 500 or above. It is an error if every response of the operation is one, and a warning if some are and the page does not document the status, nor shows the body of a 500 as that of an error. With `--since`, a documented status that did not occur in the earlier run gives a warning too.",
    rationale: "The operation does not work, and nothing else that the page documents was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 500.",
    remediation: "Report it to the API's owners.",
  },
  message: (data) => `${data.came}: a server error ${inResponses(data)}${data.says}`,
});
