/** Tables that are indented by four blanks or more, so that they show as code: they are meant as tables all the same. */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { Code, MarkdownContainer, PipeTable, Slice } from "./block-tree.ts";
import { delimiterColumns, rowCells, trimSlice } from "./pipe-row.ts";

/** Makes tables of the tables in indented code, and says so once. */
export function liftTables(source: Source, document: MarkdownContainer, problems: ReadingProblem[]): void {
  const lifted: PipeTable[] = [];
  liftFrom(source.text, document, lifted);
  const [first] = lifted;
  if (!first) return;
  const what = lifted.length === 1 ? "a table that is" : `${lifted.length} tables that are`;
  problems.push({
    kind: "malformed",
    message: `${what} indented by four blanks, and ${lifted.length === 1 ? "shows" : "show"} as code`,
    span: { source: source.id, start: first.start, end: first.end },
  });
}

function liftFrom(text: string, holder: MarkdownContainer, lifted: PipeTable[]): void {
  const blocks = holder.children.splice(0);
  for (const block of blocks) {
    if ("children" in block) liftFrom(text, block, lifted);
    const parts = block.type === "code" ? partsOf(text, block) : [block];
    for (const part of parts) {
      holder.children.push(part);
      if (part.type === "table" && part.showsAsCode) lifted.push(part);
    }
  }
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
    else if (last?.type === "code") last.lines.push(...run);
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

function tableOf(text: string, lines: readonly Slice[]): PipeTable | null {
  const [header, delimiter, ...body] = lines.map(({ start, end }) => trimSlice(text, start, end));
  if (!header || !delimiter || body.length === 0) return null;
  const columns = delimiterColumns(text.slice(delimiter.start, delimiter.end));
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
