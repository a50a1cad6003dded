/** The lines of a plain text and where they stand. A form feed ends a line too: `pdftotext` puts one before each page. */

export interface Line {
  /** Offset of the line's first character. */
  readonly start: number;
  /** The line without its line break. */
  readonly text: string;
  readonly blank: boolean;
  /** The first line of a printed page. */
  readonly opensPage: boolean;
  /** It ended with the sign that generators set behind headings as a link to them; the text is without it. */
  readonly isMarked: boolean;
}

const PERMALINK = "¶";

const LINE_BREAK = /\r\n|[\r\n\f]/g;
const VISIBLE = /[^\s\u0085\u200b-\u200f\u2060-\u2064\ufeff]/;

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let opensPage = false;
  const push = (end: number): void => {
    const written = text.slice(start, end);
    const isMarked = written.length > 1 && written.endsWith(PERMALINK);
    const content = isMarked ? written.slice(0, -1) : written;
    lines.push({ start, text: content, blank: !VISIBLE.test(content), opensPage, isMarked });
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    const isPageBreak = match[0] === "\f";
    // The form feed stands at the start of the new page's first line: it leaves no empty line behind.
    if (!isPageBreak || match.index > start) push(match.index);
    start = match.index + match[0].length;
    opensPage = isPageBreak;
  }
  push(text.length);
  return lines;
}
