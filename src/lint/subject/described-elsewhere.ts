/** Names of fields that a page describes elsewhere than in the tables of its calls. */
import { commonNames } from "../../api-model/common-fields.ts";
import { allTables, flatText } from "../../document/visit.ts";
import { oncePer } from "../../source/once-per.ts";
import type { LintSubject } from "./lint-rule.ts";

/** Those that any call may have, and what the rows of a table that was not read begin with: "data" where a table has no header. */
export const describedElsewhere = oncePer((subject: LintSubject): ReadonlySet<string> => {
  const names = new Set(commonNames(subject.page, subject.pages));
  for (const [at, { table }] of allTables(subject.document.blocks).entries())
    if (UNREAD.includes(subject.page.ledger[at]?.use.as ?? ""))
      for (const { cells } of table.rows) names.add(flatText(cells[0]?.blocks ?? []).trim());
  return names;
});

const UNREAD: readonly string[] = ["not-understood", "not-parameters"];
