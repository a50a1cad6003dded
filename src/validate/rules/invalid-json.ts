import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const invalidJsonRule = defineRule<BreakData>({
  id: "validate/invalid-json",
  aliases: ["validate/not-json"],
  severity: "error",
  summary: "An answer calls itself JSON and is not",
  docs: {
    description:
      "A body whose Content-Type says JSON (or says nothing) cannot be parsed as JSON, or is empty where the page describes a body.",
    rationale: "Every client fails on it.",
    example: "`Content-Type: application/json`, and the body is `OK`.",
    remediation: "Report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `expected JSON, got ${data.came} ${inResponses(data)}`),
});
