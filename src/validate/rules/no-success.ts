import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const noSuccessRule = defineBreakRule({
  id: "validate/no-success",
  severity: "error",
  summary: "An operation has no success response",
  docs: {
    description:
      'The server does not know a documented call: every response has status 405, or 404 to a `GET` of a path without variables. With `--since`: an operation that succeeded in the earlier run has no success response in this run, whether its status or its body says so (`{"code": 500, "message": …}`), or a call that no page describes. Of such calls, two or fewer that look a thing up by name and do not find it are a note.',
    rationale:
      "Clients that do what the page says, or that worked before, fail. Nothing that the page documents about a success was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 404.",
    remediation:
      "Correct the path or the method on the page, or report the responses to the API's owners. If other calls were recorded than in the earlier run, record the same calls.",
  },
  message: (data) => `${data.came}: no success ${inResponses(data)}${data.says}`,
});
