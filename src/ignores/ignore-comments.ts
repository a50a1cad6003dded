/** The comments of a page that begin with `docproof-ignore`: what each accepts, and why. */
import type { Format } from "../document/document.ts";
import type { Span } from "../source/source.ts";
import { foldSpace } from "../source/text.ts";

export interface IgnoreComment {
  readonly span: Span;
  /** As they are written. */
  readonly rules: readonly string[];
  /** null where none is given. */
  readonly reason: string | null;
}

const WORD = "docproof-ignore";

/** What opens and what closes a comment; one without a close ends with its line. */
interface CommentStyle {
  readonly open: string;
  readonly close: string | null;
  /** An empty line must follow, or what follows is a part of it. */
  readonly standsAlone?: true;
}

const HTML: CommentStyle = { open: "<!--", close: "-->" };
const MDX: CommentStyle = { open: "{/*", close: "*/}" };
const RST: CommentStyle = { open: "..", close: null, standsAlone: true };
const ASCIIDOC: CommentStyle = { open: "//", close: null };

/** The comments of each format, that which docproof writes itself first; none where the format has no comments. */
const STYLES: Readonly<Record<Format, readonly CommentStyle[]>> = {
  markdown: [HTML, MDX],
  html: [HTML],
  rst: [RST],
  asciidoc: [ASCIIDOC],
  text: [],
};

export const hasIgnoreComments = (text: string): boolean => text.includes(WORD);

/** A comment that accepts findings of a rule, with its line end, for the writer to add a reason; null where the format has none. */
export function ignoreComment(rule: string, format: Format): string | null {
  const [style] = STYLES[format];
  if (!style) return null;
  const { open, close, standsAlone } = style;
  return `${open} ${WORD} ${rule}:${close === null ? "" : ` ${close}`}\n${standsAlone ? "\n" : ""}`;
}

export function ignoreComments(source: string, text: string, format: Format): IgnoreComment[] {
  const found: IgnoreComment[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length)) {
    for (const { open, close } of STYLES[format]) {
      const start = openedAt(text, at, open, close === null);
      const inside = at + WORD.length;
      if (start === null || !/[\s:]/.test(text[inside] ?? "")) continue;
      const end = close === null ? endOfLines(text, start) : text.indexOf(close, inside);
      if (end < 0) continue;
      found.push({
        span: { source, start, end: end + (close?.length ?? 0) },
        ...accepted(text.slice(inside, end)),
      });
    }
  }
  return found;
}

/** Where the comment begins that has the word first; null where it is no comment. */
function openedAt(text: string, at: number, open: string, isLine: boolean): number | null {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] ?? "") && (!isLine || text[end - 1] !== "\n")) end -= 1;
  const start = end - open.length;
  if (start < 0 || text.slice(start, end) !== open || (isLine && end === at)) return null;
  if (!isLine) return start;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trimEnd();
  // in a cell of a grid table the line begins at a border
  return before === "" || before.endsWith("|") ? start : null;
}

/** The line, and those behind it that are indented deeper and belong to the same comment; in a cell, up to its border. */
function endOfLines(text: string, start: number): number {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const indent = start - line;
  let end = lineEnd(text, start);
  if (text.slice(line, start).trim() !== "") {
    const border = text.indexOf("|", start);
    return border < 0 ? end : Math.min(border, end);
  }
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    const more = text.slice(end + 1, next);
    if (more.trim() === "" || more.length - more.trimStart().length <= indent) break;
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** "RULE, RULE: the API is being changed" */
function accepted(words: string): Pick<IgnoreComment, "rules" | "reason"> {
  const colon = words.indexOf(":");
  const list = colon < 0 ? words : words.slice(0, colon);
  const reason = colon < 0 ? "" : foldSpace(words.slice(colon + 1));
  return {
    rules: list
      .split(/[\s,]/)
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ""),
    reason: /[\p{L}\p{N}]/u.test(reason) ? reason : null,
  };
}
