/**
 * A flow is the content of a page, a cell, a list item: blocks one after the other, and between them runs of inline
 * content, which are paragraphs. White space folds as a browser folds it: a run of it is one space, none stands at
 * either end of a line.
 */
import type { Block, Inline, ReadingProblem } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";
import type { KnownElements } from "./classed-parts.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { coverSpans, nodeSpan } from "./places.ts";
import type { Places } from "./places.ts";

/** What a whole page shares. */
export interface PageReading {
  /** Changes where the page was parsed in parts. */
  places: Places;
  readonly problems: ReadingProblem[];
  /** How many cells of tables are open. */
  cells: number;
  /** What is known of its elements, where classes tell names of fields. */
  known?: KnownElements | null;
}

export interface Flow {
  readonly page: PageReading;
  readonly blocks: Block[];
  /** Where the headings stand among the blocks. */
  readonly headings: number[];
  /** Ids met and not yet given to a block: each belongs to the block that comes next. */
  ids: string[];
  /** How many of `ids` were met before the last text of the running paragraph; the others follow it. */
  idsBeforeText: number;
  /** The inline elements that are open, outermost first; the first one is the paragraph itself. */
  readonly frames: [Frame, ...Frame[]];
  /** Whether the running paragraph has text yet. */
  hasText: boolean;
  /** How many `<code>` and the like are open, how many `<b>` and the like, how many `<i>` and the like. */
  codeDepth: number;
  strongDepth: number;
  slantedDepth: number;
  /** Whether a space would be the first thing in its line, or follow another one. */
  atSpace: boolean;
  /** The first image, where no text stands before it; a note is told by its icon. */
  icon: string | null;
}

interface Frame {
  readonly kind: "root" | "strong" | "link" | "code";
  readonly href: string;
  readonly element: DomElement | null;
  /** Whether a block inside has ended the part before it. */
  split: boolean;
  nodes: Inline[];
}

export function openFlow(page: PageReading, ids: string[] = []): Flow {
  return {
    page,
    blocks: [],
    headings: [],
    ids,
    idsBeforeText: 0,
    frames: [{ kind: "root", href: "", element: null, split: false, nodes: [] }],
    hasText: false,
    codeDepth: 0,
    strongDepth: 0,
    slantedDepth: 0,
    atSpace: true,
    icon: null,
  };
}

