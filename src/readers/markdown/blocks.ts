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
import type {
  Code,
  Html,
  ListMarker,
  MarkdownBlock,
  MarkdownContainer,
  MarkdownLeaf,
  Paragraph,
  Slice,
} from "./block-tree.ts";
import { htmlBlockStart } from "./html-block.ts";
import {
  advanceColumns,
  advanceFromNext,
  isSpaceOrTab,
  makeCursor,
  startLine,
  tabRest,
} from "./line-cursor.ts";
import type { LineCursor } from "./line-cursor.ts";
import { readListMarker } from "./list-marker.ts";
import { takeLinkDefinitions } from "./link-targets.ts";
import type { LinkTargets } from "./link-targets.ts";
import { delimiterColumns, rowCells, trimSlice } from "./pipe-row.ts";

/** Containers inside each other; what is deeper is text. */
const DEEPEST = 200;

export interface BlockStructure {
  readonly document: MarkdownContainer;
  readonly targets: LinkTargets;
}

interface BlockParser {
  readonly source: Source;
  readonly cursor: LineCursor;
  readonly problems: ReadingProblem[];
  readonly targets: LinkTargets;
  /** The open containers, outermost first. */
  readonly open: MarkdownContainer[];
  /** The open leaf in the innermost container. */
  leaf: MarkdownLeaf | null;
  isTooDeep: boolean;
}

/** Reads the lines from `firstLine` (counted from 0) on. */
export function readBlocks(
  source: Source,
  firstLine: number,
  problems: ReadingProblem[],
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
  return { document, targets: parser.targets };
}

function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end -= 1;
  if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return end;
}

function container(
  type: MarkdownContainer["type"],
  start: number,
  marker: ListMarker | null,
): MarkdownContainer {
  return { type, start, end: start, children: [], marker };
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
      if (cursor.indent > 3 || cursor.text[cursor.nextOffset] !== ">" || cursor.isBlank)
        return false;
      passQuoteMark(cursor);
      return true;
    case "item": {
      if (cursor.isBlank) return holder.children.length > 0;
      const column = holder.marker?.contentColumn ?? 0;
      if (cursor.indent < column) return false;
      advanceColumns(cursor, column);
      return true;
    }
    default:
      return true;
  }
}

function passQuoteMark(cursor: LineCursor): void {
  advanceFromNext(cursor, 1);
  const code = cursor.offset < cursor.lineEnd ? cursor.text.charCodeAt(cursor.offset) : 0;
  if (code === 32 || code === 9) advanceColumns(cursor, 1);
}

