import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const unexpectedBodyRule = defineBreakRule({
  id: "validate/unexpected-body",
  severity: "warning",
  summary: "A response has a body where the page says that there is none",
  docs: {
    description:
      "The table of statuses says that a response has no body (“none” in its column of bodies, “No content”), and one came. An empty object or list is as good as none.",
    rationale: "Clients do not read what they are told is not there: the reason of an error is lost.",
    example: 'The row of 404 says `none`; the response has `{"code": "not_found"}`.',
    remediation: "Describe the body on the page.",
  },
  ...aboutSubject((data) => `the page says “${data.says}”, got ${data.came} ${inResponses(data)}`),
});
