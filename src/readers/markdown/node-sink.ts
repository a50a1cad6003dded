/**
 * The nodes that an HTML parser would make of a block, made without one. Nearly all Markdown allows that; a block with
 * raw HTML beyond the commonest inline tags is left to the parser.
 */
import type { DomNode } from "../html/dom.ts";
import { ESCAPED_OR_REFERENCE } from "./sink.ts";
import type { Attribute, Sink } from "./sink.ts";

export interface NodeSink extends Sink {
  /** The nodes put in so far; null when a parser has to make them. */
  finish(): readonly DomNode[] | null;
}

interface MadeNode extends DomNode {
  data?: string;
  readonly children?: MadeNode[];
  sourceCodeLocation: { startOffset: number; endOffset: number };
}

type Attributes = Readonly<Record<string, string>>;

const NO_ATTRIBUTES: Attributes = {};

export function makeNodeSink(): NodeSink {
  const root = makeElement("root", NO_ATTRIBUTES, 0);
  const open: MadeNode[] = [root];
  let isPossible = true;

  function add(node: MadeNode): void {
    open.at(-1)?.children?.push(node);
  }

  function begin(name: string, attribs: Attributes, start: number): void {
    // The parser would close the anchor that is open.
    if (name === "a" && open.some((element) => element.name === "a")) isPossible = false;
    const element = makeElement(name, attribs, start);
    add(element);
    open.push(element);
  }

  function addEmpty(name: string, attribs: Attributes, start: number, end: number): void {
    const element = makeElement(name, attribs, start);
    element.sourceCodeLocation.endOffset = end;
    add(element);
  }

  function close(name: string, at: number): void {
    const element = open.at(-1);
    if (element?.name !== name || open.length === 1) {
      isPossible = false;
      return;
    }
    element.sourceCodeLocation.endOffset = at;
    open.pop();
  }

  function addText(data: string, startOffset: number, endOffset: number): void {
    const parent = open.at(-1);
    const last = parent?.children?.at(-1);
    // In code each line keeps its place.
    if (last?.type === "text" && parent?.name !== "code") {
      last.data = (last.data ?? "") + data;
      last.sourceCodeLocation.endOffset = endOffset;
    } else {
      add({ type: "text", data, sourceCodeLocation: { startOffset, endOffset } });
    }
  }

  function readTag(tag: Readonly<Record<string, string | undefined>>, start: number, to: number): void {
    const begun = tag["begun"]?.toLowerCase();
    const ended = tag["ended"]?.toLowerCase();
    const anchor = tag["anchor"]?.toLowerCase();
    if (begun) begin(begun, NO_ATTRIBUTES, start);
    else if (ended) close(ended, to);
    else if (anchor) begin("a", { [anchor]: tag["target"] ?? tag["single"] ?? "" }, start);
    else addEmpty("br", NO_ATTRIBUTES, start, to);
  }

  function attributes(attribute: Attribute | undefined): Attributes {
    if (!attribute) return NO_ATTRIBUTES;
    const value = attribute.written.replace(ESCAPED_OR_REFERENCE, (_, escaped, reference) => {
      const text: string | null = escaped ?? referencedText(reference);
      if (text === null) isPossible = false;
      return text ?? "";
    });
    return { [attribute.name]: value };
  }

  return {
    open: (name, start, attribute) => begin(name, attributes(attribute), start),
    close,
    empty: (name, start, end, attribute) => addEmpty(name, attributes(attribute), start, end),
    text(data, startOffset, endOffset) {
      if (data !== "") addText(data.replaceAll("\0", "\ufffd"), startOffset, endOffset);
    },
    raw(html, start) {
      const reference = referencedText(html);
      const tag = SIMPLE_TAG.exec(html);
      if (reference !== null) addText(reference, start, start + html.length);
      else if (tag?.groups) readTag(tag.groups, start, start + html.length);
      else isPossible = false;
    },
    finish: () => (isPossible && open.length === 1 ? (root.children ?? []) : null),
  };
}

// `<br>`, `<b>`, `</b>`, `<a name="table1">`, `</a>`
const INLINE = "b|strong|i|em|u|s|del|ins|sup|sub|small|mark|code|kbd|samp|tt|span";
const SIMPLE_TAG = new RegExp(
  `^<(?:(?<empty>br)\\s*/?|(?<begun>${INLINE})|/(?<ended>${INLINE}|a)\\s*|` +
    `a\\s+(?<anchor>name|id)\\s*=\\s*(?:"(?<target>[^"&]*)"|'(?<single>[^'&]*)'))>$`,
  "i",
);

function makeElement(name: string, attribs: Attributes, start: number): MadeNode {
  const sourceCodeLocation = { startOffset: start, endOffset: start };
  return { type: name === "root" ? name : "tag", name, attribs, children: [], sourceCodeLocation };
}

const NAMED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": "\u00a0",
};

/** The character that a reference stands for, if it is one of the commonest; else null. */
function referencedText(reference: string): string | null {
  const named = NAMED[reference];
  if (named !== undefined) return named;
  const number = /^&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));$/.exec(reference);
  if (!number) return null;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  // HTML gives some numbers another meaning: controls, surrogates, what is behind the end of Unicode.
  const isSafe = (code >= 32 && code < 127) || (code > 159 && code < 0xd800) || (code > 0xdfff && code < 0xfdd0);
  return isSafe ? String.fromCodePoint(code) : null;
}
