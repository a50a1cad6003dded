/**
 * "kind | [lamp kind](#lamp-kind)" and, under that heading, a table "Value | Description": what the type cell points to, by a link or by
 * the heading's words, lists the values of the field.
 */
import type { Cell, Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { blocksCell, cellOf } from "../outline/made-tables.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { PlannedRow } from "../tables/rows.ts";
import { headedTables, headingKey } from "./headed-tables.ts";

type Rows = ReadonlyMap<ClassifiedTable, readonly PlannedRow[]>;

/** The rows, each of those that point to such a table with its values in a column of their own. */
export function withTabledValues(
  rows: Rows,
  anchors: ReadonlyMap<string, ClassifiedTable | null>,
  vocabulary: Vocabulary,
): Rows {
  const values = new Map(
    [...rows.keys()].flatMap((plan) => {
      const cell = valuesOf(plan.item.block, vocabulary);
      return cell === null ? [] : [[plan, cell] as const];
    }),
  );
  if (values.size === 0) return rows;
  const headed = headedTables([...values.keys()]);
  const meant = ({ links, typeWords }: PlannedRow): Cell | null => {
    const [link, ...others] = links.type;
    const linked = link && others.length === 0 && link.href.startsWith("#") ? anchors.get(link.href.slice(1)) : null;
    const named =
      typeWords === null || vocabulary.typeWord(typeWords) !== null ? null : headed.get(headingKey(typeWords));
    const plan = linked ?? named;
    return plan ? (values.get(plan) ?? null) : null;
  };
  const withValues = (row: PlannedRow): PlannedRow => {
    const cell = row.row.cells.values === undefined ? meant(row) : null;
    return cell === null ? row : { ...row, row: { ...row.row, cells: { ...row.row.cells, values: cell } } };
  };
  return new Map([...rows].map(([plan, own]) => [plan, own.map(withValues)]));
}

/** The first column of a table of values and what each means, a line each; null for any other table. */
function valuesOf({ rows, headerRows, caption }: Table, vocabulary: Vocabulary): Cell | null {
  const [head, ...body] = rows;
  if (!head || headerRows !== 1 || head.cells.length !== 2 || body.length < 2) return null;
  if (caption !== null && vocabulary.captionPlace(inlineText(caption.content)) !== null) return null;
  const [first, second] = head.cells.map((cell) => vocabulary.columnRole(flatText(cell.blocks)));
  if (first !== "values" || second !== "description") return null;
  const values = body.map(({ cells: [cell] }) => (cell ? flatText(cell.blocks).trim() : ""));
  if (!values.every((value) => /^[\w.:+/-]{1,60}$/.test(value)) || new Set(values).size < values.length) return null;
  const lines = body.flatMap(({ cells: [cell] }, at) => (cell ? cellOf(values[at] ?? "", cell.span).blocks : []));
  return blocksCell(lines, { ...head.span, end: body.at(-1)?.span.end ?? head.span.end });
}
