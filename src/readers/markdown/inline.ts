/** Inline Markdown: CommonMark 0.31, and `~~struck~~`. Gives the pieces of a text in order. */
import { pairRuns, readRun } from "./emphasis.ts";
import type { DelimiterRun } from "./emphasis.ts";
import { shownByTag } from "./components/inline-tags.ts";
import { CLOSING_TAG, OPEN_TAG } from "./html-block.ts";
import {
  isPunctuationCode,
  LONGEST_LABEL,
  normalizeLabel,
  readDestination,
  readLabel,
  readTitle,
  skipSpace,
} from "./link-parts.ts";
import type { LinkTargets } from "./link-targets.ts";

/** A piece of inline content; `from` and `to` (exclusive) are places in the text that was read. */
export type Piece = TextPiece | OtherPiece | DelimiterRun;

export interface TextPiece {
  readonly kind: "text";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type OtherPiece =
  | { readonly kind: "code" | "autolink"; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: "raw" | "break" | "link-end"; readonly from: number; readonly to: number }
  | { readonly kind: "image"; readonly target: string; readonly from: number; readonly to: number }
  | Bracket;

/** `[` or `![`: text, until a `]` makes it the beginning of a link. */
export interface Bracket {
  readonly kind: "bracket";
  readonly isImage: boolean;
  readonly from: number;
  readonly to: number;
  /** The destination as written, when it begins a link. */
  target: string | null;
}

interface OpenBracket {
  readonly bracket: Bracket;
  readonly index: number;
  /** The last delimiter run before it. */
  readonly lastRun: DelimiterRun | null;
  /** Whether another bracket has opened inside, so that the text between is no label. */
  holdsBracket: boolean;
}

interface InlineParser {
  readonly text: string;
  readonly targets: LinkTargets;
  readonly pieces: Piece[];
  readonly brackets: OpenBracket[];
  /** Brackets below this index stand around a link and begin none. */
  inactiveBelow: number;
  lastRun: DelimiterRun | null;
  /** Where runs of backticks begin, by their length, last first; made when the first is met. */
  backticks: Map<number, number[]> | null;
  /** Ends of raw HTML that do not come any more. */
  readonly missing: Set<string>;
  /** Made when the first variable is met that may be a tag. */
  closings: ReadonlyMap<string, number> | null;
  readonly readsMeant: boolean;
}

const SPECIAL = new Uint8Array(128);
for (const char of "\\`*_~[]!<&\n") SPECIAL[char.charCodeAt(0)] = 1;

/** Whether a text has any character that inline Markdown gives a meaning to. */
export function isPlain(text: string): boolean {
  return nextSpecial(text, 0) === text.length;
}

function nextSpecial(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && SPECIAL[code] === 1) break;
  }
  return at;
}

/** @param readsMeant strong type and variables that are only meant, too */
export function readInline(text: string, targets: LinkTargets, readsMeant: boolean): Piece[] {
  const parser: InlineParser = {
    text,
    targets,
    pieces: [],
    brackets: [],
    inactiveBelow: 0,
    lastRun: null,
    backticks: null,
    missing: new Set(),
    closings: null,
    readsMeant,
  };
  for (let at = 0; at < text.length;) {
    const special = nextSpecial(text, at);
    if (special > at) addText(parser, at, special);
    at = special < text.length ? readSpecial(parser, special) : special;
  }
  pairRuns(parser.lastRun, null);
  return parser.pieces;
}

/** Reads what begins at a special character; gives the place behind it. */
function readSpecial(parser: InlineParser, at: number): number {
  switch (parser.text[at]) {
    case "\n":
      return readLineEnd(parser, at);
    case "\\":
      return readBackslash(parser, at);
    case "`":
      return readCode(parser, at);
    case "*":
    case "_":
    case "~":
      return (parser.readsMeant ? readSegment(parser, at) : null) ?? readDelimiters(parser, at);
    case "[":
      return openBracket(parser, at, at + 1);
    case "!":
      if (parser.text[at + 1] === "[") return openBracket(parser, at, at + 2);
      return addText(parser, at, at + 1);
    case "]":
      return closeBracket(parser, at);
    case "<":
      // "{{<required>}}" tells a site generator to put something there, it is no tag
      if (parser.text.startsWith("{{", at - 2) || (parser.readsMeant && isPathVariable(parser, at)))
        return addText(parser, at, at + 1);
      return readAutolink(parser, at) ?? readHtml(parser, at) ?? addText(parser, at, at + 1);
    default:
      return readReference(parser, at) ?? addText(parser, at, at + 1);
  }
}

