/** How much of the pages was understood, and how much of what they promise responses have shown. */
import { examplesWithBody } from "../api-model/own-examples.ts";
import { isUnplaced } from "../api-model/unplaced.ts";
import type { Coverage } from "../findings/report.ts";
import type { ReportParts } from "./report-input.ts";

/** In counts: operations, promises, tables, examples. */
export function coverageOf({
  pages,
  ledger,
  recordings,
}: Pick<ReportParts, "pages" | "ledger" | "recordings">): Coverage {
  const tables = pages.flatMap(({ page }) => page.ledger);
  const examples = pages.flatMap(({ page }) => examplesWithBody(page));
  const operations = pages.reduce((sum, { page }) => sum + page.operations.length, 0);
  const observed = new Set(ledger.filter(({ of }) => of > 0).map(({ edition, operation }) => `${edition} ${operation}`))
    .size;
  return {
    operations: { total: operations, observed: recordings.length > 0 ? observed : 0 },
    promises: {
      total: ledger.length,
      seen: ledger.filter((e) => e.verdict === "seen").length,
      contradicted: ledger.filter((e) => e.verdict === "contradicted").length,
    },
    tables: {
      total: tables.length,
      notUnderstood: tables.filter(({ use }) => use.as === "not-understood").length,
      unplaced: tables.filter(isUnplaced).length,
      rows: tables.reduce((sum, { use, rows }) => sum + (use.as === "parameters" ? rows : 0), 0),
    },
    examples: {
      total: examples.length,
      broken: examples.filter((e) => e.body?.value === null || (e.body?.breaks.length ?? 0) > 0).length,
    },
  };
}
