/** What reports may quote of a page: the rows of its tables, the lines of its examples, its sentences. Plain data, so that no document is read for it. */
import type { Block, Document, Table } from "../../document/document.ts";
import { allBlocks, allTables, blocksText, flatText, inlineText } from "../../document/visit.ts";
import { countWhile } from "../../source/ascending.ts";

/** A stretch of the page's source. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Passages {
  /** By where they begin, nested ones among them. */
  readonly tables: readonly (Stretch & { readonly rows: readonly QuotedRow[] })[];
  /** Everything else, by where it begins. */
  readonly leaves: readonly QuotedLeaf[];
}

export interface QuotedRow extends Stretch {
  readonly cells: readonly string[];
}

export interface QuotedLeaf extends Stretch {
  readonly text: string;
  /** Of an example: where each of its lines begins. */
  readonly lines?: readonly number[];
  /** Of a table: its text is that of its caption, which stands here. */
  readonly caption?: Stretch;
}

export function passagesOf({ blocks }: Document): Passages {
  const tables = inOrder(allTables(blocks).map(({ table }) => quotedTable(table)));
  const leaves = inOrder(
    [...allBlocks(blocks)].filter(({ type }) => type !== "list" && type !== "note").map(quotedLeaf),
  );
  return { tables, leaves: leaves.filter((leaf) => !standsInRow(leaf, tables)) };
}

const inOrder = <T extends Stretch>(items: readonly T[]): T[] => items.toSorted((a, b) => a.start - b.start);

const quotedTable = ({ span, rows }: Table): Passages["tables"][number] => ({
  start: span.start,
  end: span.end,
  rows: rows.map((row) => ({
    start: row.span.start,
    end: row.span.end,
    cells: row.cells.map((cell) => flatText(cell.blocks)),
  })),
});

function quotedLeaf(block: Block): QuotedLeaf {
  const { start, end } = block.span;
  if (block.type === "heading" || block.type === "paragraph") return { start, end, text: inlineText(block.content) };
  if (block.type === "code") return { start, end, text: block.text, lines: block.lineOffsets };
  if (block.type !== "table") return { start, end, text: blocksText([block]) };
  const { caption } = block;
  return caption
    ? { start, end, text: inlineText(caption.content), caption: { start: caption.span.start, end: caption.span.end } }
    : { start, end, text: "" };
}

/** Whether every place in a leaf is quoted by the row that it stands in, so that the leaf itself never is. */
function standsInRow(leaf: QuotedLeaf, tables: Passages["tables"]): boolean {
  const at = lastAround(tables, leaf.start);
  const table = tables[at];
  if (!table || table.end < leaf.end) return false;
  const row = table.rows[lastAround(table.rows, leaf.start)];
  if (!row || row.end < leaf.end) return false;
  const next = tables[begunBy(tables, leaf.start)];
  return next === undefined || next.start >= leaf.end;
}

/** Index of the innermost of the stretches, sorted by where they begin, that an offset is in, or -1. A page may have a finding on each of 100,000 rows. */
export function lastAround(items: readonly Stretch[], offset: number): number {
  for (let at = begunBy(items, offset) - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item && offset < item.end) return at;
  }
  return -1;
}

/** How many of the stretches begin at an offset or before it. */
const begunBy = (items: readonly Stretch[], offset: number): number =>
  countWhile(items, ({ start }) => start <= offset);
