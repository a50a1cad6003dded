/** A table as a grid: a cell that spans rows or columns stands in each of its places. */
import type { Cell, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";

/** The cells of a row, one for each column; a place that no cell covers holds null. */
export type GridRow = readonly (Cell | null)[];
export type Grid = readonly GridRow[];

/** A grid place whose cell began in an earlier row is filled with that cell; without bound a rowspan could fill memory. */
const WIDEST = 200;

/** The rows of a table with each cell in all of its places. */
export function fillGrid(table: Table): (Cell | null)[][] {
  const grid: (Cell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      if (cell.column >= WIDEST) break;
      const lastRow = Math.min(grid.length, r + cell.rowspan);
      const lastColumn = Math.min(WIDEST, cell.column + cell.colspan);
      for (let y = r; y < lastRow; y++) {
        const target = grid[y];
        if (!target) break;
        for (let x = target.length; x < cell.column; x++) target[x] = null;
        for (let x = cell.column; x < lastColumn; x++) target[x] ??= cell;
      }
    }
  });
  return grid;
}

/** What stands in each cell of a row; "" where none does. */
export const cellTexts = (cells: GridRow): string[] => cells.map((cell) => (cell ? flatText(cell.blocks) : ""));
