/** Where the Markdown reader puts a page, piece by piece. Offsets are those of the source. */

export interface Sink {
  /** A start tag; the element begins at `start`. */
  open(name: string, start: number, attribute?: Attribute): void;
  /** An end tag; the element ends at `end`, exclusive. */
  close(name: string, end: number): void;
  /** An element without content. */
  empty(name: string, start: number, end: number, attribute?: Attribute): void;
  /** Text. Where it is as long as its place in the source, each character stands for itself. */
  text(text: string, start: number, end: number): void;
  /** HTML as it stands in the source, from `start` on. */
  raw(html: string, start: number): void;
}

export interface Attribute {
  readonly name: string;
  /** As written in Markdown, with backslashes and character references. */
  readonly written: string;
}

/** A backslash with what it makes literal (1), or a character reference (2). */
export const ESCAPED_OR_REFERENCE =
  /\\([!-/:-@[-`{-~])|(&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});)/g;
