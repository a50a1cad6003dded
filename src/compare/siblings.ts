/** The rows of an operation by the object that holds them, so that thousands of missing rows are not each looked for among all. */
import { countWhile } from "../source/ascending.ts";
import type { ComparedOperation, PromiseRow } from "./table.ts";
import { oncePer } from "../source/once-per.ts";

interface PlacedRow {
  readonly row: PromiseRow;
  /** Index among the operation's rows. */
  readonly at: number;
}

interface Index {
  readonly byKey: ReadonlyMap<string, PlacedRow>;
  /** By object and column: the rows of the object that the edition has, in order. */
  readonly had: ReadonlyMap<string, readonly PlacedRow[]>;
}

/** The first row of a row's object, or parameter place, that the edition of a column has. */
export function firstSibling(operation: ComparedOperation, row: PromiseRow, column: number): PromiseRow | null {
  return indexOf(operation).had.get(objectKey(row, column))?.[0]?.row ?? null;
}

/** The row of the same object that the edition of a column has before a row, else the first behind it. */
export function siblingBefore(operation: ComparedOperation, row: PromiseRow, column: number): PromiseRow | null {
  const { byKey, had } = indexOf(operation);
  const siblings = had.get(objectKey(row, column)) ?? [];
  const at = byKey.get(row.key)?.at ?? 0;
  const before = countWhile(siblings, (sibling) => sibling.at < at);
  return (siblings[before - 1] ?? siblings[before])?.row ?? null;
}

/** The row of the object that holds a row. */
export function holderOf(operation: ComparedOperation, { parent }: PromiseRow): PromiseRow | null {
  return (parent === null ? undefined : indexOf(operation).byKey.get(parent)?.row) ?? null;
}

const objectKey = ({ parent, place }: PromiseRow, column: number): string => JSON.stringify([parent, place, column]);

const indexOf = oncePer((operation: ComparedOperation): Index => {
  const byKey = new Map<string, PlacedRow>();
  const had = new Map<string, PlacedRow[]>();
  operation.rows.forEach((row, at) => {
    byKey.set(row.key, { row, at });
    row.cells.forEach((cell, column) => {
      if (cell === null) return;
      const key = objectKey(row, column);
      const siblings = had.get(key);
      if (siblings) siblings.push({ row, at });
      else had.set(key, [{ row, at }]);
    });
  });
  return { byKey, had };
});
