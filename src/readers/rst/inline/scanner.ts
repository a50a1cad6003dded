/**
 * Our own scanner for inline markup, exact by docutils' recognition rules and linear in the text. A start-string counts
 * after white space or an opening character, an end-string before white space or a closing one; a start-string whose
 * end is missing is plain text. Each kind of end-string is searched through the text only once: the next one after a
 * place stays the next one until it is passed.
 */
import { isQuotePair, isSpace, isWord, mayFollowEnd, mayPrecedeStart } from "../characters.ts";
import type { Token, TokenKind } from "./token.ts";

const SPECIAL = /[*`_|[\\]/g;
const SIMPLE_NAME = "[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*";
const FOOTNOTE = new RegExp(String.raw`(?:[0-9]+|#(?:${SIMPLE_NAME})?|\*|${SIMPLE_NAME})\]_`, "uy");
const ROLE_AND_SUFFIX = new RegExp(`(?::(${SIMPLE_NAME}):)?(__?)?`, "uy");

/** An end-string at `at`; the markup ends at `end`. */
interface End {
  readonly at: number;
  readonly end: number;
  readonly role: string;
  readonly suffix: Token["suffix"];
}

type EndKind = "emphasis" | "strong" | "literal" | "target" | "substitution" | "role";
type EndFinder = (from: number) => End | null;

interface Scan {
  readonly text: string;
  readonly tokens: Token[];
  readonly findEnd: Record<EndKind, EndFinder>;
  /** After a token the rest counts as a text of its own: a start-string may stand at its very beginning. */
  base: number;
}

/** All inline markup of a text, in order. */
export function scanInline(text: string): Token[] {
  const scan: Scan = { text, tokens: [], findEnd: endFinders(text), base: 0 };
  let at = 0;
  for (;;) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (found === null) return scan.tokens;
    at = scanAt(scan, found.index);
  }
}

/** Reads what stands at a special character; returns where to go on. */
function scanAt(scan: Scan, at: number): number {
  const { text } = scan;
  switch (text[at]) {
    case "\\":
      return at + 2;
    case "*":
      return text[at + 1] === "*" ? enclosed(scan, at, 2, "strong") : enclosed(scan, at, 1, "emphasis");
    case "`":
      if (text[at + 1] === "`") return enclosed(scan, at, 2, "literal");
      return interpreted(scan, at);
    case "|":
      return text[at + 1] === "|" ? at + 1 : enclosed(scan, at, 1, "substitution");
    case "[":
      return footnote(scan, at);
    default:
      return text[at + 1] === "`" ? enclosed(scan, at, 2, "target") : nameReference(scan, at);
  }
}

/** Markup that ends as it begins. */
function enclosed(scan: Scan, at: number, width: number, kind: Exclude<EndKind, "role">): number {
  const { text } = scan;
  const from = at + width;
  // In `** x` and `***` the second star cannot start anything either: it stands after a star.
  if (!mayStart(scan, at) || startsWithSpace(text, from)) return from;
  if (isQuoted(scan, at, from)) return plainUntil(scan, from);
  const end = scan.findEnd[kind](from);
  if (end === null || end.at === from) return unclosed(scan, at, from);
  return push(scan, { kind, start: at, end: end.end, from, to: end.at, role: "", suffix: end.suffix });
}

/** `` `text` `` with a role before or after it, or a reference. */
function interpreted(scan: Scan, at: number): number {
  const { text } = scan;
  const from = at + 1;
  if (startsWithSpace(text, from)) return from;
  const role = roleBefore(scan, at);
  const start = role === "" ? at : at - role.length - 2;
  if (role === "") {
    if (!mayStart(scan, at)) return from;
    if (isQuoted(scan, at, from)) return plainUntil(scan, from);
  }
  const end = scan.findEnd.role(from);
  if (end === null || end.at === from) return unclosed(scan, at, from);
  const kind: TokenKind = end.suffix === "" ? "role" : "phrase";
  // `:role:`text`:role:` and `:role:`text`_` contradict themselves.
  const claims = [role, end.role, end.suffix].filter((claim) => claim !== "");
  if (claims.length > 1) return unclosed(scan, at, end.end);
  return push(scan, { kind, start, end: end.end, from, to: end.at, role: role || end.role, suffix: end.suffix });
}

/** The role right before a backquote, as in `:ref:`; empty when there is none. */
function roleBefore(scan: Scan, at: number): string {
  const { text } = scan;
  if (text[at - 1] !== ":" || at - 1 <= scan.base) return "";
  const start = nameStart(text, at - 1, scan.base);
  const isRole = start > scan.base && start < at - 1 && text[start - 1] === ":" && mayStart(scan, start - 1);
  return isRole ? text.slice(start, at - 1) : "";
}

function footnote(scan: Scan, at: number): number {
  FOOTNOTE.lastIndex = at + 1;
  const found = mayStart(scan, at) ? FOOTNOTE.exec(scan.text) : null;
  if (found === null || !mayEnd(scan.text, FOOTNOTE.lastIndex)) return at + 1;
  const end = FOOTNOTE.lastIndex;
  return push(scan, { kind: "footnote", start: at, end, from: at + 1, to: end - 2, role: "", suffix: "_" });
}

/** `name_` or `name__`; `at` is the first underscore after the name. */
function nameReference(scan: Scan, at: number): number {
  const { text } = scan;
  const suffix = text[at + 1] === "_" ? "__" : "_";
  const end = at + suffix.length;
  if (!mayEnd(text, end)) return text[end] === "_" ? skipUnderscores(text, end) : end;
  const start = firstStart(scan, nameStart(text, at, scan.base), at);
  if (start === at) return end;
  return push(scan, { kind: "name", start, end, from: start, to: at, role: "", suffix });
}

function skipUnderscores(text: string, from: number): number {
  let at = from;
  while (text[at] === "_" && text[at + 1] !== "`") at++;
  return at;
}

/** Where the simple name that ends at `end` begins: letters and digits, joined by single `-`, `.`, `_`, `+`, `:`. */
function nameStart(text: string, end: number, base: number): number {
  let at = end;
  while (at > base) {
    if (isWord(text.charCodeAt(at - 1))) at--;
    else if (at < end && at - 1 > base && isJoiner(text[at - 1]) && isWord(text.charCodeAt(at - 2))) at -= 2;
    else break;
  }
  return at;
}

function isJoiner(character: string | undefined): boolean {
  return character !== undefined && "-._+:".includes(character);
}

/** The first place between `from` and `to` at which a name may begin; `to` when there is none. */
function firstStart(scan: Scan, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (mayStart(scan, at) && isWord(scan.text.charCodeAt(at))) return at;
  }
  return to;
}

