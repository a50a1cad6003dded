/**
 * Lays the runs of a table's body out in rows and columns. Plain text marks neither where a row begins nor where the table
 * ends, and any cell may have several paragraphs or none; so of all layouts the one is taken in which the runs fit their
 * places best, over the whole table (Viterbi's algorithm; a state is the column that the last run stands in).
 */
import type { ColumnRole } from "../../language/language.ts";
import type { Fit } from "./fit.ts";
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
  required: 5,
  type: 6,
  description: 2.5,
  status: 3,
  group: 1,
};
const EMPTY_OTHER = 2;

export function segment(runs: readonly Run[], columns: readonly ColumnRole[], fit: Fit, tabbed: boolean): Segmented {
  const count = columns.length;
  const behind = count;
  const gaps = gapCosts(runs);
  const empty = columns.map((role) => EMPTY[role] ?? EMPTY_OTHER);
  const skipped = (from: number, to: number): number => {
    let cost = 0;
    for (let column = from; column < to; column++) cost += empty[column] ?? 0;
    return cost;
  };
  let costs: number[] = Array.from({ length: count + 1 }, () => IMPOSSIBLE);
  // What the runs so far cost before any of them: as if a row had just ended.
  costs[count - 1] = 0;
  // For each run and state, the state of the run before; below zero where a row opens between.
  const steps = new Int8Array(runs.length * (count + 1));

  runs.forEach((run, index) => {
    const next: number[] = Array.from({ length: count + 1 }, () => IMPOSSIBLE);
    const least = Math.min(...costs);
    const reach = (to: number, cost: number, from: number, opensRow: boolean): void => {
      if (cost >= (next[to] ?? 0)) return;
      next[to] = cost;
      steps[index * (count + 1) + to] = opensRow ? -from - 1 : from;
    };
    const begins = columns.map((role) => fit.begins(run, role));
    for (let from = 0; from < count; from++) {
      const base = costs[from] ?? IMPOSSIBLE;
      if (base > least + HOPELESS) continue;
      const role = columns[from] as ColumnRole;
      if (tabbed && run.tabs > 0) {
        for (let to = from + 1; to < count; to++) {
          const missed = Math.abs(to - from - run.tabs);
          if (index > 0) reach(to, base + (begins[to] ?? 0) + missed * 2.5 + (run.tabs - 1) * 0.1, from, false);
        }
        // The row's last cells are empty, or the next row's first ones.
        const left = count - 1 - from;
        if (left <= run.tabs)
          reach(
            run.tabs - left,
            base +
              (begins[run.tabs - left] ?? IMPOSSIBLE) +
              ROW +
              0.5 +
              (run.gap + run.gapBeforeTabs > 3 ? 0 : 4) +
              (run.tabs > left ? skipped(0, run.tabs - left) : 0),
            from,
            true,
          );
        continue;
      }
      if (index > 0) {
        reach(from, base + fit.goesOn(run, role) + (tabbed ? gaps.stay(run) : 0), from, false);
        if (!tabbed)
          for (let to = from + 1; to < count; to++)
            reach(to, base + (begins[to] ?? 0) + skipped(from + 1, to), from, false);
      }
      for (let to = 0; to < count; to++)
        reach(
          to,
          base +
            (begins[to] ?? 0) +
            skipped(from + 1, count) +
            skipped(0, to) +
            ROW +
            (tabbed && index > 0 ? gaps.row(run) : 0),
          from,
          true,
        );
      if (index > 0 && run.tabs === 0)
        reach(behind, base + skipped(from + 1, count) + fit.endsTable(run) + fit.follows(run), from, false);
    }
    if (run.tabs === 0) reach(behind, (costs[behind] ?? IMPOSSIBLE) + fit.follows(run), behind, false);
    costs = next;
  });
  return collect(runs, columns, costs, steps, skipped);
}

function collect(
  runs: readonly Run[],
  columns: readonly ColumnRole[],
  costs: readonly number[],
  steps: Int8Array,
  skipped: (from: number, to: number) => number,
): Segmented {
  const count = columns.length;
  let state = count;
  let best = costs[count] ?? IMPOSSIBLE;
  for (let column = 0; column < count; column++) {
    const cost = (costs[column] ?? IMPOSSIBLE) + skipped(column + 1, count);
    if (cost < best) {
      best = cost;
      state = column;
    }
  }
  const places: { column: number; opensRow: boolean }[] = [];
  for (let index = runs.length - 1; index >= 0; index--) {
    const from = steps[index * (count + 1) + state] ?? 0;
    places.push({ column: state, opensRow: from < 0 });
    state = from < 0 ? -from - 1 : from;
  }
  places.reverse();
  const rows: Run[][][] = [];
  let used = 0;
  for (const [index, place] of places.entries()) {
    const run = runs[index];
    if (!run || place.column === count) break;
    if (place.opensRow || rows.length === 0) rows.push(columns.map(() => []));
    rows.at(-1)?.[place.column]?.push(run);
    used = index + 1;
  }
  return { rows: rows.map((cells) => ({ cells })), used, cost: best };
}

interface GapCosts {
  row(run: Run): number;
  stay(run: Run): number;
}

/**
 * What the line breaks before a run say in tabbed text. Cells that hold paragraphs leave four or five between rows and two
 * between paragraphs; bare cells leave one between rows.
 */
function gapCosts(runs: readonly Run[]): GapCosts {
  const wide = runs.some((run) => run.tabs === 0 && run.gap >= 4);
  return {
    row: ({ gap }) => (gap >= 4 ? 0 : gap === 3 ? 0.5 : wide ? 5 : gap === 2 ? 1 : 0),
    stay: ({ gap }) => (gap >= 4 ? 4 : gap === 3 ? 1.5 : 0),
  };
}
