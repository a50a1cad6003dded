/**
 * The text of one input and the places in it. Everything docproof says points back at a `Span`: offsets into
 * `Source.text`, end exclusive. Line and column are computed only where a person reads them.
 */
import { lastUpTo } from "./ascending.ts";
import { trimmed } from "./text.ts";

/** One input as text. */
export interface Source {
  /** The path as the user gave it, with `/` between folders. */
  readonly id: string;
  readonly text: string;
  /** How the bytes became text, for example `utf-8` or `gb18030`. */
  readonly encoding: string;
  /** Offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[];
  /** Files that the page takes in; their texts stand behind its own in `text`. */
  readonly included?: readonly IncludedFile[];
}

/** A file that a page takes in: its text is `text.slice(start, end)` of the page's source. */
export interface IncludedFile {
  /** As the page names it. */
  readonly name: string;
  /** The path, as `id` of a source. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Is it read as a page of its own too? */
  readonly isPage: boolean;
}

/** A stretch of a source's text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** A place as people write it; both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A source from text that is already decoded. CRLF and lone CR end a line as LF does. */
export function makeSource(id: string, text: string, encoding = "utf-8"): Source {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(match.index + match[0].length);
  return { id, text, encoding, lineStarts };
}

/** A file that a page names, before it is taken in. */
export type NamedFile = Omit<IncludedFile, "start" | "end"> & { readonly text: string };

/** The source of a page together with the files that it takes in, so that one kind of offset names places in all of them. */
export function sourceWithFiles(page: Source, files: readonly NamedFile[]): Source {
  if (files.length === 0) return page;
  let text = page.text;
  const included = files.map(({ text: own, ...file }): IncludedFile => {
    const start = text.length + 1;
    text = `${text}\n${own}`;
    return { ...file, start, end: start + own.length };
  });
  return { ...makeSource(page.id, text, page.encoding), included };
}

/** The page's text without that of the files it takes in. */
export function ownText({ text, included }: Source): string {
  const [first] = included ?? [];
  return first ? text.slice(0, first.start - 1) : text;
}

/** The file in which an offset stands: the page's own, or one that it takes in. */
export function fileAt({ id, included }: Source, offset: number): { readonly id: string; readonly start: number } {
  return included?.findLast(({ start }) => start <= offset) ?? { id, start: 0 };
}

/** A span as it is within its own file. */
export function spanInFile(source: Source, span: Span): Span {
  const file = fileAt(source, span.start);
  return file.start === 0 ? span : { source: file.id, start: span.start - file.start, end: span.end - file.start };
}

/** Line and column of an offset within its file. An offset outside the text is taken to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndex(source, at);
  const { start } = fileAt(source, at);
  const before = start === 0 ? 0 : lineIndex(source, start);
  return { line: line - before + 1, column: at - (source.lineStarts[line] ?? 0) + 1 };
}

/** Index of the line of `text` on which an offset stands. */
function lineIndex(source: Source, at: number): number {
  return lastUpTo(source.lineStarts, at);
}

/** The text of the line on which an offset stands. */
export function lineTextAt(source: Source, offset: number): string {
  return lineText(source, lineIndex(source, Math.max(0, Math.min(offset, source.text.length))) + 1);
}

/** The text of line `line` (counted from 1) without its line break; empty when there is no such line. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = source.lineStarts[line] ?? source.text.length;
  return trimmed(source.text.slice(start, end), "", "\r\n");
}
