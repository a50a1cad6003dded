/**
 * Rows of a table that are a sentence alone and no field: "The usual filters can be used here, too." as the last row, or what a line
 * break cut off the description above.
 */
import { flatText } from "../../document/visit.ts";
import { UNSPACED } from "../../language/scripts.ts";
import { foldSpace } from "../../source/text.ts";
import type { Grid, GridRow } from "./grid.ts";

/** Several words that end like a sentence. */
const SPACED = /^\S+(?:\s\S+){3,}[.!]$/;
/** Clauses in a script without spaces. */
const CLAUSES = new RegExp(String.raw`^(?=.{12,})[${UNSPACED}].*[,，;；。].*[${UNSPACED}]`, "u");

/** Whether each row is such a remark; where most are, the column holds sentences. */
export function remarksIn(grid: Grid, headerRows: number): readonly boolean[] {
  const isWide = (grid[0]?.length ?? 0) > 1;
  const found = grid.map((cells, at) => isWide && at >= headerRows && isSentenceAlone(cells));
  const count = found.filter(Boolean).length;
  return 2 * count < grid.length - headerRows ? found : found.map(() => false);
}

function isSentenceAlone([first, ...others]: GridRow): boolean {
  if (!first) return false;
  if (!others.every((cell) => cell === null || (cell !== first && flatText(cell.blocks).trim() === ""))) return false;
  const words = foldSpace(flatText(first.blocks)).trim();
  return SPACED.test(words) || CLAUSES.test(words);
}
