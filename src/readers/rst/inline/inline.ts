/** Inline markup: from the text of a paragraph, a title or a caption to inline nodes with their places on the page. */
import type { Inline } from "../../../document/document.ts";
import type { Lines } from "../lines.ts";
import type { Page } from "../page.ts";
import { report } from "../page.ts";
import { defineTarget, normalizeName } from "../references.ts";
import type { Sheet } from "../source-map.ts";
import { addFootnoteReference, addPhrase, addReference, addSubstitution } from "./hyperlinks.ts";
import { readRole } from "./roles.ts";
import { scanInline } from "./scanner.ts";
import type { Stretch } from "./stretch.ts";
import { printedText, spanIn, stretchBetween, stretchOfLines, textNode } from "./stretch.ts";
import { titleTokens } from "./title-tokens.ts";
import type { Token } from "./token.ts";
import { findUrls } from "./urls.ts";

/** Anything but plain words: `a_` is a reference, `a_b` is not. */
const MARKUP = /[*`|\\]|_(?![A-Za-z0-9])|:\/\//;

/** The inline content of the lines `from` to `to`, added to `content`. Names of targets within it go to `ids`. */
export function readInline(
  page: Page,
  lines: Lines,
  from: number,
  to: number,
  ids: string[] = [],
  content: Inline[] = [],
): Inline[] {
  return readStretch(stretchOfLines(page, lines, from, to), scanInline, ids, content);
}

/** The inline content of a part of the sheet that holds no line break. */
export function readInlineBetween(page: Page, sheet: Sheet, start: number, end: number, ids: string[] = []): Inline[] {
  return readStretch(stretchBetween(page, sheet, start, end), scanInline, ids, []);
}

/** The inline content of a title or a caption. */
export function readTitle(page: Page, lines: Lines, from: number, to: number, ids: string[] = []): Inline[] {
  return readStretch(stretchOfLines(page, lines, from, to), (text) => titleTokens(page, text), ids, []);
}

type TokenFinder = (text: string) => readonly Token[];

function readStretch(stretch: Stretch, findTokens: TokenFinder, ids: string[], content: Inline[]): Inline[] {
  const { page, text } = stretch;
  if (!MARKUP.test(text)) {
    if (text !== "") content.push(textNode(stretch, 0, text.length));
    return content;
  }
  let plainFrom = 0;
  for (const token of findTokens(text)) {
    if (token.kind === "unclosed") {
      const start = text.slice(token.start, token.end);
      report(
        page,
        "malformed",
        `inline markup that "${start}" begins does not end`,
        spanIn(stretch, token.start, token.end),
      );
      continue;
    }
    addPlain(stretch, plainFrom, token.start, content);
    addToken(stretch, token, content, ids);
    plainFrom = token.end;
  }
  addPlain(stretch, plainFrom, text.length, content);
  return content;
}

function addPlain(stretch: Stretch, from: number, to: number, content: Inline[]): void {
  let at = from;
  for (const { start, end } of findUrls(stretch.text.slice(from, to))) {
    if (from + start > at) content.push(textNode(stretch, at, from + start));
    const child = textNode(stretch, from + start, from + end);
    content.push({ type: "link", href: child.text, children: [child], span: child.span });
    at = from + end;
  }
  if (to > at) content.push(textNode(stretch, at, to));
}

function addToken(stretch: Stretch, token: Token, content: Inline[], ids: string[]): void {
  const span = spanIn(stretch, token.start, token.end);
  const inner = stretch.text.slice(token.from, token.to);
  switch (token.kind) {
    case "strong":
      content.push({ type: "strong", children: [textNode(stretch, token.from, token.to)], span });
      break;
    case "literal":
      content.push({ type: "code-span", text: inner.replaceAll("\n", " "), span });
      break;
    case "role":
      content.push(readRole(stretch, token));
      break;
    case "phrase":
      addPhrase(stretch, token, content);
      break;
    case "name":
      addReference(stretch, token, content);
      break;
    case "substitution":
      addSubstitution(stretch, token, content);
      break;
    case "footnote":
      addFootnoteReference(stretch, token, content);
      break;
    case "target": {
      const name = normalizeName(printedText(inner));
      defineTarget(stretch.page.references, name, { kind: "place" });
      ids.push(name);
      content.push({ type: "text", text: printedText(inner), span });
      break;
    }
    default:
      content.push({ type: "text", text: printedText(inner), span });
  }
}
