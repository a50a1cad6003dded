/**
 * Tables that hold a whole operation, as forms of a word processor do: a row across all columns says what comes ("Request
 * parameters"), and below it stand headers of its own. Each part becomes a table below its label.
 */
import type { Block, Cell, Paragraph, Row, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { HeadedBlock } from "./request-heads.ts";

const LONGEST_LABEL = 40;

export function withSheetTables(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  return blocks.flatMap((headed): readonly HeadedBlock[] => {
    const parts = headed.block.type === "table" ? partsOf(headed.block, vocabulary) : null;
    return parts ? parts.map((block) => ({ block, isHead: false })) : [headed];
  });
}

/** Null where no row across the table stands above headers. */
function partsOf(table: Table, vocabulary: Vocabulary): readonly Block[] | null {
  const labels = table.rows.flatMap((row, at) => {
    const label = labelOf(row, vocabulary);
    return label ? [{ at, label, isOverHead: isHead(table.rows[at + 1], vocabulary) }] : [];
  });
  const from = labels.findIndex(({ isOverHead }) => isOverHead);
  const starts = from < 0 ? [] : labels.slice(from);
  const [first] = starts;
  if (!first) return null;
  const before = tableOf(table, table.rows.slice(0, first.at), Math.min(table.headerRows, first.at));
  const parts = starts.flatMap(({ at, label, isOverHead }, index): Block[] => {
    const rows = table.rows.slice(at + 1, starts[index + 1]?.at);
    if (!isOverHead) return [label, ...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))];
    return [label, { ...tableOf(table, rows, 1), caption: null, ids: [] }];
  });
  return first.at === 0 ? parts : [before, ...parts];
}

function tableOf(table: Table, rows: readonly Row[], headerRows: number): Table {
  const [first, last] = [rows[0], rows.at(-1)];
  const span = first && last ? { ...table.span, start: first.span.start, end: last.span.end } : table.span;
  return { ...table, rows, headerRows, span };
}

/** The only cell of a row across the table, where it says what stands below it. */
function labelOf({ cells }: Row, vocabulary: Vocabulary): Paragraph | null {
  const [cell, ...others] = cells;
  const [block, ...blocks] = cell?.blocks ?? [];
  if (!cell || others.length > 0 || cell.colspan < 2 || block?.type !== "paragraph" || blocks.length > 0) return null;
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
