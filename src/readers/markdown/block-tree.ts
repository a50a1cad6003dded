/** The block structure of a Markdown page, before its inline content is read. */

/** A stretch of the source's text within one line, or over several that follow each other without a prefix. */
export interface Slice {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Spaces that stand before it, where a tab reaches over a container's indentation. */
  readonly pad: number;
}

interface Base {
  readonly start: number;
  /** Exclusive; set when the block ends. */
  end: number;
}

export type MarkdownBlock = MarkdownContainer | MarkdownLeaf;

export interface MarkdownContainer extends Base {
  readonly type: "document" | "quote" | "list" | "item" | "set-apart";
  readonly children: MarkdownBlock[];
  /** Of a list and its items. */
  readonly marker: ListMarker | null;
  /** Of what is set apart: "warning", where it says. */
  readonly kind?: string;
}

export interface ListMarker {
  /** `-`, `+`, `*`, `.` or `)`: another one begins another list. */
  readonly delimiter: string;
  readonly ordered: boolean;
  /** Columns from the container's edge to the content. */
  readonly contentColumn: number;
}

export type MarkdownLeaf = Paragraph | Heading | Code | Html | Rule | PipeTable | Definitions;

export interface Paragraph extends Base {
  readonly type: "paragraph";
  readonly lines: Slice[];
  /** Whether the last line only runs on, without the prefix of the containers around it. */
  lastIsLazy: boolean;
  /** A browser shows it as code: of its inline markup only strong type and escapes are read. */
  readonly showsAsCode?: true;
}

export interface Heading extends Base {
  readonly type: "heading";
  readonly level: number;
  readonly lines: readonly Slice[];
}

export interface Code extends Base {
  readonly type: "code";
  /** The fence, or null for code by indentation. */
  readonly fence: Fence | null;
  readonly lines: Slice[];
}

export interface Fence {
  readonly char: string;
  readonly length: number;
  readonly indent: number;
  readonly info: Slice;
  closed: boolean;
}

export interface Html extends Base {
  readonly type: "html";
  /** What ends the block; null is a blank line. */
  readonly endsWith: RegExp | null;
  /** The element that it begins with, in lower case; empty where it begins with none. */
  readonly element: string;
  readonly lines: Slice[];
  readonly showsAsCode?: true;
}

export interface Rule extends Base {
  readonly type: "rule";
}

export interface PipeTable extends Base {
  readonly type: "table";
  readonly columns: number;
  /** The header row, then the body's; the delimiter row is not among them. */
  readonly rows: Slice[];
  readonly showsAsCode?: true;
  /** How many of them show as rows, where the others are code by their indentation. */
  readonly shownRows?: number;
}

/** Terms over their definitions, of paragraphs that follow each other. */
export interface Definitions extends Base {
  readonly type: "definitions";
  readonly entries: Definition[];
}

export interface Definition extends Base {
  readonly term: readonly Slice[];
  /** The paragraphs of what is said of it. */
  readonly definitions: readonly (readonly Slice[])[];
}
