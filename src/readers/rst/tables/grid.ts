/** The drawing of a grid table, line by line and column by column, and the cells that it encloses. */
import type { ColumnLine } from "./columns.ts";
import { offsetOf } from "./columns.ts";

export interface Grid {
  readonly text: string;
  /** From the top border to the bottom border. */
  readonly lines: readonly ColumnLine[];
  /** How many columns each line has, edges included. */
  readonly width: number;
  /** The separator drawn with `=`, under the head; -1 when there is none. */
  readonly headSeparator: number;
}

/** A cell by the lines and columns of its corners. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells, and all lines and columns at which one may begin or end, in order. */
export interface Boxes {
  readonly boxes: readonly Box[];
  readonly rowEdges: readonly number[];
  readonly columnEdges: readonly number[];
}

/**
 * Steps that tracing may take for each character of the drawing. A drawing that means something takes about four; one
 * made to be tangled could take as many as it has characters.
 */
const STEPS_PER_CHARACTER = 64;

/** The cells of a grid whose separators are all drawn like its first line; null when it is not so regular. */
export function regularBoxes(grid: Grid): Boxes | null {
  const { text, lines } = grid;
  const first = lines[0];
  if (first === undefined) return null;
  const top = text.slice(first.start, first.end);
  const head = top.replaceAll("-", "=");
  const columnEdges = edgesIn(top);
  const rowEdges: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (text[line.start] === "+") {
      const drawn = i === grid.headSeparator ? head : top;
      if (line.end - line.start !== top.length || !text.startsWith(drawn, line.start)) return null;
      rowEdges.push(i);
    } else if (!columnEdges.every((column) => text[offsetOf(line, column)] === "|")) return null;
  }
  const boxes: Box[] = [];
  for (let row = 0; row + 1 < rowEdges.length; row++) {
    for (let column = 0; column + 1 < columnEdges.length; column++) {
      boxes.push({
        top: rowEdges[row] ?? 0,
        left: columnEdges[column] ?? 0,
        bottom: rowEdges[row + 1] ?? 0,
        right: columnEdges[column + 1] ?? 0,
      });
    }
  }
  return { boxes, rowEdges, columnEdges };
}

function edgesIn(border: string): number[] {
  const edges: number[] = [];
  for (let at = border.indexOf("+"); at >= 0; at = border.indexOf("+", at + 1)) edges.push(at);
  return edges;
}

interface Trace {
  readonly grid: Grid;
  /** For each column how far down cells are known, as a line. */
  readonly done: Int32Array;
  readonly rowEdges: Set<number>;
  readonly columnEdges: Set<number>;
  steps: number;
}

/**
 * Traces the cells of any grid: from a top left corner along the top to a `+`, down from there to a `+`, back along the
 * bottom and up. The smallest rectangle that closes is the cell; its top right and bottom left corners are where other
 * cells begin. Null when the cells do not fill the drawing.
 */
export function tracedBoxes(grid: Grid): Boxes | null {
  const { lines, width } = grid;
  const bottom = lines.length - 1;
  const trace: Trace = {
    grid,
    done: new Int32Array(width),
    rowEdges: new Set([0]),
    columnEdges: new Set([0]),
    steps: STEPS_PER_CHARACTER * lines.length * width,
  };
  const boxes: Box[] = [];
  const corners: number[][] = lines.map(() => []);
  corners[0]?.push(0);
  for (let top = 0; top < bottom; top++) {
    const lefts = corners[top] ?? [];
    lefts.sort((a, b) => a - b);
    for (let i = 0, right = -1; i < lefts.length || right >= 0;) {
      const waiting = lefts[i];
      const left: number = right >= 0 && (waiting === undefined || right <= waiting) ? right : (waiting ?? 0);
      if (left === right) right = -1;
      if (left === waiting) i++;
      if (left === width - 1 || top < (trace.done[left] ?? 0)) continue;
      const box = traceBox(trace, top, left);
      if (trace.steps < 0 || (box !== null && !markDone(trace, box))) return null;
      if (box === null) continue;
      boxes.push(box);
      corners[box.bottom]?.push(left);
      right = box.right;
    }
  }
  for (let column = 0; column < width - 1; column++) {
    if (trace.done[column] !== bottom) return null;
  }
  return { boxes, rowEdges: inOrder(trace.rowEdges), columnEdges: inOrder(trace.columnEdges) };
}

function inOrder(edges: ReadonlySet<number>): number[] {
  return [...edges].sort((a, b) => a - b);
}

function traceBox(trace: Trace, top: number, left: number): Box | null {
  for (let right = left + 1; right < trace.grid.width; right++) {
    const drawn = drawnAt(trace, top, right);
    if (drawn === "+") {
      const bottom = traceDown(trace, top, left, right);
      if (bottom !== null) return keepEdges(trace, { top, left, bottom, right });
    } else if (drawn !== "-") return null;
  }
  return null;
}

function traceDown(trace: Trace, top: number, left: number, right: number): number | null {
  for (let bottom = top + 1; bottom < trace.grid.lines.length && trace.steps >= 0; bottom++) {
    const drawn = drawnAt(trace, bottom, right);
    if (drawn === "+") {
      if (closes(trace, { top, left, bottom, right })) return bottom;
    } else if (drawn !== "|") return null;
  }
  return null;
}

/** Does the drawing lead back along the bottom and up the left side? */
function closes(trace: Trace, { top, left, bottom, right }: Box): boolean {
  for (let column = right - 1; column > left; column--) {
    const drawn = drawnAt(trace, bottom, column);
    if (drawn !== "+" && drawn !== "-") return false;
  }
  if (drawnAt(trace, bottom, left) !== "+") return false;
  for (let line = bottom - 1; line > top; line--) {
    const drawn = drawnAt(trace, line, left);
    if (drawn !== "+" && drawn !== "|") return false;
  }
  return true;
}

/** Every `+` on the sides of a cell is an edge of the table, also where it belongs to a neighbour. */
function keepEdges(trace: Trace, box: Box): Box {
  for (let column = box.left + 1; column <= box.right; column++) {
    if (drawnAt(trace, box.top, column) === "+" || drawnAt(trace, box.bottom, column) === "+") {
      trace.columnEdges.add(column);
    }
  }
  for (let line = box.top + 1; line <= box.bottom; line++) {
    if (drawnAt(trace, line, box.left) === "+" || drawnAt(trace, line, box.right) === "+") trace.rowEdges.add(line);
  }
  return box;
}

/** What is drawn at a place; the head's separator counts as drawn with `-`. */
function drawnAt(trace: Trace, line: number, column: number): string {
  trace.steps -= 1;
  const { text, lines, headSeparator } = trace.grid;
  const columns = lines[line];
  if (columns === undefined) return "";
  const drawn = text[offsetOf(columns, column)] ?? "";
  return drawn === "=" && line === headSeparator ? "-" : drawn;
}

/** Marks a cell's columns as known down to its bottom; false when part of it is known already. */
function markDone(trace: Trace, { top, left, bottom, right }: Box): boolean {
  for (let column = left; column < right; column++) {
    if (trace.done[column] !== top) return false;
    trace.done[column] = bottom;
  }
  return true;
}
