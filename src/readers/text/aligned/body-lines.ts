/** The lines of a table's body, cut into columns page by page. */
import type { ColumnRole } from "../../../language/language.ts";
import { fragmentOf } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Line } from "../lines.ts";
import type { Signs } from "../signs.ts";
import { cutLine } from "./cut-line.ts";
import { atEdge, HEADER_TRUST } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { measure } from "./measure.ts";
import { unglued, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

export interface BodyLine {
  /** Index of the line on the page's text. */
  readonly index: number;
  readonly cells: readonly (Fragment | null)[];
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
  /** Text begins in the first column: a row may begin here, or what follows the table. */
  readonly edge: boolean;
  /** No wide gap: one text all along the line. */
  readonly plain: boolean;
  /** The column at which its text ends. */
  readonly end: number;
  /** What cutting it cost; the lower, the better it fits the columns. */
  readonly cost: number;
  readonly layout: Layout;
  /** The column at which the longest line of the table ends on this page. */
  readonly right: number;
}

/** Lines of one table on one printed page. */
export interface BodyPart {
  readonly from: number;
  readonly to: number;
  /** Where the header's cells begin; null where the page has no header row of its own. */
  readonly headerStarts: readonly number[] | null;
}

/** A line without a wide gap behind an empty line may be text behind the table. */
function mayBeText(lines: readonly Line[], index: number, words: readonly Word[]): boolean {
  return lines[index - 1]?.blank === true && !words.some((word, at) => at > 0 && word.apart);
}

/** Text this far before the second column is none of it. */
const MARGIN = 4;

export function bodyLines(
  lines: readonly Line[],
  parts: readonly BodyPart[],
  roles: readonly ColumnRole[],
  signs: Signs,
): BodyLine[] {
  const body: BodyLine[] = [];
  let before: Layout | null = null;
  // An empty line ends the cells of few words: what follows goes on with a description.
  let isOpen = false;
  for (const { from, to, headerStarts } of parts) {
    const words = lines.slice(from, to).map((line) => unglued(wordsOf(line), signs));
    const guess: Layout = { roles, starts: headerStarts ?? before?.starts ?? [], trust: HEADER_TRUST };
    const rows = words.filter(
      (ofLine, offset) => ofLine.length > 0 && atEdge(ofLine, guess) && !mayBeText(lines, from + offset, ofLine),
    );
    const layout = measure(rows, guess, signs);
    before = layout;
    const right = words.reduce((most, ofLine) => Math.max(most, ofLine.at(-1)?.end ?? 0), 0);
    words.forEach((ofLine, offset) => {
      if (ofLine.length === 0) return;
      const index = from + offset;
      const line = lines[index] as Line;
      const plain = !ofLine.some((word, at) => at > 0 && word.apart);
      const end = ofLine.at(-1)?.end ?? 0;
      const second = layout.starts[1] ?? 0;
      const beginsBefore = (ofLine[0]?.start ?? 0) + MARGIN < second;
      const afterBlank = lines[index - 1]?.blank === true;
      const cells: (Fragment | null)[] = roles.map(() => null);
      if (atEdge(ofLine, layout)) isOpen = true;
      else if (afterBlank) isOpen = false;
      const cut = cutLine(ofLine, layout, signs, isOpen);
      for (const part of cut.parts) {
        const start = ofLine[part.from]?.start ?? 0;
        const fragment = fragmentOf(line, start, ofLine[part.to - 1]?.end);
        cells[part.column] = { ...fragment, indent: Math.max(0, start - (layout.starts[part.column] ?? 0)) };
      }
      body.push({
        index,
        cells,
        afterBlank,
        edge: atEdge(ofLine, layout) || (beginsBefore && (afterBlank || (plain && end > second))),
        plain,
        end,
        cost: cut.cost,
        layout,
        right,
      });
    });
  }
  return body;
}
