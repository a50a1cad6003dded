/** Text with AsciiDoc's marks in it: code, strong and slanted type, links, references, attributes. */
import type { Inline, Text } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";
import type { Line, Page } from "./page.ts";

/** What is more than text; each alternative ends on its line. */
const MARKS = new RegExp(
  [
    "``(?<code2>[^`]+)``",
    "(?<![\\w`])`\\+?(?<code>[^`\\s](?:[^`]*[^`\\s])?)`(?![\\w`])",
    "\\*\\*(?<strong2>[^*]+)\\*\\*",
    "(?<![\\w*])\\*(?<strong>[^*\\s](?:[^*]*[^*\\s])?)\\*(?![\\w*])",
    "__(?<slanted2>[^_]+)__",
    "(?<![\\w_])_(?<slanted>[^_\\s](?:[^_]*[^_\\s])?)_(?![\\w_])",
    "\\^(?<raised>[^\\s^]{1,60})\\^",
    "(?<!~)~(?<lowered>[^\\s~]{1,60})~(?!~)",
    "(?<![\\w+])\\+(?<plain>[^+\\s](?:[^+]*[^+\\s])?)\\+(?![\\w+])",
    "<<(?<ref>[^<>,]+)(?:,(?<refText>[^<>]*))?>>",
    "\\[[.#][\\w.#-]{1,40}\\]_(?<roled>[^\\s_](?:[^_]|_(?=\\w)){0,300})_(?!\\w)",
    "(?<macro>link|xref):(?<target>[^\\s[\\]]+)\\[(?<macroText>[^\\]]*)\\]",
    "(?<url>https?://[^\\s[\\]<>]+)\\[(?<urlText>[^\\]]*)\\]",
    "\\[\\[(?<anchor>[\\w:.-]+)\\]\\]",
    "\\{(?<attribute>[a-z0-9_][\\w-]*)\\}",
  ].join("|"),
  "g",
);

export interface ReadText {
  readonly content: readonly Inline[];
  /** Anchors within the text. */
  readonly ids: readonly string[];
}

/** The lines as running text. */
export function readInline(page: Page, lines: readonly Line[]): ReadText {
  const ids: string[] = [];
  const content = lines.flatMap((line, i): Inline[] => {
    const isBroken = line.text.endsWith(" +");
    const text = isBroken ? line.text.slice(0, -2) : line.text;
    const end = { source: page.source.id, start: line.start + text.length, end: line.start + line.text.length };
    const between: Inline[] =
      i === lines.length - 1 ? [] : [isBroken ? { type: "break", span: end } : { type: "text", text: " ", span: end }];
    return [...readLine(page, { text, start: line.start }, ids), ...between];
  });
  return { content, ids };
}

function readLine(page: Page, line: Line, ids: string[]): Inline[] {
  const content: Inline[] = [];
  let at = 0;
  for (const match of line.text.matchAll(MARKS)) {
    const { index, groups = {} } = match;
    if (index > at) content.push(textOf(page, line, at, index));
    at = index + match[0].length;
    const span = spanIn(page, line, index, at);
    const node = nodeOf(page, groups, match[0], span);
    if (groups["anchor"] !== undefined) ids.push(groups["anchor"]);
    else content.push(node);
  }
  if (at < line.text.length) content.push(textOf(page, line, at, line.text.length));
  return content;
}

function nodeOf(page: Page, groups: Record<string, string | undefined>, whole: string, span: Span): Inline {
  const {
    code2,
    code,
    strong2,
    strong,
    slanted2,
    roled,
    slanted = slanted2 ?? roled,
    raised,
    lowered = raised,
    plain = lowered,
    ref,
    refText,
    macro,
    target,
    macroText,
    url,
    urlText,
    attribute,
  } = groups;
  const text = (words: string): Text => ({ type: "text", text: words, span });
  const literal = code2 ?? code;
  if (literal !== undefined) {
    // between plus signs nothing is put in
    const isVerbatim = literal.endsWith("+");
    return { type: "code-span", text: isVerbatim ? literal.slice(0, -1) : withAttributes(page, literal), span };
  }
  const words = strong2 ?? strong;
  if (words !== undefined) {
    // "*/things/`id`*": code within strong type
    const start = span.start + whole.indexOf(words);
    const children = words.includes("`") ? readLine(page, { text: words, start }, []) : [text(words)];
    return { type: "strong", children, span };
  }
  if (slanted !== undefined) return { ...text(slanted), slanted: true };
  if (plain !== undefined) return text(plain);
  if (ref !== undefined) return link(`#${ref.replace(/^#/, "")}`, refText?.trim() || ref, span);
  if (target !== undefined && macro !== undefined)
    return link(macro === "xref" && !/[#./]/.test(target) ? `#${target}` : target, macroText || target, span);
  if (url !== undefined) return link(url, urlText || url, span);
  return text(attribute === undefined ? whole : withAttributes(page, whole));
}

/** `{name}` is what the page has set it to; any other stays, as the variable of a path does. */
function withAttributes({ attributes }: Page, text: string): string {
  return text.replace(/\{([a-z0-9_][\w-]*)\}/gi, (whole, name: string) => attributes.get(name.toLowerCase()) ?? whole);
}

const link = (href: string, words: string, span: Span): Inline => ({
  type: "link",
  href,
  children: [{ type: "text", text: words, span }],
  span,
});

const textOf = (page: Page, line: Line, from: number, to: number): Text => ({
  type: "text",
  text: line.text.slice(from, to),
  span: spanIn(page, line, from, to),
});

const spanIn = ({ source }: Page, { start }: Line, from: number, to: number): Span => ({
  source: source.id,
  start: start + from,
  end: start + to,
});
