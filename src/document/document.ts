/**
 * The Document: what stands on a page, whatever it was written in. Readers make it, the interpreter reads it. It knows
 * headings, tables and links, and nothing of APIs. Plain data: it survives `JSON.parse(JSON.stringify(document))`.
 */
import type { Span } from "../source/source.ts";

export type Format = "markdown" | "html" | "rst" | "asciidoc" | "text";

/** What a page of promises was written in: an OpenAPI file is read without a Document. */
export type PageFormat = Format | "openapi";

export interface Document {
  /** Id of the `Source` that was read. */
  readonly source: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Fields that stand before the content, such as RST's `:original_name: page.html`, in page order. */
  readonly fields: readonly DocumentField[];
  /** What the reader met and could not take as it stands; it read on. */
  readonly problems: readonly ReadingProblem[];
}

export interface DocumentField {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** Something on the page that its reader could not take as it stands. */
export interface ReadingProblem {
  /** `malformed`: markup that breaks its format's rules. `refused`: would load another file. `lost`: left out. `unchecked`: right as it is, and not checked. */
  readonly kind: "malformed" | "refused" | "lost" | "unchecked";
  /** What it is, as a sentence without a final stop: "grid table with a ragged right border". */
  readonly message: string;
  readonly span: Span;
  /** Edits after which it is gone, where it can be mended without a question. */
  readonly mends?: readonly { readonly span: Span; readonly replacement: string }[];
}

export type Block = Heading | Paragraph | List | Table | Code | Note;

interface BlockBase {
  readonly span: Span;
  /** Names by which a link can point at this block: HTML ids and `<a name>`, RST targets. In page order. */
  readonly ids: readonly string[];
}

export interface Heading extends BlockBase {
  readonly type: "heading";
  /** 1 is the page's title level; what stands above the page itself is less. */
  readonly level: number;
  /** Offset in the source at which its section ends, where markup says so (`</section>`): what follows is not under it. */
  readonly end?: number;
  readonly content: readonly Inline[];
}

export interface Paragraph extends BlockBase {
  readonly type: "paragraph";
  readonly content: readonly Inline[];
}

export interface List extends BlockBase {
  readonly type: "list";
  readonly ordered: boolean;
  /** Its markup says that each item is a field. */
  readonly areFields?: true;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly span: Span;
  readonly ids: readonly string[];
  readonly blocks: readonly Block[];
}

export interface Table extends BlockBase {
  readonly type: "table";
  /** As printed, number included ("Table 2 Response parameters"); null when the table has none. */
  readonly caption: Caption | null;
  /** How many of the first rows are the table's head. */
  readonly headerRows: number;
  readonly rows: readonly Row[];
  /** Written as a table, but so that readers of the page see code. */
  readonly showsAsCode?: true;
  /** How many of the rows they see in the table, where they see the others as code. */
  readonly shownRows?: number;
}

export interface Caption {
  readonly content: readonly Inline[];
  readonly span: Span;
}

export interface Row {
  readonly span: Span;
  /** The cells that begin in this row; a place that a span from above covers has no cell. */
  readonly cells: readonly Cell[];
  /** A line without a `|` below a pipe table: Markdown has it as a row, and its writer may have meant none. */
  readonly isBareLine?: true;
}

export interface Cell {
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** Column of the grid in which the cell begins, from 0. */
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Marked as a heading of its row or column (`<th>`), or in the table's head. */
  readonly header: boolean;
  /** What its style says of it beside its text: words of classes such as "required". */
  readonly marks?: readonly string[];
  /** How far its style sets its text in from the left, in pixels; absent where it does not. */
  readonly indent?: number;
}

export interface Code extends BlockBase {
  readonly type: "code";
  readonly language: string | null;
  readonly text: string;
  /** For each line of `text`, the offset in the source at which that line's first character stands. */
  readonly lineOffsets: readonly number[];
}

/** Set apart from the running text: an admonition, a quotation, a figure's legend. */
export interface Note extends BlockBase {
  readonly type: "note";
  /** The word the writer used ("note", "caution", "quote"), lower case. */
  readonly kind: string;
  readonly blocks: readonly Block[];
}

export type Inline = Text | Strong | CodeSpan | Link | Break;

export interface Text {
  readonly type: "text";
  readonly text: string;
  /** In slanted type (`<i>`, `<em>`, `<var>`): a word that is stressed, or a name that stands for a value. */
  readonly slanted?: true;
  readonly span: Span;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** Literal text within a line. */
export interface CodeSpan {
  readonly type: "code-span";
  readonly text: string;
  readonly span: Span;
}

export interface Link {
  readonly type: "link";
  /** As a browser would take it: `#id` on this page, `page.md#id`, a URL. An RST `:ref:` is `#label`. */
  readonly href: string;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** A forced line end (`<br>`). */
export interface Break {
  readonly type: "break";
  readonly span: Span;
}