/** "/things/<id>/parts", "?name=<name>": a browser takes the variable of a URI for a tag, and shows nothing of it. */
function isPathVariable(parser: InlineParser, at: number): boolean {
  const before = parser.text[at - 1];
  if (before !== "/" && before !== "=") return false;
  const name = matchAt(PATH_VARIABLE, parser.text, at)?.[1]?.toLowerCase();
  if (name === undefined || INLINE_TAGS.has(name)) return false;
  parser.closings ??= closingsOf(parser.text);
  return (parser.closings.get(name) ?? -1) < at;
}

/** "/things/_name_/parts": a segment in slanted type stands for a value, and without its marks it would be a word of the path. */
function readSegment(parser: InlineParser, at: number): number | null {
  if (parser.text[at - 1] !== "/") return null;
  const [written, , name] = matchAt(SEGMENT, parser.text, at) ?? [];
  if (written === undefined || name === undefined) return null;
  parser.pieces.push({ kind: "text", text: `{${name}}`, from: at, to: at + written.length });
  return at + written.length;
}

const SEGMENT = /([*_])([A-Za-z][A-Za-z0-9-]{0,40}(?:_[A-Za-z0-9-]{1,40}){0,6})\1(?=[/.,;?&)\s]|$)/y;

/** Where each element is closed for the last time. */
const closingsOf = (text: string): ReadonlyMap<string, number> =>
  new Map([...text.matchAll(/<\/([a-z][\w-]{0,40})/gi)].map(({ 1: name = "", index }) => [name.toLowerCase(), index]));

const PATH_VARIABLE = /<([a-zA-Z][\w-]{0,40})(?: [\w-]{1,40}){0,3}>(?=[/.,;:?&)\s]|$)/y;

/** What is set within a line, or breaks it, is a tag wherever it stands. */
const INLINE_TAGS: ReadonlySet<string> = new Set(
  "a abbr b big br cite code del dfn div em font hr i img ins kbd li mark p q s samp small span strike strong sub sup td tt u ul var wbr".split(
    " ",
  ),
);

function addText(parser: InlineParser, from: number, to: number): number {
  parser.pieces.push({ kind: "text", text: parser.text.slice(from, to), from, to });
  return to;
}

/** Two spaces before it make a line end a forced one. */
function readLineEnd(parser: InlineParser, at: number): number {
  const isForced = at >= 2 && parser.text[at - 1] === " " && parser.text[at - 2] === " ";
  if (!isForced) return addText(parser, at, at + 1);
  parser.pieces.push({ kind: "break", from: at, to: at + 1 });
  return at + 1;
}

function readBackslash(parser: InlineParser, at: number): number {
  const { text, pieces } = parser;
  if (text[at + 1] === "\n") {
    pieces.push({ kind: "break", from: at, to: at + 2 });
    return at + 2;
  }
  if (!isPunctuationCode(text.charCodeAt(at + 1))) return addText(parser, at, at + 1);
  pieces.push({ kind: "text", text: text.charAt(at + 1), from: at, to: at + 2 });
  return at + 2;
}

function readCode(parser: InlineParser, at: number): number {
  const { text } = parser;
  let from = at;
  while (text[from] === "`") from += 1;
  const length = from - at;
  const to = codeEnd(parser, from, length);
  if (to === null) return addText(parser, at, from);
  const content = text.slice(from, to).replaceAll("\n", " ");
  const isPadded = content.startsWith(" ") && content.endsWith(" ") && content.trim() !== "";
  parser.pieces.push(
    isPadded
      ? { kind: "code", text: content.slice(1, -1), from: from + 1, to: to - 1 }
      : { kind: "code", text: content, from, to },
  );
  return to + length;
}

/** Where the next run of exactly so many backticks begins; null when there is none. */
function codeEnd(parser: InlineParser, from: number, length: number): number | null {
  parser.backticks ??= backtickRuns(parser.text);
  const starts = parser.backticks.get(length);
  // A run that is behind the reader is never looked for again.
  while (starts && (starts.at(-1) ?? from) < from) starts.pop();
  return starts?.at(-1) ?? null;
}

function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

function readDelimiters(parser: InlineParser, at: number): number {
  const run = readRun(parser.text, at, parser.lastRun, parser.readsMeant);
  if (parser.lastRun) parser.lastRun.next = run;
  parser.lastRun = run;
  parser.pieces.push(run);
  return at + run.length;
}

function openBracket(parser: InlineParser, from: number, to: number): number {
  const bracket: Bracket = { kind: "bracket", isImage: to - from === 2, from, to, target: null };
  const outer = parser.brackets.at(-1);
  if (outer) outer.holdsBracket = true;
  const { lastRun, pieces } = parser;
  parser.brackets.push({ bracket, index: pieces.length, lastRun, holdsBracket: false });
  pieces.push(bracket);
  return to;
}

