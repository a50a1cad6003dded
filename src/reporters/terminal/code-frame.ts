/**
 * A place on a page as a person reads it: the table row or the sentence, not the markup it is written in, the words marked.
 *
 *     pages/get.md:120:5
 *       119 │ kind │ String │ API type.
 *     > 120 │ clusters │ clusters object │ Cluster list.
 *           │            ^^^^^^^^^^^^^^^
 */
import type { ContextLine, ReportCause, ReportPlace } from "../../findings/report.ts";
import { oneLine } from "../visible-text.ts";
import { cutEnd, cutStart, padStart, textWidth, wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";

const CELL_RULE = " │ ";
/** Columns for the words that are marked: a sentence is shown whole, a paragraph is not. */
const WIDEST_WORDS = 240;
/** Columns for what stands before and after them in their own cell, and for every other cell of the row. */
const WIDEST_REST = 40;

/** Where to look first and, where another side is quoted, the first place of that side: both can be opened from here. */
export function causeFrames(cause: ReportCause, width: number, paint: Paint): string[] {
  const [first, ...others] = cause.places;
  if (first === undefined) return [];
  const against = others.find(
    ({ role, file, line, context }) =>
      role !== first.role && role !== "evidence" && context.length > 0 && (file !== first.file || line !== first.line),
  );
  return [
    ...frameLines(first, width, paint, true),
    ...(against === undefined ? [] : frameLines(against, width, paint, false)),
  ];
}

/** `file:line:column`, then the row or line with the words marked; with `around`, the rows before and after it too. */
export function frameLines(place: ReportPlace, width: number, paint: Paint, around: boolean): string[] {
  const here = place.context.find((row) => row.here) ?? { line: place.line, cells: [place.words], here: true };
  const rows = around && place.context.length > 0 ? place.context : [here];
  const digits = Math.max(...rows.map((row) => String(row.line).length));
  const room = Math.max(20, width - digits - 2 - CELL_RULE.length);
  const gutter = (mark: string, number: string): string => `${mark} ${padStart(number, digits)}${CELL_RULE}`;
  return [
    paint.faint(`${oneLine(place.file)}:${place.line}:${place.column}`),
    ...rows.flatMap((row) =>
      row.here
        ? markedRow(row, place.words, room).flatMap(({ text, carets }, index) => [
            gutter(index === 0 ? ">" : " ", index === 0 ? String(row.line) : "") + text,
            ...(carets === "" ? [] : [gutter(" ", "") + paint.strong(carets)]),
          ])
        : [paint.faint(gutter(" ", String(row.line)) + cutEnd(row.cells.map(oneLine).join(CELL_RULE), room))],
    ),
  ];
}

interface MarkedLine {
  readonly text: string;
  /** What goes under it: carets where the words stand; "" where they do not. */
  readonly carets: string;
}

/** The row over as many lines as it takes. Cells beside the words are cut, the words themselves only when very long. */
function markedRow(row: ContextLine, placeWords: string, room: number): MarkedLine[] {
  const words = oneLine(placeWords);
  const cells = row.cells.map(oneLine);
  const exact = cells.indexOf(words);
  const at = exact >= 0 || words === "" ? exact : cells.findIndex((cell) => cell.includes(words));
  let text = "";
  let from = -1;
  let to = -1;
  cells.forEach((cell, column) => {
    if (column > 0) text += CELL_RULE;
    if (column !== at) {
      text += cutEnd(cell, at < 0 ? WIDEST_WORDS : WIDEST_REST);
      return;
    }
    const start = cell.indexOf(words);
    text += cutStart(cell.slice(0, start), WIDEST_REST);
    from = text.length;
    text += cutEnd(words, WIDEST_WORDS);
    to = text.length;
    text += cutEnd(cell.slice(start + words.length), WIDEST_REST);
  });
  let read = 0;
  return wrap(text, room).map((line) => {
    const start = text.indexOf(line, read);
    read = start + line.length;
    const [first, last] = [Math.max(from, start), Math.min(to, read)];
    if (first >= last) return { text: line, carets: "" };
    const indent = " ".repeat(textWidth(text.slice(start, first)));
    return { text: line, carets: indent + "^".repeat(textWidth(text.slice(first, last))) };
  });
}
