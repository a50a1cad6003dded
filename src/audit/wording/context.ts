/** What stands around a place: its table row between its neighbours, its line of an example, or its sentence; never markup. */
import type { Block, Code, Document, Row, Table } from "../../document/document.ts";
import { allBlocks, allTables, blocksText, flatText, inlineText } from "../../document/visit.ts";
import type { ContextLine } from "../../findings/report.ts";
import { lineTextAt, positionAt, type Source, type Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";

const LONGEST = 160;
/** Kept before and after the words where a cell or a paragraph is cut. */
const BESIDE_WORDS = 60;
/** In a longer cell or paragraph the words are not looked for: it may have as many findings as words. */
const LONGEST_SEARCHED = 20_000;

/** Finds the context of an offset and of the words that are quoted from there. */
export type ContextOf = (offset: number, words: string) => ContextLine[];

export function makeContextOf(source: Source, document: Document): ContextOf {
  const tables = inOrder(allTables(document.blocks).map(({ table }) => table));
  const leaves = inOrder([...allBlocks(document.blocks)].filter(({ type }) => type !== "list" && type !== "note"));
  return (offset, words) => {
    const table = tables[lastAround(tables, offset)];
    if (table) {
      const rows = rowsAround(source, table, offset, words);
      if (rows.length > 0) return rows;
    }
    const { line } = positionAt(source, offset);
    const leaf = leaves[lastAround(leaves, offset)];
    if (leaf?.type === "code") {
      const lines = codeAround(source, leaf, offset, words);
      if (lines.length > 0) return lines;
    }
    const text = foldSpace(leaf ? leafText(leaf, offset) : lineTextAt(source, offset));
    return text === "" ? [] : [{ line, cells: [cutAround(text, words)], here: true }];
  };
}

function leafText(leaf: Block, offset: number): string {
  if (leaf.type === "heading" || leaf.type === "paragraph") return inlineText(leaf.content);
  if (leaf.type !== "table") return blocksText([leaf]);
  const { caption } = leaf;
  return caption && caption.span.start <= offset && offset < caption.span.end ? inlineText(caption.content) : "";
}

interface Placed {
  readonly span: Span;
}

const inOrder = <T extends Placed>(items: readonly T[]): T[] => items.toSorted((a, b) => a.span.start - b.span.start);

/** Index of the innermost of the items, sorted by where they begin, that an offset is in, or -1. A page may have a finding on each of 100,000 rows. */
function lastAround(items: readonly Placed[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item && offset < item.span.end) return at;
  }
  return -1;
}

/** Texts that many places share: a row, or the lines of an example. */
function remember<K extends object>(make: (key: K) => readonly string[]): (key: K) => readonly string[] {
  const known = new WeakMap<K, readonly string[]>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

const cellsOf = remember((row: Row) => row.cells.map((cell) => flatText(cell.blocks)));
const linesOf = remember((code: Code) => code.text.split("\n"));

function rowsAround(source: Source, table: Table, offset: number, words: string): ContextLine[] {
  const at = lastAround(table.rows, offset);
  if (at < 0) return [];
  const first = Math.max(0, at - 1);
  return table.rows.slice(first, at + 2).map((row, i) => {
    const here = first + i === at;
    return {
      line: positionAt(source, row.span.start).line,
      cells: cellsOf(row).map((text) => (here ? cutAround(text, words) : cut(text, LONGEST))),
      here,
    };
  });
}

function codeAround(source: Source, code: Code, offset: number, words: string): ContextLine[] {
  const lines = linesOf(code);
  const at = code.lineOffsets.findLastIndex((start) => start <= offset);
  if (at < 0) return [];
  const first = Math.max(0, at - 1);
  return lines.slice(first, at + 2).flatMap((text, i) => {
    const here = first + i === at;
    const shown = foldSpace(text);
    const start = code.lineOffsets[first + i];
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
