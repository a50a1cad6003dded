/** Rows whose numbers say how they are nested: "6", and below it "6.1" and "6.2.1". */
import { cellTexts, type GridRow } from "./grid.ts";

const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,6}$/;

/**
 * How deep each row is nested, by the numbers in the first column: they begin with 1, go upwards, and each with a point has the number
 * before it above. Null where they do not, or none has a point: versions and amounts are no numbers of rows.
 */
export function numberedDepths(body: readonly GridRow[]): readonly number[] | null {
  const [first] = body;
  if (!first || numberOf(first) !== "1") return null;
  const numbers = body.map(numberOf);
  if (!numbers.every((text) => NUMBER.test(text))) return null;
  const parts = numbers.map((text) => text.split(".").map(Number));
  const known = new Set<string>();
  for (const [at, own] of parts.entries()) {
    const above = parts[at - 1];
    if (above && isBefore(own, above)) return null;
    if (own.length > 1 && !known.has(own.slice(0, -1).join("."))) return null;
    known.add(own.join("."));
  }
  return parts.some((own) => own.length > 1) ? parts.map((own) => own.length - 1) : null;
}

const numberOf = (cells: GridRow): string => (cellTexts(cells)[0] ?? "").trim().replace(/\.$/, "");

/** "6.1" before "6.2", and "6" before "6.1"; the same number twice is a slip. */
function isBefore(some: readonly number[], others: readonly number[]): boolean {
  const at = some.findIndex((part, i) => part !== others[i]);
  if (at < 0) return some.length < others.length;
  return (some[at] ?? 0) < (others[at] ?? 0);
}
