/** Makes the nodes of a Document from fragments of its lines, with exact places. */
import type {
  Block,
  Caption,
  Cell,
  Code,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
} from "../../document/document.ts";
import type { Span } from "../../source/source.ts";
import { fragmentEnd } from "./fragment.ts";
import type { Fragment } from "./fragment.ts";
import { lineJoin } from "./join.ts";

export interface Page {
  readonly source: string;
  readonly text: string;
  /** Lines of one text were broken by its writer, or to fit a printed page. */
  readonly lineEnds: "forced" | "fitted";
}

export function spanOf(page: Page, lines: readonly Fragment[]): Span {
  let start = Infinity;
  let end = 0;
  for (const line of lines) {
    start = Math.min(start, line.start);
    end = Math.max(end, fragmentEnd(line));
  }
  return { source: page.source, start: Math.min(start, end), end };
}

export function cover(page: Page, parts: readonly { readonly span: Span }[], fallback: number): Span {
  let start = Infinity;
  let end = 0;
  for (const { span } of parts) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return parts.length > 0
    ? { source: page.source, start, end }
    : { source: page.source, start: fallback, end: fallback };
}

/** "limit    integer": a word and a gap begin a row of columns, which no line goes on with. */
const isRow = (text: string): boolean => /^\S+ {2,}\S/.test(text);

/** The text of lines, a node for each so that each keeps its place. */
function inlineOf(page: Page, lines: readonly Fragment[], ends: Page["lineEnds"]): Inline[] {
  const content: Inline[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isForced = ends === "forced" || (before !== undefined && isRow(before.text) && isRow(line.text));
    if (before && isForced) content.push({ type: "break", span: { source: page.source, start: end, end: line.start } });
    const space = before && !isForced ? lineJoin(before.text, line.text) : "";
    end = fragmentEnd(line);
    content.push({ type: "text", text: space + line.text, span: { source: page.source, start: line.start, end } });
  }
  return content;
}

export function paragraph(page: Page, lines: readonly Fragment[]): Paragraph {
  return { type: "paragraph", span: spanOf(page, lines), ids: [], content: inlineOf(page, lines, page.lineEnds) };
}

export function heading(page: Page, lines: readonly Fragment[], level: number): Heading {
  return { type: "heading", span: spanOf(page, lines), ids: [], level, content: inlineOf(page, lines, "fitted") };
}

export function caption(page: Page, lines: readonly Fragment[]): Caption {
  return { content: inlineOf(page, lines, "fitted"), span: spanOf(page, lines) };
}

/** Code keeps the empty lines inside, and its indentation but for what all its lines share. */
export function code(page: Page, lines: readonly Fragment[]): Code {
  const from = lines.findIndex((line) => line.text !== "");
  const kept = lines.slice(Math.max(from, 0), lines.findLastIndex((line) => line.text !== "") + 1);
  let shared = Infinity;
  for (const line of kept) if (line.text !== "") shared = Math.min(shared, line.indent);
  const starts = kept.map((line) => line.start - Math.max(0, line.indent - shared));
  const text = kept.map((line, index) => page.text.slice(starts[index], fragmentEnd(line))).join("\n");
  const span = {
    source: page.source,
    start: starts[0] ?? 0,
    end: Math.max(starts.at(-1) ?? 0, spanOf(page, kept).end),
  };
  return { type: "code", span, ids: [], language: null, text, lineOffsets: starts };
}

export function list(page: Page, items: readonly ListItem[], ordered: boolean): List {
  return { type: "list", span: cover(page, items, 0), ids: [], ordered, items };
}

export function listItem(page: Page, blocks: readonly Block[], lines: readonly Fragment[]): ListItem {
  const own = spanOf(page, lines);
  const span = blocks.length > 0 ? cover(page, [...blocks, { span: own }], own.start) : own;
  return { span, ids: [], blocks };
}

export function cell(
  page: Page,
  blocks: readonly Block[],
  place: { readonly at: number; readonly column: number; readonly header: boolean },
): Cell {
  return {
    span: cover(page, blocks, place.at),
    blocks,
    column: place.column,
    rowspan: 1,
    colspan: 1,
    header: place.header,
  };
}
