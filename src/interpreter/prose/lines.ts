/**
 * A description as lines: one for each paragraph and list item, in one spelling (NFKC, straight quotes), with bold and literal words
 * quoted, since writers set values in bold where others quote them.
 */
import type { Block, Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { remembered } from "../../source/remembered.ts";
import { foldSpace } from "../../source/text.ts";
import { normaliseWords } from "../../language/words.ts";
import type { Span } from "../../source/source.ts";

export interface Line {
  /** In one spelling, for the patterns. */
  readonly text: string;
  /** As the page has it, white space folded: what a person is shown. */
  readonly words: string;
  readonly span: Span;
  /** Number of the list that the line is an item of; null for a paragraph. */
  readonly list: number | null;
  /** Number of the list item that the line stands in; null outside lists. */
  readonly item: number | null;
  /** How many lists the line stands in. */
  readonly depth: number;
}

/** A longer line is a paste, not a sentence about a value; reading stays linear in the page. */
const LONGEST_LINE = 4000;

const QUOTES = /[“”„‟«»「」『』]|''/g;

interface Position {
  readonly list: number | null;
  readonly item: number | null;
  readonly depth: number;
}

/** The lines of a cell's blocks; code and nested tables are no sentences. */
export function descriptionLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let lists = 0;
  let items = 0;
  const walk = (part: readonly Block[], at: Position): void => {
    for (const block of part) {
      if (block.type === "paragraph" || block.type === "heading") {
        const plain = inlineText(block.content).split("\n").map(foldSpace);
        quoted(block.content)
          .split("\n")
          .forEach((text, i) => {
            const line = oneSpelling(text.slice(0, LONGEST_LINE));
            if (line !== "") lines.push({ text: line, words: plain[i] ?? line, span: block.span, ...at });
          });
      } else if (block.type === "list") {
        const list = (lists += 1);
        for (const item of block.items) walk(item.blocks, { list, item: (items += 1), depth: at.depth + 1 });
      } else if (block.type === "note") walk(block.blocks, at);
    }
  };
  walk(blocks, { list: null, item: null, depth: 0 });
  return lines;
}

const oneSpelling = remembered((text) =>
  normaliseWords(text.replace(QUOTES, '"'))
    .replace(/‘|’/g, "'")
    .replace(/"\s*([^"\s]+)\s*"/g, '"$1"')
    .replace(/(^|[\s:,、])'([^'\s]+)'(?=$|[\s.,;:、。)])/g, '$1"$2"')
    .replace(/""+/g, '"')
    .replace(/"(-?\d+(?:,\d{3})*(?:\.\d+)?)"/g, "$1"),
);

/** Inline text with short bold and literal words in quotes. */
function quoted(content: readonly Inline[]): string {
  let text = "";
  for (const node of content) {
    if (node.type === "text") text += node.text;
    else if (node.type === "break") text += "\n";
    else if (node.type === "link") text += quoted(node.children);
    else {
      const inner = node.type === "code-span" ? node.text : quoted(node.children);
      // "**Default:**" is a label; "**true**" and `-` are values
      text += /^[^\s"“”:：]{1,60}$/.test(inner.trim()) ? `"${inner.trim()}"` : inner;
    }
  }
  return text;
}
