/** `<pre>`: its text line by line, and where each line stands in the source. */
import type { DomElement, DomNode } from "./dom.ts";
import { childElement, isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";
import type { Places } from "./places.ts";

export interface CodeText {
  readonly text: string;
  readonly lineOffsets: readonly number[];
}

/** The text of a code block; one final line end is not text. */
export function codeText(places: Places, element: DomElement): CodeText {
  const reading: CodeReading = { places, parts: [], lineOffsets: [], atLineStart: true, end: 0 };
  reading.end = places.startAt(element.sourceCodeLocation?.startOffset ?? 0);
  for (const child of element.children) readCode(reading, child);
  const text = reading.parts.join("");
  if (reading.atLineStart && text === "") return { text, lineOffsets: [reading.end] };
  return { text: text.replace(/\n$/, ""), lineOffsets: reading.lineOffsets };
}

interface CodeReading {
  readonly places: Places;
  readonly parts: string[];
  readonly lineOffsets: number[];
  atLineStart: boolean;
  /** Source offset behind what was read last. */
  end: number;
}

function readCode(reading: CodeReading, node: DomNode): void {
  if (node.type === "text") return readCodeText(reading, node);
  if (!isElement(node)) return;
  const kind = elementKind(node.name);
  if (kind === "silent" || isLineNumber(node)) return;
  if (kind === "break") {
    const location = node.sourceCodeLocation;
    if (location) reading.end = reading.places.startAt(location.startOffset);
    return endLine(reading);
  }
  // Highlighters set each line in a block of its own: `<div class="line">`.
  const isBlock = kind === "container" || kind === "paragraph" || kind === "item";
  if (isBlock && !reading.atLineStart) endLine(reading);
  for (const child of node.children) readCode(reading, child);
  if (isBlock && !reading.atLineStart) endLine(reading);
}

const GUTTER = /(?:^| )(?:line-?nos?|line-?numbers?(?:-rows)?|gutter|hljs-ln-n|ln)(?: |$)/i;

/** A number that a highlighter sets before a line. */
function isLineNumber({ attribs, children }: DomElement): boolean {
  return GUTTER.test(attribs["class"] ?? "") && /^[\d\s]*$/.test(children.map(ownText).join(""));
}

const ownText = (node: DomNode): string => node.data ?? (node.children ?? []).map(ownText).join("");

function endLine(reading: CodeReading): void {
  if (reading.atLineStart) reading.lineOffsets.push(reading.end);
  reading.parts.push("\n");
  reading.atLineStart = true;
}

// A line end in markup, and one that is written as a character reference.
const LINE_END = /\r\n|\r|\n|&#0*10;?|&#[xX]0*[aA];?|&NewLine;/g;

function readCodeText(reading: CodeReading, node: DomNode): void {
  const { places } = reading;
  const location = node.sourceCodeLocation;
  const text = node.data ?? "";
  if (text === "") return;
  const start = location?.startOffset ?? 0;
  const end = location?.endOffset ?? start;
  const lines = text.split("\n");
  const behindLineEnds: number[] = [];
  for (const match of places.parsed.slice(start, end).matchAll(LINE_END)) {
    behindLineEnds.push(start + match.index + match[0].length);
  }
  // The parser drops a line end directly behind `<pre>`.
  const dropped = Math.max(0, behindLineEnds.length - (lines.length - 1));
  let lineStart = dropped > 0 ? (behindLineEnds[dropped - 1] ?? start) : start;
  lines.forEach((line, index) => {
    if (index > 0) {
      reading.parts.push("\n");
      reading.atLineStart = true;
      lineStart = behindLineEnds[dropped + index - 1] ?? end;
    }
    const isLast = index === lines.length - 1;
    if (reading.atLineStart && (line !== "" || !isLast)) {
      reading.lineOffsets.push(places.startAt(lineStart));
      reading.atLineStart = false;
    }
    reading.parts.push(line);
  });
  reading.end = places.endAt(end);
}

/** The language that a class or attribute names: `<pre><code class="language-json">`, `<code data-lang="json">`. */
export function codeLanguage(element: DomElement): string | null {
  const code = childElement(element, "code");
  for (const holder of [element, code]) {
    const told = holder?.attribs["data-lang"] ?? holder?.attribs["data-language"];
    if (told) return told.toLowerCase();
    for (const token of (holder?.attribs["class"] ?? "").split(/\s+/)) {
      const match = /^(?:language|lang|highlight-source)-(.+)$/.exec(token);
      if (match?.[1]) return match[1].toLowerCase();
    }
  }
  return null;
}

/** Whether a `<pre>` was left open and holds what no code holds: tables, lists, headings. */
export function holdsBlocks(element: DomElement): boolean {
  return element.children.some((child) => {
    if (!isElement(child)) return false;
    const kind = elementKind(child.name);
    if (kind === "table" || kind === "list" || kind === "heading" || kind === "code-block") return true;
    return holdsBlocks(child);
  });
}
