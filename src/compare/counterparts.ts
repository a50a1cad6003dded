/** Rows that stand on different editions and are one field: spelt differently, renamed, or moved. */
import { distance } from "fastest-levenshtein";
import type { ComparedOperation, PromiseRow } from "./table.ts";

export interface Counterpart {
  readonly row: PromiseRow;
  readonly other: PromiseRow;
  readonly kind: "spelling" | "renamed" | "moved";
}

const known = new WeakMap<ComparedOperation, ReadonlyMap<string, Counterpart>>();

/** By row key: the row of other editions that this one corresponds to. Both rows are in the map. */
export function counterparts(operation: ComparedOperation): ReadonlyMap<string, Counterpart> {
  const cached = known.get(operation);
  if (cached) return cached;
  const found = new Map<string, Counterpart>();
  const partial = operation.rows.filter((row) => row.cells.includes(null));
  for (const row of partial) {
    if (found.has(row.key)) continue;
    const other = partial.find(
      (candidate) =>
        candidate !== row &&
        !found.has(candidate.key) &&
        complement(row, candidate) &&
        kindOfPair(row, candidate) !== null,
    );
    const kind = other ? kindOfPair(row, other) : null;
    if (!other || kind === null) continue;
    found.set(row.key, { row, other, kind });
    found.set(other.key, { row: other, other: row, kind });
  }
  known.set(operation, found);
  return found;
}

/** No edition has both, and together they stand on every edition. */
function complement(a: PromiseRow, b: PromiseRow): boolean {
  return a.cells.every((cell, i) => (cell === null) !== (b.cells[i] === null));
}

function kindOfPair(a: PromiseRow, b: PromiseRow): Counterpart["kind"] | null {
  const sameParent = a.parent === b.parent && a.key.split(" ")[0] === b.key.split(" ")[0];
  if (sameParent && plain(a.name) === plain(b.name)) return "spelling";
  if (a.name === b.name && !sameParent && sameType(a, b) && a.name.length > 3) return "moved";
  if (sameParent && sameType(a, b) && similar(a.name, b.name)) return "renamed";
  return null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s.]/g, "");

function similar(a: string, b: string): boolean {
  return distance(a, b) <= Math.floor(0.34 * Math.max(a.length, b.length));
}

function sameType(a: PromiseRow, b: PromiseRow): boolean {
  const type = (row: PromiseRow): unknown => row.cells.find((cell) => cell !== null)?.facts.type?.value;
  return type(a) === type(b);
}
