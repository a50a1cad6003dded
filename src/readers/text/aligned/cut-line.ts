/**
 * Cuts one line of a table's body into its columns. Spaces may be as narrow between columns as between words, and a column
 * does not begin at the same place on every line; so of all ways to cut the line the one is taken in which each part fits
 * its column best.
 */
import type { Signs } from "../signs.ts";
import { atEdge } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { beginCost, emptyCost, isFixed, partCost } from "./line-fit.ts";
import type { Word } from "./words.ts";

/** Words `from` up to `to` stand in the column. */
export interface LinePart {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface CutLine {
  readonly parts: readonly LinePart[];
  readonly cost: number;
}

const IMPOSSIBLE = 1e9;
/** A fixed cell holds no more words than this in one line. */
const MAX_WORDS = 10;
/** Words further on belong to the last column that the line reaches. */
const MOST_WORDS = 60;
/** How far from its column's start a cell may begin that no wide gap sets apart. */
const NEAR = 14;

/** `isOpen`: a line that begins no row may go on with the fixed cells of the one before. */
export function cutLine(words: readonly Word[], layout: Layout, signs: Signs, isOpen = true): CutLine {
  const { roles, starts } = layout;
  const last = roles.length - 1;
  const isRow = atEdge(words, layout);
  const isOneText = words.length > 0 && !words.some((word, index) => index > 0 && word.apart);
  // Most lines go on with a description.
  if (!isRow && isOneText && (words[0]?.start ?? 0) >= (starts[last] ?? 0) - 1)
    return { parts: [{ column: last, from: 0, to: words.length }], cost: 0 };
  return (isRow ? plainCut(words, layout, signs) : null) ?? bestCut(words, layout, isRow, isOpen, signs);
}

/** The line as its wide gaps cut it, where that gives a fitting cell for each column. */
function plainCut(words: readonly Word[], layout: Layout, signs: Signs): CutLine | null {
  const begins = words.flatMap((word, index) => (index === 0 || word.apart ? [index] : []));
  if (begins.length !== layout.roles.length) return null;
  const parts = begins.map((from, column): LinePart => ({ column, from, to: begins[column + 1] ?? words.length }));
  const fits = parts.every(({ column, from, to }) => {
    if (!isFixed(layout.roles[column] ?? "other")) return true;
    return (
      to - from <= MAX_WORDS &&
      partCost(words, from, to, column, { ...layout, trust: 0 }, true, signs) <= (to - from) * 0.1
    );
  });
  return fits ? { parts, cost: 0 } : null;
}

function bestCut(words: readonly Word[], layout: Layout, isRow: boolean, isOpen: boolean, signs: Signs): CutLine {
  const { roles, starts } = layout;
  const count = Math.min(words.length, MOST_WORDS);
  const near = layout.trust < 1 ? Infinity : NEAR;
  const mayBegin = (index: number, column: number): boolean => {
    const word = words[index];
    return (
      index === 0 || index === count || !word || word.apart || Math.abs(word.start - (starts[column] ?? 0)) <= near
    );
  };
  const mayEnd = (index: number, column: number): boolean => {
    for (let later = column + 1; later < roles.length; later++) if (mayBegin(index, later)) return true;
    return index === count;
  };
  // costs[word]: the best way to place the words before it in the columns so far; back: where its last part begins.
  let costs = new Float64Array(count + 1).fill(IMPOSSIBLE);
  costs[0] = 0;
  const back: Int32Array[] = [];
  roles.forEach((role, column) => {
    const next = new Float64Array(count + 1).fill(IMPOSSIBLE);
    const from = new Int32Array(count + 1);
    const isLast = column === roles.length - 1;
    const isClosed = !isRow && isFixed(role) && (column === 0 || !isOpen);
    for (let begin = 0; begin <= count; begin++) {
      const base = costs[begin] as number;
      if (base >= IMPOSSIBLE) continue;
      const empty = base + emptyCost(role, isRow);
      if (empty < (next[begin] as number)) {
        next[begin] = empty;
        from[begin] = begin;
      }
      if (begin === count || isClosed || !mayBegin(begin, column)) continue;
      const begun = base + beginCost(words, begin, column, layout);
      const furthest = isFixed(role) ? Math.min(count, begin + MAX_WORDS) : count;
      for (let end = isLast ? count : begin + 1; end <= furthest; end++) {
        if (!mayEnd(end, column)) continue;
        const cost = begun + partCost(words, begin, end, column, layout, isRow, signs);
        if (cost < (next[end] as number)) {
          next[end] = cost;
          from[end] = begin;
        }
      }
    }
    costs = next;
    back.push(from);
  });
  const parts: LinePart[] = [];
  let end = count;
  for (let column = roles.length - 1; column >= 0; column--) {
    const begin = back[column]?.[end] ?? end;
    if (begin < end) parts.push({ column, from: begin, to: end === count ? words.length : end });
    end = begin;
  }
  return { parts: parts.reverse(), cost: costs[count] as number };
}
