/** The rows of two versions of a table: by which column they are named, which is which, and which only have another name. */
import { hasEastAsian } from "../../language/scripts.ts";
import { ALIKE, likeness } from "../../promises/names.ts";
import { indexBy } from "../../source/index-by.ts";
import { type LooseSheet, type LooseTableRow, plainCell } from "./loose-tables.ts";

export const rowKey = ({ cells }: LooseTableRow): string => cells.map(plainCell).join("\n");

/** Columns of both tables by their header; where as many are left on both sides, in their order. */
export function columnPairs(before: LooseSheet, after: LooseSheet): (readonly [number, number])[] {
  const width = ({ header, rows }: LooseSheet): number =>
    Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const [old, now] = [before, after].map(({ header }) => header.map((text) => plainCell(text).toLowerCase())) as [
    string[],
    string[],
  ];
  const named = old.flatMap((text, at): [number, number][] => {
    const other = now.indexOf(text);
    return text !== "" && other >= 0 && old.indexOf(text) === at ? [[at, other]] : [];
  });
  const left = free(width(before), new Set(named.map(([a]) => a)));
  const right = free(width(after), new Set(named.map(([, b]) => b)));
  const rest = left.length === right.length ? left.map((at, i): [number, number] => [at, right[i] ?? 0]) : [];
  return [...named, ...rest].toSorted(([a], [b]) => a - b);
}

const free = (width: number, taken: ReadonlySet<number>): number[] =>
  Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));

/** The first column in which no two rows of a table say the same: it names them. */
export function keyColumn(
  before: LooseSheet,
  after: LooseSheet,
  columns: readonly (readonly [number, number])[],
): readonly [number, number] {
  const isKey = (rows: readonly LooseTableRow[], column: number): boolean => {
    const texts = rows.map(({ cells }) => plainCell(cells[column] ?? ""));
    return !texts.includes("") && new Set(texts).size === texts.length;
  };
  return columns.find(([a, b]) => isKey(before.rows, a) && isKey(after.rows, b)) ?? [-1, -1];
}

/** Rows by their name; where no column names them, by all that they say. */
export function keyed(rows: readonly LooseTableRow[], column: number): ReadonlyMap<string, LooseTableRow> {
  return new Map(rows.map((row) => [column < 0 ? rowKey(row) : plainCell(row.cells[column] ?? ""), row]));
}

export const hasPlainKeys = ({ rows }: LooseSheet, column: number): boolean =>
  column >= 0 && rows.every(({ cells }) => !/\s/.test(cells[column] ?? "") && !hasEastAsian(cells[column] ?? ""));

/** Rows that say the same of another name, where only one row each does. */
export function renamedRows(
  removed: readonly LooseTableRow[],
  added: readonly LooseTableRow[],
  [old, now]: readonly [number, number],
  columns: readonly (readonly [number, number])[],
): [LooseTableRow, LooseTableRow][] {
  if (old < 0) return [];
  const rest = columns.filter(([a]) => a !== old);
  const restOf = (row: LooseTableRow, side: 0 | 1): string => {
    const description = row.field?.description?.value;
    return row.field
      ? plainCell(description ?? "")
      : rest
          .map((pair) => plainCell(row.cells[pair[side]] ?? ""))
          .join("\n")
          .trim();
  };
  const before = indexBy(removed, (row) => [restOf(row, 0)]);
  const after = indexBy(added, (row) => [restOf(row, 1)]);
  const areFew = removed.length * added.length <= MOST_PAIRS;
  return removed.flatMap((row): [LooseTableRow, LooseTableRow][] => {
    const alike = areFew && row.field ? onlyAlike(row, removed, added) : null;
    if (alike) return [[row, alike]];
    const words = restOf(row, 0);
    const [like, ...others] = words.length < LEAST_TELLING ? [] : (after.get(words) ?? []);
    const isOnly = before.get(words)?.length === 1;
    return like && others.length === 0 && isOnly && (row.cells[old] ?? "") !== (like.cells[now] ?? "")
      ? [[row, like]]
      : [];
  });
}

/** Names are held against each other where there are no more pairs than this: of many rows, some always are alike. */
const MOST_PAIRS = 10_000;

/** The one row of the same type whose name is alike, where no other row of either side may be meant. */
function onlyAlike(
  row: LooseTableRow,
  removed: readonly LooseTableRow[],
  added: readonly LooseTableRow[],
): LooseTableRow | null {
  const typeOf = ({ field }: LooseTableRow): string => plainCell(field?.type?.evidence[0]?.words ?? "");
  const isAlike = (a: LooseTableRow, b: LooseTableRow): boolean =>
    typeOf(a) === typeOf(b) && likeness(a.cells[0] ?? "", b.cells[0] ?? "") >= ALIKE;
  const [other, ...others] = added.filter((one) => isAlike(row, one));
  if (!other || others.length > 0 || removed.some((one) => one !== row && isAlike(one, other))) return null;
  return other;
}

/** "yes", "String", "404" are said of many. */
export const LEAST_TELLING = 8;
