import { defineRule } from "../../findings/rule.ts";
import { type ChangeData, inResponses } from "./change-data.ts";

export const fieldVanishedRule = defineRule<ChangeData>({
  id: "validate/field-vanished",
  severity: "warning",
  summary: "A field that responses had in the earlier run is missing",
  docs: {
    description:
      "With `--since`: a field that responses had in the earlier run is missing from this one although its parent object is there, and the page does not call the field required; or a header that no page lists. It is an error if every response had it (of headers, only `Location`), a warning if most of many had it, and a note if most of a few did or one or two responses had it; these count as more where several operations lost the name together, or where a new field of nearly the same name is there. That answers are JSON by their type counts as such a header where the page names no type. Of a field that no page documents, and that every response had, it is a warning if more lack it now than chance explains.",
    rationale: "Clients that worked before now fail.",
    example: "`colour` was in all 12 responses; now it is in none of 10.",
    remediation: "Report the change to the API's owners, or remove the field from the page.",
  },
  message: ({ subject, beforeCount, beforeOf, count, of }) =>
    `${subject} is ${inResponses(count, of)}; in the earlier run it was ${inResponses(beforeCount, beforeOf)}`,
});
