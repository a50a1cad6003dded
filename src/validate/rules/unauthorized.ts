import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const unauthorizedRule = defineBreakRule({
  id: "validate/unauthorized",
  severity: "warning",
  summary: "Every call of an operation was rejected with 401 or 403",
  docs: {
    description:
      "Every response of an operation has status 401, 403 or 407. It is an error if every call of the run was rejected, or if the operation succeeded in the earlier run that `--since` names.",
    rationale: "The token was missing, wrong or expired. Nothing that the page documents was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 401.",
    remediation: "Record again with valid credentials. If they were valid, report the responses to the API's owners.",
  },
  message: (data) => `${data.came}: rejected ${inResponses(data)}${data.says}`,
});
