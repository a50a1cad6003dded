/** AsciiDoc as reference pages use it: sections, tables, source blocks, lists, terms, admonitions. https://docs.asciidoctor.org */
import type { Block, Document, List, ListItem } from "../../document/document.ts";
import { ownText, type Source } from "../../source/source.ts";
import type { Reader } from "../reader.ts";
import { aboutIn } from "./about.ts";
import { readInline } from "./inline.ts";
import { type Body, type BlockAbout, type Line, linesOf, MOST_PLACES, NOTHING, type Page, spanOf } from "./page.ts";
import { readTable } from "./table.ts";

export const readAsciidoc: Reader = (source: Source): Document => {
  const page: Page = { source, problems: [], fields: [], attributes: new Map(), places: MOST_PLACES };
  const blocks = readBlocks(page, linesOf(source, ownText(source)), 0);
  return { source: source.id, format: "asciidoc", blocks, fields: page.fields, problems: page.problems };
};

/** Blocks in blocks; what is deeper is code as it is written. */
const DEEPEST = 50;
const FENCE = /^(?:(-{4,})|(\.{4,})|(={4,})|(\*{4,})|(_{4,})|(\+{4,})|(\/{4,})|(--)|(`{3})(\w*)|(\|={3,}))$/;
const SECTION = /^(={1,6}|#{1,6})[ \t]+(\S.*)$/;
const ITEM = /^[ \t]*([*-]{1,5}|\.{1,5}|\d+\.)[ \t]+(\S.*)$/;
const TERM = /^[ \t]*(\S.{0,400}?)(:{2,4}|;;)(?:[ \t](.*))?$/;
const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;
const ATTRIBUTE = /^:(!?[\w-]+!?):(?:[ \t](.*))?$/;

function readBlocks(page: Page, lines: readonly Line[], depth: number): Block[] {
  const body: Body = { page, lines, depth, blocks: [], at: 0, next: NOTHING };
  if (depth > DEEPEST) {
    if (lines.length > 0) pushCode(body, lines, null);
    return body.blocks;
  }
  while (body.at < lines.length) readBlock(body);
  return body.blocks;
}

function readBlock(body: Body): void {
  const { page, lines } = body;
  const line = lines[body.at];
  if (!line) return;
  const { text } = line;
  const about = aboutIn(body.next, line);
  // "+" that joins nothing to anything, or is all that is left of a broken line
  if (text === "" || text === "+" || about || /^\/\/(?!\/\/)/.test(text)) {
    if (about) body.next = about;
    body.at += 1;
    return;
  }
  const underlined = levelBelow(body);
  if (underlined !== null) {
    readSection(body, line, underlined, text);
    body.at += 1;
    return;
  }
  const fence = FENCE.exec(text);
  if (fence) return readFenced(body, line, fence);
  const [, name, value = ""] = ATTRIBUTE.exec(text) ?? [];
  if (name !== undefined) {
    page.attributes.set(name.toLowerCase(), value.trim());
    if (body.depth === 0 && body.blocks.length < 2)
      page.fields.push({ name, value: value.trim(), span: spanOf(page, [line]) });
    body.at += 1;
    return;
  }
  if (/^(?:include|ifdef|ifndef|ifeval|endif|toc|image)::[^\s[]*\[.*\]$/.test(text)) {
    if (text.startsWith("include"))
      page.problems.push({ kind: "refused", message: '"include" of a file', span: spanOf(page, [line]) });
    body.at += 1;
    return;
  }
  const [, marks, title] = SECTION.exec(text) ?? [];
  if (marks !== undefined && title !== undefined) return readSection(body, line, marks.length, title);
  if (ITEM.test(text)) return readList(body, ITEM);
  if (TERM.test(text)) return readList(body, TERM);
  if (/^[ \t]/.test(text))
    return pushCode(
      body,
      takeWhile(body, ({ text: one }) => one !== ""),
      null,
    );
  readParagraph(body);
}

/** The level of a title by the line of signs below it, as long as the title; null where none stands there. */
function levelBelow({ lines, at, depth }: Body): number | null {
  const [before, title, line] = [lines[at - 1]?.text ?? "", lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  const level = UNDERLINES.findIndex((sign) => line === sign.repeat(line.length)) + 1;
  const isAlone = depth === 0 && (before === "" || ATTRIBUTE.test(before) || ANCHOR.test(before));
  if (level === 0 || line.length < 4 || !isAlone || Math.abs(line.length - title.length) > 1) return null;
  return /^[\p{L}\p{N}"'`(]/u.test(title) && !ITEM.test(title) && !TERM.test(title) ? level : null;
}

const UNDERLINES = ["=", "-", "~", "^", "+"];

/** Takes what was said of the next block. */
function takeNext(body: Body): BlockAbout {
  const { next } = body;
  body.next = NOTHING;
  return next;
}

function takeWhile(body: Body, goesOn: (line: Line) => boolean): Line[] {
  const taken: Line[] = [];
  for (let line = body.lines[body.at]; line && goesOn(line); line = body.lines[body.at]) {
    taken.push(line);
    body.at += 1;
  }
  return taken;
}

function readSection(body: Body, line: Line, level: number, title: string): void {
  const { ids } = takeNext(body);
  const shown = { text: title, start: line.start + line.text.length - title.length };
  const read = readInline(body.page, [shown]);
  body.blocks.push({
    type: "heading",
    level,
    content: read.content,
    ids: [...ids, ...read.ids],
    span: spanOf(body.page, [line]),
  });
  body.at += 1;
}

function readParagraph(body: Body): void {
  const from = body.at;
  // a line of block attributes begins the next block, as in Asciidoctor
  const lines = takeWhile(
    body,
    ({ text, start }) =>
      text !== "" &&
      !FENCE.test(text) &&
      text !== "+" &&
      (start === body.lines[from]?.start || !/^\[[\w,.%#="' -]{1,200}\]$/.test(text)),
  );
  const about = body.next;
  const kind = ADMONITION.exec(lines[0]?.text ?? "");
  if (/^(?:source|listing|literal)$/.test(about.style)) return pushCode(body, lines, languageOf(about));
  takeNext(body);
  pushTitle(body, about);
  const first = lines[0];
  const shown =
    kind && first
      ? [{ text: first.text.slice(kind[0].length), start: first.start + kind[0].length }, ...lines.slice(1)]
      : lines;
  const read = readInline(body.page, shown);
  const span = spanOf(body.page, lines);
  const ids = [...about.ids, ...read.ids];
  const noteKind = kind?.[1] ?? (isAdmonition(about.style) ? about.style : null);
  if (noteKind === null) body.blocks.push({ type: "paragraph", content: read.content, ids, span });
  else
    body.blocks.push({
      type: "note",
      kind: noteKind.toLowerCase(),
      blocks: [{ type: "paragraph", content: read.content, ids: [], span }],
      ids,
      span,
    });
}

const isAdmonition = (style: string): boolean => /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)$/.test(style);

function readFenced(body: Body, line: Line, fence: RegExpExecArray): void {
  const { page, depth } = body;
  const [whole, listing, literal, , , quote, pass, comment, , backticks, info, table] = fence;
  body.at += 1;
  const close = backticks ?? whole;
  const inner = takeWhile(body, ({ text }) => text !== close);
  if (body.at === body.lines.length)
    page.problems.push({
      kind: "malformed",
      message: `block without its closing "${close}"`,
      span: spanOf(page, [line]),
    });
  const last = body.lines[body.at] ?? inner.at(-1) ?? line;
  body.at += 1;
  if (comment !== undefined || pass !== undefined) return;
  if (listing !== undefined || literal !== undefined || backticks !== undefined)
    return pushCode(body, inner, info !== undefined && info !== "" ? info : languageOf(body.next));
  const about = takeNext(body);
  if (table !== undefined) {
    body.blocks.push(readTable(page, about, inner, [line, last], depth, readBlocks));
    return;
  }
  pushTitle(body, about);
  const blocks = readBlocks(page, inner, depth + 1);
  const kind = quote !== undefined ? "quote" : isAdmonition(about.style) ? about.style.toLowerCase() : null;
  if (kind === null) for (const block of blocks) body.blocks.push(block);
  else body.blocks.push({ type: "note", kind, blocks, ids: about.ids, span: spanOf(page, [line, last]) });
}

/** A block's title stands above it: "Example request". */
function pushTitle({ page, blocks }: Body, { title }: BlockAbout): void {
  if (!title) return;
  const span = spanOf(page, [title]);
  blocks.push({
    type: "paragraph",
    content: [{ type: "strong", children: readInline(page, [title]).content, span }],
    ids: [],
    span,
  });
}

const languageOf = ({ style, positional, named }: BlockAbout): string | null =>
  named.get("language") ?? (style === "source" || style === "" ? (positional[0] ?? null) : null);

function pushCode(body: Body, lines: readonly Line[], language: string | null): void {
  const about = takeNext(body);
  pushTitle(body, about);
  if (lines.length === 0) return;
  body.blocks.push({
    type: "code",
    language,
    text: lines.map(({ text }) => withoutCallouts(text)).join("\n"),
    lineOffsets: lines.map(({ start }) => start),
    ids: about.ids,
    span: spanOf(body.page, lines),
  });
}

/** "{ <1>", "name: x # <.>": the numbers at a line's end lead to remarks below the block, and are no code. */
const withoutCallouts = (text: string): string =>
  /[>]$/.test(text)
    ? text.replace(/(?:[ \t]{0,40}(?:(?:\/\/|#|--|;;) ?)?<(?:!--)?(?:\d{1,3}|\.)(?:--)?>){1,9}$/, "")
    : text;

/** Items of one mark, each with the lines below it; a deeper mark is a list within the item. */
function readList(body: Body, pattern: RegExp): void {
  const { page, depth } = body;
  const { ids } = takeNext(body);
  const from = body.at;
  const own = markOf(pattern, body.lines[from]);
  const items: ListItem[] = [];
  let anchors: string[] = [];
  while (body.at < body.lines.length && markOf(pattern, body.lines[body.at]) === own) {
    const first = body.lines[body.at];
    if (!first) break;
    body.at += 1;
    const rest = itemLines(body, pattern, own, pattern !== ITEM && !pattern.exec(first.text)?.[3]?.trim());
    items.push({ ...itemOf(page, first, rest, pattern, depth), ids: anchors });
    anchors = [];
    const next = behindLines(body);
    if (markOf(pattern, body.lines[next]) !== own) continue;
    for (; body.at < next; body.at += 1)
      anchors.push(...(ANCHOR.exec(body.lines[body.at]?.text ?? "")?.slice(1) ?? []));
  }
  const list: List = {
    type: "list",
    ordered: pattern === ITEM && !/^[*-]/.test(own),
    items,
    ids,
    span: spanOf(page, body.lines.slice(from, body.at)),
  };
  body.blocks.push(list);
}

const markOf = (pattern: RegExp, line: Line | undefined): string => {
  const match = line ? pattern.exec(line.text) : null;
  const mark = match?.[pattern === ITEM ? 1 : 2] ?? "";
  return /^\d/.test(mark) ? "." : mark;
};

/** Where the lines end that are no block, which an item of the same list may stand behind. */
function behindLines({ lines, at }: Body): number {
  let next = at;
  while (isBetween(lines[next])) next += 1;
  return next;
}

/** An empty line, a comment, or the anchor of what follows: none of them ends a list. */
const isBetween = (line: Line | undefined): boolean =>
  line !== undefined && (line.text === "" || /^\/\/(?!\/\/)/.test(line.text) || ANCHOR.test(line.text));

const ANCHOR = /^\[\[([^\],]{1,200})(?:,[^\]]{0,200})?\]\]$/;

/**
 * Lines of an item: those of its text, what a `+` joins to it, and lists of other marks. Behind empty lines only the definition of
 * a term that has none on its line goes on.
 */
function itemLines(body: Body, pattern: RegExp, own: string, isOpen: boolean): Line[] {
  const taken: Line[] = [];
  let isJoined = false;
  for (let line = body.lines[body.at]; line; line = body.lines[body.at]) {
    const { text } = line;
    const isItem = ITEM.test(text) || TERM.test(text);
    if (markOf(pattern, line) === own || SECTION.test(text)) break;
    if (text === "") {
      const next = body.lines[body.at + 1]?.text ?? "";
      const goesOn = isJoined && taken.at(-1)?.text === "";
      if (
        goesOn ||
        !(ITEM.test(next) || TERM.test(next) || /^[ \t]/.test(next) || (isOpen && taken.length === 0)) ||
        markOf(pattern, body.lines[behindLines(body)]) === own
      )
        break;
    }
    const fence = text === "+" ? null : FENCE.exec(text);
    if (fence && !isJoined) break;
    if (text === "+") isJoined = true;
    // an item begins a block of its own, also right behind text
    if (isItem) taken.push({ ...line, text: "" });
    taken.push(text === "+" ? { ...line, text: "" } : line);
    body.at += 1;
    if (fence) {
      const close = fence[9] ?? fence[0];
      for (const inside of takeWhile(body, (one) => one.text !== close)) taken.push(inside);
      const last = body.lines[body.at];
      if (last) taken.push(last);
      body.at += 1;
    } else if (isItem) isJoined = false;
  }
  return taken;
}

function itemOf(page: Page, first: Line, rest: readonly Line[], pattern: RegExp, depth: number): ListItem {
  const match = pattern.exec(first.text);
  const words = (pattern === ITEM ? match?.[2] : match?.[1]) ?? "";
  const start = first.start + first.text.indexOf(words);
  const span = spanOf(page, [first, ...rest]);
  if (pattern === ITEM) {
    const inner = [{ text: words, start }, ...rest.map(unindented)];
    return { span, ids: [], blocks: readBlocks(page, inner, depth + 1) };
  }
  const term = { text: words, start };
  const read = readInline(page, [term]);
  const said = match?.[3]?.trimStart() || undefined;
  const definition = said === undefined ? [] : [{ text: said, start: first.start + first.text.length - said.length }];
  return {
    span,
    ids: [],
    blocks: [
      { type: "paragraph", content: read.content, ids: read.ids, span: spanOf(page, [term]) },
      ...readBlocks(page, [...definition, ...rest.map(unindented)], depth + 1),
    ],
  };
}

/** Without its margin: what is indented below an item is its text, not code. */
function unindented({ text, start }: Line): Line {
  const shown = text.trimStart();
  return { text: shown, start: start + text.length - shown.length };
}
