import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inAnswers } from "./break-data.ts";

export const undocumentedStatusRule = defineRule<BreakData>({
  id: "validate/undocumented-status",
  severity: "warning",
  summary: "A status is not on the page",
  docs: {
    finds:
      "An answer with a status that the page does not list: an error for 2xx, a warning otherwise; none for 304, which only a cache gets to see, and none where the page names no status by its number. Statuses that pages delegate to another page can be named in `common-statuses`.",
    matters: "A client has no branch for it.",
    example: "The page lists 200; the answer has 202.",
    todo: "Add the status to the page, or name it in `common-statuses`.",
  },
  message: (data) => `status ${data.came} is not on the page; it came ${inAnswers(data)}`,
});

/** @param common statuses that pages delegate to another page: "404", "4XX" */
export function isCommonStatus(status: number, common: readonly string[]): boolean {
  const text = String(status);
  return common.some((one) => one === text || (/^[1-5]xx$/i.test(one) && one[0] === text[0]));
}
