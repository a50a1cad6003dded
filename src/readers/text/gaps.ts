/**
 * What the line breaks before a run say in tabbed text. Cells that hold paragraphs leave four or five between rows and two
 * between paragraphs; bare cells leave one between rows.
 */
import type { Run } from "./run.ts";

export interface GapCosts {
  /** What it costs that a row begins with the run. */
  row(run: Run): number;
  /** What it costs that the run goes on with the cell of the one before it. */
  stay(run: Run): number;
}

const ROWS = 4;

export function gapCosts(runs: readonly Run[]): GapCosts {
  const isWide = runs.some((run) => run.tabs === 0 && run.gap >= ROWS);
  return {
    row: ({ gap }) => {
      if (gap >= ROWS) return 0;
      if (gap === ROWS - 1) return 0.5;
      if (isWide) return 5;
      return gap === 2 ? 1 : 0;
    },
    stay: ({ gap }) => {
      if (gap >= ROWS) return 4;
      return gap === ROWS - 1 ? 1.5 : 0;
    },
  };
}
