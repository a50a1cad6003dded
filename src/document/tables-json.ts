/** The table listing: what `docproof tables --format json` prints for a page, and what the oracles are compared with. */
import { foldSpace } from "../source/text.ts";
import type { Cell, Document, Table } from "./document.ts";
import { allTables, flatText, inlineText, type PlacedTable } from "./visit.ts";

export interface PageTables {
  /** The page as the user gave it. */
  readonly page: string;
  readonly tables: readonly ListedTable[];
}

export interface ListedTable {
  readonly caption: string | null;
  readonly id: readonly string[];
  readonly headerRows: number;
  readonly rows: readonly (readonly ListedCell[])[];
  /** Index of the table whose cell this one stands in. */
  readonly nestedIn: number | null;
}

export interface ListedCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** Every table that a page shows, nested ones too, with the text of caption and cells folded to one line. */
export function tablesJson(document: Document, page: string): PageTables {
  const tables = shownTables(document).map(({ table, nestedIn }) => listTable(table, nestedIn));
  return { page, tables };
}

/** Without those that show as code: no other table stands in one of them. */
export function shownTables(document: Document): readonly PlacedTable[] {
  const all = allTables(document.blocks);
  const shown = all.filter(({ table }) => !table.showsAsCode);
  const indexes = new Map(shown.map(({ table }, index) => [table, index]));
  return shown.map(({ table, nestedIn }) => {
    const outer = nestedIn === null ? undefined : all[nestedIn]?.table;
    return { table, nestedIn: outer ? (indexes.get(outer) ?? null) : null };
  });
}

function listTable(table: Table, nestedIn: number | null): ListedTable {
  return {
    caption: table.caption && foldSpace(inlineText(table.caption.content)),
    id: table.ids,
    headerRows: table.headerRows,
    rows: table.rows.slice(0, table.shownRows).map((row) => row.cells.map(listCell)),
    nestedIn,
  };
}

function listCell(cell: Cell): ListedCell {
  return { text: flatText(cell.blocks), rowspan: cell.rowspan, colspan: cell.colspan };
}
