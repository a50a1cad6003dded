/**
 * References in running text: `name_`, `` `text`_ ``, `` `text <https://example.com>`__ ``, `|text|_`, `[1]_`. Where they
 * lead may be told further down, so most of them wait.
 */
import type { Inline, Link, Text } from "../../../document/document.ts";
import type { Target } from "../references.ts";
import { addWaiting, defineTarget } from "../references.ts";
import type { Stretch } from "./stretch.ts";
import { isEscaped, printedText, spanIn, textNode } from "./stretch.ts";
import type { Token } from "./token.ts";

/** `name_` or `` `text`_ ``, or with two underscores the next anonymous target. */
export function addReference(stretch: Stretch, token: Token, content: Inline[]): void {
  const child = textNode(stretch, token.from, token.to);
  const link = emptyLink(stretch, token, [child]);
  addWaiting(stretch.page.references, content, link, {
    kind: "link",
    link,
    name: token.suffix === "__" ? null : child.text,
    written: stretch.text.slice(token.start, token.end).replaceAll("\n", " "),
  });
}

/** A phrase reference, with its address or without. */
export function addPhrase(stretch: Stretch, token: Token, content: Inline[]): void {
  const inner = stretch.text.slice(token.from, token.to);
  const bracket = embeddedStart(inner);
  if (bracket < 0) {
    addReference(stretch, token, content);
    return;
  }
  const { references } = stretch.page;
  const target = embeddedTarget(inner.slice(bracket + 1, -1));
  const address = target.kind === "url" ? target.url : target.name;
  const text = textNode(stretch, token.from, token.from + inner.slice(0, bracket).trimEnd().length);
  const child = text.text === "" ? { ...text, text: address } : text;
  if (token.suffix === "_") defineTarget(references, child.text, target);
  const link = emptyLink(stretch, token, [child], address);
  if (target.kind === "url") content.push(link);
  else addWaiting(references, content, link, { kind: "link", link, name: address, written: child.text });
}

/** `|name|`, also as a reference: `|name|_`. */
export function addSubstitution(stretch: Stretch, token: Token, content: Inline[]): void {
  const { references } = stretch.page;
  const name = printedText(stretch.text.slice(token.from, token.to));
  const written = stretch.text.slice(token.start, token.to + 1).replaceAll("\n", " ");
  const placeholder: Text = { type: "text", text: written, span: spanIn(stretch, token.start, token.to + 1) };
  if (token.suffix === "") {
    addWaiting(references, content, placeholder, { kind: "substitution", name });
    return;
  }
  const children: Inline[] = [];
  addWaiting(references, children, placeholder, { kind: "substitution", name });
  const link = emptyLink(stretch, token, children);
  addWaiting(references, content, link, {
    kind: "link",
    link,
    name: token.suffix === "__" ? null : name,
    written: written + token.suffix,
  });
}

/** `[1]_`, `[CIT2002]_`, and those that are numbered by their place: `[#]_`, `[#name]_`, `[*]_`. */
export function addFootnoteReference(stretch: Stretch, token: Token, content: Inline[]): void {
  const { references } = stretch.page;
  const text = textNode(stretch, token.from, token.to);
  const label = text.text;
  const link = emptyLink(stretch, token, [text]);
  const isAuto = label.startsWith("#") || label === "*";
  if (isAuto) addWaiting(references, content, link, { kind: "footnote", link, text, label });
  else addWaiting(references, content, link, { kind: "link", link, name: label, written: `[${label}]_` });
}

function emptyLink(stretch: Stretch, token: Token, children: Inline[], href = ""): Link {
  return { type: "link", href, children, span: spanIn(stretch, token.start, token.end) };
}

/** Where the `<` of an address at the end of a text stands; -1 when there is none. */
function embeddedStart(inner: string): number {
  const last = inner.length - 1;
  if (inner[last] !== ">" || isEscaped(inner, last) || isSpaceAt(inner, last - 1)) return -1;
  for (let at = last - 1; at >= 0; at--) {
    if ((inner[at] !== "<" && inner[at] !== ">") || isEscaped(inner, at)) continue;
    const opens = inner[at] === "<" && at < last - 1 && !isSpaceAt(inner, at + 1);
    return opens && (at === 0 || isSpaceAt(inner, at - 1)) ? at : -1;
  }
  return -1;
}

function isSpaceAt(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? " ");
}

/** What stands in the angle brackets: `name_` for another target, else a URL. */
function embeddedTarget(inner: string): Exclude<Target, { kind: "place" }> {
  const isName = inner.endsWith("_") && !inner.endsWith("\\_") && !/^[a-z][a-z0-9.+-]*:/i.test(inner);
  if (isName) return { kind: "name", name: printedText(inner.slice(0, -1)) };
  return { kind: "url", url: readUrl(inner) };
}

/** A URL as written over one or more lines: white space in it is nothing unless it is escaped. */
export function readUrl(raw: string): string {
  const url = raw.replace(/\\([^]?)|\s+/g, (_, escaped?: string) =>
    escaped === undefined ? "" : /\s/.test(escaped) ? " " : escaped,
  );
  return /^[^\s@/:]+@[^\s@/.]+(?:\.[^\s@/.]+)+$/.test(url) ? `mailto:${url}` : url;
}
