/** The one sentence about a comparison of editions, when nothing else was looked for. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { ComparedGroup } from "../../compare/compare.ts";
import type { Finding } from "../../findings/finding.ts";
import { isCompared, whyNothingCompared } from "./nothing-compared.ts";

const hasUnknownColumn = ({ ledger }: ApiPage): boolean => ledger.some((table) => table.unknownColumns !== undefined);

/** @param gaveUp whether the comparison of some pages took too long */
export function compareHeadline(
  groups: readonly ComparedGroup[],
  findings: readonly Finding[],
  gaveUp: boolean,
): string {
  if (gaveUp && findings.length === 0) return "Nothing is known of pages whose comparison took too long.";
  if (!isCompared(groups)) return `Nothing was compared: ${whyNothingCompared(groups)}.`;
  if (findings.some(({ severity }) => severity !== "info")) return "The editions do not all say the same.";
  return findings.length > 0
    ? "No edition contradicts another, but some say less than others."
    : groups.some(({ group }) => group.pages.some(hasUnknownColumn))
      ? "The editions do not contradict each other in what was understood of them."
      : "The editions that were compared say the same.";
}
