/** What stands around a place: its table row between its neighbours, its line of an example, or its sentence; never markup. */
import type { Block, Code, Document, Table } from "../document/document.ts";
import { allBlocks, allTables, blocksText, flatText, inlineText } from "../document/visit.ts";
import type { ContextLine } from "../findings/report.ts";
import { lineText, positionAt, type Source } from "../source/source.ts";
import { foldSpace } from "../source/text.ts";

const LONGEST = 160;
/** Kept before and after the words where a cell or a paragraph is cut. */
const BESIDE_WORDS = 60;

/** Finds the context of an offset and of the words that are quoted from there. */
export type ContextOf = (offset: number, words: string) => ContextLine[];

export function makeContextOf(source: Source, document: Document): ContextOf {
  const tables = allTables(document.blocks).map(({ table }) => table);
  const leaves = [...allBlocks(document.blocks)].filter(({ type }) => type !== "list" && type !== "note");
  return (offset, words) => {
    const inside = ({ span }: Table | Block): boolean => span.start <= offset && offset < span.end;
    const table = tables.findLast(inside);
    if (table) {
      const rows = rowsAround(source, table, offset, words);
      if (rows.length > 0) return rows;
    }
    const { line } = positionAt(source, offset);
    const leaf = leaves.findLast(inside);
    if (leaf?.type === "code") {
      const lines = codeAround(source, leaf, offset, words);
      if (lines.length > 0) return lines;
    }
    const text = foldSpace(leaf ? leafText(leaf, offset) : lineText(source, line));
    return text === "" ? [] : [{ line, cells: [cutAround(text, words)], here: true }];
  };
}

function leafText(leaf: Block, offset: number): string {
  if (leaf.type === "heading" || leaf.type === "paragraph") return inlineText(leaf.content);
  if (leaf.type !== "table") return blocksText([leaf]);
  const { caption } = leaf;
  return caption && caption.span.start <= offset && offset < caption.span.end ? inlineText(caption.content) : "";
}

function rowsAround(source: Source, table: Table, offset: number, words: string): ContextLine[] {
  const at = table.rows.findIndex(({ span }) => span.start <= offset && offset < span.end);
  if (at < 0) return [];
  const first = Math.max(0, at - 1);
  return table.rows.slice(first, at + 2).map((row, i) => {
    const here = first + i === at;
    return {
      line: positionAt(source, row.span.start).line,
      cells: row.cells.map((cell) => {
        const text = flatText(cell.blocks);
        return here ? cutAround(text, words) : cut(text, LONGEST);
      }),
      here,
    };
  });
}

function codeAround(source: Source, code: Code, offset: number, words: string): ContextLine[] {
  const lines = code.text.split("\n");
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
  const at = text.indexOf(words);
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
