/**
 * Tables in parts, as forms of a word processor have them: a row across all columns says what comes ("Request parameters"), over
 * headers of its own or more rows of the same columns; or the first column says it beside the rows of a part. Each part becomes a
 * table below its label.
 */
import type { Block, Cell, Paragraph, Row, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { isStrong } from "../cells/title-rows.ts";
import { partsOfSheet } from "./pair-sheets.ts";
import type { HeadedBlock } from "./request-heads.ts";

const LONGEST_LABEL = 40;

export function withSheetTables(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  return blocks.flatMap((headed): readonly HeadedBlock[] => {
    const parts =
      headed.block.type === "table"
        ? (partsOf(headed.block, vocabulary) ?? partsOfSheet(headed.block, vocabulary))
        : null;
    return parts ? parts.map((block) => ({ block, isHead: false })) : [headed];
  });
}

interface Part {
  /** Index of the row with the label. */
  readonly at: number;
  readonly label: Paragraph;
  /** What is said of the part before its head, across its columns. */
  readonly said: readonly Block[];
  /** Its rows with a head; none where it is no table. */
  readonly table: readonly Row[] | null;
}

/** Null where no label stands above or beside rows with a head. */
function partsOf(table: Table, vocabulary: Vocabulary): readonly Block[] | null {
  const setsOff = table.rows.slice(table.headerRows).some(({ cells: [first] }) => first && !isStrong(first));
  const labels = table.rows.flatMap((row, at) => {
    const label =
      at < table.headerRows
        ? null
        : (labelOf(row, setsOff, vocabulary) ?? labelBeside(row, table.rows[at + 1], vocabulary));
    return label ? [{ at, label }] : [];
  });
  const parts = labels.map(({ at, label }, index) => partOf(table, at, label, labels[index + 1]?.at, vocabulary));
  const starts = parts.slice(parts.findIndex((part) => part.table !== null));
  const [first] = starts;
  if (!first?.table) return null;
  const headerRows = Math.min(table.headerRows, first.at);
  const before = tableOf(table, table.rows.slice(0, first.at), headerRows);
  const isWhole = first.at === headerRows;
  const blocks = starts.flatMap(({ at, label, said, table: rows }, index): Block[] => {
    // links to the table lead to its first part
    const ids = isWhole && index === 0 ? table.ids : [];
    if (rows) return [label, ...said, { ...tableOf(table, rows, 1), caption: null, ids }];
    const shown = table.rows.slice(at + 1, starts[index + 1]?.at);
    return [label, ...shown.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))];
  });
  return isWhole ? blocks : [before, ...blocks];
}

function partOf(table: Table, at: number, label: Paragraph, end: number | undefined, vocabulary: Vocabulary): Part {
  const [row] = table.rows.slice(at, at + 1);
  if (row && labelOf(row, true, vocabulary) === null) {
    const rows = table.rows.slice(at, end).map((one, index) => (index === 0 ? withoutLabel(one) : one));
    const isSaid = !isHead(rows[0], vocabulary);
    const said = isSaid ? (rows[0]?.cells.flatMap(({ blocks }) => blocks) ?? []) : [];
    return { at, label, said, table: rows.slice(isSaid ? 1 : 0).map(moved) };
  }
  const rows = table.rows.slice(at + 1, end);
  if (isHead(rows[0], vocabulary)) return { at, label, said: [], table: rows };
  const head = table.rows[table.headerRows - 1];
  const isInside = head !== undefined && rows.length > 0 && rows.every(({ cells }) => cells.length > 1);
  // "Optional parameters" goes on with what the table is about
  const place = vocabulary.captionPlace(flatText([label]));
  return { at, label, said: [], table: isInside && place !== null && place !== "parameters" ? [head, ...rows] : null };
}

/** Without the first column, which the label has taken. */
const withoutLabel = (row: Row): Row => ({ ...row, cells: row.cells.slice(1) });
const moved = (row: Row): Row => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column - 1 })) });

function tableOf(table: Table, rows: readonly Row[], headerRows: number): Table {
  const [first, last] = [rows[0], rows.at(-1)];
  const span = first && last ? { ...table.span, start: first.span.start, end: last.span.end } : table.span;
  return { ...table, rows, headerRows, span };
}

/** What a row says that has words in one cell only, where they say what stands below it. */
function labelOf({ cells }: Row, setsOff: boolean, vocabulary: Vocabulary): Paragraph | null {
  const [cell, ...others] = cells;
  if (!cell || others.some(({ blocks }) => flatText(blocks).trim() !== "")) return null;
  // "query", in one cell of several, may be a field of which nothing is said
  const isAcross = others.length === 0 && cell.colspan > 1;
  const isName = /^[a-z][\w.-]*$/.test(flatText(cell.blocks).trim());
  return isAcross || (setsOff && isStrong(cell) && !isName) ? labelIn(cell, vocabulary) : null;
}

/** What the first cell says of the rows beside it, of which the first is a head, or the one below a sentence across the columns. */
function labelBeside(row: Row, next: Row | undefined, vocabulary: Vocabulary): Paragraph | null {
  const [cell, ...beside] = row.cells;
  if (cell === undefined || cell.column !== 0 || cell.rowspan < 2) return null;
  const isSentence = beside.length === 1 && (beside[0]?.colspan ?? 1) > 1 && cell.rowspan > 2;
  const isBeside = isHead(withoutLabel(row), vocabulary) || (isSentence && isHead(next, vocabulary));
  return isBeside ? labelIn(cell, vocabulary) : null;
}

function labelIn({ blocks: [block, ...others] }: Cell, vocabulary: Vocabulary): Paragraph | null {
  if (block?.type !== "paragraph" || others.length > 0) return null;
  const words = foldSpace(flatText([block]));
  if (words.length > LONGEST_LABEL) return null;
  const isLabel = vocabulary.captionPlace(words) !== null || vocabulary.section(words) !== null;
  return isLabel ? { ...block, content: [{ type: "strong", children: block.content, span: block.span }] } : null;
}

/** Two cells or more, most of them words for columns. */
function isHead(row: Row | undefined, vocabulary: Vocabulary): boolean {
  const cells = row?.cells ?? [];
  const known = cells.filter((cell: Cell) => vocabulary.columnRole(flatText(cell.blocks)) !== null).length;
  return known > 1 && 2 * known > cells.length;
}
