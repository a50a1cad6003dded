/** Where the columns of a table begin on one page: where most of its rows' cells do. */
import type { Signs } from "../signs.ts";
import { cutLine } from "./cut-line.ts";
import type { Layout } from "./layout.ts";
import type { Word } from "./words.ts";

const ROUNDS = 2;
/** A line that costs more is no row: text behind the table may stand among its lines still. */
const FITTING = 5;

/** Starts from the header row as a first guess, then moves each column to where the rows' cells begin. */
export function measure(rows: readonly (readonly Word[])[], guess: Layout, signs: Signs): Layout {
  const { roles } = guess;
  let layout = guess;
  for (let round = 0; round < ROUNDS; round++) {
    const found: Map<number, number>[] = roles.map(() => new Map());
    for (const words of rows) {
      const cut = cutLine(words, layout, signs);
      if (cut.cost > FITTING) continue;
      for (const { column, from } of cut.parts) {
        const at = words[from]?.start ?? 0;
        const counts = found[column];
        counts?.set(at, (counts.get(at) ?? 0) + 1);
      }
    }
    const starts = found.map((counts, column) =>
      column === 0 ? (layout.starts[0] ?? 0) : commonest(counts, guess.starts[column] ?? 0),
    );
    const rises = starts.every((start, column) => column === 0 || start > (starts[column - 1] ?? 0));
    if (!rises) break;
    layout = { roles, starts, trust: 1 };
  }
  return layout;
}

/** Of places that are as common, the one nearest to the header's. */
function commonest(counts: ReadonlyMap<number, number>, header: number): number {
  let best = header;
  for (const [at, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && Math.abs(at - header) < Math.abs(best - header))) best = at;
  }
  return best;
}
