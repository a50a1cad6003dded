/** Rows written as a person would: paragraphs, "- " items (two blanks deeper for a list in a list), **bold** words. */
import type { Json, TypeExpression } from "../../../src/api-model/api-page.ts";
import type { Block, Cell, Inline, List, ListItem } from "../../../src/document/document.ts";
import { readFacts, type ReadFacts } from "../../../src/interpreter/prose/facts.ts";
import { makeVocabulary } from "../../../src/language/vocabulary.ts";
import type { Span } from "../../../src/source/source.ts";

const vocabulary = makeVocabulary();

/** "string", "[]integer", "-" for a row without a type. */
export function typeOf(text: string): TypeExpression | null {
  if (text === "-") return null;
  if (text.startsWith("[]")) return { kind: "array", items: text === "[]" ? null : typeOf(text.slice(2)) };
  return { kind: text as "string" };
}

export function descriptionCell(text: string): Cell {
  return { span: spanOf(0, text.length), blocks: blocksOf(text), column: 0, rowspan: 1, colspan: 1, header: false };
}

export function read(name: string, type: string, description: string): ReadFacts {
  return readFacts({ name, type: typeOf(type), cells: { description: descriptionCell(description) }, vocabulary });
}

/** What a row states: `{ maximum: 64 }`. */
export function factsOf(name: string, type: string, description: string): Record<string, Json> {
  const facts: Record<string, Json> = {};
  for (const { keyword, value } of read(name, type, description).constraints) facts[keyword] = value;
  return facts;
}

const spanOf = (start: number, end: number): Span => ({ source: "row", start, end });

function blocksOf(text: string): Block[] {
  const top: Block[] = [];
  const lists: { readonly indent: number; readonly items: ListItem[] }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at;
    at += line.length + 1;
    const match = /^( *)- (.*)$/.exec(line);
    const paragraph = paragraphOf(match?.[2] ?? line, start, start + line.length);
    if (!match) {
      lists.length = 0;
      top.push(paragraph);
      continue;
    }
    const indent = match[1]?.length ?? 0;
    while ((lists.at(-1)?.indent ?? -1) > indent) lists.pop();
    const open = lists.at(-1);
    const item: ListItem = { span: paragraph.span, ids: [], blocks: [paragraph] };
    if (open?.indent === indent) {
      open.items.push(item);
      continue;
    }
    const items = [item];
    const list: List = { type: "list", ordered: false, items, span: paragraph.span, ids: [] };
    const parent = open?.items.at(-1);
    if (parent) (parent.blocks as Block[]).push(list);
    else top.push(list);
    lists.push({ indent, items });
  }
  return top;
}

function paragraphOf(text: string, start: number, end: number): Block {
  const span = spanOf(start, end);
  const content = text.split(/(\*\*[^*]+\*\*)/).flatMap((part): Inline[] => {
    if (part === "") return [];
    const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1];
    return [
      bold === undefined
        ? { type: "text", text: part, span }
        : { type: "strong", children: [{ type: "text", text: bold, span }], span },
    ];
  });
  return { type: "paragraph", content, span, ids: [] };
}
