import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const invalidJsonRule = defineBreakRule({
  id: "validate/invalid-json",
  aliases: ["validate/not-json"],
  severity: "error",
  summary: "A response declares JSON but the body is not valid JSON",
  docs: {
    description:
      "A body whose Content-Type is JSON (or missing) cannot be parsed as JSON, or is empty although the page documents a body.",
    rationale: "Every client fails on it.",
    example: "The response has `Content-Type: application/json` and the body `OK`.",
    remediation: "Report the response to the API's owners.",
  },
  ...aboutSubject((data) => `expected JSON, got ${data.came} ${inResponses(data)}`),
});
