/** `<table>`: rows and cells by the table algorithm of the HTML standard. */
import type { Block, Caption, Cell, Inline, Row, Table } from "../../document/document.ts";
import { allBlocks } from "../../document/visit.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { childElement, isElement } from "./dom.ts";
import { takeCaption } from "./caption.ts";
import { addWords, endParagraph, openFlow, takeIds } from "./flow.ts";
import type { Flow } from "./flow.ts";
import { coverSpans, nodeSpan } from "./places.ts";
import { setIn } from "./set-in.ts";
import { styledHeads, styledMark } from "./styled-words.ts";

/** The attribute by which the Markdown reader marks a table that a browser shows as code. */
export const SHOWS_AS_CODE = "data-shows-as-code";
/** Written by the Markdown reader where only the first rows, so many, show as a table. */
export const SHOWN_ROWS = "data-shown-rows";

/** The attribute by which it marks a row of a pipe table that is a line without a `|`. */
export const IS_BARE_LINE = "data-is-bare-line";

export type ReadNodes = (flow: Flow, nodes: readonly DomNode[]) => void;

/** Adds the table to the flow. Its ids wait in the flow; a caption may be the flow's last paragraph. */
export function readTable(flow: Flow, element: DomElement, readNodes: ReadNodes): void {
  const table: TableReading = { flow, readNodes, rows: [], headRows: 0, ids: [] };
  const captionElement = childElement(element, "caption");
  const ownIds = takeIds(flow);
  const ownCaption = captionElement && readCaption(table, captionElement);
  const found = ownCaption ? null : takeCaption(flow.blocks);
  for (const group of rowGroups(element)) readRowGroup(table, group);
  const caption = ownCaption ?? found?.caption ?? null;
  const parts = caption ? [caption, ...table.rows] : table.rows;
  const span = coverSpans(nodeSpan(flow.page.places, element), parts);
  if (!span) return;
  const ids = [...(found?.ids ?? []), ...ownIds, ...table.ids];
  flow.blocks.push({
    type: "table",
    span,
    ids: [...new Set(ids)],
    caption,
    headerRows: table.headRows > 0 ? table.headRows : leadingHeaderRows(table.rows),
    rows: table.rows,
    ...(element.attribs[SHOWS_AS_CODE] === undefined ? {} : { showsAsCode: true as const }),
    ...(element.attribs[SHOWN_ROWS] === undefined ? {} : { shownRows: Number(element.attribs[SHOWN_ROWS]) }),
  } satisfies Table);
}

interface TableReading {
  readonly flow: Flow;
  readonly readNodes: ReadNodes;
  readonly rows: Row[];
  /** Rows of a `<thead>` that begins the table. */
  headRows: number;
  /** Ids inside the table that no block in a cell took. */
  readonly ids: string[];
}

function readCaption(table: TableReading, element: DomElement): Caption | null {
  const inner = openFlow(table.flow.page, elementIds(element));
  table.readNodes(inner, element.children);
  endParagraph(inner, { span: undefined });
  const content = linesInline(inner.blocks);
  for (const id of [...inner.ids, ...inner.blocks.flatMap((block) => block.ids)]) table.ids.push(id);
  const span = coverSpans(nodeSpan(table.flow.page.places, element), content);
  return content.length > 0 && span ? { content, span } : null;
}

/** The words of blocks, those of lists in them included, as one line each. */
export function linesInline(blocks: readonly Block[]): Inline[] {
  const content: Inline[] = [];
  for (const block of allBlocks(blocks)) {
    const words: readonly Inline[] =
      block.type === "paragraph" || block.type === "heading"
        ? block.content
        : block.type === "code"
          ? [{ type: "code-span", text: block.text, span: block.span }]
          : [];
    if (words.length === 0) continue;
    if (content.length > 0) content.push({ type: "break", span: { ...block.span, end: block.span.start } });
    for (const node of words) content.push(node);
  }
  return content;
}

/** The row groups as they are drawn, heads first and feet last; rows directly in the table are a group of their own. */
function rowGroups(table: DomElement): RowGroup[] {
  const groups: RowGroup[] = [];
  let loose: DomElement[] | null = null;
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.name === "tr") {
      if (!loose) groups.push({ name: "tbody", rows: (loose = []) });
      loose.push(child);
    } else if (child.name === "thead" || child.name === "tbody" || child.name === "tfoot") {
      loose = null;
      const rows = child.children.filter(isElement).filter((row) => row.name === "tr");
      groups.push({ name: child.name, rows });
    }
  }
  return DRAWN.flatMap((name) => groups.filter((group) => group.name === name));
}

