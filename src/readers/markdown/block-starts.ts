/** What a line of Markdown can begin: each kind of block by what it begins with. */
import { hasEastAsian } from "../../language/scripts.ts";
import type { Code, Html, MarkdownLeaf, Paragraph, Slice } from "./block-tree.ts";
import { containerFence } from "./container-fence.ts";
import { htmlBlockStart } from "./html-block.ts";
import { advanceColumns, advanceFromNext, indentBehind, isSpaceOrTab, restOfLine, sliceOfLine } from "./line-cursor.ts";
import type { LineCursor } from "./line-cursor.ts";
import { takeLinkDefinitions } from "./link-targets.ts";
import { readListMarker } from "./list-marker.ts";
import { closeLeaf, closeTo, container, mayNest, openContainer, openLeaf } from "./open-blocks.ts";
import type { BlockParser } from "./open-blocks.ts";
import { delimiterColumns, rowCells, trimSlice } from "./pipe-row.ts";
import { SET_APART_COLUMNS, setApartHead } from "./set-apart.ts";

export type Begun = "nothing" | "container" | "leaf";

/** Begins the block that the rest of the line is the start of. `leaf` is the open leaf that the line has reached. */
export function beginBlock(parser: BlockParser, reached: number, leaf: MarkdownLeaf | null): Begun {
  const { cursor } = parser;
  if (cursor.isBlank) return "nothing";
  if (cursor.indent >= 4 && parser.indentedCode) {
    return parser.leaf?.type === "paragraph" ? "nothing" : beginIndentedCode(parser, reached);
  }
  const paragraph = leaf?.type === "paragraph" ? leaf : null;
  switch (cursor.text[cursor.nextOffset]) {
    case ">":
      return isMeantAsRow(parser, leaf) ? "nothing" : beginQuote(parser, reached);
    case "#":
      return beginHeading(parser, reached);
    case "`":
    case "~":
      return beginFencedCode(parser, reached);
    case "<":
      return beginHtml(parser, reached, leaf);
    case "|":
      return beginTable(parser, paragraph);
    case ":":
      return beginFence(parser, reached) === "leaf" ? "leaf" : beginTable(parser, paragraph);
    case "=":
      return endAsHeading(parser, paragraph) === "leaf" ? "leaf" : beginSetApart(parser, reached);
    case "!":
    case "?":
      return beginSetApart(parser, reached);
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

/**
 * "> items | array | …" below the rows of a table that has as many columns: the sign marks a member, as editors that read any line
 * with a bar as a row have taught their users. By CommonMark the line is a quote, and the table ends above it.
 */
const isMeantAsRow = ({ cursor }: BlockParser, leaf: MarkdownLeaf | null): boolean =>
  leaf?.type === "table" &&
  leaf.columns > 1 &&
  rowCells(cursor.text, { start: cursor.nextOffset, end: cursor.lineEnd, pad: 0 }).length === leaf.columns;

export function passQuoteMark(cursor: LineCursor): void {
  advanceFromNext(cursor, 1);
  const code = cursor.offset < cursor.lineEnd ? cursor.text.charCodeAt(cursor.offset) : 0;
  if (code === 32 || code === 9) advanceColumns(cursor, 1);
}

/** The title is shown above what follows indented; a line of text behind it does not run on from it. */
function beginSetApart(parser: BlockParser, reached: number): Begun {
  const { cursor } = parser;
  const head = setApartHead(restOfLine(cursor));
  // with nothing indented below it, it is a line of text
  const isOpened = head !== null && indentBehind(cursor) >= cursor.column + cursor.indent + SET_APART_COLUMNS;
  if (!isOpened || !mayNest(parser, reached)) return "nothing";
  const start = cursor.nextOffset;
  const kind = head.kind === null ? {} : { kind: head.kind };
  openContainer(parser, reached, { ...container("set-apart", start, null), ...kind });
  putTitle(parser, parser.open.length, start, head.title);
  return "leaf";
}

/** The fence of a container ends what stands above it; of the line, readers see its title. */
function beginFence(parser: BlockParser, reached: number): Begun {
  const fence = containerFence(restOfLine(parser.cursor));
  if (fence === null) return "nothing";
  closeTo(parser, reached);
  putTitle(parser, reached, parser.cursor.nextOffset, fence.title);
  return "leaf";
}

/** A title as a paragraph of its own; `from` is where the line begins that has it. */
function putTitle(
  parser: BlockParser,
  reached: number,
  from: number,
  title: { readonly start: number; readonly end: number } | null,
): void {
  if (title === null) return;
  const line = { start: from + title.start, end: from + title.end, pad: 0 };
  openLeaf(parser, reached, { type: "paragraph", ...line, lines: [line], lastIsLazy: false });
  closeLeaf(parser);
}

function beginHeading(parser: BlockParser, reached: number): Begun {
  const { cursor } = parser;
  const { text, nextOffset, lineEnd: end } = cursor;
  let at = nextOffset;
  while (text[at] === "#" && at < end) at += 1;
  const level = at - nextOffset;
  if (level > 6) return "nothing";
  if (at < end && !isSpaceOrTab(text.charCodeAt(at))) {
    if (!isMeantAsHeading(text.slice(at, end), level)) return "nothing";
    const span = { source: parser.source.id, start: nextOffset, end };
    const mends = [{ span: { ...span, start: at, end: at }, replacement: " " }];
    parser.problems.push({
      kind: "malformed",
      message: "a heading without a blank behind its signs, which shows as text",
      span,
      mends,
    });
  }
  const content = trimClosingMarks(text, at, end);
  openLeaf(parser, reached, { type: "heading", start: nextOffset, end, level, lines: [content] });
  closeLeaf(parser);
  return "leaf";
}

/** "##Title" was a heading once, and is meant as one; "#tag" and "#5" are words, and a single sign is only before a short Chinese one a title. */
function isMeantAsHeading(rest: string, level: number): boolean {
  return level > 1
    ? /^[\p{L}\p{N}【（《“*_`]/u.test(rest)
    : hasEastAsian(rest.slice(0, 1)) && rest.trim().length <= LONGEST_TITLE;
}

const LONGEST_TITLE = 30;

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
    element: /^<([a-z][a-z0-9-]*)/i.exec(restOfLine(cursor))?.[1]?.toLowerCase() ?? "",
    lines: [],
  };
  openLeaf(parser, reached, html);
  addHtmlLine(parser, html);
  return "leaf";
}

export function addHtmlLine(parser: BlockParser, html: Html): void {
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
