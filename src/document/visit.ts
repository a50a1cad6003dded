/** Walks over a Document: its blocks, its tables, its text. */
import { foldSpace } from "../source/text.ts";
import type { Block, Inline, Link, Table } from "./document.ts";

/** Every block in page order, those inside lists, notes and cells included. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const inner of childBlocks(block)) yield* allBlocks(inner);
  }
}

/** A table with the index of the table whose cell it stands in. */
export interface PlacedTable {
  readonly table: Table;
  readonly nestedIn: number | null;
}

/** Every table in page order, a nested one after the table that holds it. */
export function allTables(blocks: readonly Block[]): PlacedTable[] {
  const found: PlacedTable[] = [];
  const walk = (list: readonly Block[], nestedIn: number | null): void => {
    for (const block of list) {
      let inside = nestedIn;
      if (block.type === "table") {
        inside = found.length;
        found.push({ table: block, nestedIn });
      }
      for (const inner of childBlocks(block)) walk(inner, inside);
    }
  };
  walk(blocks, null);
  return found;
}

/** The lists of blocks directly inside a block: its items, its cells, its body. */
export function childBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case "list":
      return block.items.map((item) => item.blocks);
    case "note":
      return [block.blocks];
    case "table":
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.blocks));
    default:
      return [];
  }
}

/** Inline text as printed, not folded; a forced line end is a newline. */
export function inlineText(content: readonly Inline[]): string {
  const [first] = content;
  // most of what is asked for is one text
  if (content.length === 1 && first?.type === "text") return first.text;
  let text = "";
  for (const node of content) {
    if (node.type === "text" || node.type === "code-span") text += node.text;
    else if (node.type === "break") text += "\n";
    else text += inlineText(node.children);
  }
  return text;
}

/** Every link in inline content, links inside strong text included. */
export function* inlineLinks(content: readonly Inline[]): Generator<Link> {
  for (const node of content) {
    if (node.type === "link") yield node;
    if (node.type === "link" || node.type === "strong") yield* inlineLinks(node.children);
  }
}

/** The text of blocks with a line break between blocks, list items and cells; code as it stands. */
export function blocksText(blocks: readonly Block[]): string {
  return joined(blocks, blockText);
}

function blockText(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return inlineText(block.content);
    case "code":
      return block.text;
    case "table": {
      const caption = block.caption ? inlineText(block.caption.content) : "";
      return joined([caption, joined(childBlocks(block), blocksText)], (text) => text);
    }
    default:
      return joined(childBlocks(block), blocksText);
  }
}

/** The texts of parts on lines of their own; parts without text take none. */
function joined<T>(parts: readonly T[], textOf: (part: T) => string): string {
  let text = "";
  for (const part of parts) {
    const own = textOf(part);
    if (own !== "") text = text === "" ? own : `${text}\n${own}`;
  }
  return text;
}

/** A table's caption, or a cell's text, folded to one line as the table listings print it. */
export function flatText(blocks: readonly Block[]): string {
  let text = flat.get(blocks);
  if (text === undefined) {
    text = foldSpace(blocksText(blocks));
    flat.set(blocks, text);
  }
  return text;
}

/** Everything that reads a table asks for the texts of its cells, for as long as the document is there. */
const flat = new WeakMap<readonly Block[], string>();
