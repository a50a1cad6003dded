/** Column headers that are a type word instead of Type. */
import { flatText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { parameterTables, tableName } from "../subject/table-rows.ts";

const rule = defineRule<{ table: string; words: string }>({
  id: "lint/header-type-word",
  severity: "info",
  summary: "A column header is a type word instead of Type",
  docs: {
    description: "A parameter table with a type such as String as the header of its type column.",
    rationale: "Programs that read the table by its header do not find the types.",
    example: "`Parameter | Mandatory | String | Description`",
    remediation: "Change the header to Type.",
  },
  message: ({ table, words }) => `a column of ${table} has the header “${words}” instead of Type`,
});

export const headerTypeWord = defineLint(rule, (subject, report) => {
  for (const entry of parameterTables(subject)) {
    const headers = entry.table.rows.slice(0, entry.table.headerRows).flatMap(({ cells }) => cells);
    // beside a column of types another one is something else
    if (headers.some(({ blocks }) => subject.vocabulary.columnRole(flatText(blocks)) === "type")) continue;
    for (const cell of headers) {
      const words = flatText(cell.blocks);
      const type = subject.vocabulary.typeWord(words);
      if (type === null || type === "unstated" || subject.vocabulary.columnRole(words) !== null) continue;
      report({
        data: { table: tableName(entry), words },
        fieldPath: null,
        fact: "type",
        detail: entry.use.use.detail,
        places: [{ span: cell.span, role: "subject", words }],
        fix: { text: `Write Type instead of ${words}.`, edits: [] },
      });
    }
  }
});
