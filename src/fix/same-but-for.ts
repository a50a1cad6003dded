/** Whether two readings of a page differ only where it was edited, and there as it was meant. */
import type { Block, Document } from "../document/document.ts";
import { flatText, inlineText } from "../document/visit.ts";
import { foldSpace } from "../source/text.ts";

/** Every text of a page by itself, in page order, each behind the kind of block that holds it. */
function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "heading":
      case "paragraph":
        return [`${block.type} ${foldSpace(inlineText(block.content))}`];
      case "code":
        return block.text.split("\n").map((line) => `code ${line}`);
      case "note":
        return ["note", ...texts(block.blocks)];
      case "list":
        return block.items.flatMap((item) => ["item", ...texts(item.blocks)]);
      case "table":
        return [
          `table ${block.caption ? foldSpace(inlineText(block.caption.content)) : ""}`,
          ...block.rows.flatMap((row) => [
            `row ${row.cells.length}`,
            ...row.cells.map((cell) => `cell ${flatText(cell.blocks)}`),
          ]),
        ];
    }
  });
}

/**
 * `meant`: what the edits write. As many texts may differ as there are edits, each by holding one of them. `added`: texts that stand
 * together and were not there before.
 */
export function isSameButFor(
  before: Document,
  after: Document,
  meant: readonly string[],
  added: readonly (readonly string[])[] = [],
): boolean {
  const old = texts(before.blocks);
  const now = added.reduce<string[] | null>(without, texts(after.blocks));
  if (now === null) return false;
  if (old.length !== now.length) return false;
  const changed = now.filter((text, i) => text !== old[i]);
  return changed.length <= meant.length && changed.every((text) => meant.some((words) => text.includes(words)));
}

/** The texts without these, which stand together among them; null where they do not. */
function without(all: string[] | null, some: readonly string[]): string[] | null {
  const at = all?.findIndex((_, start) => some.every((text, nth) => all[start + nth] === text)) ?? -1;
  return all === null || at < 0 ? null : [...all.slice(0, at), ...all.slice(at + some.length)];
}
