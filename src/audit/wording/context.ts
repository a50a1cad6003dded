/** What stands around a place: its table row between its neighbours, its line of an example, or its sentence; never markup. */
import type { ContextLine } from "../../findings/report.ts";
import { lineTextAt, positionAt, type Source } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { lastAround, type Passages, type QuotedLeaf, type QuotedRow } from "./passages.ts";
import { lastUpTo } from "../../source/ascending.ts";
import { oncePer } from "../../source/once-per.ts";

const LONGEST = 160;
/** Kept before and after the words where a cell or a paragraph is cut. */
const BESIDE_WORDS = 60;
/** In a longer cell or paragraph the words are not looked for: it may have as many findings as words. */
const LONGEST_SEARCHED = 20_000;

/** Finds the context of an offset and of the words that are quoted from there. */
export type ContextOf = (offset: number, words: string) => ContextLine[];

export function makeContextOf(source: Source, { tables, leaves }: Passages): ContextOf {
  return (offset, words) => {
    const table = tables[lastAround(tables, offset)];
    if (table) {
      const rows = rowsAround(source, table.rows, offset, words);
      if (rows.length > 0) return rows;
    }
    const { line } = positionAt(source, offset);
    const leaf = leaves[lastAround(leaves, offset)];
    if (leaf?.lines) {
      const lines = codeAround(source, linesOf(leaf), leaf.lines, offset, words);
      if (lines.length > 0) return lines;
    }
    const text = foldSpace(leaf ? leafText(leaf, offset) : lineTextAt(source, offset));
    return text === "" ? [] : [{ line, cells: [cutAround(text, words)], here: true }];
  };
}

/** Of a table the caption alone, where it is in the caption. */
function leafText({ text, caption }: QuotedLeaf, offset: number): string {
  return caption === undefined || (caption.start <= offset && offset < caption.end) ? text : "";
}

function rowsAround(source: Source, rows: readonly QuotedRow[], offset: number, words: string): ContextLine[] {
  const at = lastAround(rows, offset);
  if (at < 0) return [];
  const first = Math.max(0, at - 1);
  return rows.slice(first, at + 2).map(({ start, cells }, i) => {
    const here = first + i === at;
    return {
      line: positionAt(source, start).line,
      cells: cells.map((text) => (here ? cutAround(text, words) : cut(text, LONGEST))),
      here,
    };
  });
}

/** The lines of an example, which many places share. */
const linesOf = oncePer(({ text }: QuotedLeaf): readonly string[] => text.split("\n"));

function codeAround(
  source: Source,
  lines: readonly string[],
  starts: readonly number[],
  offset: number,
  words: string,
): ContextLine[] {
  const at = lastUpTo(starts, offset);
  if ((starts[at] ?? Infinity) > offset) return [];
  const first = Math.max(0, at - 1);
  return lines.slice(first, at + 2).flatMap((text, i) => {
    const here = first + i === at;
    const shown = foldSpace(text);
    const start = starts[first + i];
    if ((shown === "" && !here) || start === undefined) return [];
    return [
      { line: positionAt(source, start).line, cells: [here ? cutAround(shown, words) : cut(shown, LONGEST)], here },
    ];
  });
}

/** A long text cut to what stands about the words. */
function cutAround(text: string, words: string): string {
  const at = text.length > LONGEST_SEARCHED ? -1 : text.indexOf(words);
  if (text.length <= LONGEST || at < BESIDE_WORDS)
    return cut(text, Math.max(LONGEST, at < 0 ? 0 : words.length + 2 * BESIDE_WORDS));
  const from = text.slice(at - BESIDE_WORDS).replace(/^[\udc00-\udfff]/, "");
  return `…${cut(from, Math.max(LONGEST, words.length + 2 * BESIDE_WORDS))}`;
}

/** At most `longest` units, "…" where the end is cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // never between the two halves of a character
  const end = /[\ud800-\udbff]/.test(text[longest - 1] ?? "") ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}
