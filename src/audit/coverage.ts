/** How much of the pages was understood, and how much of what they promise responses have shown. */
import type { Coverage } from "../findings/report.ts";
import type { PageFacts } from "./page-facts.ts";
import type { ReportParts } from "./report-input.ts";

/** In counts: operations, promises, tables, examples. */
export function coverageOf(
  pages: readonly PageFacts[],
  { ledger, recordings }: Pick<ReportParts, "ledger" | "recordings">,
): Coverage {
  const sum = (count: (page: PageFacts) => number): number => pages.reduce((total, page) => total + count(page), 0);
  const observed = new Set(ledger.filter(({ of }) => of > 0).map(({ edition, operation }) => `${edition} ${operation}`))
    .size;
  return {
    operations: { total: sum(({ operations }) => operations.length), observed: recordings.length > 0 ? observed : 0 },
    promises: {
      total: ledger.length,
      seen: ledger.filter((e) => e.verdict === "seen").length,
      contradicted: ledger.filter((e) => e.verdict === "contradicted").length,
    },
    tables: {
      total: sum(({ tables }) => tables.total),
      notUnderstood: sum(({ tables }) => tables.notUnderstood),
      unplaced: sum(({ unplaced }) => unplaced.length),
      rows: sum(({ tables }) => tables.rows),
    },
    examples: { total: sum(({ examples }) => examples.total), broken: sum(({ examples }) => examples.broken) },
  };
}
