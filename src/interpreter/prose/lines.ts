/**
 * A description as lines: one for each paragraph and list item, in one spelling (NFKC, straight quotes), with bold and literal words
 * quoted, since writers set values in bold where others quote them.
 */
import type { Block, Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
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
}

const QUOTES = /[“”„‟«»「」『』]|''/g;

/** The lines of a cell's blocks; code and nested tables are no sentences. */
export function descriptionLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let lists = 0;
  const walk = (list: readonly Block[], inList: number | null): void => {
    for (const block of list) {
      if (block.type === "paragraph" || block.type === "heading") {
        const plain = inlineText(block.content).split("\n").map(foldSpace);
        quoted(block.content).split("\n").forEach((part, i) => {
          const text = oneSpelling(part);
          if (text !== "") lines.push({ text, words: plain[i] ?? text, span: block.span, list: inList });
        });
      } else if (block.type === "list") {
        lists += 1;
        const number = lists;
        for (const item of block.items) walk(item.blocks, number);
      } else if (block.type === "note") walk(block.blocks, inList);
    }
  };
  walk(blocks, null);
  return lines;
}

function oneSpelling(text: string): string {
  return normaliseWords(text.replace(QUOTES, '"')).replace(/‘|’/g, "'").replace(/"\s*([^"\s]+)\s*"/g, '"$1"').replace(/(^|[\s:,、])'([^'\s]+)'(?=$|[\s.,;:、。)])/g, '$1"$2"').replace(/""+/g, '"').replace(/"(\d[\d,]*)"/g, "$1");
}

/** Inline text with short bold and literal words in quotes. */
function quoted(content: readonly Inline[]): string {
  let text = "";
  for (const node of content) {
    if (node.type === "text") text += node.text;
    else if (node.type === "break") text += "\n";
    else if (node.type === "link") text += quoted(node.children);
    else {
      const inner = node.type === "code-span" ? node.text : quoted(node.children);
      // "**Default:**" and "**Range**" are labels; "**true**" and `-` are values
      text += /^[^\s"“”:：]{1,60}$/.test(inner.trim()) && !/^(?:range|constraints?|definition|default|value|default value|options?)$/i.test(inner.trim()) ? `"${inner.trim()}"` : inner;
    }
  }
  return text;
}
