/**
 * Rows of a table that are a title of those below them and no field: "Optional parameters" across the table, in strong type, or
 * told by its words.
 */
import type { Cell } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { Grid, GridRow } from "./grid.ts";
import { groupMark } from "./group-mark.ts";
import type { TableRow } from "./table-rows.ts";

const LONGEST = 60;
/** What a field may be called. */
const NAME = /^[\w.$@[\]{}<>:*-]+$/;

/** The words of each row that is a title; null for any other. The last row has none below it. */
export function titlesIn(grid: Grid, headerRows: number, vocabulary: Vocabulary): readonly (string | null)[] {
  // where every name is in strong type, it sets nothing off
  const setsOff = grid.slice(headerRows).some(([first]) => first != null && !isStrong(first));
  return grid.map((cells, at) =>
    at < headerRows || at === grid.length - 1 ? null : titleIn(cells, setsOff, vocabulary),
  );
}

function titleIn(cells: GridRow, setsOff: boolean, vocabulary: Vocabulary): string | null {
  const [first] = cells;
  if (!first || cells.length < 2) return null;
  const isAcross = cells.every((cell) => cell === first);
  const isAlone = cells
    .slice(1)
    .every((cell) => cell === null || (cell !== first && flatText(cell.blocks).trim() === ""));
  const [block, ...others] = first.blocks;
  if (!(isAcross || isAlone) || block?.type !== "paragraph" || others.length > 0) return null;
  const words = foldSpace(flatText([block]));
  if (words === "" || words.length > LONGEST) return null;
  // text keeps no type: a place, in words that no field has for a name
  if (isAlone && /^[\p{Lu}\p{Lo}]/u.test(words) && vocabulary.captionPlace(words) !== null) return words;
  if (NAME.test(words)) return null;
  const isSetOff = isAcross || (setsOff && isStrong(first));
  return isSetOff || (isAlone && groupMark(words, vocabulary) !== null) ? words : null;
}

/** All of what a cell says is in strong type. */
export const isStrong = ({ blocks: [block] }: Cell): boolean =>
  block?.type === "paragraph" && block.content.length > 0 && block.content.every(({ type }) => type === "strong");

/** The rows with what the title above each of them says of whether it is required. */
export function withTitleMarks(
  rows: readonly TableRow[],
  titleOf: ReadonlyMap<Span, string>,
  vocabulary: Vocabulary,
): readonly TableRow[] {
  if (titleOf.size === 0) return rows;
  return rows.map((row) => {
    const mark =
      row.said.required ?? (row.cells.required ? null : groupMark(titleOf.get(row.span) ?? null, vocabulary));
    return mark === row.said.required ? row : { ...row, said: { ...row.said, required: mark } };
  });
}
