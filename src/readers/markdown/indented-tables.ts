/**
 * Tables that do not show as tables: indented by four blanks or more, so that they show as code, all of them or their rows alone, with a
 * ruler of more or fewer columns than their head has, or with none. They are meant as tables all the same.
 */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { Code, MarkdownContainer, Paragraph, PipeTable, Slice } from "./block-tree.ts";
import { delimiterColumns, rowCells, trimSlice } from "./pipe-row.ts";

/** Makes tables of the tables in indented code, and says so once. */
export function liftTables(source: Source, document: MarkdownContainer, problems: ReadingProblem[]): void {
  const lifted: Lifted = { code: [], rows: [], wide: [], narrow: [], unruled: [] };
  liftFrom(source.text, document, lifted);
  const report = (tables: readonly PipeTable[], one: string, several: string): void => {
    const [first] = tables;
    if (!first) return;
    const message = tables.length === 1 ? `a table ${one}` : `${tables.length} tables ${several}`;
    problems.push({
      kind: "malformed",
      message,
      span: { source: source.id, start: first.start, end: first.end },
    });
  };
  report(
    lifted.code,
    "that is indented by four blanks, and shows as code",
    "that are indented by four blanks, and show as code",
  );
  report(
    lifted.rows,
    "whose rows are indented by four blanks, and show as code",
    "whose rows are indented by four blanks, and show as code",
  );
  report(
    lifted.wide,
    "whose ruler has more columns than its head, and which shows as text",
    "whose rulers have more columns than their heads, and which show as text",
  );
  report(
    lifted.narrow,
    "whose ruler has fewer columns than its head, and which shows as text",
    "whose rulers have fewer columns than their heads, and which show as text",
  );
  report(
    lifted.unruled,
    "without a ruler below its head, which shows as text",
    "without rulers below their heads, which show as text",
  );
}

interface Lifted {
  readonly code: PipeTable[];
  /** Of which the rows alone are code. */
  readonly rows: PipeTable[];
  /** Below rulers of more columns than their heads have, and of fewer. */
  readonly wide: PipeTable[];
  readonly narrow: PipeTable[];
  /** Without a ruler. */
  readonly unruled: PipeTable[];
}

function liftFrom(text: string, holder: MarkdownContainer, lifted: Lifted): void {
  const blocks = holder.children.splice(0);
  for (const block of blocks) {
    if ("children" in block) liftFrom(text, block, lifted);
    const misruled = block.type === "paragraph" ? misruledTable(text, block) : null;
    if (misruled) {
      holder.children.push(misruled);
      const ruler = block.type === "paragraph" ? block.lines[1] : undefined;
      const isWide = ruler !== undefined && delimiterColumns(text.slice(ruler.start, ruler.end)) >= misruled.columns;
      lifted[isWide ? "wide" : "narrow"].push(misruled);
      continue;
    }
    const unruled = block.type === "paragraph" ? unruledTable(text, block) : null;
    if (unruled) {
      holder.children.push(...unruled.above, unruled.table);
      lifted.unruled.push(unruled.table);
      continue;
    }
    const last = holder.children.at(-1);
    const joined = block.type === "code" && last?.type === "table" ? withRows(text, last, block) : null;
    if (joined) {
      holder.children.splice(-1, 1, joined.table, ...joined.rest);
      lifted.rows.push(joined.table);
      continue;
    }
    const parts = block.type === "code" ? partsOf(text, block) : [block];
    for (const part of parts) {
      holder.children.push(part);
      if (part.type === "table" && part.showsAsCode) lifted.code.push(part);
    }
  }
}

/** A table with the indented lines right below it, up to an empty one, where each is a row of it; and the code behind that. */
function withRows(
  text: string,
  table: PipeTable,
  code: Code,
): { readonly table: PipeTable; readonly rest: readonly Code[] } | null {
  const [first] = code.lines;
  if (code.fence !== null || !first || !/^[^\S\n]*\n[^\S\n]*$/.test(text.slice(table.end, first.start))) return null;
  const end = code.lines.findIndex((line) => isBlank(text, line));
  const [run, rest] = end < 0 ? [code.lines, []] : [code.lines.slice(0, end), code.lines.slice(end + 1)];
  const rows = run.map((line) => trimSlice(text, line.start, line.end));
  const areRows = rows.every(
    (row) => text.slice(row.start, row.end).includes("|") && rowCells(text, row).length <= table.columns,
  );
  if (!areRows) return null;
  const isCode = rest.some((line) => !isBlank(text, line));
  return {
    table: {
      ...table,
      rows: [...table.rows, ...rows],
      shownRows: table.shownRows ?? table.rows.length,
      end: rows.at(-1)?.end ?? table.end,
    },
    rest: isCode ? [{ ...code, start: rest[0]?.start ?? code.start, lines: rest }] : [],
  };
}

