/**
 * A sheet that tells a call in pairs, a label and beside it what it tells: "Endpoint | /boats", "Method | POST", "Parameters | …". The
 * cells of its parts are blocks below their labels; the others stay in the table.
 */
import type { Block, Cell, Paragraph, Row, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";

const LONGEST_LABEL = 40;

/** Null where the table is no such sheet, or none of its parts holds more than a word. */
export function partsOfSheet(table: Table, vocabulary: Vocabulary): readonly Block[] | null {
  const { rows } = table;
  if (rows.length < 3 || rows.some(({ cells }) => cells.length !== 2)) return null;
  const labels = rows.map((row) => labelOf(row));
  const tells = (kind: "uri" | "method"): boolean => labels.some((text) => vocabulary.operationLabel(text) === kind);
  if (!tells("uri") || !tells("method")) return null;
  const isPart = (row: Row, at: number): boolean => {
    const label = labels[at] ?? "";
    if (label === "" || label.length > LONGEST_LABEL || vocabulary.operationLabel(label) !== null) return false;
    const isNamed = vocabulary.captionPlace(label) !== null || vocabulary.section(label) !== null;
    return isNamed && holdsFields(row.cells[1]);
  };
  const first = rows.findIndex(isPart);
  if (first < 0) return null;
  const kept = rows.filter((row, at) => !isPart(row, at));
  const parts = rows.flatMap((row, at): Block[] => {
    const [label, cell] = row.cells;
    return isPart(row, at) && label && cell ? [asLabel(label), ...cell.blocks] : [];
  });
  return [{ ...table, rows: kept, headerRows: Math.min(table.headerRows, first) }, ...parts];
}

const labelOf = ({ cells: [label] }: Row): string =>
  label ? foldSpace(flatText(label.blocks)).replace(/\s?[:：]$/, "") : "";

/** A list, a table, code of lines, or paragraphs that each begin with a name in code. */
function holdsFields(cell: Cell | undefined): boolean {
  const blocks = cell?.blocks ?? [];
  if (blocks.some(({ type }) => type === "list" || type === "table")) return true;
  return blocks.length > 0 && blocks.every((block) => block.type === "paragraph" && beginsWithName(block));
}

/** "`limit`, (optional), at most so many" */
function beginsWithName({ content: [name, sign] }: Paragraph): boolean {
  return name?.type === "code-span" && /^[A-Za-z_][\w.[\]-]*$/.test(name.text) && sign?.type === "text";
}

function asLabel(cell: Cell): Paragraph {
  const [block] = cell.blocks;
  const content = block?.type === "paragraph" ? block.content : [];
  return {
    type: "paragraph",
    content: [{ type: "strong", children: content, span: cell.span }],
    ids: [],
    span: block?.span ?? cell.span,
  };
}
