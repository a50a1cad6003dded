/** Defaults and values that a row states, as the page writes them: before they are made values of the row's type. */
import type { Constraint, Field } from "../../api-model/api-page.ts";
import { readFacts } from "../../interpreter/prose/facts.ts";
import type { TableRow } from "../../interpreter/cells/table-rows.ts";
import type { LintSubject } from "./lint-rule.ts";
import { parameterTables } from "./table-rows.ts";
import { oncePer } from "../../source/once-per.ts";

/** The table row that a field was made of. */
export function tableRowOf(field: Field, subject: LintSubject): TableRow | null {
  return rowsOf(subject).get(`${field.table} ${field.row.start}`) ?? null;
}

const rowsOf = oncePer(
  (subject: LintSubject): ReadonlyMap<string, TableRow> =>
    new Map(
      parameterTables(subject).flatMap((table) =>
        table.read.rows.map((row) => [`${table.index} ${row.span.start}`, row] as const),
      ),
    ),
);

/** The facts of a row read as if it had no type: a default that is no number stays visible in a row of numbers. */
export function untypedFacts(field: Field, subject: LintSubject): readonly Constraint[] {
  const row = tableRowOf(field, subject);
  return row
    ? readFacts({ name: field.name.value, type: null, cells: row.cells, vocabulary: subject.vocabulary }).constraints
    : [];
}
