/**
 * The inline markup of titles and captions, read by `restructured`: they are short, stand on one line, and are few. It
 * takes a fifth of a millisecond for however short a text and quadratic time for an unclosed one, so it is asked for
 * short texts and for the first ones of a page only, and it knows no escapes and no suffixes of roles: its answer counts
 * when it accounts for every mark in the text. In all other cases our own scanner reads the text, with the same result.
 */
import { createRequire } from "node:module";
import type { RestructuredNode } from "restructured/lib/Parser.js";
import { remembered } from "../../../source/remembered.ts";
import { isQuotePair } from "../characters.ts";
import type { Page } from "../page.ts";
import { scanInline } from "./scanner.ts";
import type { Token } from "./token.ts";

// Loaded with the first title that needs it. The package's main module copies the whole tree, which takes a third more time.
const require = createRequire(import.meta.url);
const restructured = (): typeof import("restructured/lib/Parser.js") => require("#restructured");

/** How many texts of a page it is asked for, and how long they may be. */
export const MOST_TITLES = 200;
const LONGEST = 120;

/** Escapes stay in its text, and two colons announce a literal block. */
const UNSUITED = /\\|::/;
const MARK = /[*`|]|_(?![A-Za-z0-9])/;
/** Where one mark ends and the next begins, it takes otherwise than docutils. */
const LONG_MARK = /[*`]{3}/;
const ROLE = /^[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*$/u;
/** A word before the text keeps it from being a list item or another block. */
const LEAD = "x ";

/** The inline markup of a title, in order. */
export function titleTokens(page: Page, text: string): readonly Token[] {
  if (page.titlesLeft === 0 || text.length > LONGEST || UNSUITED.test(text)) return scanInline(text);
  page.titlesLeft -= 1;
  const marked = upToLastMark(text);
  return marked === "" ? [] : tokensOf(marked);
}

/**
 * Pages of one documentation set repeat their titles and captions, and most differ in words without markup alone: "**Table 2** Request
 * parameters" is read as "**Table 2** x". Empty where nothing could be markup.
 */
function upToLastMark(text: string): string {
  const end = Math.max(...[..."*`_|[]"].map((mark) => text.lastIndexOf(mark))) + 1;
  return text.charAt(end) === " " ? `${text.slice(0, end)} x` : end === 0 ? "" : text;
}

const tokensOf = remembered((text): readonly Token[] => restructuredTokens(text) ?? scanInline(text));

/** What `restructured` finds in a text; null when it leaves a mark unexplained. */
export function restructuredTokens(text: string): readonly Token[] | null {
  if (LONG_MARK.test(text)) return null;
  const nodes = parseLine(LEAD + text.replaceAll("\n", " "));
  if (nodes === null) return null;
  const tokens: Token[] = [];
  for (const node of nodes) {
    if (node.type === "text") {
      if (MARK.test(node.value ?? "")) return null;
      continue;
    }
    const token = tokenOf(node, text);
    if (token === null || isInQuotes(token, text)) return null;
    tokens.push(token);
  }
  return tokens;
}

/** A mark that stands in quotes or brackets by itself, as in `"*"`, is text; it takes some of them for a beginning. */
function isInQuotes({ start, from }: Token, text: string): boolean {
  return isQuotePair(text[start - 1] ?? "", text[from] ?? "");
}

/** The inline nodes of a paragraph; null when the line is anything else to it. */
function parseLine(line: string): readonly RestructuredNode[] | null {
  try {
    const [block, ...others] = restructured().parse(line).children ?? [];
    return block?.type === "paragraph" && others.length === 0 ? (block.children ?? []) : null;
  } catch {
    // It throws on targets within a line.
    return null;
  }
}

function tokenOf({ type, role, position }: RestructuredNode, text: string): Token | null {
  const start = position.start.offset - LEAD.length;
  const end = position.end.offset - LEAD.length;
  switch (type) {
    case "emphasis":
    case "strong":
    case "literal": {
      const width = type === "emphasis" ? 1 : 2;
      return { kind: type, start, end, from: start + width, to: end - width, role: "", suffix: "" };
    }
    case "interpreted_text": {
      const from = start + (role ? role.length + 2 : 0) + 1;
      // Before and after it a role may stand, which it would leave in the text.
      const isAlone = role ? ROLE.test(role) : text[start - 1] !== ":";
      const isWhole = isAlone && text[end] !== ":" && text[end] !== "`" && !text.slice(from, end - 1).includes("`");
      return isWhole ? { kind: "role", start, end, from, to: end - 1, role: role ?? "", suffix: "" } : null;
    }
    case "reference": {
      const suffix = text.slice(start, end).endsWith("__") ? "__" : "_";
      const to = end - 1 - suffix.length;
      const isPhrase = text[start] === "`" && text[start - 1] !== ":" && !text.slice(start + 1, to).includes("`");
      return isPhrase ? { kind: "phrase", start, end, from: start + 1, to, role: "", suffix } : null;
    }
    default:
      return null;
  }
}