/** "Name|Type" over "---|---|---|": the ruler of a table that was made from another one. */
function misruledTable(text: string, { lines, showsAsCode }: Paragraph): PipeTable | null {
  const [header, ruler] = lines;
  if (showsAsCode || !header || !ruler || lines.length < 3) return null;
  const columns = delimiterColumns(text.slice(ruler.start, ruler.end));
  const known = rowCells(text, header).length;
  // a ruler of as many columns makes none where its line lacks the mark of the quote that the head stands in
  if (known < 2 || columns < 2) return null;
  // below a ruler of fewer columns the rows say that the head is right
  const isHeadRight = lines.slice(2).every((row) => rowCells(text, row).length === known);
  return columns >= known || isHeadRight ? tableOf(text, lines, known) : null;
}

/** A cell of a ruler, which belongs to a table of another shape. */
const HOLDS_RULER = /\|\s?:?-+:?\s?\|/;

/** "| Name | Type |" over rows that begin and end so, too, and nothing else; the lines above them stay what they are. */
function unruledTable(
  text: string,
  block: Paragraph,
): { readonly above: readonly Paragraph[]; readonly table: PipeTable } | null {
  if (block.showsAsCode) return null;
  const lines = block.lines.map(({ start, end }) => trimSlice(text, start, end));
  const isRow = ({ start, end }: Slice): boolean => end - start > 2 && text[start] === "|" && text[end - 1] === "|";
  const from = lines.findIndex(isRow);
  const rows = from < 0 ? [] : lines.slice(from);
  const [header, ...body] = rows;
  if (!header || !body[0] || !rows.every(isRow) || HOLDS_RULER.test(text.slice(body[0].start, body[0].end)))
    return null;
  const columns = rowCells(text, header).length;
  const fitting = body.filter((row) => rowCells(text, row).length === columns).length;
  if (columns < 2 || 2 * fitting <= body.length) return null;
  const { end } = rows.at(-1) ?? header;
  const above = block.lines.slice(0, from);
  return {
    above: above.length === 0 ? [] : [{ ...block, lines: above, end: above.at(-1)!.end, lastIsLazy: false }],
    table: { type: "table", start: header.start, end, columns, rows, showsAsCode: true },
  };
}

/** Indented code as its tables and the code between them; empty lines part them. */
function partsOf(text: string, code: Code): (PipeTable | Code)[] {
  if (code.fence !== null) return [code];
  const parts: (PipeTable | Code)[] = [];
  let run: Slice[] = [];
  for (const line of [...code.lines, null]) {
    if (line && !isBlank(text, line)) {
      run.push(line);
      continue;
    }
    const table = tableOf(text, run);
    const last = parts.at(-1);
    if (table) parts.push(table);
    else if (last?.type === "code") for (const one of run) last.lines.push(one);
    else if (run.length > 0) parts.push({ ...code, start: run[0]?.start ?? code.start, lines: [...run] });
    const open = parts.at(-1);
    if (open?.type === "code") {
      open.end = open.lines.at(-1)?.end ?? open.end;
      if (line) open.lines.push(line);
    }
    run = [];
  }
  return parts.some(({ type }) => type === "table") ? parts : [code];
}

const isBlank = (text: string, { start, end }: Slice): boolean => text.slice(start, end).trim() === "";

function tableOf(text: string, lines: readonly Slice[], known: number | null = null): PipeTable | null {
  const [header, delimiter, ...body] = lines.map(({ start, end }) => trimSlice(text, start, end));
  if (!header || !delimiter || body.length === 0) return null;
  const columns = known ?? delimiterColumns(text.slice(delimiter.start, delimiter.end));
  if (columns < 2 || rowCells(text, header).length !== columns) return null;
  const rows = [header, ...body];
  if (!rows.every(({ start, end }) => text.slice(start, end).includes("|"))) return null;
  return {
    type: "table",
    start: header.start,
    end: rows.at(-1)?.end ?? header.end,
    columns,
    rows,
    showsAsCode: true,
  };
}
