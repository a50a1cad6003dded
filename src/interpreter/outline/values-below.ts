/**
 * "Mode can be one of:" over a list, behind the fields of a message: what the list has are values of the field `mode`, and no fields.
 * They are read as if they stood in its description.
 */
import type { List, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { readTable } from "../cells/table.ts";
import type { ReadTable } from "../cells/table-rows.ts";
import { blocksCell } from "./made-tables.ts";
import type { OutlineItem } from "./outline-item.ts";
import { LONGEST_LEAD, type State } from "./reading-state.ts";
import { termsOf } from "./list-terms.ts";

interface FieldOfValues {
  /** Index of the table in the outline. */
  readonly at: number;
  readonly read: Extract<ReadTable, { kind: "parameters" }>;
  /** Index of the field's row. */
  readonly row: number;
}

/** Adds the list to the field whose values the line above it announces; whether there is one. */
export function addValues(
  above: Paragraph | null,
  list: List,
  items: OutlineItem[],
  state: State,
  vocabulary: Vocabulary,
): boolean {
  const found = above && fieldOfValues(above, items, state, vocabulary);
  if (!above || !found || !areValues(list, vocabulary)) return false;
  const { at, read, row } = found;
  const rows = read.rows.map((one, index) => {
    if (index !== row) return one;
    const said = one.cells.description?.blocks ?? [];
    return { ...one, cells: { ...one.cells, description: blocksCell([...said, above, list], one.span) } };
  });
  items[at] = { ...items[at]!, listed: { ...read, rows } };
  return true;
}

/** Each item begins with a value in code, or with one word and what it means. */
const areValues = (list: List, vocabulary: Vocabulary): boolean =>
  list.items.length > 1 && termsOf(list, vocabulary).every((term) => term !== null);

/** The one field of that name in the table above it, with nothing but text between. */
function fieldOfValues(
  above: Paragraph,
  items: readonly OutlineItem[],
  { stretch }: State,
  vocabulary: Vocabulary,
): FieldOfValues | null {
  const text = foldSpace(inlineText(above.content));
  const name = text.length > LONGEST_LEAD ? null : vocabulary.valuesAnnounced(text);
  if (name === null) return null;
  const at = items.findLastIndex(({ block }) => block.type !== "paragraph");
  const item = items[at];
  if (item?.block.type !== "table" || item.stretch !== stretch) return null;
  const read = item.listed ?? readTable(item.block, vocabulary);
  if (read.kind !== "parameters") return null;
  const same = read.rows.flatMap((row, index) =>
    row.name.toLowerCase() === name.toLowerCase() || row.name.endsWith(`.${name}`) ? [index] : [],
  );
  const [row, ...others] = same;
  return row === undefined || others.length > 0 ? null : { at, read, row };
}
