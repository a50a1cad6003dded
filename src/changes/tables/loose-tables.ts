/** The tables of a page that are of no operation, and which of them an old page's table has become. */
import type { ApiPage, Evidence, Field, LooseRow } from "../../api-model/api-page.ts";
import { fieldsOf, reachedStructures } from "../../api-model/structure-uses.ts";
import { foldSpace, trimmed } from "../../source/text.ts";

/** One row: the words of its cells, and the field where it is one. */
export interface LooseTableRow {
  readonly cells: readonly string[];
  readonly field: Field | null;
  readonly evidence: Evidence;
}

export interface LooseSheet {
  readonly page: ApiPage;
  readonly name: string | null;
  readonly header: readonly string[];
  readonly rows: readonly LooseTableRow[];
}

export interface SheetPair {
  readonly before: LooseSheet;
  readonly after: LooseSheet;
}

export interface SheetPairs {
  readonly pairs: readonly SheetPair[];
  readonly removed: readonly LooseSheet[];
  readonly added: readonly LooseSheet[];
}

/** Tables that share less than this part of their rows are two. */
const SAME_TABLE = 0.5;

/** Above this many possible pairs, tables under other headings are not looked for. */
const MOST_PAIRS = 100_000;

/** Those whose rows no operation of any of the pages leads to. */
export function looseSheets(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): LooseSheet[] {
  const reached = reachedStructures(page, pages);
  const isReached = (table: number): boolean =>
    page.structures.some(({ id, tables }) => reached.has(id) && tables.includes(table));
  return (page.looseTables ?? []).flatMap(({ name, table, header, rows }): LooseSheet[] => {
    if (isReached(table)) return [];
    const own =
      rows.length > 0 ? filledDown(rows).map(({ cells, span }) => rowOf(cells, null, span)) : fieldRows(page, table);
    return own.length === 0 ? [] : [{ page, name, header, rows: own }];
  });
}

/** A first cell that is left empty goes on with the one above, which in another markup spans both rows. */
function filledDown(rows: readonly LooseRow[]): readonly LooseRow[] {
  let above = "";
  return rows.map(({ cells: [first = "", ...rest], span }) => {
    above = first || above;
    return { cells: [above, ...rest], span };
  });
}

function fieldRows(page: ApiPage, table: number): LooseTableRow[] {
  const common = page.common?.find((one) => one.table === table)?.fields ?? [];
  const structured = page.structures.filter(({ tables }) => tables.includes(table)).flatMap(fieldsOf);
  const fields = new Map((structured.length > 0 ? structured : common).map((field) => [field.row.start, field]));
  return [...fields.values()].map((field) => rowOf([field.name.value], field, field.row));
}

function rowOf(cells: readonly string[], field: Field | null, span: Evidence["span"]): LooseTableRow {
  return { cells, field, evidence: { span, words: cells.filter((text) => text !== "").join(" | ") } };
}

