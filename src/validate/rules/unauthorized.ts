import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inResponses } from "./break-data.ts";

export const unauthorizedRule = defineRule<BreakData>({
  id: "validate/unauthorized",
  severity: "warning",
  summary: "Every call of an operation was refused with 401 or 403",
  docs: {
    description:
      "An operation of which every response has status 401, 403 or 407. An error when every call of the run was refused, or when the operation answered in the run that `--since` names.",
    rationale: "The token was missing, wrong or out of date, and nothing that the page promises was tested.",
    example: "Each of 12 responses of `GET /v1/pots` has status 401.",
    remediation: "Record again with valid credentials. If they were valid, report the responses to the API's owners.",
  },
  message: (data) => `${data.came}: refused ${inResponses(data)}${data.says}`,
});
