import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedErrorCodeRule = defineBreakRule({
  id: "validate/undocumented-error-code",
  severity: "warning",
  summary: "An error code is in no table of error codes",
  docs: {
    description:
      "A failed response whose error code no page lists, though a table of error codes lists others that begin alike (`SHELF.0001`, `SHELF.0002`). Codes that other services answer with, such as those of a gateway, begin otherwise and are not meant.",
    rationale: "Whoever looks the code up finds nothing.",
    example: "The table lists `SHELF.0001` to `SHELF.0009`; the answer has `SHELF.0042`.",
    remediation: "Add the code to the table of error codes.",
  },
  joining: { lacking: "page" },
  message: (data) => `undocumented error code ${data.came} ${inResponses(data)}`,
});
