/** The table listing: what `docproof tables --format json` prints for a page, and what the oracles are compared with. */
import { foldSpace } from "../source/text.ts";
import type { Cell, Document, Table } from "./document.ts";
import { allTables, flatText, inlineText } from "./visit.ts";

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

/** Every table of a page, nested ones too, with the text of caption and cells folded to one line. */
export function tablesJson(document: Document, page: string): PageTables {
  const tables = allTables(document.blocks).map(({ table, nestedIn }) => listTable(table, nestedIn));
  return { page, tables };
}

function listTable(table: Table, nestedIn: number | null): ListedTable {
  return {
    caption: table.caption && foldSpace(inlineText(table.caption.content)),
    id: table.ids,
    headerRows: table.headerRows,
    rows: table.rows.map((row) => row.cells.map(listCell)),
    nestedIn,
  };
}

function listCell(cell: Cell): ListedCell {
  return { text: flatText(cell.blocks), rowspan: cell.rowspan, colspan: cell.colspan };
}
