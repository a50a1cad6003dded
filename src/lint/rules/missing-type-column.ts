/** Parameter tables without a type column. */
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ownRows } from "../subject/page-rows.ts";
import { parameterTables, tableName } from "../subject/table-rows.ts";

const rule = defineRule<{ table: string; rows: number }>({
  id: "lint/missing-type-column",
  aliases: ["lint/type-missing"],
  severity: "info",
  summary: "A parameter table has no type column",
  docs: {
    description:
      "A table of parameters, headers or fields without a type column, on a page with an operation. One finding for each table.",
    rationale:
      "Readers have to guess whether a parameter is a number or a text, and generated schemas cannot check it.",
    example: "A table with the columns Parameter, Mandatory, Description.",
    remediation: "Add a Type column.",
  },
  joining: { lacking: "page", mistake: () => "no type column", habit: () => "no type column" },
  message: ({ table, rows }) => `${table} has no type column (${rows} ${rows === 1 ? "row" : "rows"})`,
});

export const missingTypeColumn = defineLint(rule, (subject, report) => {
  // a page without an operation explains parameters, it does not define them
  if (subject.page.operations.length === 0) return;
  for (const entry of parameterTables(subject)) {
    if (entry.read.roles.includes("type") || entry.read.rows.length === 0) continue;
    const { caption, span } = entry.table;
    const fields = ownRows(subject).filter(({ field }) => field.table === entry.index);
    if (fields.length > 0 && fields.every(({ field }) => field.type !== null)) continue;
    const home = fields[0];
    report({
      data: { table: tableName(entry), rows: entry.read.rows.length },
      operation: home?.operationName ?? null,
      fieldPath: null,
      fact: "type",
      detail: entry.use.use.detail,
      places: [
        {
          span: caption?.span ?? { ...span, end: Math.min(span.end, entry.table.rows[0]?.span.end ?? span.end) },
          role: "subject",
          words: entry.use.caption ?? "",
        },
      ],
      fix: { text: "Add a type column.", edits: [] },
    });
  }
});
