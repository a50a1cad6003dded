/**
 * Fields in columns of plain text without a line of headers: "limit     integer   optional   At most so many". A line that begins with
 * no name goes on with what is said of the field before it.
 */
import type { Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { linesBetweenBreaks } from "./field-lines.ts";
import { isType } from "./field-marks.ts";
import { asTable, blocksCell, cellOf, type MadeTable, makeRow } from "./made-tables.ts";
import { NAME } from "./term-names.ts";

const ROLES: readonly ColumnRole[] = ["name", "type", "required", "description"];
/** Between columns stand more blanks than between words. */
const GAP = /\s{2,}/;

/** Null where the first line begins with no name and a gap, or where one of several columns tells no type and no mark. */
export function readAlignedFields(block: Paragraph, vocabulary: Vocabulary): MadeTable | null {
  const rows: AlignedRow[] = [];
  for (const content of linesBetweenBreaks(block.content)) {
    const line = inlineText(content).trim();
    const [name = "", ...columns] = line.split(GAP);
    const last = rows.at(-1);
    if (NAME.test(name) && columns.length > 0) rows.push(alignedRow(name, columns, content, vocabulary));
    else if (last) last.said.push(...content);
    else return null;
  }
  const marked = rows.filter(({ type, required }) => type !== null || required !== null).length;
  if (rows.length === 0 || (marked > 0 && marked < rows.length)) return null;
  // names and what is said of them, which a single line may be by chance
  if (marked === 0 && (rows.length < 2 || rows.some(({ columns }) => columns !== 1))) return null;
  return asTable(block, "parameters", ROLES, rows.map(tableRow));
}

interface AlignedRow {
  readonly name: string;
  readonly type: string | null;
  readonly required: "yes" | "no" | null;
  /** How many columns stand behind the name. */
  readonly columns: number;
  readonly said: Inline[];
  readonly line: readonly Inline[];
}

function alignedRow(
  name: string,
  columns: readonly string[],
  line: readonly Inline[],
  vocabulary: Vocabulary,
): AlignedRow {
  let type: string | null = null;
  let required: AlignedRow["required"] = null;
  let at = 0;
  for (const column of columns) {
    const mark = vocabulary.requirementMark(column);
    if (mark !== null && required === null) required = mark;
    else if (type === null && isType(column, vocabulary)) type = column;
    else break;
    at += 1;
  }
  const text = columns.slice(at).join(" ");
  const said: Inline[] = text === "" || !line[0] ? [] : [{ type: "text", text, span: line[0].span }];
  return { name, type, required, columns: columns.length, said, line };
}

function tableRow({ name, type, required, said, line }: AlignedRow): TableRow {
  const [first] = line;
  const last = said.at(-1) ?? line.at(-1);
  const span = { source: first!.span.source, start: first!.span.start, end: last!.span.end };
  const spaced = said.flatMap((node, at): Inline[] =>
    at === 0 ? [node] : [{ type: "text", text: " ", span: node.span }, node],
  );
  const description =
    said.length === 0 ? undefined : blocksCell([{ type: "paragraph", content: spaced, span, ids: [] }], span);
  const cells = { name: cellOf(name, span), type: type === null ? undefined : cellOf(type, span), description };
  return makeRow(span, name, cells, required);
}
