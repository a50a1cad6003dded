/** What is read of a table: its rows as named cells, and what kind of table they make. */
import type { Cell, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { type NameCell, nestedNames, readNameCell } from "./name-cell.ts";
import { readNameLines } from "./name-lines.ts";
import type { UnknownColumn } from "./unknown-columns.ts";
import type { GridRow } from "./grid.ts";

export type ReadTable =
  | {
      readonly kind: "parameters";
      readonly roles: readonly (ColumnRole | null)[];
      readonly rows: readonly TableRow[];
      /** A column of notes in brackets: the headers around it, and whether its notes mark rows. */
      readonly notes?: { readonly under: string; readonly say: "yes" | "no" | "both" | null };
      /** Columns whose header is not known; absent where there is none. */
      readonly unknown?: readonly UnknownColumn[];
      /** Tables in its cells whose rows are among its own; absent where there is none. */
      readonly inner?: readonly Table[];
      /** The header of its names, where that is itself the name of a field: "address | Type | Description". */
      readonly ofField?: string;
      /** Which of its names bear a star; absent where none does. */
      readonly stars?: "some" | "all";
    }
  | {
      readonly kind: "status-codes";
      readonly roles: readonly (ColumnRole | null)[];
      readonly rows: readonly TableRow[];
    }
  | { readonly kind: "operation"; readonly roles: readonly (ColumnRole | null)[]; readonly rows: readonly TableRow[] }
  | {
      readonly kind: "other";
      readonly reason: string;
      /** Rows that each have a path and no method: calls, where the page tells their method elsewhere. */
      readonly paths?: readonly TableRow[];
    }
  | { readonly kind: "unknown"; readonly reason: string };

export interface TableRow {
  readonly span: Span;
  /** What the name cell names, with the names that it is nested under; "" without one. */
  readonly name: string;
  /** What the name cell says beside the name. */
  readonly said: { readonly required: "yes" | "no" | null; readonly type: string | null };
  /** The requirement's column asks whether the field may be left out: "Optional | ✓". */
  readonly asksOptional: boolean;
  /** The letters O and X stand in the requirement's column for a circle and a cross. */
  readonly circled: boolean;
  /** An X in the requirement's column marks what is required: the other cells of it are empty, or dashes. */
  readonly crossed?: true;
  /** The cell in the first column of each role. A cell that spans rows stands in each of them. */
  readonly cells: Readonly<Partial<Record<ColumnRole, Cell>>>;
  /** All cells of the row in column order. */
  readonly all: readonly Cell[];
  /** Methods that are marked in columns of their own: "GET | PUT | Path" with an X where there is one; empty elsewhere. */
  readonly methods: readonly string[];
  /** Its cells in columns whose header is not known; absent where there is none. */
  readonly unread?: readonly Cell[];
}

export type UnnamedRow = Omit<TableRow, "name" | "said" | "asksOptional" | "circled">;

/**
 * Rows with the fields that their name cells name, each with those that it is nested under.
 * @param depths how deep each is nested, where its name cell does not say; empty where nothing else says so
 */
export function withNames(
  unnamed: readonly UnnamedRow[],
  vocabulary: Vocabulary,
  depths: readonly number[] = [],
): TableRow[] {
  const lines = unnamed.map(({ cells: { name } }) => (name ? readNameLines(name, vocabulary) : null));
  const rows = unnamed.map((row, i): UnnamedRow => {
    const told = lines[i];
    return told ? { ...row, cells: { location: told.location, ...row.cells, name: told.name } } : row;
  });
  const cells = rows.map(({ cells: { name } }) =>
    name
      ? withMarks(readNameCell(name, vocabulary), name, vocabulary)
      : { name: "", depth: 0, required: null, type: null, starred: false },
  );
  const names = nestedNames(
    cells.some(({ depth }) => depth > 0) ? cells : cells.map((cell, i) => ({ ...cell, depth: depths[i] ?? 0 })),
    (index) => !isPlain(rows[index]?.cells.type, vocabulary),
  );
  // where every name has a star, or none, it tells nothing apart
  const starsMark = cells.some(({ starred }) => starred) && cells.some(({ starred, name }) => !starred && name !== "");
  return rows.map((row, i) => ({
    ...row,
    name: names[i] ?? "",
    said: {
      required: cells[i]?.required ?? (starsMark && cells[i]?.starred ? "yes" : null),
      type: cells[i]?.type ?? lines[i]?.type ?? null,
    },
    asksOptional: false,
    circled: false,
  }));
}

/** A type that holds nothing; a string may hold JSON. */
function isPlain(type: Cell | undefined, vocabulary: Vocabulary): boolean {
  const word = type && vocabulary.typeWord(flatText(type.blocks));
  return word === "integer" || word === "number" || word === "boolean";
}

/** What a style says of a name where its text says nothing. */
function withMarks(read: NameCell, { marks = [] }: Cell, vocabulary: Vocabulary): NameCell {
  const [told = null] = marks.flatMap((mark) => vocabulary.requirementMark(mark) ?? []);
  return read.required === null && told !== null ? { ...read, required: told } : read;
}

/** The cells of a row by the roles of their columns. */
export function toRow(cells: GridRow, roles: readonly (ColumnRole | null)[], span: Span): Omit<UnnamedRow, "methods"> {
  const named: Partial<Record<ColumnRole, Cell>> = {};
  roles.forEach((role, x) => {
    const cell = cells[x];
    if (role !== null && cell && !(role in named)) named[role] = cell;
  });
  const all: Cell[] = [];
  for (const cell of cells) if (cell && !all.includes(cell)) all.push(cell);
  return { span, cells: named, all };
}
