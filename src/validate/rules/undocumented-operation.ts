import { listFields } from "../../findings/title-words.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedOperationRule = defineBreakRule({
  id: "validate/undocumented-operation",
  severity: "info",
  summary: "A called operation is not documented",
  docs: {
    description:
      "A request to one of the API's hosts whose method and path match no page. Segments that look like values are shown as `{}`. With `--since`, it is a warning where a page of the earlier run described it.",
    rationale: "Either a page is missing, or the base path differs from what docproof assumes.",
    example: "`DELETE /api/v3/projects/{}/clusters/{}` was called; the pages document only GET.",
    remediation: "Add the page, or set `--base-path` or the hosts of the API.",
  },
  joining: {
    lacking: "page",
    title: ({ main, findings }) =>
      findings.length < 2
        ? main.message
        : `${findings.length} operations that were called are undocumented: ${listFields(findings.map(({ operation }) => operation ?? ""))}`,
  },
  message: (data) =>
    `${data.subject} is undocumented; it was called ${data.count} ${data.count === 1 ? "time" : "times"}`,
});
