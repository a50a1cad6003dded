/** What only one side has as a table of no operation, and the other tells all the same: by an operation, in another table, in a sentence. */
import type { ApiPage, Json } from "../../api-model/api-page.ts";
import { fieldsOf } from "../../api-model/structure-uses.ts";
import type { Change } from "../change.ts";
import { type LooseSheet, type LooseTableRow, plainCell, type SheetPairs } from "./loose-tables.ts";
import { rowKey } from "./table-rows.ts";

/** All pages of both sides: what a table told may stand on any of them. */
export interface TablePages {
  readonly before: readonly ApiPage[];
  readonly after: readonly ApiPage[];
}

/** Whether most of what a table names is told on the other side all the same: by an operation, in another table, in a sentence. */
export function isTold({ rows }: LooseSheet, names: ReadonlySet<string>, moved: ReadonlySet<string>): boolean {
  return rows.filter((row) => isToldRow(row, names, moved)).length * 2 >= rows.length;
}

export const isToldRow = (row: LooseTableRow, names: ReadonlySet<string>, moved: ReadonlySet<string>): boolean =>
  moved.has(rowKey(row)) || row.cells.slice(0, 2).some((text) => names.has(plainCell(text)));

/** Names and values that pages tell otherwise than in tables of no operation. */
export function namesTold(pages: readonly ApiPage[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => [...fieldNames(page), ...(page.toldNames ?? [])]).map(plainCell));
}

function fieldNames({ operations, structures, looseTables, errorStatuses }: ApiPage): string[] {
  const loose = new Set(looseTables?.map(({ table }) => table));
  const fields = [
    ...operations.flatMap(({ parameters, responses }) => [
      ...parameters,
      ...responses.flatMap(({ headers }) => headers),
    ]),
    ...structures.flatMap(fieldsOf),
  ].filter(({ table }) => !loose.has(table));
  const described = fields.flatMap(
    ({ description }) => description?.value.match(/[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu) ?? [],
  );
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status.value));
  const values = fields.flatMap(({ constraints }) =>
    constraints.flatMap(({ keyword, value }) => (keyword === "enum" ? (value as readonly Json[]).map(String) : [])),
  );
  return [...fields.map(({ name }) => name.value), ...values, ...described, ...statuses, ...(errorStatuses ?? [])];
}

/**
 * Changes of operations without the fields that came from a table of none, or went into one: the heading above it says now what it is,
 * or no longer does, and its rows are what they were.
 */
export function withoutPlaced(
  changes: readonly Change[],
  { removed, added }: SheetPairs,
  pages: TablePages,
): readonly Change[] {
  if (removed.length === 0 && added.length === 0) return changes;
  const told = { before: namesTold(pages.before), after: namesTold(pages.after) };
  const namesOf = (sheets: readonly LooseSheet[], names: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(
      sheets.flatMap((sheet) =>
        isTold(sheet, names, new Set()) ? sheet.rows.flatMap(({ field }) => (field ? [field.name.value] : [])) : [],
      ),
    );
  const before = namesOf(removed, told.after);
  const after = namesOf(added, told.before);
  return changes.filter(({ area, kind, action, field }) => {
    if (kind !== "existence" || !FIELDS.has(area)) return true;
    return action === "added"
      ? !before.has(field.after?.name.value ?? "")
      : action !== "removed" || !after.has(field.before?.name.value ?? "");
  });
}

const FIELDS: ReadonlySet<string> = new Set(["parameter", "request-field", "response-field", "response-header"]);
