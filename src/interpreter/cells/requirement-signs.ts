/** Which letters in the column of requirements are signs: an X, or circles and crosses. */
import { hasEastAsian } from "../../language/scripts.ts";
import { type Grid, cellTexts } from "./grid.ts";

/** Only an X and what is no mark at all: a cross beside ticks would say "no". */
export function isCrossed(body: Grid, column: number): boolean {
  const marks = column < 0 ? [] : body.map((cells) => (cellTexts(cells)[column] ?? "").trim());
  return (
    marks.some((mark) => CROSS.test(mark)) && marks.some(isNoMark) && marks.every((m) => CROSS.test(m) || isNoMark(m))
  );
}

const CROSS = /^x$/i;

const isNoMark = (mark: string): boolean => /^[-–—]?$/.test(mark);

/** "O" and "X", or "O" alone below a header of the countries that tick with a circle: elsewhere it stands for "optional". */
export function isCircled(body: Grid, column: number, headers: readonly string[]): boolean {
  const marks = body.flatMap(
    (cells) => /^([a-z]?)(?![a-z])/i.exec((cellTexts(cells)[column] ?? "?").trim())?.[1] ?? "?",
  );
  const letters = new Set(marks.map((mark) => mark.toUpperCase()).filter((mark) => mark !== ""));
  const isOnly = letters.size > 0 && [...letters].every((letter) => letter === "O" || letter === "X");
  return column >= 0 && isOnly && (letters.size === 2 || hasEastAsian(headers[column] ?? ""));
}
