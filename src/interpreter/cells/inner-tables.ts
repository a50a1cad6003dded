/** Tables of fields within a cell: what they list belongs to the field of their row. */
import type { Cell, Table } from "../../document/document.ts";
import type { ReadTable, TableRow } from "./table-rows.ts";

/** The rows, and below each those of the tables in its cells; `inner` holds the tables that were read so. */
export function withInnerTables(
  rows: readonly TableRow[],
  read: (table: Table) => ReadTable,
): { readonly rows: readonly TableRow[]; readonly inner: readonly Table[] } {
  const inner: Table[] = [];
  const all = rows.flatMap((row): TableRow[] => {
    const tables =
      row.name === "" ? [] : row.all.flatMap(({ blocks }) => blocks.filter((block) => block.type === "table"));
    const fields = tables.flatMap((table): TableRow[] => {
      const found = read(table);
      if (found.kind !== "parameters") return [];
      inner.push(table);
      const place = row.cells.location ? { location: row.cells.location } : {};
      return found.rows.map((field) => ({
        ...field,
        name: `${row.name}.${field.name}`,
        cells: { ...place, ...field.cells },
      }));
    });
    return fields.length === 0 ? [row] : [withoutTables(row), ...fields];
  });
  return { rows: all, inner };
}

/** What the table in a cell says is not said of its field. */
function withoutTables(row: TableRow): TableRow {
  const plain = (cell: Cell): Cell => ({ ...cell, blocks: cell.blocks.filter(({ type }) => type !== "table") });
  const cells = Object.fromEntries(Object.entries(row.cells).map(([role, cell]) => [role, plain(cell)]));
  return { ...row, cells };
}