function closeBracket(parser: InlineParser, at: number): number {
  const opener = parser.brackets.pop();
  if (!opener) return addText(parser, at, at + 1);
  const isInactive = parser.brackets.length < parser.inactiveBelow && !opener.bracket.isImage;
  const link = isInactive ? null : readTarget(parser, opener, at + 1);
  parser.inactiveBelow = Math.min(parser.inactiveBelow, parser.brackets.length);
  if (!link) return addText(parser, at, at + 1);
  const { bracket, index, lastRun } = opener;
  if (bracket.isImage) {
    // What stands for the image where it cannot be shown is no text of the page.
    parser.pieces.length = index;
    parser.pieces.push({ kind: "image", target: link.target, from: bracket.from, to: link.end });
  } else {
    pairRuns(parser.lastRun, lastRun);
    bracket.target = link.target;
    parser.pieces.push({ kind: "link-end", from: at, to: link.end });
    parser.inactiveBelow = parser.brackets.length;
  }
  parser.lastRun = lastRun;
  if (lastRun) lastRun.next = null;
  return link.end;
}

interface FoundTarget {
  readonly target: string;
  /** Exclusive. */
  readonly end: number;
}

/** The target behind the text of a link: `(…)`, `[label]`, `[]`, or the text itself is the label. */
function readTarget(parser: InlineParser, opener: OpenBracket, from: number): FoundTarget | null {
  const { text, targets } = parser;
  const inline = text[from] === "(" ? readInlineTarget(text, from + 1) : null;
  if (inline) return inline;
  const labelEnd = readLabel(text, from);
  const isFull = labelEnd !== null && labelEnd - from > 2;
  if (!isFull && (opener.holdsBracket || from - opener.bracket.to > LONGEST_LABEL + 1)) return null;
  const [start, end] = isFull ? [from + 1, labelEnd - 1] : [opener.bracket.to, from - 1];
  const target = targets.get(normalizeLabel(text.slice(start, end)));
  return target === undefined ? null : { target, end: labelEnd ?? from };
}

function readInlineTarget(text: string, from: number): FoundTarget | null {
  const destination = readDestination(text, skipSpace(text, from));
  if (!destination) return null;
  let end = skipSpace(text, destination.end);
  const titleEnd = end > destination.end ? readTitle(text, end) : null;
  if (titleEnd !== null) end = skipSpace(text, titleEnd);
  return text[end] === ")" ? { target: destination.raw, end: end + 1 } : null;
}

const URL_LINK = /<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s\p{Cc}]*)>/uy;
const MAIL_LINK =
  /<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>/y;

function readAutolink(parser: InlineParser, at: number): number | null {
  const found = matchAt(URL_LINK, parser.text, at) ?? matchAt(MAIL_LINK, parser.text, at);
  const text = found?.[1];
  if (!found || text === undefined) return null;
  parser.pieces.push({ kind: "autolink", text, from: at, to: at + found[0].length });
  return at + found[0].length;
}

const TAG = new RegExp(`${OPEN_TAG}|${CLOSING_TAG}`, "y");

/** Other raw HTML: how it begins, and what ends it. */
const OTHER_HTML: readonly (readonly [RegExp, string])[] = [
  [/<!--(?!-?>)/y, "-->"],
  [/<\?/y, "?>"],
  [/<!\[CDATA\[/y, "]]>"],
  [/<![a-zA-Z]/y, ">"],
];

function readHtml(parser: InlineParser, at: number): number | null {
  const { text, missing } = parser;
  const whole = matchAt(TAG, text, at) ?? matchAt(/<!---?>/y, text, at);
  let end = whole ? at + whole[0].length : null;
  for (const [begin, close] of OTHER_HTML) {
    const begun = end === null && !missing.has(close) ? matchAt(begin, text, at) : null;
    if (!begun) continue;
    const closeAt = text.indexOf(close, at + begun[0].length);
    if (closeAt < 0) missing.add(close);
    else end = closeAt + close.length;
  }
  if (end === null) return null;
  const shown = whole ? shownByTag(whole[0]) : null;
  parser.pieces.push(
    shown === null ? { kind: "raw", from: at, to: end } : { kind: "text", text: shown, from: at, to: end },
  );
  return end;
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;

/** A character reference (`&nbsp;`) means in HTML what it means here. */
function readReference(parser: InlineParser, at: number): number | null {
  const found = matchAt(REFERENCE, parser.text, at);
  if (!found) return null;
  const to = at + found[0].length;
  parser.pieces.push({ kind: "raw", from: at, to });
  return to;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