/** The ids that wait for a block, each once; they are no longer waiting. */
export function takeIds(flow: Flow): string[] {
  const ids = flow.ids;
  flow.ids = [];
  flow.idsBeforeText = 0;
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

const SPACES = /[\t\n\f\r ]+/g;
const FOLDABLE = /[\t\n\f\r]| {2}/;
const VISIBLE = /[^\s\u0085\u200b-\u200f\u2060-\u2064]/;

/** Adds a text node to the running paragraph. */
export function addText(flow: Flow, node: DomNode): void {
  const raw = node.data ?? "";
  let text = FOLDABLE.test(raw) ? raw.replace(SPACES, " ") : raw;
  if (flow.atSpace && text.startsWith(" ")) text = text.slice(1);
  if (text === "") return;
  flow.atSpace = text.endsWith(" ");
  if (VISIBLE.test(text)) {
    flow.hasText = true;
    flow.idsBeforeText = flow.ids.length;
  }
  const span = textSpan(flow.page.places, node);
  const kind = kindOfText(flow);
  const nodes = innermost(flow).nodes;
  const last = nodes.at(-1);
  if (last?.type === kind.type && (last.type === "code-span" || last.slanted === kind.slanted)) {
    nodes[nodes.length - 1] = { ...kind, text: last.text + text, span: joinSpans(last.span, span) };
  } else {
    nodes.push({ ...kind, text, span });
  }
}

type TextKind = { type: "code-span"; slanted?: never } | { type: "text"; slanted?: true };

function kindOfText({ codeDepth, slantedDepth }: Flow): TextKind {
  if (codeDepth > 0) return { type: "code-span" };
  return slantedDepth > 0 ? { type: "text", slanted: true } : { type: "text" };
}

/** Adds the space that a style leaves before an element. */
export const addGap = (flow: Flow, element: DomElement): void => addWords(flow, element, " ");

/** Adds what a style prints before an element. */
export function addWords(flow: Flow, element: DomElement, words: string): void {
  const at = element.sourceCodeLocation?.startOffset ?? 0;
  addText(flow, { type: "text", data: words, sourceCodeLocation: { startOffset: at, endOffset: at } });
}

/** Adds a forced line end; one that nothing stands before is nothing. */
export function addBreak(flow: Flow, element: DomElement): void {
  if (!flow.hasText) return;
  const nodes = innermost(flow).nodes;
  trimEnd(nodes);
  const span = nodeSpan(flow.page.places, element) ?? nodes.at(-1)?.span;
  if (span) nodes.push({ type: "break", span });
  flow.atSpace = true;
}

export function openFrame(flow: Flow, kind: Frame["kind"], element: DomElement, href = ""): void {
  if (kind === "code") flow.codeDepth += 1;
  if (kind === "strong") flow.strongDepth += 1;
  flow.frames.push({ kind, href, element, split: false, nodes: [] });
}

export function closeFrame(flow: Flow): void {
  const frame = innermost(flow);
  if (frame.kind === "root") return;
  flow.frames.pop();
  if (frame.kind === "code") flow.codeDepth -= 1;
  if (frame.kind === "strong") flow.strongDepth -= 1;
  for (const node of wrapFrame(flow, frame)) innermost(flow).nodes.push(node);
}

/**
 * Ends the running paragraph, if there is one. Where its element ends with it, `element` says so: an anchor behind the
 * text belongs to the paragraph then, and else to the block that follows (`text<a name="t1"></a><table>`).
 */
export function endParagraph(flow: Flow, element?: { readonly span: Span | undefined }): void {
  const content = closeLine(flow);
  if (content === null) return;
  const following = element ? [] : flow.ids.splice(flow.idsBeforeText);
  const ids = takeIds(flow);
  flow.ids = following;
  const span = coverSpans(element?.span, content);
  if (span) flow.blocks.push({ type: "paragraph", span, ids, content });
}

/** The inline content since the last block, taken out of the open frames; null when there is no text in it. */
function closeLine(flow: Flow): Inline[] | null {
  for (let depth = flow.frames.length - 1; depth > 0; depth -= 1) {
    const frame = flow.frames[depth];
    const outer = flow.frames[depth - 1];
    if (!frame || !outer) continue;
    for (const node of wrapFrame(flow, frame)) outer.nodes.push(node);
    frame.nodes = [];
    frame.split = true;
  }
  const content = flow.frames[0].nodes;
  flow.frames[0].nodes = [];
  flow.atSpace = true;
  if (!flow.hasText) return null;
  flow.hasText = false;
  trimEnd(content);
  return content;
}

function innermost(flow: Flow): Frame {
  return flow.frames.at(-1) ?? flow.frames[0];
}

/** What a frame leaves in the frame around it. Code leaves its literal text, so that a link in it stays a link. */
function wrapFrame(flow: Flow, frame: Frame): Inline[] {
  const children = frame.nodes;
  if (frame.kind === "code" || !children.some(isVisible)) return children;
  const own = frame.split || !frame.element ? undefined : nodeSpan(flow.page.places, frame.element);
  const span = coverSpans(own, children);
  if (!span) return children;
  if (frame.kind === "strong") return [{ type: "strong", children, span }];
  return [{ type: "link", href: frame.href, children, span }];
}

function isVisible(node: Inline): boolean {
  if (node.type === "break") return false;
  return node.type === "strong" || node.type === "link" || VISIBLE.test(node.text);
}

/** Takes the space and the line ends off the end of a line. */
function trimEnd(nodes: Inline[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    if (last.type === "strong" || last.type === "link") return;
    const text = last.type === "break" ? "" : last.text.replace(/ $/, "");
    if (text !== "") {
      if (last.type !== "break" && text !== last.text) nodes[nodes.length - 1] = { ...last, text };
      return;
    }
    nodes.pop();
  }
}

/** The place of a text node without the white space at its ends. */
function textSpan(places: Places, node: DomNode): Span {
  const { startOffset, endOffset } = node.sourceCodeLocation ?? { startOffset: 0, endOffset: 0 };
  let start = startOffset;
  let end = endOffset;
  while (start < end && isSpace(places.parsed.charCodeAt(start))) start += 1;
  while (end > start && isSpace(places.parsed.charCodeAt(end - 1))) end -= 1;
  if (start === end) [start, end] = [startOffset, endOffset];
  return { source: places.source, start: places.startAt(start), end: places.endAt(end) };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

function joinSpans(first: Span, second: Span): Span {
  return {
    source: first.source,
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
  };
}
