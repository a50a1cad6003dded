import { defineRule } from "../../findings/rule.ts";
import { aboutSubject, type BreakData, inResponses } from "./break-data.ts";

export const missingResponseHeaderRule = defineRule<BreakData>({
  id: "validate/missing-response-header",
  severity: "info",
  summary: "A documented header is not in the answer",
  docs: {
    description:
      "A response header of the page's table that an answer lacks; a warning where the page calls it mandatory. Not judged where no headers were recorded.",
    rationale: "Clients read it.",
    example: "The page lists `Port-ID`; the answer has no such header.",
    remediation: "Say on the page when it is missing, or report the answer to the API's owners.",
  },
  ...aboutSubject((data) => `missing ${inResponses(data)}; the page says ${data.says}`),
});
