/** The rows of a page's parameter tables as they stand: their cells by column, before they became fields. */
import type { TableUse } from "../../api-model/api-page.ts";
import type { Table } from "../../document/document.ts";
import { allTables } from "../../document/visit.ts";
import type { ReadTable, TableRow } from "../../interpreter/cells/table-rows.ts";
import { readTable } from "../../interpreter/cells/table.ts";
import type { LintSubject } from "./lint-rule.ts";
import { oncePer } from "../../source/once-per.ts";

export interface PageTable {
  readonly index: number;
  readonly table: Table;
  readonly read: Exclude<ReadTable, { kind: "other" | "unknown" }>;
  readonly use: TableUse;
}

/** Tables whose rows became parameters or fields, in page order. */
export const parameterTables = oncePer((subject: LintSubject): readonly PageTable[] =>
  allTables(subject.document.blocks).flatMap(({ table }, index): PageTable[] => {
    const use = subject.page.ledger[index];
    if (use?.use.as !== "parameters") return [];
    const read = readTable(table, subject.vocabulary);
    return read.kind === "parameters" ? [{ index, table, read, use }] : [];
  }),
);

export interface NamedRow {
  readonly name: string;
  readonly row: TableRow;
}

/** Rows that have a name, in page order. */
export function namedRows({ read }: PageTable): NamedRow[] {
  return read.rows.map((row) => ({ name: row.name, row })).filter(({ name }) => name !== "");
}

/** How findings name a table: by its caption, else by what it was read as. */
export function tableName({ use }: PageTable): string {
  return use.caption ?? `the table of ${use.use.detail.replace(/^uri$/, "the URI's parameters")}`;
}