/** Two cells that say the same: white space, quotes, the kind of a dash and a final stop say nothing. */
export function plainCell(text: string): string {
  const folded = foldSpace(text.normalize("NFKC")).replace(/[‐-―−]/g, "-");
  return trimmed(folded.replace(/["'`“”‘’*\s]+/g, ""), "", ".。;；,，:：");
}

/** Of two versions of a page: by name and header first; then by name; then by the rows that they share, the most first. */
export function pairSheets(before: readonly LooseSheet[], after: readonly LooseSheet[]): SheetPairs {
  const paired = pairedBy(before, after, [byKey(wholeKey), byKey(headKey), byKey(nameOnly), pairsByRows]);
  // what a table of another language says, under another name, may be any of those that are left
  const isTranslated = before.some(({ page }) => after.some((other) => other.page.language !== page.language));
  return isTranslated ? { ...paired, removed: [], added: [] } : paired;
}

/** Of two sets of pages, where each page may have a table of one name: only tables with the same rows are one. */
export function pairMovedSheets(before: readonly LooseSheet[], after: readonly LooseSheet[]): SheetPairs {
  return pairedBy(before, after, [byKey(wholeKey), pairsByRows]);
}

/** HTML may not say which row is the header: it is the one that is the header on the other page. */
function withBothHeaders({ before, after }: SheetPair): SheetPair {
  const withHeader = (sheet: LooseSheet, other: LooseSheet): LooseSheet => {
    const [first, ...rows] = sheet.rows;
    const isHeader = first?.cells.map(plainCell).join("\n") === other.header.map(plainCell).join("\n");
    return sheet.header.length === 0 && first && isHeader ? { ...sheet, header: first.cells, rows } : sheet;
  };
  return { before: withHeader(before, after), after: withHeader(after, before) };
}

type Pairing = (before: readonly LooseSheet[], after: readonly LooseSheet[]) => readonly SheetPair[];
type Key = (sheet: LooseSheet) => string | null;

function pairedBy(before: readonly LooseSheet[], after: readonly LooseSheet[], ways: readonly Pairing[]): SheetPairs {
  const pairs: SheetPair[] = [];
  let [old, now] = [before, after];
  for (const way of ways) {
    const found = way(old, now);
    const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
    pairs.push(...found);
    old = old.filter((sheet) => !taken.has(sheet));
    now = now.filter((sheet) => !taken.has(sheet));
  }
  const order = new Map(before.map((sheet, at) => [sheet, at]));
  pairs.sort((a, b) => (order.get(a.before) ?? 0) - (order.get(b.before) ?? 0));
  return { pairs: pairs.map(withBothHeaders), removed: old, added: now };
}

const named =
  (rest: (sheet: LooseSheet) => readonly unknown[]): Key =>
  (sheet) =>
    sheet.name === null ? null : JSON.stringify([nameKey(sheet), ...rest(sheet)]);
const wholeKey = named((sheet) => [headerKey(sheet), keysOf(sheet)]);
const headKey = named((sheet) => [headerKey(sheet)]);
const nameOnly = named(() => []);

const nameKey = ({ name }: LooseSheet): string =>
  plainCell(name ?? "")
    .toLowerCase()
    .replace(/^\d+(?:\.\d+)*[.、]?/, "");
const headerKey = ({ header }: LooseSheet): readonly string[] => header.map((text) => plainCell(text).toLowerCase());
const keysOf = ({ rows }: LooseSheet): readonly string[] => rows.map(({ cells }) => plainCell(cells[0] ?? ""));

/** Sheets with a key that no other sheet of their side has. */
function byKey(key: Key): Pairing {
  return (before, after) => {
    const [old, now] = [unique(before, key), unique(after, key)];
    return [...old].flatMap(([name, sheet]): SheetPair[] => {
      const other = now.get(name);
      return sheet && other ? [{ before: sheet, after: other }] : [];
    });
  };
}

function unique(sheets: readonly LooseSheet[], key: Key): ReadonlyMap<string, LooseSheet | null> {
  const found = new Map<string, LooseSheet | null>();
  for (const sheet of sheets) {
    const own = key(sheet);
    if (own !== null) found.set(own, found.has(own) ? null : sheet);
  }
  return found;
}

/** A table under another heading is the one with whose rows it has most in common. */
function pairsByRows(before: readonly LooseSheet[], after: readonly LooseSheet[]): readonly SheetPair[] {
  if (before.length * after.length > MOST_PAIRS) return [];
  const [old, now] = [before, after].map((sheets) =>
    sheets.map((sheet) => ({ sheet, rows: rowSet(sheet), names: new Set(keysOf(sheet)) })),
  );
  const scored = (old ?? []).flatMap((a) =>
    (now ?? []).flatMap((b) => {
      const isTranslated = a.sheet.page.language !== b.sheet.page.language;
      const [left, right] = isTranslated ? [a.names, b.names] : [a.rows, b.rows];
      const shared = [...left].filter((row) => right.has(row)).length;
      const score = shared / Math.max(left.size, right.size);
      return score < SAME_TABLE ? [] : [{ before: a.sheet, after: b.sheet, score }];
    }),
  );
  const taken = new Set<LooseSheet>();
  return scored
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ before: a, after: b }): SheetPair[] => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [{ before: a, after: b }];
    });
}

/** Rows by their first two cells: tables of figures begin alike. */
const rowSet = ({ rows }: LooseSheet): ReadonlySet<string> =>
  new Set(rows.map(({ cells }) => cells.slice(0, 2).map(plainCell).join("\n")));
