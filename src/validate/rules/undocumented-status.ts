import type { Finding } from "../../findings/finding.ts";
import { byValue, listWords } from "../../findings/title-words.ts";
import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedStatusRule = defineBreakRule({
  id: "validate/undocumented-status",
  severity: "warning",
  summary: "A status code is not documented",
  docs: {
    description:
      "A response with a status code that the page does not list: an error for 2xx, a warning otherwise. Not reported: 304, and pages that name no status code at all; where such a page shows an answer and speaks nowhere of errors, a 4xx is a note. Codes that are documented on another page can be listed in `common-statuses`.",
    rationale: "A client has no branch for it.",
    example: "The page lists 200; the response has 202.",
    remediation: "Add the status code to the page, or list it in `common-statuses`.",
  },
  joining: {
    lacking: "page",
    title: ({ findings }) => {
      const codes = byValue(findings, "came").toSorted(([a], [b]) => (a < b ? -1 : 1));
      const seen = codes.map(([code, members]) => `${code} (${mostOften(members)})`);
      return `undocumented status ${codes.length === 1 ? "code" : "codes"} ${listWords(seen)}`;
    },
  },
  message: (data) => `undocumented status code ${data.came} ${inResponses(data)}`,
});

/** @param common statuses that pages delegate to another page: "404", "4XX" */
export function isCommonStatus(status: number, common: readonly string[]): boolean {
  const text = String(status);
  return common.some((one) => one === text || (/^[1-5]xx$/i.test(one) && one[0] === text[0]));
}

/** "3 of 40 responses", of the edition that most came to. */
function mostOften(findings: readonly Finding[]): string {
  const counts = findings.map(({ data }) => [Number(data["count"]), Number(data["of"])] as const);
  const [count, of] = counts.toSorted((a, b) => b[0] - a[0])[0] ?? [0, 0];
  return `${count} of ${of} ${of === 1 ? "response" : "responses"}`;
}
