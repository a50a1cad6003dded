/**
 * Rows of pipe tables that do not show as they are written: with more cells than the header, of which the rest shows nowhere, often
 * because of a bare `|` in code; and rows that begin with the sign of a quote.
 */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { MarkdownContainer, PipeTable, Slice } from "./block-tree.ts";
import { rowCells } from "./pipe-row.ts";

const MOST_TOLD = 20;
const LONGEST_TOLD = 60;

/** Says of each such row what becomes of it. */
export function tellBrokenRows(source: Source, holder: MarkdownContainer, problems: ReadingProblem[]): void {
  for (const block of holder.children) {
    if ("children" in block) tellBrokenRows(source, block, problems);
    else if (block.type === "table") tellRows(source, block, problems);
  }
}

function tellRows(source: Source, table: PipeTable, problems: ReadingProblem[]): void {
  let told = 0;
  for (const row of table.rows) {
    if (told >= MOST_TOLD) return;
    const problem = problemOf(source, row, table.columns);
    if (problem === null) continue;
    told += 1;
    problems.push(problem);
  }
}

function problemOf({ id, text }: Source, row: Slice, columns: number): ReadingProblem | null {
  const { start, end } = row;
  const span = { source: id, start, end };
  if (text[start] === ">")
    return {
      kind: "malformed",
      message: "a row that begins with “>”, which ends the table and shows as a quote",
      span,
      mends: [{ span: { source: id, start, end: start }, replacement: "| " }],
    };
  if (!hasMorePipes(text, row, columns)) return null;
  const cells = rowCells(text, row);
  const lost = cells
    .slice(columns)
    .map((cell) => text.slice(cell.start, cell.end))
    .filter((words) => words !== "")
    .join(" | ");
  if (lost === "") return null;
  const shown = lost.length > LONGEST_TOLD ? `${lost.slice(0, LONGEST_TOLD - 1)}…` : lost;
  const message = `a row of ${cells.length} cells under ${columns} headers: “${shown}” shows nowhere (write \\| for a | inside a cell)`;
  return { kind: "malformed", message, span };
}

/** Most rows are as long as they should be, and need not be split again. */
function hasMorePipes(text: string, { start, end }: Slice, columns: number): boolean {
  let pipes = 0;
  for (let at = text.indexOf("|", start); at >= 0 && at < end; at = text.indexOf("|", at + 1)) pipes += 1;
  return pipes >= columns;
}
