/**
 * The block structure of a Markdown page: CommonMark 0.31 and the tables of GitHub Flavored Markdown.
 *
 * The page is read line by line. At each line some containers are open (quotes, lists, items) and perhaps a leaf
 * (paragraph, code, HTML, table). A line first goes down through the open containers as long as it has what each asks
 * for (`>`, indentation). Then it may begin new blocks, which closes what it did not reach. What is left of it goes to
 * the open leaf, or begins a paragraph. A paragraph also takes lines that did not reach it ("lazy" ones).
 */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import { addHtmlLine, beginBlock, passQuoteMark } from "./block-starts.ts";
import type { Html, MarkdownContainer, MarkdownLeaf, Slice } from "./block-tree.ts";
import { advanceColumns, makeCursor, restOfLine, sliceOfLine, startLine } from "./line-cursor.ts";
import type { LineCursor } from "./line-cursor.ts";
import type { LinkTargets } from "./link-targets.ts";
import { gatherDefinitions } from "./definitions.ts";
import { liftCaptions } from "./indented-captions.ts";
import { liftHtml } from "./indented-html.ts";
import { liftTables } from "./indented-tables.ts";
import { tellBrokenRows } from "./broken-rows.ts";
import { closeLeaf, closeTo, container, openLeaf } from "./open-blocks.ts";
import { SET_APART_COLUMNS } from "./set-apart.ts";
import type { BlockParser } from "./open-blocks.ts";

export interface BlockStructure {
  readonly document: MarkdownContainer;
  readonly targets: LinkTargets;
}

/** Reads the lines from `firstLine` (counted from 0) on. With `indentedCode`, lines that are indented far are code. */
export function readBlocks(
  source: Source,
  firstLine: number,
  problems: ReadingProblem[],
  indentedCode: boolean,
): BlockStructure {
  const { text, lineStarts } = source;
  const document = container("document", lineStarts[firstLine] ?? 0, null);
  const parser: BlockParser = {
    source,
    cursor: makeCursor(text),
    problems,
    targets: new Map(),
    open: [document],
    leaf: null,
    isTooDeep: false,
    indentedCode,
  };
  for (let line = firstLine; line < lineStarts.length; line += 1) {
    const start = lineStarts[line] ?? 0;
    const end = lineEnd(text, start, lineStarts[line + 1] ?? text.length);
    // The text ends behind its last line end, where no further line begins.
    if (start === text.length && line > 0) break;
    startLine(parser.cursor, start, end);
    readLine(parser);
  }
  closeTo(parser, 1);
  document.end = text.length;
  gatherDefinitions(text, document);
  liftHtml(source, document, problems);
  liftCaptions(source, document, problems);
  liftTables(source, document, problems);
  tellBrokenRows(source, document, problems);
  return { document, targets: parser.targets };
}

function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end -= 1;
  if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return end;
}

function readLine(parser: BlockParser): void {
  const { cursor } = parser;
  let reached = 1;
  while (reached < parser.open.length && goesOnIn(cursor, parser.open[reached])) reached += 1;
  let leaf = reached === parser.open.length ? parser.leaf : null;
  if (leaf && takesWholeLine(parser, leaf)) return;
  if (leaf && leaf.type !== "table" && (leaf.type !== "paragraph" || cursor.isBlank)) {
    closeLeaf(parser);
    leaf = null;
  }
  for (;;) {
    const begun = beginBlock(parser, reached, leaf);
    if (begun === "nothing") break;
    if (begun === "leaf") return;
    reached = parser.open.length;
    leaf = null;
  }
  addText(parser, reached, leaf);
}