function mayStart(scan: Scan, at: number): boolean {
  return at === scan.base || mayPrecedeStart(scan.text.charCodeAt(at - 1));
}

function mayEnd(text: string, at: number): boolean {
  return at >= text.length || mayFollowEnd(text.charCodeAt(at));
}

function startsWithSpace(text: string, at: number): boolean {
  return at < text.length && isSpace(text.charCodeAt(at));
}

/** Is the start-string itself in quotes or brackets, as in `"*"`? */
function isQuoted(scan: Scan, at: number, from: number): boolean {
  const after = scan.text[from];
  return at > scan.base && after !== undefined && isQuotePair(scan.text[at - 1] ?? "", after);
}

function plainUntil(scan: Scan, end: number): number {
  scan.base = end;
  return end;
}

function unclosed(scan: Scan, start: number, end: number): number {
  return push(scan, { kind: "unclosed", start, end, from: start, to: end, role: "", suffix: "" });
}

function push(scan: Scan, token: Token): number {
  scan.tokens.push(token);
  scan.base = token.end;
  return token.end;
}

function endFinders(text: string): Record<EndKind, EndFinder> {
  const afterText = (at: number): boolean => !isSpace(text.charCodeAt(at - 1));
  return {
    emphasis: nextEnd(text, /[*\\]/g, (at) => (afterText(at) ? plainEnd(text, at, 1) : null)),
    strong: nextEnd(text, /\*(?=\*)|\\/g, (at) => (afterText(at) ? plainEnd(text, at, 2) : null)),
    // A backslash means nothing in a literal.
    literal: nextEnd(text, /`(?=`)/g, (at) => (afterText(at) ? plainEnd(text, at, 2) : null)),
    target: nextEnd(text, /[`\\]/g, (at) => (afterText(at) ? plainEnd(text, at, 1) : null)),
    substitution: nextEnd(text, /[|\\]/g, (at) => (afterText(at) ? referenceEnd(text, at) : null)),
    role: nextEnd(text, /[`\\]/g, (at) => (afterText(at) || isEscapedBefore(text, at) ? roleEnd(text, at) : null)),
  };
}

/** The space before `at` is escaped: `` `text\ ` `` may end. */
function isEscapedBefore(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 2 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

function plainEnd(text: string, at: number, width: number): End | null {
  return mayEnd(text, at + width) ? { at, end: at + width, role: "", suffix: "" } : null;
}

function referenceEnd(text: string, at: number): End | null {
  for (const suffix of ["__", "_", ""] as const) {
    const end = at + 1 + suffix.length;
    if (text.startsWith(suffix, at + 1) && mayEnd(text, end)) return { at, end, role: "", suffix };
  }
  return null;
}

function roleEnd(text: string, at: number): End | null {
  ROLE_AND_SUFFIX.lastIndex = at + 1;
  const role = ROLE_AND_SUFFIX.exec(text)?.[1] ?? "";
  const afterRole = role === "" ? at : at + role.length + 2;
  const end = referenceEnd(text, afterRole);
  if (end !== null) return { ...end, at, role };
  const bare = role === "" ? null : referenceEnd(text, at);
  return bare && { ...bare, at };
}

/** A search for end-strings that goes through the text once, whatever it is asked. `\\` skips what it escapes. */
function nextEnd(text: string, marks: RegExp, endAt: (at: number) => End | null): EndFinder {
  let searchedFrom = -1;
  let next: End | null = null;
  return (from) => {
    const known = searchedFrom >= 0 && from >= searchedFrom && (next === null || from <= next.at);
    if (known) return next;
    searchedFrom = from;
    let at = from;
    for (;;) {
      marks.lastIndex = at;
      const found = marks.exec(text);
      if (found === null) return (next = null);
      if (found[0] === "\\") {
        at = found.index + 2;
        continue;
      }
      next = endAt(found.index);
      if (next !== null) return next;
      at = found.index + 1;
    }
  };
}
