/** The one sentence that a reader repeats: do the pages contradict their own examples, do they agree with each other. */
import type { ComparedGroup } from "../../compare/compare.ts";
import type { Finding } from "../../findings/finding.ts";
import { countWord } from "./titles.ts";

/** "1,206". */
const grouped = (count: number): string => count.toLocaleString("en-US");

export function headlineOf(groups: readonly ComparedGroup[], findings: readonly Finding[]): string {
  const pages = groups.flatMap(({ group }) => group.pages);
  if (pages.length === 0) return "No page was read.";
  const contradicting = new Set(
    findings
      .filter(({ rule, severity }) => severity === "error" && /^lint\/\w+(?:-\w+)*-example$/.test(rule))
      .map(({ edition }) => edition),
  );
  for (const { operations } of groups) {
    for (const { name, editions } of operations) {
      const method = name.split(" ")[0] ?? "";
      if (
        groups.length === 1 &&
        editions.length > 1 &&
        editions.every(({ page }) => contradicting.has(page.source)) &&
        contradicting.size === editions.length
      )
        return `Each of the ${countWord(editions.length)} ${method} pages contradicts its own example.`;
    }
  }
  if (contradicting.size > 0)
    return `${contradicting.size === pages.length && pages.length > 1 ? "Every page contradicts" : contradicting.size === 1 ? "One page contradicts" : `${grouped(contradicting.size)} of ${grouped(pages.length)} pages contradict`} ${contradicting.size === 1 || contradicting.size === pages.length ? "its own example" : "their own examples"}.`;
  const disagreeing = findings.filter(({ rule, severity }) => rule.startsWith("compare/") && severity !== "info");
  if (disagreeing.length > 0) return "No page contradicts its own examples, but the editions do not all say the same.";
  return findings.some(({ severity }) => severity !== "info")
    ? "The pages have mistakes, but none contradicts its own examples."
    : "No contradiction was found in what was looked at.";
}
