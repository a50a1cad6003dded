/** The parts of a Markdown link: label, destination, title. Each function reads from a place on, or returns null. */

/** Labels are no longer than this. */
export const LONGEST_LABEL = 999;

const MOST_PARENTHESES = 32;

export interface Destination {
  /** As written, with its backslashes and character references. */
  readonly raw: string;
  /** Exclusive. */
  readonly end: number;
}

/** How a site generator is told to put the address of a page: `{{< relref "lamps/one" >}}`. */
const GENERATED = /\{\{[<%][ \t]{0,9}(?:rel)?ref[ \t]{1,9}"([^"\n]{1,400})"[ \t]{0,9}[>%]\}\}/y;

/** The same in Liquid, from the root of the site: `{% link lamps/one.md %}`, `{% post_url … %}`, `{%slug lamps/one%}`. */
const LIQUID =
  /\{%-?[ \t]{0,9}(?:link|post_url|slug)[ \t]{1,9}["']?\/?([^\s%"']{1,400})["']?[ \t]{0,9}-?%\}(#[^\s()]{1,200})?/y;

/** `<a b>` or `a(b)c` */
export function readDestination(text: string, from: number): Destination | null {
  if (text.startsWith("{{", from)) {
    GENERATED.lastIndex = from;
    const generated = GENERATED.exec(text);
    if (generated?.[1] !== undefined) return { raw: generated[1], end: from + generated[0].length };
  }
  if (text.startsWith("{%", from)) {
    LIQUID.lastIndex = from;
    const [whole = "", page, place = ""] = LIQUID.exec(text) ?? [];
    if (page !== undefined) return { raw: `/${page}${place}`, end: from + whole.length };
  }
  if (text[from] === "<") {
    for (let at = from + 1; at < text.length; at += 1) {
      const char = text[at];
      if (char === ">") return { raw: text.slice(from + 1, at), end: at + 1 };
      if (char === "<" || char === "\n") return null;
      if (char === "\\") at += 1;
    }
    return null;
  }
  let depth = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && isPunctuationCode(text.charCodeAt(at + 1))) at += 1;
    else if (code <= 32 || code === 127) break;
    else if (code === OPENING) {
      depth += 1;
      if (depth > MOST_PARENTHESES) return null;
    } else if (code === CLOSING) {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  return depth === 0 ? { raw: text.slice(from, at), end: at } : null;
}

/** The end of a title (`"…"`, `'…'`, `(…)`), exclusive; null when there is none or it has no end. */
export function readTitle(text: string, from: number): number | null {
  const open = text[from];
  if (open !== '"' && open !== "'" && open !== "(") return null;
  const close = open === "(" ? ")" : open;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === close) return at + 1;
    if (char === "\\") at += 1;
    else if (char === "(" && open === "(") return null;
  }
  return null;
}

/** `[label]`: the end, exclusive. */
export function readLabel(text: string, from: number): number | null {
  if (text[from] !== "[") return null;
  for (let at = from + 1; at < text.length && at - from <= LONGEST_LABEL + 1; at += 1) {
    const char = text[at];
    if (char === "]") return at + 1;
    if (char === "[") return null;
    if (char === "\\") at += 1;
  }
  return null;
}

/** The form in which labels are compared; empty for a label without text. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

/** The offset of the next character that is no white space; of line ends it passes one at most. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  let lineEnds = 0;
  for (; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") lineEnds += 1;
    else if (char !== " " && char !== "\t") break;
    if (lineEnds > 1) break;
  }
  return at;
}

const BACKSLASH = 92;
const OPENING = 40;
const CLOSING = 41;

/** ASCII punctuation: what a backslash makes literal. */
export function isPunctuationCode(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
