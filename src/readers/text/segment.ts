/**
 * Lays the runs of a table's body out in rows and columns. Plain text marks neither where a row begins nor where the table
 * ends, and any cell may have several paragraphs or none; so of all layouts the one is taken in which the runs fit their
 * places best, over the whole table (Viterbi's algorithm; a state is the column that the last run stands in, or that the
 * table has ended).
 */
import type { ColumnRole } from "../../language/language.ts";
import type { Fit } from "./placement-cost.ts";
import { gapCosts } from "./gaps.ts";
import type { GapCosts } from "./gaps.ts";
import type { Run } from "./run.ts";

export interface Segmented {
  readonly rows: readonly SegmentedRow[];
  /** How many of the runs are the table's; those behind follow it. */
  readonly used: number;
  /** What the layout costs; the lower, the better the runs fit. */
  readonly cost: number;
}

export interface SegmentedRow {
  /** The runs of each column's cell; none where the cell is empty. */
  readonly cells: readonly (readonly Run[])[];
}

const IMPOSSIBLE = 1e9;
/** A layout that costs so much more than another one never becomes the best. */
const HOPELESS = 20;
/** A row as such, so that none is opened without need. */
const ROW = 0.3;

/** Costs of an empty cell. */
const EMPTY: Readonly<Partial<Record<ColumnRole, number>>> = {
  name: 8,
  required: 3.2,
  type: 6,
  description: 2.5,
  status: 3,
  group: 1,
};
const EMPTY_OTHER = 2;

/** What a body is laid out in. */
interface Grid {
  readonly columns: readonly ColumnRole[];
  readonly fit: Fit;
  /** What empty cells in the columns `from` up to `to` cost. */
  empty(from: number, to: number): number;
  /** In tabbed text, what the line breaks before a run say. */
  readonly gaps: GapCosts | null;
}

/** The best way to each state so far, and by which step each was reached. */
interface Trellis {
  readonly states: number;
  costs: Float64Array;
  next: Float64Array;
  /** For each run and state, the state of the run before; below zero where a row opens between. */
  readonly steps: Int8Array;
}

/** `tabbed`: tabs end the cells of a row. */
export function segment(runs: readonly Run[], columns: readonly ColumnRole[], fit: Fit, tabbed: boolean): Segmented {
  const costsOfEmpty = columns.map((role) => EMPTY[role] ?? EMPTY_OTHER);
  const grid: Grid = {
    columns,
    fit,
    empty: (from, to) => {
      let cost = 0;
      for (let column = from; column < to; column++) cost += costsOfEmpty[column] ?? 0;
      return cost;
    },
    gaps: tabbed ? gapCosts(runs) : null,
  };
  const states = columns.length + 1;
  const trellis: Trellis = {
    states,
    costs: new Float64Array(states).fill(IMPOSSIBLE),
    next: new Float64Array(states),
    steps: new Int8Array(runs.length * states),
  };
  // Before the first run it is as if a row had just ended.
  trellis.costs[columns.length - 1] = 0;
  runs.forEach((run, index) => {
    trellis.next.fill(IMPOSSIBLE);
    advance(trellis, run, index, grid);
    [trellis.costs, trellis.next] = [trellis.next, trellis.costs];
  });
  return collect(runs, trellis, grid);
}

function advance(trellis: Trellis, run: Run, index: number, grid: Grid): void {
  const { columns, fit } = grid;
  const ended = columns.length;
  const least = Math.min(...trellis.costs);
  const begins = columns.map((role) => fit.begins(run, role));
  const follows = fit.follows(run);
  const ends = fit.endsTable(run) + follows;
  for (let from = 0; from < ended; from++) {
    const base = trellis.costs[from] as number;
    if (base > least + HOPELESS) continue;
    if (grid.gaps && run.tabs > 0) {
      tabbedSteps(trellis, run, index, from, begins, grid);
      continue;
    }
    const rest = grid.empty(from + 1, ended);
    const atRow = index > 0 && grid.gaps ? grid.gaps.row(run) : 0;
    for (let to = 0; to < ended; to++) {
      step(trellis, index, from, to, base + rest + ROW + atRow + grid.empty(0, to) + (begins[to] as number), true);
    }
    if (index === 0) continue;
    const stay = grid.gaps ? grid.gaps.stay(run) : 0;
    step(trellis, index, from, from, base + stay + fit.goesOn(run, columns[from] as ColumnRole), false);
    step(trellis, index, from, ended, base + rest + ends, false);
    for (let to = from + 1; !grid.gaps && to < ended; to++) {
      step(trellis, index, from, to, base + grid.empty(from + 1, to) + (begins[to] as number), false);
    }
  }
  if (run.tabs === 0) step(trellis, index, ended, ended, (trellis.costs[ended] as number) + follows, false);
}

/** Costs of a tab too many or too few (a cell that spans columns), and of empty cells between tabs. */
const WRONG_TAB = 2.5;
const EMPTY_TAB = 0.1;
/** Line breaks around tabs that end a row; fewer stand around those within one. */
const ROW_GAP = 3;

/** The tabs before a run lead to a later cell of the row, or over its empty last cells into the next row. */
function tabbedSteps(
  trellis: Trellis,
  run: Run,
  index: number,
  from: number,
  begins: readonly number[],
  grid: Grid,
): void {
  const base = trellis.costs[from] as number;
  const last = grid.columns.length - 1;
  for (let to = from + 1; index > 0 && to <= last; to++) {
    const tabs = Math.abs(to - from - run.tabs) * WRONG_TAB + (run.tabs - 1) * EMPTY_TAB;
    step(trellis, index, from, to, base + tabs + (begins[to] as number), false);
  }
  const left = last - from;
  const to = run.tabs - left;
  if (to < 0 || to > last) return;
  const gap = run.gap + run.gapBeforeTabs > ROW_GAP ? 0.5 : 4.5;
  step(trellis, index, from, to, base + ROW + gap + grid.empty(0, to) + (begins[to] as number), true);
}

function step(trellis: Trellis, index: number, from: number, to: number, cost: number, opensRow: boolean): void {
  if (cost >= (trellis.next[to] as number)) return;
  trellis.next[to] = cost;
  trellis.steps[index * trellis.states + to] = opensRow ? -from - 1 : from;
}

/** Goes back from the best last state, and puts each run into its cell. */
function collect(runs: readonly Run[], trellis: Trellis, grid: Grid): Segmented {
  const ended = grid.columns.length;
  let state = ended;
  let cost = trellis.costs[ended] as number;
  for (let column = 0; column < ended; column++) {
    const here = (trellis.costs[column] as number) + grid.empty(column + 1, ended);
    if (here < cost) {
      cost = here;
      state = column;
    }
  }
  const places = new Int8Array(runs.length);
  const opens = new Uint8Array(runs.length);
  for (let index = runs.length - 1; index >= 0; index--) {
    const from = trellis.steps[index * trellis.states + state] as number;
    places[index] = state;
    opens[index] = from < 0 ? 1 : 0;
    state = from < 0 ? -from - 1 : from;
  }
  const rows: Run[][][] = [];
  let used = 0;
  for (; used < runs.length && places[used] !== ended; used++) {
    if (opens[used] === 1 || rows.length === 0) rows.push(grid.columns.map(() => []));
    rows.at(-1)?.[places[used] as number]?.push(runs[used] as Run);
  }
  return { rows: rows.map((cells) => ({ cells })), used, cost };
}
