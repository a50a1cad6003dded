/** Makes what stands in no table of the page, as a list or a line of code, the table that it would be. */
import type { Block, Cell, Paragraph, Table } from "../../document/document.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Span } from "../../source/source.ts";
import type { ReadTable, TableRow } from "../cells/table-rows.ts";
import type { FieldMarks } from "./field-marks.ts";

export interface MadeTable {
  /** One row an item. */
  readonly table: Table;
  readonly read: ReadTable;
}

/** A row of which only these cells are there. */
export function makeRow(
  span: Span,
  name: string,
  cells: Partial<Record<ColumnRole, Cell | undefined>>,
  required: FieldMarks["required"],
): TableRow {
  const known = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as TableRow["cells"];
  return {
    span,
    name,
    said: { required, type: null },
    asksOptional: false,
    circled: false,
    cells: known,
    all: Object.values(known),
    methods: [],
  };
}

/** A cell with a text in it, as it stands there. */
export function cellOf(text: string, span: Span): Cell {
  const paragraph: Paragraph = { type: "paragraph", content: [{ type: "text", text, span }], span, ids: [] };
  return blocksCell([paragraph], span);
}

export const blocksCell = (blocks: readonly Block[], span: Span): Cell => ({
  span,
  blocks,
  column: 0,
  rowspan: 1,
  colspan: 1,
  header: false,
});

/** Rows that stand in no table of the page, as the table that they would be. */
export function asTable(
  { span, ids }: Pick<Block, "span" | "ids">,
  kind: "parameters" | "status-codes",
  roles: readonly ColumnRole[],
  rows: readonly TableRow[],
): MadeTable {
  const table: Table = {
    type: "table",
    span,
    ids,
    caption: null,
    headerRows: 0,
    rows: rows.map((row) => ({ span: row.span, cells: row.all })),
  };
  return { table, read: { kind, roles, rows } };
}
