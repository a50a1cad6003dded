/** Names that a page describes in tables that were not read. */
import { allTables, flatText } from "../../document/visit.ts";
import type { LintSubject } from "./lint-rule.ts";

/** What the rows of such a table begin with: "data" in a table without a header that is meant for all calls. */
export function unreadNames({ document, page: { ledger } }: LintSubject): ReadonlySet<string> {
  return new Set(
    allTables(document.blocks).flatMap(({ table }, at) =>
      ledger[at]?.use.as === "not-understood"
        ? table.rows.map(({ cells: [first] }) => flatText(first?.blocks ?? []).trim())
        : [],
    ),
  );
}
