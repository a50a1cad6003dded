/** What is known while one AsciiDoc page is read, and its lines. */
import type { Block, DocumentField, ReadingProblem } from "../../document/document.ts";
import type { Source, Span } from "../../source/source.ts";

/** `text` begins at `start` in the source. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

export interface Page {
  readonly source: Source;
  readonly problems: ReadingProblem[];
  readonly fields: DocumentField[];
  /** `:name: value`, for `{name}`. */
  readonly attributes: Map<string, string>;
  /** How many more places of its tables may be covered by cells that span or repeat. */
  places: number;
}

/** Places of tables that the cells of a page cover; a page that is made to be huge has more. */
export const MOST_PLACES = 200_000;

/** Lines being read as blocks. */
export interface Body {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly depth: number;
  readonly blocks: Block[];
  /** The line to read next. */
  at: number;
  /** What stands before a block and is about it. */
  next: BlockAbout;
}

/** Anchors, the title, and what stands in brackets. */
export interface BlockAbout {
  readonly ids: readonly string[];
  readonly title: Line | null;
  /** "source", "NOTE"; empty where there is none. */
  readonly style: string;
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

export const NOTHING: BlockAbout = { ids: [], title: null, style: "", positional: [], named: new Map() };

export function spanOf({ source }: Page, lines: readonly Line[]): Span {
  const [first, last] = [lines[0], lines.at(-1)];
  const start = first?.start ?? 0;
  return { source: source.id, start, end: last ? last.start + last.text.length : start };
}

export function linesOf(source: Source, text: string): Line[] {
  return source.lineStarts.flatMap((start, i): Line[] => {
    if (start >= text.length) return [];
    let end = source.lineStarts[i + 1] ?? text.length;
    while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
    return [{ text: text.slice(start, end), start }];
  });
}
