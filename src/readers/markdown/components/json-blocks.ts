/**
 * Blocks that an editor on the web exports as JSON between tags: `[block:parameters]` a table, `[block:code]` code under tabs,
 * `[block:api-header]` a heading, `[block:callout]` a note. What their strings hold is Markdown.
 */
import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Block, Cell, Code, Row, Table } from "../../../document/document.ts";
import { makeSource, type Source, type Span } from "../../../source/source.ts";

export interface JsonBlock {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly json: Node;
  /** Where the JSON begins. */
  readonly from: number;
}

/** Reads the Markdown of a string. */
type ReadText = (text: string) => readonly Block[];

/** A fence, or the tag with which a block begins. */
const OPEN = /^[ ]{0,3}(?:`{3}|~{3})|^\[block:(parameters|code|api-header|callout)\][ \t]*\r?\n/gm;
const CLOSE = "[/block]";
/** The title of the page stands above. */
const HEADING_LEVEL = 2;

/** The blocks of a page; those that hold no JSON stay text. */
export function jsonBlocksOf({ text }: Source): JsonBlock[] {
  const found: JsonBlock[] = [];
  let isFenced = false;
  for (const match of text.matchAll(OPEN)) {
    if (match[1] === undefined) isFenced = !isFenced;
    if (match[1] === undefined || isFenced) continue;
    const from = match.index + match[0].length;
    const close = text.indexOf(CLOSE, from);
    if (close < 0 || match.index < (found.at(-1)?.end ?? 0)) continue;
    const errors: ParseError[] = [];
    const json = parseTree(text.slice(from, close), errors);
    if (json?.type === "object" && errors.length === 0)
      found.push({ kind: match[1], start: match.index, end: close + CLOSE.length, json, from });
  }
  return found;
}

/** The page without these blocks; every character keeps its place. */
export function withoutJsonBlocks(source: Source, blocks: readonly JsonBlock[]): Source {
  let [text, at] = ["", 0];
  for (const { start, end } of blocks) {
    text += `${source.text.slice(at, start)}\n\n${" ".repeat(end - start - 3)}\n`;
    at = end;
  }
  return makeSource(source.id, text + source.text.slice(at), source.encoding);
}

/** What the blocks say, among those of the page around them. */
export function placeJsonBlocks(
  around: readonly Block[],
  blocks: readonly JsonBlock[],
  source: Source,
  read: ReadText,
): readonly Block[] {
  const placed: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    for (let next = around[at]; next && next.span.start < block.start; next = around[++at]) placed.push(next);
    placed.push(...saidBy(block, source, read));
  }
  return [...placed, ...around.slice(at)];
}

function saidBy(block: JsonBlock, source: Source, read: ReadText): readonly Block[] {
  const span: Span = { source: source.id, start: block.start, end: block.end };
  const { json } = block;
  const inside = (node: Node | undefined): Written | null =>
    node?.type === "string" ? written(node, block, span) : null;
  if (block.kind === "parameters") return tableOf(member(json, "data"), span, inside, read);
  if (block.kind === "code") {
    const codes = member(json, "codes")?.children ?? [];
    return codes.flatMap((code) => {
      const text = inside(member(code, "code"));
      if (!text) return [];
      const name = inside(member(code, "name"));
      const label = name && name.text.trim() !== "" ? [strong(name)] : [];
      return [...label, codeOf(text, inside(member(code, "language"))?.text ?? null, source)];
    });
  }
  const title = inside(member(json, "title"));
  if (block.kind === "api-header")
    return title
      ? [{ type: "heading", level: HEADING_LEVEL, content: [{ ...title, type: "text" }], ids: [], span: title.span }]
      : [];
  const body = inside(member(json, "body"));
  const blocks = [...(title && title.text !== "" ? [strong(title)] : []), ...(body ? readAt(body, read) : [])];
  return [{ type: "note", kind: inside(member(json, "type"))?.text ?? "note", blocks, ids: [], span }];
}

interface Written {
  readonly text: string;
  readonly span: Span;
}

/** A string with the place of what stands between its quotes. */
function written(node: Node, { from }: JsonBlock, { source }: Span): Written {
  const start = from + node.offset + 1;
  return { text: String(getNodeValue(node)), span: { source, start, end: start + node.length - 2 } };
}

const member = (node: Node, name: string): Node | undefined =>
  node.children?.find(({ children: [key] = [] }) => key?.value === name)?.children?.[1];

const strong = ({ text, span }: Written): Block => ({
  type: "paragraph",
  content: [{ type: "strong", children: [{ type: "text", text, span }], span }],
  ids: [],
  span,
});

/** "h-0" is the head of the first column, "2-1" the second cell of the third row, in whatever order they stand. */
function tableOf(
  data: Node | undefined,
  span: Span,
  inside: (node: Node | undefined) => Written | null,
  read: ReadText,
): readonly Table[] {
  const rows = new Map<number, Map<number, Written>>();
  for (const { children: [key, value] = [] } of data?.children ?? []) {
    const [, row = "", column = ""] = /^(h|\d{1,5})-(\d{1,3})$/.exec(String(key?.value)) ?? [];
    const cell = inside(value);
    if (row === "" || !cell) continue;
    const at = row === "h" ? -1 : Number(row);
    rows.set(at, (rows.get(at) ?? new Map<number, Written>()).set(Number(column), cell));
  }
  const columns = Math.max(0, ...[...rows.values()].map((cells) => Math.max(...cells.keys()) + 1));
  const made = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([at, cells]): Row => {
      const [first] = [...cells.values()];
      const here = first?.span ?? span;
      return {
        span: here,
        cells: Array.from({ length: columns }, (_, column): Cell => {
          const cell = cells.get(column) ?? { text: "", span: { ...here, end: here.start } };
          return { span: cell.span, blocks: readAt(cell, read), column, rowspan: 1, colspan: 1, header: at < 0 };
        }),
      };
    });
  const headerRows = rows.has(-1) ? 1 : 0;
  return made.length === 0 ? [] : [{ type: "table", caption: null, headerRows, rows: made, ids: [], span }];
}

/** What a string says, at the place of the string. */
function readAt({ text, span }: Written, read: ReadText): readonly Block[] {
  const place = (key: string, value: unknown): unknown =>
    key === "span" ? span : key === "lineOffsets" && Array.isArray(value) ? value.map(() => span.start) : value;
  const blocks: readonly Block[] = JSON.parse(JSON.stringify(read(text)), place);
  return blocks;
}

/** Code with the place of each of its lines: one ends where the string has `\n`. */
function codeOf({ text, span }: Written, language: string | null, source: Source): Code {
  const lineOffsets = [span.start];
  for (let at = span.start; at < span.end; at += 1) {
    if (source.text[at] !== "\\") continue;
    at += 1;
    if (source.text[at] === "n") lineOffsets.push(at + 1);
  }
  return { type: "code", language, text: text.replaceAll("\r\n", "\n"), lineOffsets, ids: [], span };
}
