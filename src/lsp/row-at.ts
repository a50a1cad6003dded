/** The row of a page that stands at an offset, with what the other editions say of the same field. */
import type { Field } from "../api-model/api-page.ts";
import { type ComparedOperation, FACT_NAMES, type PromiseCell, type PromiseRow } from "../compare/table.ts";
import type { Span } from "../source/source.ts";

export interface RowAt {
  readonly row: PromiseRow;
  readonly field: Field;
  /** As this page says it. */
  readonly own: readonly string[];
  readonly others: readonly { readonly edition: string; readonly span: Span; readonly says: readonly string[] }[];
}

export function rowAt(operations: readonly ComparedOperation[], page: string, offset: number): RowAt | null {
  for (const { editions, rows } of operations) {
    const column = editions.findIndex((edition) => edition.page.source === page);
    for (const row of rows) {
      const cell = row.cells[column];
      if (!cell || !isIn(cell, page, offset)) continue;
      const others = row.cells.flatMap((other, i) => {
        const edition = editions[i]?.page.source;
        return other && edition !== undefined && i !== column
          ? [{ edition, span: other.promise.field.row, says: saysOf(other) }]
          : [];
      });
      return { row, field: cell.promise.field, own: saysOf(cell), others };
    }
  }
  return null;
}

const isIn = ({ promise: { field } }: PromiseCell, page: string, offset: number): boolean =>
  field.row.source === page && field.row.start <= offset && offset <= field.row.end;

/** "type list", "required yes". */
function saysOf({ facts }: PromiseCell): string[] {
  return FACT_NAMES.flatMap((name) => {
    const fact = facts[name];
    return fact ? [`${name} ${fact.words}`] : [];
  });
}