const DRAWN = ["thead", "tbody", "tfoot"] as const;

/** Columns behind this one are not watched for cells that reach down from above. */
const MOST_COLUMNS = 1000;

interface RowGroup {
  readonly name: (typeof DRAWN)[number];
  readonly rows: readonly DomElement[];
}

function readRowGroup(table: TableReading, group: RowGroup): void {
  const isHead = group.name === "thead";
  const beginsTable = table.headRows === table.rows.length;
  // For each column the first row of the group that no cell from above covers any more.
  const freeFrom: number[] = [];
  for (const [row, element] of group.rows.entries()) {
    const ids = elementIds(element);
    const cells: Cell[] = [];
    const parts = element.children.filter(isElement).filter(({ name }) => name === "td" || name === "th");
    const heads = isHead ? styledHeads(parts) : null;
    let column = 0;
    for (const [at, child] of parts.entries()) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const colspan = spanAttribute(child.attribs["colspan"], MOST_COLUMNS) || 1;
      // `rowspan="0"` reaches to the end of the row group.
      const rowspan = spanAttribute(child.attribs["rowspan"], 65_534) || group.rows.length - row;
      if (rowspan > 1) coverBelow(freeFrom, column, colspan, row + rowspan);
      const inner = readCell(table, child, ids, heads?.[at] ?? styledMark(child));
      const span = coverSpans(nodeSpan(table.flow.page.places, child), inner.blocks);
      const header = isHead || child.name === "th";
      const marks = [...(cells.length === 0 ? styleMarks(element) : []), ...styleMarks(child), ...innerMarks(child)];
      const indent = header ? 0 : setIn(child);
      if (span)
        cells.push({
          span,
          blocks: inner.blocks,
          column,
          rowspan,
          colspan,
          header,
          ...(marks.length > 0 && !header ? { marks } : {}),
          ...(indent > 0 ? { indent } : {}),
        });
      column += colspan;
    }
    const span = coverSpans(nodeSpan(table.flow.page.places, element), cells);
    const isBareLine = element.attribs[IS_BARE_LINE] !== undefined;
    if (span) table.rows.push({ span, cells, ...(isBareLine ? { isBareLine } : {}) });
    for (const id of ids) table.ids.push(id);
  }
  if (isHead && beginsTable) table.headRows = table.rows.length;
}

/** Words of classes that a style turns into words beside the text. */
const STYLE_MARK = /^(?:is-|param-|field-)?(required|mandatory|optional)$/;

function styleMarks({ attribs }: DomElement): string[] {
  const { class: classes } = attribs;
  if (classes === undefined) return [];
  return classes
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => STYLE_MARK.exec(word)?.[1] ?? []);
}

/** The marks of the one element that a cell's text stands in. */
function innerMarks({ children }: DomElement): string[] {
  const [only, ...others] = children.filter((child) => child.type !== "text" || (child.data ?? "").trim() !== "");
  return only && others.length === 0 && isElement(only) ? styleMarks(only) : [];
}

function coverBelow(freeFrom: number[], column: number, colspan: number, row: number): void {
  const end = Math.min(column + colspan, MOST_COLUMNS);
  for (let at = freeFrom.length; at < end; at += 1) freeFrom.push(0);
  for (let at = column; at < end; at += 1) freeFrom[at] = Math.max(freeFrom[at] ?? 0, row);
}

/** Reads a cell's content. Its first block takes `ids`, those of the row; what no block takes stays in `ids`. */
function readCell(table: TableReading, element: DomElement, ids: string[], styled: string | null): Flow {
  const id = element.attribs["id"];
  if (id) ids.push(id);
  const { page } = table.flow;
  const inner = openFlow(page, ids.splice(0));
  page.cells += 1;
  if (styled === null) table.readNodes(inner, element.children);
  else addWords(inner, element, styled);
  endParagraph(inner, { span: undefined });
  page.cells -= 1;
  for (const left of inner.ids) ids.push(left);
  return inner;
}

/** A `colspan` or `rowspan` as the HTML standard reads it: 1 when it is no number. */
function spanAttribute(value: string | undefined, most: number): number {
  if (value === undefined) return 1;
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(value)?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

function elementIds(element: DomElement): string[] {
  const id = element.attribs["id"];
  return id ? [id] : [];
}

/** The rows above the first cell that is no `<th>`. */
function leadingHeaderRows(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.cells.length === 0 || row.cells.some((cell) => !cell.header));
  return first < 0 ? rows.length : first;
}
