/**
 * Grid tables, drawn with `+`, `-` and `|`. Most are regular: every separator is drawn like the first line. Those are
 * cut along their columns; any other is traced cell by cell from the top left corner.
 */
import type { Body, Construct } from "../body.ts";
import { reportIndentation } from "../body.ts";
import type { Lines } from "../lines.ts";
import { dedentedBetween, endOf, hasText, indentOf, lineText, startOf } from "../lines.ts";
import { spanBetween, spanOfLines } from "../page.ts";
import type { ColumnLine } from "./columns.ts";
import { columnLine, offsetOf, widthOf } from "./columns.ts";
import type { Box, Boxes, Grid } from "./grid.ts";
import { regularBoxes, tracedBoxes } from "./grid.ts";
import type { Malformed, PlacedCell, PlacedTable } from "./table-block.ts";
import { keepMalformed, readTable } from "./table-block.ts";

const BORDER = /^\+-[-+]+-\+$/;
const HEAD_SEPARATOR = /^\+=[=+]+=\+$/;

function isBorder(lines: Lines, i: number): boolean {
  return lines.sheet.text[startOf(lines, i)] === "+" && BORDER.test(lineText(lines, i));
}

export const gridTable: Construct = {
  starts: isBorder,
  read(body) {
    const { page, lines, at } = body;
    const to = drawingEnd(lines, at);
    if (hasText(lines, to) && indentOf(lines, to) > 0) reportIndentation(body, to);
    const bottom = bottomBorder(lines, at, to);
    if (bottom < 0) {
      keepMalformed(body, to, "grid table without a bottom border");
      return true;
    }
    const placed = placeCells(body, bottom + 1);
    if ("malformed" in placed) {
      keepMalformed(body, bottom + 1, placed.malformed);
      return true;
    }
    body.blocks.push(readTable(body, placed, spanOfLines(page, lines, at, bottom + 1)));
    body.at = bottom + 1;
    return true;
  },
};

/** The first line that belongs to no drawing: blank, indented, or without a left edge. */
function drawingEnd(lines: Lines, from: number): number {
  let i = from;
  while (hasText(lines, i) && indentOf(lines, i) === 0 && isEdge(lines.sheet.text[startOf(lines, i)])) i++;
  return i;
}

function isEdge(character: string | undefined): boolean {
  return character === "+" || character === "|";
}

/** The last line that is a border; -1 when only the table's first lines are. */
function bottomBorder(lines: Lines, from: number, to: number): number {
  if (to - from > 1 && isBorder(lines, to - 1)) return to - 1;
  for (let i = to - 2; i > from + 1; i--) {
    if (isBorder(lines, i)) return i;
  }
  return -1;
}

function placeCells(body: Body, to: number): PlacedTable | Malformed {
  const grid = gridOf(body.lines, body.at, to);
  if ("malformed" in grid) return grid;
  const found = regularBoxes(grid) ?? tracedBoxes(grid);
  return found === null ? { malformed: "grid table whose cells do not fill it" } : placed(body, grid, found);
}

function gridOf(lines: Lines, from: number, to: number): Grid | Malformed {
  const { text } = lines.sheet;
  const drawing: ColumnLine[] = [];
  let width = 0;
  let headSeparator = -1;
  for (let i = from; i < to; i++) {
    const line = columnLine(text, startOf(lines, i), endOf(lines, i));
    width ||= widthOf(line);
    if (widthOf(line) !== width || !isEdge(text[line.end - 1])) {
      return { malformed: "grid table whose right border is not aligned" };
    }
    if (text[line.start + 1] === "=" && HEAD_SEPARATOR.test(lineText(lines, i))) {
      if (headSeparator >= 0) return { malformed: "grid table with two separators between head and body" };
      headSeparator = i - from;
    }
    drawing.push(line);
  }
  return { text, lines: drawing, width, headSeparator };
}

function placed({ page, lines }: Body, grid: Grid, { boxes, rowEdges, columnEdges }: Boxes): PlacedTable {
  const rowOf = new Map(rowEdges.map((line, row) => [line, row]));
  const columnOf = new Map(columnEdges.map((column, i) => [column, i]));
  const rows = rowEdges.slice(0, -1).map((line, row) => {
    const first = grid.lines[Math.min(line + 1, (rowEdges[row + 1] ?? 0) - 1)];
    const last = grid.lines[(rowEdges[row + 1] ?? 0) - 1];
    const cells: PlacedCell[] = [];
    return { span: spanBetween(page, lines.sheet, first?.start ?? 0, last?.end ?? 0), cells };
  });
  for (const box of boxes) {
    const row = rowOf.get(box.top) ?? 0;
    const column = columnOf.get(box.left) ?? 0;
    const rowspan = (rowOf.get(box.bottom) ?? 0) - row;
    const colspan = (columnOf.get(box.right) ?? 0) - column;
    rows[row]?.cells.push({ column, rowspan, colspan, content: boxContent(lines, grid, box) });
  }
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column);
  return { rows, headerRows: rowOf.get(grid.headSeparator) ?? 0, stubColumns: 0 };
}

function boxContent({ sheet }: Lines, grid: Grid, { top, left, bottom, right }: Box): Lines {
  const bounds: number[] = [];
  for (let i = top + 1; i < bottom; i++) {
    const line = grid.lines[i];
    if (line !== undefined) bounds.push(offsetOf(line, left + 1), offsetOf(line, right));
  }
  return dedentedBetween(sheet, bounds);
}
