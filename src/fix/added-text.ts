/** Additions as edits: where a notice or row goes on a page, and how its markup writes it. */
import type { Block, Document, Heading, Table } from "../document/document.ts";
import type { Addition } from "../findings/finding.ts";
import type { Source, Span } from "../source/source.ts";
import { addedRstRow } from "./rst-row.ts";
import type { Edit } from "./edits.ts";
import { linesBehind } from "./lines-behind.ts";

export interface AddedText {
  readonly edit: Edit;
  /** The texts that the page has more afterwards, as `same-but-for.ts` lists them. */
  readonly texts: readonly string[];
}

/** null where the markup, or the place, leaves a doubt. */
export function addedText(addition: Addition, source: Source, document: Document): AddedText | null {
  return addition.kind === "notice" ? addedNotice(addition, source, document) : addedRow(addition, source, document);
}

function addedNotice(
  { operation, others, text }: Extract<Addition, { kind: "notice" }>,
  source: Source,
  document: Document,
): AddedText | null {
  const heading = headingOf(operation, others, document.blocks);
  if (heading === null || document.format === "text") return null;
  const lines = document.format === "html" ? [`<p>${asHtml(text)}</p>`] : ["", text];
  const next = source.text.slice(lineEnd(source.text, heading.span.end)).split(/\r?\n/, 2)[1] ?? "";
  if (document.format !== "html" && next.trim() !== "") lines.push("");
  return { edit: linesBehind(source, heading.span.end, lines), texts: [`paragraph ${text}`] };
}

/** The outermost heading whose section holds the operation and no other. */
function headingOf(operation: Span, others: readonly Span[], blocks: readonly Block[]): Heading | null {
  const headings = blocks.filter((block) => block.type === "heading");
  const holds = ({ span, level, end }: Heading, at: number): boolean => {
    const next = headings.find((other) => other.span.start > span.start && other.level <= level);
    return span.start <= at && at < Math.min(end ?? Infinity, next?.span.start ?? Infinity);
  };
  const own = headings.find(
    (heading) => holds(heading, operation.start) && others.every(({ start }) => !holds(heading, start)),
  );
  return own ?? null;
}

function addedRow(
  { after, cells }: Extract<Addition, { kind: "row" }>,
  source: Source,
  document: Document,
): AddedText | null {
  const row = tablesIn(document.blocks)
    .flatMap(({ rows }) => rows)
    .find((one) => one.cells.length > 0 && one.cells.every(({ span }) => isIn(span, after)));
  if (row === undefined) return null;
  const spans = row.cells.map(({ span }) => span);
  const texts = spans.map((span) => cells.find(({ like }) => isIn(span, like) || isIn(like, span))?.text);
  // a column of which nobody knows what it would hold, and a cell that spans rows, are not filled
  if (texts.includes(undefined) || row.cells.some(({ rowspan }) => rowspan > 1)) return null;
  const filled = texts.filter((text) => text !== undefined);
  const raw = source.text.slice(after.start, after.end);
  const edit = raw.startsWith("<")
    ? htmlRow(source, after, spans, filled)
    : document.format === "markdown"
      ? pipeRow(source, after, spans, filled)
      : document.format === "rst"
        ? addedRstRow(source, after, filled)
        : null;
  return edit && { edit, texts: [`row ${filled.length}`, ...filled.map((text) => `cell ${text}`)] };
}

/** The other row again, with these texts in its cells and without its ids, which would be there twice. */
function htmlRow(source: Source, after: Span, cells: readonly Span[], texts: readonly string[]): Edit {
  const parts: string[] = [];
  let at = after.start;
  cells.forEach((cell, nth) => {
    const raw = source.text.slice(cell.start, cell.end);
    const open = /^<t[dh]\b[^>]*>/i.exec(raw)?.[0] ?? "<td>";
    const close = /<\/t[dh]\s*>$/i.exec(raw)?.[0] ?? "";
    const hasParagraph = /^\s*<p\b/i.test(raw.slice(open.length));
    const text = asHtml(texts[nth] ?? "");
    parts.push(source.text.slice(at, cell.start), open, hasParagraph ? `<p>${text}</p>` : text, close);
    at = cell.end;
  });
  parts.push(source.text.slice(at, after.end));
  const row = parts.join("").replaceAll(/\s(?:id|name)="[^"]*"/g, "");
  return linesBehind(source, after.end, [row]);
}

/** The other row's line again, with these texts between its bars. */
function pipeRow(source: Source, after: Span, cells: readonly Span[], texts: readonly string[]): Edit | null {
  const raw = source.text.slice(after.start, after.end);
  if (/[\r\n]/.test(raw) || !raw.includes("|")) return null;
  const start = source.text.lastIndexOf("\n", after.start - 1) + 1;
  let line = source.text.slice(start, after.start);
  let at = after.start;
  cells.forEach((cell, nth) => {
    const isCode = /^`[^`]*`$/.test(source.text.slice(cell.start, cell.end).trim());
    const text = (texts[nth] ?? "").replaceAll(/[\\|<*`[]/g, String.raw`\$&`);
    line += source.text.slice(at, cell.start) + (isCode && nth === 0 ? `\`${texts[nth] ?? ""}\`` : text);
    at = cell.end;
  });
  line += source.text.slice(at, lineEnd(source.text, after.end));
  return linesBehind(source, after.end, [line]);
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.type === "table")
      return [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tablesIn(cell.blocks)))];
    if (block.type === "list") return block.items.flatMap((item) => tablesIn(item.blocks));
    return block.type === "note" ? tablesIn(block.blocks) : [];
  });
}

const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function lineEnd(text: string, from: number): number {
  const end = /[\r\n]/.exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}