/** Whether a line has what an open container asks for; then the cursor is behind it. */
function goesOnIn(cursor: LineCursor, holder: MarkdownContainer | undefined): boolean {
  switch (holder?.type) {
    case "quote":
      if (cursor.indent > 3 || cursor.text[cursor.nextOffset] !== ">" || cursor.isBlank) return false;
      passQuoteMark(cursor);
      return true;
    case "item": {
      if (cursor.isBlank) return holder.children.length > 0;
      const column = holder.marker?.contentColumn ?? 0;
      if (cursor.indent < column) return false;
      advanceColumns(cursor, column);
      return true;
    }
    case "set-apart":
      if (cursor.isBlank) return true;
      if (cursor.indent < SET_APART_COLUMNS) return false;
      advanceColumns(cursor, SET_APART_COLUMNS);
      return true;
    default:
      return true;
  }
}

/** Whether the line belongs to the leaf as it stands, so that no block can begin in it. */
function takesWholeLine(parser: BlockParser, leaf: MarkdownLeaf): boolean {
  const { cursor } = parser;
  if (leaf.type === "html") {
    if (leaf.endsWith === null && (cursor.isBlank || begunBehind(parser, leaf))) return false;
    addHtmlLine(parser, leaf);
    return true;
  }
  if (leaf.type !== "code") return false;
  const { fence } = leaf;
  if (fence === null) {
    if (!cursor.isBlank && cursor.indent < 4) return false;
    advanceColumns(cursor, 4);
  } else {
    if ((cursor.indent <= 3 || !parser.indentedCode) && closesFence(restOfLine(cursor), fence)) {
      fence.closed = true;
      leaf.end = cursor.lineEnd;
      closeLeaf(parser);
      return true;
    }
    advanceColumns(cursor, Math.min(fence.indent, cursor.indent));
  }
  leaf.lines.push(sliceOfLine(cursor));
  return true;
}

/**
 * A heading or a fence on the line behind the element's closing tag. CommonMark would take it as raw text up to the next empty line;
 * generators of reference sites (`</aside>`, then `## Next`) do not.
 */
function begunBehind({ cursor, source }: BlockParser, { element, lines }: Html): boolean {
  if (element === "" || !/^(?:#{1,6}[ \t]+\S|`{3}|~{3})/.test(restOfLine(cursor))) return false;
  const last = lines.at(-1);
  const tail = last
    ? source.text
        .slice(Math.max(last.start, last.end - 100), last.end)
        .trimEnd()
        .toLowerCase()
    : "";
  return tail.endsWith(`</${element}>`);
}

function closesFence(rest: string, fence: { readonly char: string; readonly length: number }): boolean {
  const mark = rest.trimEnd();
  return mark.length >= fence.length && mark === fence.char.repeat(mark.length);
}

/** `{:.wide}`, `{: .note #things}` on a line of its own. */
const BLOCK_ATTRIBUTES =
  /^\{:\s{0,3}(?:[.#][\w-]{1,60}|[\w-]{1,40}="[^"\n]{0,200}")(?:\s{1,3}(?:[.#][\w-]{1,60}|[\w-]{1,40}="[^"\n]{0,200}")){0,10}\s{0,9}\}\s*$/;

/** What no block begins with: more of the open leaf, or a paragraph. */
function addText(parser: BlockParser, reached: number, leaf: MarkdownLeaf | null): void {
  const { cursor } = parser;
  if (cursor.isBlank) {
    closeTo(parser, reached);
    return;
  }
  const line: Slice = { start: cursor.nextOffset, end: cursor.lineEnd, pad: 0 };
  // kramdown's attributes of the block beside them, which no reader of the page sees
  if (BLOCK_ATTRIBUTES.test(restOfLine(cursor))) return closeTo(parser, reached);
  if (parser.leaf?.type === "paragraph") {
    parser.leaf.lines.push(line);
    parser.leaf.lastIsLazy = reached < parser.open.length;
  } else if (leaf?.type === "table" && (cursor.indent < 4 || !parser.indentedCode)) {
    leaf.rows.push(line);
    leaf.end = line.end;
  } else {
    const { start, end } = line;
    openLeaf(parser, reached, { type: "paragraph", start, end, lines: [line], lastIsLazy: false });
  }
}
