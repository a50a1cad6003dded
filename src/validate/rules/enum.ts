import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const enumRule = defineRule<BreakData>({
  id: "validate/enum",
  severity: "error",
  summary: "A value is none of those that the page lists",
  docs: {
    description: "A field for which the page lists all possible values came with another one.",
    rationale: "Clients that switch over the listed values take the wrong branch or none.",
    example: "The page says: *The value can be **internal** or **external**.* The answer has a third value.",
    remediation: "Add the value to the page if it is meant; else report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `expected ${data.says}, got ${data.came} ${inResponses(data)}`),
});
