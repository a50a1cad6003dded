/** `.. csv-table::`, its data in the directive itself; data in files and at URLs is refused. */
import type { Directive, DirectiveParts } from "../directive.ts";
import { splitDirective } from "../directive.ts";
import type { Lines } from "../lines.ts";
import { linesBetween, sheetLines } from "../lines.ts";
import { giveBackIds, spanOfLines, takeIds } from "../page.ts";
import type { Piece, Sheet } from "../source-map.ts";
import { copiedSheet } from "../source-map.ts";
import type { CsvDialect, CsvValue } from "./csv.ts";
import { readCsv } from "./csv.ts";
import type { Malformed, PlacedRow, PlacedTable } from "./table-block.ts";
import { readTable } from "./table-block.ts";
import { readCaption, rejectTable } from "./table-directives.ts";
import { CSV_TABLE_OPTIONS, readCharacter, readTableOptions, wrongSize } from "./table-options.ts";

/** A wide row over many short ones makes more cells than the page has characters; so many are read. */
const SURE_CELLS = 100_000;

export function readCsvTable(directive: Directive): void {
  const { body, span } = directive;
  const parts = splitDirective(directive);
  const ids = takeIds(body.page);
  const outside = parts.options.get("file") ?? parts.options.get("url");
  if (outside !== undefined) {
    rejectTable(directive, ids, `CSV table whose data is in "${outside.text}"`, "refused");
    return;
  }
  const placed = placeCells(directive, parts);
  if ("malformed" in placed) {
    rejectTable(directive, ids, placed.malformed);
    return;
  }
  giveBackIds(body.page, ids);
  const table = readTable(body, placed, span);
  body.blocks.push({ ...table, caption: readCaption(directive, parts) });
}

function placeCells(directive: Directive, parts: DirectiveParts): PlacedTable | Malformed {
  const { body, span } = directive;
  if (parts.content.count === 0) return { malformed: "CSV table without data" };
  const options = readTableOptions(parts, CSV_TABLE_OPTIONS);
  if ("malformed" in options) return options;
  const dialect = dialectOf(parts);
  const header = parts.options.get("header")?.lines;
  const head = header === undefined ? [] : readRows(directive, header, dialect);
  const rows = readRows(directive, parts.content, dialect);
  if (head === null || rows === null) return { malformed: "CSV table whose quotes do not pair" };
  const all = [...head, ...rows];
  const columns = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns * all.length > Math.max(SURE_CELLS, span.end - span.start)) {
    return { malformed: "CSV table with more cells than text" };
  }
  const lengths = rows.map(({ cells }) => cells.length);
  const wrong = wrongSize(options, lengths, columns);
  if (wrong !== null) return { malformed: wrong };
  return {
    rows: all.map((row) => padded(row, columns, body.lines.sheet)),
    headerRows: head.length + options.headerRows,
    stubColumns: options.stubColumns,
  };
}

function dialectOf({ options }: DirectiveParts): CsvDialect {
  const character = (name: string): string | null => readCharacter(options.get(name)?.text ?? "");
  const delimiter = options.get("delim")?.text;
  return {
    delimiter: delimiter === "tab" ? "\t" : delimiter === "space" ? " " : (character("delim") ?? ","),
    quote: character("quote") ?? '"',
    escape: character("escape"),
    skipSpace: !options.has("keepspace"),
  };
}

function readRows({ body }: Directive, lines: Lines, dialect: CsvDialect): PlacedRow[] | null {
  const rows = readCsv(lines, dialect);
  return (
    rows &&
    rows.map(({ values, from, to }) => ({
      cells: values.map((value, column) => ({
        column,
        rowspan: 1,
        colspan: 1,
        content: valueLines(value, lines.sheet),
      })),
      span: spanOfLines(body.page, lines, from, to),
    }))
  );
}

/** The lines of a value: of the page's own sheet unless quotes or escapes were taken out of it. */
function valueLines(value: CsvValue, sheet: Sheet): Lines {
  const first = value.find((line) => line.length > 0)?.[0];
  if (first === undefined) return linesBetween(sheet, []);
  if (value.some((line) => line.length > 2)) return copiedLines(value, sheet);
  const bounds: number[] = [];
  for (const [start, end] of value) bounds.push(start ?? bounds.at(-1) ?? first, end ?? bounds.at(-1) ?? first);
  return linesBetween(sheet, bounds);
}

function copiedLines(value: CsvValue, sheet: Sheet): Lines {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [i, line] of value.entries()) {
    if (i > 0) {
      parts.push("\n");
      at += 1;
    }
    for (let k = 0; k < line.length; k += 2) {
      const from = line[k] ?? 0;
      const text = sheet.text.slice(from, line[k + 1]);
      pieces.push({ at, from });
      parts.push(text);
      at += text.length;
    }
  }
  return sheetLines(copiedSheet(parts.join(""), pieces, sheet));
}

/** A short row has empty cells at its end. */
function padded(row: PlacedRow, columns: number, sheet: Sheet): PlacedRow {
  const cells = [...row.cells];
  while (cells.length < columns) {
    cells.push({ column: cells.length, rowspan: 1, colspan: 1, content: linesBetween(sheet, []) });
  }
  return { ...row, cells };
}
