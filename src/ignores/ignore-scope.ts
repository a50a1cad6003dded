/** What a comment on a page is about, from where it stands: the row or block that it is in or before, or the page. */
import type { Block, Table } from "../document/document.ts";
import { allBlocks, inlineText } from "../document/visit.ts";
import type { Span } from "../source/source.ts";

type Scope = Pick<Span, "start" | "end">;

/** A caption or lead before a table or an example is no longer than this. */
const LONGEST_LEAD = 200;

/** null where nothing follows that it could be about. `page` is what a comment before everything else is about. */
export function scopeOf(blocks: readonly Block[], comment: Scope, page: Scope): Scope | null {
  const first = blocks[0];
  if (!first || comment.end <= startOf(first)) return page;
  return inBlocks(blocks, comment);
}

function inBlocks(blocks: readonly Block[], comment: Scope): Scope | null {
  const around = blocks.find((block) => holds(block.span, comment));
  if (around) return inBlock(around, comment);
  const at = blocks.findIndex((block) => startOf(block) >= comment.end);
  const [next, after] = at < 0 ? [] : [blocks[at], blocks[at + 1]];
  if (!next) return null;
  return { start: startOf(next), end: after && leadsTo(next, after) ? after.span.end : next.span.end };
}

function inBlock(block: Block, comment: Scope): Scope | null {
  if (block.type === "table") return inTable(block, comment);
  if (block.type === "note") return inBlocks(block.blocks, comment);
  if (block.type !== "list") return block.span;
  const item = block.items.find(({ span }) => holds(span, comment));
  if (item) return inBlocks(item.blocks, comment) ?? item.span;
  return block.items.find(({ span }) => span.start >= comment.end)?.span ?? null;
}

function inTable({ rows }: Table, comment: Scope): Scope | null {
  const row = rows.find(({ span }) => holds(span, comment));
  if (!row) return rows.find(({ span }) => span.start >= comment.end)?.span ?? null;
  const nested = row.cells
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type !== "paragraph" && holds(block.span, comment));
  return (nested && inBlock(nested, comment)) ?? row.span;
}

const holds = (span: Scope, inner: Scope): boolean => span.start <= inner.start && inner.start < span.end;

/** Whether a paragraph is the caption or lead of the table, example or list behind it. */
export const leadsTo = (lead: Block, block: Block): boolean =>
  lead.type === "paragraph" &&
  inlineText(lead.content).length <= LONGEST_LEAD &&
  ["table", "code", "list"].includes(block.type);

/** Where a block begins, its caption included. */
export const startOf = (block: Block): number =>
  block.type === "table" && block.caption ? Math.min(block.caption.span.start, block.span.start) : block.span.start;

/** Whether a place stands in an example or in literal text, where nothing is a comment. */
export function isLiteral(blocks: readonly Block[], offset: number): boolean {
  for (const block of allBlocks(blocks)) {
    if (block.type === "code" && block.span.start <= offset && offset < block.span.end) return true;
    if (block.type !== "paragraph" && block.type !== "heading") continue;
    if (block.content.some(({ type, span }) => type === "code-span" && span.start <= offset && offset < span.end))
      return true;
  }
  return false;
}
