/** The one sentence that a reader repeats: do the pages contradict their own examples, do they agree with each other. */
import { groupOperations } from "../../compare/table.ts";
import type { ComparedGroup } from "../../compare/compare.ts";
import { whyNothingCompared } from "./nothing-compared.ts";
import type { Finding } from "../../findings/finding.ts";
import { familyOf } from "../../findings/rule.ts";
import { countWord } from "../../findings/title-words.ts";
import { joiningOf } from "../catalogue.ts";

/** What a run looked at: it can say nothing of the rest. */
export interface LookedAt {
  /** Pages were held against themselves. */
  readonly lint: boolean;
  /** Editions were held against each other. */
  readonly compare: boolean;
  /** Examples with a body that could be read. */
  readonly examples: number;
  /** Findings that the baseline or an ignore entry accepts. */
  readonly accepted: number;
}

/** "1,206". */
const grouped = (count: number): string => count.toLocaleString("en-US");

export function headlineOf(groups: readonly ComparedGroup[], findings: readonly Finding[], lookedAt: LookedAt): string {
  const pages = new Set(groups.flatMap(({ group }) => group.pages.map(({ source }) => source)));
  if (pages.size === 0) return "No page was read.";
  const verdict = verdictOf(groups, findings, lookedAt, pages.size);
  const { accepted } = lookedAt;
  if (accepted === 0) return verdict;
  // what was accepted may be just what the sentence denies
  const besides = `${grouped(accepted)} accepted ${accepted === 1 ? "finding" : "findings"}`;
  if (findings.length === 0) return `Nothing was found beside ${besides}.`;
  return `Apart from ${besides}: ${verdict}`;
}

function verdictOf(
  groups: readonly ComparedGroup[],
  findings: readonly Finding[],
  lookedAt: LookedAt,
  pages: number,
): string {
  const contradicting = new Set(
    findings
      .filter((finding) => finding.severity === "error" && joiningOf(finding).contradictsExample)
      .map(({ edition }) => edition),
  );
  if (contradicting.size > 0) return contradictionWords(groups, contradicting, pages);
  const isPaired = groups.some(({ group }) => group.pages.length > 1);
  if (lookedAt.compare && !lookedAt.lint && !isPaired) return `Nothing was compared: ${whyNothingCompared(groups)}.`;
  const isJudged = lookedAt.lint && lookedAt.examples > 0;
  const differing = findings.filter((finding) => familyOf(finding) === "compare" && finding.severity !== "info");
  if (differing.length > 0)
    return isJudged
      ? "No page contradicts its own examples, but the editions do not all say the same."
      : "The editions do not all say the same.";
  if (findings.some(({ severity }) => severity !== "info")) {
    const subject = pages === 1 ? "The page has mistakes" : "The pages have mistakes";
    return isJudged
      ? `${subject}, but ${pages === 1 ? "does not contradict" : "none contradicts"} its own examples.`
      : `${subject}.`;
  }
  if (lookedAt.lint && lookedAt.examples === 0 && !isPaired)
    return `${pages === 1 ? "The page has" : "The pages have"} no example to check against.`;
  return lookedAt.compare && isPaired
    ? "The editions do not contradict each other."
    : pages === 1
      ? "The page does not contradict itself."
      : "No page contradicts itself.";
}

function contradictionWords(
  groups: readonly ComparedGroup[],
  contradicting: ReadonlySet<string>,
  pages: number,
): string {
  if (pages === 1) return "The page contradicts its own example.";
  for (const { group } of groups.length === 1 ? groups : []) {
    for (const { name, editions } of groupOperations(group)) {
      const isEach = editions.every(({ page }) => contradicting.has(page.source));
      if (editions.length > 1 && isEach && contradicting.size === editions.length)
        return `Each of the ${countWord(editions.length)} ${name.split(" ")[0] ?? ""} pages contradicts its own example.`;
    }
  }
  if (contradicting.size === pages) return "Every page contradicts its own example.";
  return contradicting.size === 1
    ? `One of ${grouped(pages)} pages contradicts its own example.`
    : `${grouped(contradicting.size)} of ${grouped(pages)} pages contradict their own examples.`;
}