/** Whether the line belongs to the leaf as it stands, so that no block can begin in it. */
function takesWholeLine(parser: BlockParser, leaf: MarkdownLeaf): boolean {
  const { cursor } = parser;
  if (leaf.type === "html") {
    if (cursor.isBlank && leaf.endsWith === null) return false;
    addHtmlLine(parser, leaf);
    return true;
  }
  if (leaf.type !== "code") return false;
  const { fence } = leaf;
  if (fence === null) {
    if (!cursor.isBlank && cursor.indent < 4) return false;
    advanceColumns(cursor, 4);
  } else {
    if (cursor.indent <= 3 && closesFence(restOfLine(cursor), fence)) {
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

function closesFence(
  rest: string,
  fence: { readonly char: string; readonly length: number },
): boolean {
  const mark = rest.trimEnd();
  return mark.length >= fence.length && mark === fence.char.repeat(mark.length);
}

/** The line from its next character on. */
function restOfLine(cursor: LineCursor): string {
  return cursor.text.slice(cursor.nextOffset, cursor.lineEnd);
}

function sliceOfLine(cursor: LineCursor): Slice {
  const rest = tabRest(cursor);
  return { start: rest > 0 ? cursor.offset + 1 : cursor.offset, end: cursor.lineEnd, pad: rest };
}

type Begun = "nothing" | "container" | "leaf";

/** Begins the block that the rest of the line is the start of. `leaf` is the open leaf that the line has reached. */
function beginBlock(parser: BlockParser, reached: number, leaf: MarkdownLeaf | null): Begun {
  const { cursor } = parser;
  if (cursor.isBlank) return "nothing";
  if (cursor.indent >= 4) {
    return parser.leaf?.type === "paragraph" ? "nothing" : beginIndentedCode(parser, reached);
  }
  const paragraph = leaf?.type === "paragraph" ? leaf : null;
  switch (cursor.text[cursor.nextOffset]) {
    case ">":
      return beginQuote(parser, reached);
    case "#":
      return beginHeading(parser, reached);
    case "`":
    case "~":
      return beginFencedCode(parser, reached);
    case "<":
      return beginHtml(parser, reached, leaf);
    case "|":
    case ":":
      return beginTable(parser, paragraph);
    case "=":
      return endAsHeading(parser, paragraph);
    case "-":
      if (beginTable(parser, paragraph) === "leaf") return "leaf";
      if (endAsHeading(parser, paragraph) === "leaf") return "leaf";
      return beginRuleOrItem(parser, reached, paragraph);
    default:
      return beginRuleOrItem(parser, reached, paragraph);
  }
}

function beginIndentedCode(parser: BlockParser, reached: number): Begun {
  advanceColumns(parser.cursor, 4);
  const code: Code = { type: "code", fence: null, start: parser.cursor.offset, end: 0, lines: [] };
  code.lines.push(sliceOfLine(parser.cursor));
  openLeaf(parser, reached, code);
  return "leaf";
}

function beginQuote(parser: BlockParser, reached: number): Begun {
  if (!mayNest(parser, reached)) return "nothing";
  const start = parser.cursor.nextOffset;
  passQuoteMark(parser.cursor);
  openContainer(parser, reached, container("quote", start, null));
  return "container";
}

function beginHeading(parser: BlockParser, reached: number): Begun {
  const { cursor } = parser;
  const { text, nextOffset, lineEnd: end } = cursor;
  let at = nextOffset;
  while (text[at] === "#" && at < end) at += 1;
  const level = at - nextOffset;
  if (level > 6 || (at < end && !isSpaceOrTab(text.charCodeAt(at)))) return "nothing";
  const content = trimClosingMarks(text, at, end);
  openLeaf(parser, reached, { type: "heading", start: nextOffset, end, level, lines: [content] });
  closeLeaf(parser);
  return "leaf";
}

/** `## Title ##` is `Title`; in `## Title#` the mark is text. */
function trimClosingMarks(text: string, from: number, to: number): Slice {
  const inner = trimSlice(text, from, to);
  let end = inner.end;
  while (end > inner.start && text[end - 1] === "#") end -= 1;
  const closes = end === inner.start || isSpaceOrTab(text.charCodeAt(end - 1));
  return closes ? trimSlice(text, inner.start, end) : inner;
}

function beginFencedCode(parser: BlockParser, reached: number): Begun {
  const { cursor } = parser;
  const rest = restOfLine(cursor);
  const mark = /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest)?.[0];
  if (mark === undefined) return "nothing";
  const info = trimSlice(cursor.text, cursor.nextOffset + mark.length, cursor.lineEnd);
  const char = mark.charAt(0);
  const fence = { char, length: mark.length, indent: cursor.indent, info, closed: false };
  const code: Code = {
    type: "code",
    start: cursor.nextOffset,
    end: cursor.lineEnd,
    fence,
    lines: [],
  };
  openLeaf(parser, reached, code);
  return "leaf";
}

function beginHtml(parser: BlockParser, reached: number, leaf: MarkdownLeaf | null): Begun {
  const { cursor } = parser;
  const begin = htmlBlockStart(restOfLine(cursor));
  if (!begin) return "nothing";
  // A lone tag in a paragraph is inline, one in a table is a row.
  const inText = parser.leaf?.type === "paragraph" || leaf?.type === "table";
  if (!begin.interrupts && inText) return "nothing";
  const html: Html = {
    type: "html",
    start: cursor.nextOffset,
    end: cursor.lineEnd,
    endsWith: begin.endsWith,
    lines: [],
  };
  openLeaf(parser, reached, html);
  addHtmlLine(parser, html);
  return "leaf";
}

function addHtmlLine(parser: BlockParser, html: Html): void {
  const { cursor } = parser;
  const line = sliceOfLine(cursor);
  const last = html.lines.at(-1);
  // Lines without a container's prefix are taken as they stand, with the line ends between them.
  if (last && line.start === cursor.lineStart && line.start - last.end <= 2) {
    html.lines[html.lines.length - 1] = { ...last, end: line.end };
  } else {
    html.lines.push(line);
  }
  html.end = cursor.lineEnd;
  if (html.endsWith?.test(restOfLine(cursor))) closeLeaf(parser);
}

/** A delimiter row makes the line before it a table's header. */
function beginTable(parser: BlockParser, paragraph: Paragraph | null): Begun {
  const { cursor } = parser;
  const header = paragraph?.lines.at(-1);
  if (!paragraph || !header || paragraph.lastIsLazy) return "nothing";
  if (!cursor.text.slice(header.start, header.end).includes("|")) return "nothing";
  const rest = restOfLine(cursor);
  // `- |` is a list item.
  if (/^-\s/.test(rest)) return "nothing";
  const columns = delimiterColumns(rest);
  if (columns === 0 || rowCells(cursor.text, header).length !== columns) return "nothing";
  paragraph.lines.pop();
  const start = header.start;
  openLeaf(parser, parser.open.length, {
    type: "table",
    start,
    end: cursor.lineEnd,
    columns,
    rows: [header],
  });
  return "leaf";
}

/** `===` or `---` makes the paragraph before it a heading. */
function endAsHeading(parser: BlockParser, paragraph: Paragraph | null): Begun {
  const { cursor } = parser;
  if (!paragraph) return "nothing";
  const mark = /^(?:=+|-+)[ \t]*$/.exec(restOfLine(cursor))?.[0];
  if (mark === undefined) return "nothing";
  takeLinkDefinitions(cursor.text, paragraph.lines, parser.targets);
  if (paragraph.lines.length === 0) return "nothing";
  const { start } = paragraph;
  const lines = paragraph.lines.splice(0);
  const level = mark.startsWith("=") ? 1 : 2;
  openLeaf(parser, parser.open.length, {
    type: "heading",
    start,
    end: cursor.lineEnd,
    level,
    lines,
  });
  closeLeaf(parser);
  return "leaf";
}

function beginRuleOrItem(parser: BlockParser, reached: number, paragraph: Paragraph | null): Begun {
  const { cursor } = parser;
  if (isRule(cursor)) {
    openLeaf(parser, reached, { type: "rule", start: cursor.nextOffset, end: cursor.lineEnd });
    closeLeaf(parser);
    return "leaf";
  }
  const found = readListMarker(cursor, paragraph !== null);
  if (!found || !mayNest(parser, reached)) return "nothing";
  const start = cursor.nextOffset;
  advanceFromNext(cursor, found.length);
  advanceColumns(cursor, found.spaces);
  closeTo(parser, reached);
  const list = parser.open.at(-1);
  if (list?.type !== "list" || list.marker?.delimiter !== found.marker.delimiter) {
    openContainer(parser, reached, container("list", start, found.marker));
  }
  const item = container("item", start, found.marker);
  parser.open.at(-1)?.children.push(item);
  parser.open.push(item);
  return "container";
}

/** `***`, `- - -`, `___` */
function isRule(cursor: LineCursor): boolean {
  const { text, nextOffset, lineEnd: end } = cursor;
  const mark = text[nextOffset];
  if (mark !== "*" && mark !== "-" && mark !== "_") return false;
  let marks = 0;
  for (let at = nextOffset; at < end; at += 1) {
    if (text[at] === mark) marks += 1;
    else if (!isSpaceOrTab(text.charCodeAt(at))) return false;
  }
  return marks >= 3;
}

/** What no block begins with: more of the open leaf, or a paragraph. */
function addText(parser: BlockParser, reached: number, leaf: MarkdownLeaf | null): void {
  const { cursor } = parser;
  if (cursor.isBlank) {
    closeTo(parser, reached);
    return;
  }
  const line: Slice = { start: cursor.nextOffset, end: cursor.lineEnd, pad: 0 };
  if (parser.leaf?.type === "paragraph") {
    parser.leaf.lines.push(line);
    parser.leaf.lastIsLazy = reached < parser.open.length;
  } else if (leaf?.type === "table" && cursor.indent < 4) {
    leaf.rows.push(line);
    leaf.end = line.end;
  } else {
    const { start, end } = line;
    openLeaf(parser, reached, { type: "paragraph", start, end, lines: [line], lastIsLazy: false });
  }
}

function mayNest(parser: BlockParser, reached: number): boolean {
  if (reached < DEEPEST) return true;
  if (!parser.isTooDeep) {
    const { nextOffset: start, lineEnd: end } = parser.cursor;
    parser.problems.push({
      kind: "malformed",
      message: `quotes and lists nested deeper than ${DEEPEST} levels are read as text`,
      span: { source: parser.source.id, start, end },
    });
    parser.isTooDeep = true;
  }
  return false;
}

function openContainer(parser: BlockParser, reached: number, opened: MarkdownContainer): void {
  closeTo(parser, reached);
  closeList(parser);
  parser.open.at(-1)?.children.push(opened);
  parser.open.push(opened);
}

function openLeaf(parser: BlockParser, reached: number, leaf: MarkdownLeaf): void {
  closeTo(parser, reached);
  closeList(parser);
  parser.open.at(-1)?.children.push(leaf);
  parser.leaf = leaf;
}

/** A list that the line has reached without beginning or continuing an item ends there. */
function closeList(parser: BlockParser): void {
  if (parser.open.at(-1)?.type === "list") closeTo(parser, parser.open.length - 1);
}

/** Closes the open leaf, and the containers that the line has not reached. */
function closeTo(parser: BlockParser, reached: number): void {
  closeLeaf(parser);
  while (parser.open.length > reached) {
    const closed = parser.open.pop();
    if (closed) closed.end = closed.children.at(-1)?.end ?? closed.end;
  }
}

function closeLeaf(parser: BlockParser): void {
  const { leaf, cursor } = parser;
  parser.leaf = null;
  if (leaf?.type === "paragraph") closeParagraph(parser, leaf);
  else if (leaf?.type === "code") closeCode(parser, leaf);
  else if (leaf?.type === "html") leaf.end = Math.min(leaf.end, cursor.text.length);
}

function closeParagraph(parser: BlockParser, paragraph: Paragraph): void {
  takeLinkDefinitions(parser.cursor.text, paragraph.lines, parser.targets);
  const last = paragraph.lines.at(-1);
  if (last) paragraph.end = last.end;
  else removeLast(parser, paragraph);
}

/** Takes out a block that turned out to hold nothing. */
function removeLast(parser: BlockParser, block: MarkdownBlock): void {
  const children = parser.open.at(-1)?.children;
  if (children?.at(-1) === block) children.pop();
}

function closeCode(parser: BlockParser, code: Code): void {
  const { fence, lines } = code;
  if (fence === null) {
    for (let last = lines.at(-1); last && isBlankSlice(parser, last); last = lines.at(-1))
      lines.pop();
    code.end = lines.at(-1)?.end ?? code.start;
  } else if (!fence.closed) {
    code.end = Math.max(code.end, lines.at(-1)?.end ?? 0);
    parser.problems.push({
      kind: "malformed",
      message: `code fence without an end takes ${lines.length} lines`,
      span: { source: parser.source.id, start: code.start, end: code.start + fence.length },
    });
  }
}

function isBlankSlice(parser: BlockParser, { start, end }: Slice): boolean {
  return parser.cursor.text.slice(start, end).trim() === "";
}
