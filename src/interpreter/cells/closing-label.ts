/**
 * A line right below a pipe table is its last row, as Markdown is read: "**Body**" or "Body:" without a `|`, and without an empty
 * line above it, was to announce what follows.
 */
import type { Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

/** The words of a last row that holds nothing but a label of what follows; null where it is a row. */
export function closingLabel({ rows, headerRows }: Table, vocabulary: Vocabulary): string | null {
  const last = rows.length > headerRows + 1 || (rows.length === 2 && headerRows === 1) ? rows.at(-1) : undefined;
  if (!last?.isBareLine) return null;
  const [first, ...others] = last.cells;
  const [block] = first?.blocks ?? [];
  if (!first || others.length === 0 || block?.type !== "paragraph" || first.blocks.length > 1) return null;
  if (others.some((cell) => flatText(cell.blocks) !== "")) return null;
  const words = block.content.filter((node) => inlineText([node]).trim() !== "");
  const [word] = words;
  if (words.length !== 1 || !word) return null;
  const text = inlineText([word]).trim();
  if (word.type !== "strong" && !/[:：]$/.test(text)) return null;
  return vocabulary.captionPlace(text) === null && vocabulary.section(text) === null ? null : text;
}
