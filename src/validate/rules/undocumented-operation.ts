import { listFields } from "../../findings/title-words.ts";
import { defineRule } from "../../findings/rule.ts";
import type { BreakData } from "./break-data.ts";

export const undocumentedOperationRule = defineRule<BreakData>({
  id: "validate/undocumented-operation",
  severity: "info",
  summary: "A call goes to an operation that no page describes",
  docs: {
    description:
      "A request to one of the API's hosts whose method and path match no page. Segments that look like values are shown as `{}`.",
    rationale: "Either a page is missing, or the base path is not what docproof assumes.",
    example: "`DELETE /api/v3/projects/{}/clusters/{}` was called; the pages have GET only.",
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
