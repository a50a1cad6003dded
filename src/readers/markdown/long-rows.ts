/** Rows of pipe tables with more cells than the header: what is too much shows nowhere, often because of a bare `|` in code. */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { MarkdownContainer, PipeTable, Slice } from "./block-tree.ts";
import { rowCells } from "./pipe-row.ts";

const MOST_TOLD = 20;
const LONGEST_TOLD = 60;

/** Says of each such row what is lost, where it is more than blanks. */
export function tellLongRows(source: Source, holder: MarkdownContainer, problems: ReadingProblem[]): void {
  for (const block of holder.children) {
    if ("children" in block) tellLongRows(source, block, problems);
    else if (block.type === "table") tellRows(source, block, problems);
  }
}

function tellRows({ id, text }: Source, { columns, rows }: PipeTable, problems: ReadingProblem[]): void {
  let told = 0;
  for (const row of rows) {
    if (told >= MOST_TOLD || !hasMorePipes(text, row, columns)) continue;
    const cells = rowCells(text, row);
    const lost = cells
      .slice(columns)
      .map(({ start, end }) => text.slice(start, end))
      .filter((words) => words !== "")
      .join(" | ");
    if (lost === "") continue;
    told += 1;
    const shown = lost.length > LONGEST_TOLD ? `${lost.slice(0, LONGEST_TOLD - 1)}…` : lost;
    problems.push({
      kind: "malformed",
      message: `a row of ${cells.length} cells under ${columns} headers: “${shown}” shows nowhere (write \\| for a | inside a cell)`,
      span: { source: id, start: row.start, end: row.end },
    });
  }
}

/** Most rows are as long as they should be, and need not be split again. */
function hasMorePipes(text: string, { start, end }: Slice, columns: number): boolean {
  let pipes = 0;
  for (let at = text.indexOf("|", start); at >= 0 && at < end; at = text.indexOf("|", at + 1)) pipes += 1;
  return pipes >= columns;
}
