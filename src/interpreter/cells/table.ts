/** Reads a table by its header words: which column holds what, and the rows as named cells. */
import type { Cell, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Span } from "../../source/source.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { type BracketNote, bracketNotes } from "./bracket-notes.ts";
import { holdsCalls } from "./call-columns.ts";
import { closingLabel } from "./closing-label.ts";
import { columnRoles, fieldInHeader } from "./column-roles.ts";
import { withDeclaredRows } from "./declared-rows.ts";
import { type Grid, type GridRow, cellTexts, fillGrid } from "./grid.ts";
import { countHeaderRows, headerTexts, saysNoColumn } from "./header-rows.ts";
import { readPairs } from "./headless-tables.ts";
import { cleanName } from "./name-cell.ts";
import { withInnerTables } from "./inner-tables.ts";
import { numberedDepths } from "./numbered-rows.ts";
import { isCircled, isCrossed } from "./requirement-signs.ts";
import { remarksIn } from "./remark-rows.ts";
import { eachName } from "./several-names.ts";
import { judge } from "./table-kind.ts";
import { type ReadTable, type TableRow, toRow, withNames } from "./table-rows.ts";
import { titlesIn, withTitleMarks } from "./title-rows.ts";
import { unknownColumns } from "./unknown-columns.ts";
import { METHODS } from "./uri.ts";

/** By table and vocabulary: operations, the outline and the classification all ask. */
const known = new WeakMap<Table, { readonly vocabulary: Vocabulary; readonly read: ReadTable }>();

/** What a table holds, judged by its header. */
export function readTable(table: Table, vocabulary: Vocabulary): ReadTable {
  const before = known.get(table);
  if (before?.vocabulary === vocabulary) return before.read;
  const read = readOnce(table, vocabulary);
  known.set(table, { vocabulary, read });
  return read;
}

function readOnce(table: Table, vocabulary: Vocabulary): ReadTable {
  let grid: Grid = fillGrid(table);
  const headerRows = countHeaderRows(table, grid, vocabulary);
  if (headerRows === 0 || saysNoColumn(grid.slice(0, headerRows)))
    return readPairs(table.rows.slice(headerRows), grid.slice(headerRows), vocabulary);
  if (closingLabel(table, vocabulary) !== null) grid = grid.slice(0, -1);
  const titles = titlesIn(grid, headerRows, vocabulary);
  const titleOf = titlesAbove(table, titles);
  const remarks = remarksIn(grid, headerRows);
  const kept = grid.map(
    (cells, at) => at < headerRows || (!isMark(cells) && titles[at] === null && remarks[at] !== true),
  );
  const written = table.rows.filter((_, at) => kept[at] ?? false);
  grid = grid.filter((_, at) => kept[at]);
  const [head, body] = [grid.slice(0, headerRows), grid.slice(headerRows)];
  const headers = headerTexts(head);
  const byHeader = columnRoles(head, body, vocabulary);
  const ofField = fieldInHeader(head, byHeader, body);
  const roles = ofField === null ? byHeader : byHeader.with(0, "name");
  const methods = headers.map((text) => METHODS.find((method) => method === text.trim().toUpperCase()) ?? null);
  const inner = headers.findIndex((text) => vocabulary.isInnerName(text));
  const isReadSo = (at: number): boolean => at === inner || methods[at] != null;
  const unknown = unknownColumns(head, body, roles, isReadSo, vocabulary);
  const unreadIn = (cells: GridRow): Pick<TableRow, "unread"> =>
    unknown.length === 0 ? {} : { unread: unknown.flatMap(({ at }) => cells[at] ?? []) };
  const unnamed = body.flatMap((cells, index) => {
    const span = written[index + headerRows]?.span;
    const marked = markedMethods(cells, methods, vocabulary);
    if (!span) return [];
    return eachName(cells, roles.indexOf("name")).map((one) => ({
      ...toRow(one, roles, span),
      ...unreadIn(cells),
      methods: marked,
    }));
  });
  const required = roles.indexOf("required");
  const circled = isCircled(body, required, headers);
  const signs: Signs = {
    asksOptional: vocabulary.asksOptional(headers[required] ?? ""),
    circled,
    ...(!circled && isCrossed(body, required) ? { crossed: true } : {}),
  };
  const notes = bracketNotes(body, roles, vocabulary);
  const depths = roles[0] === "name" ? null : numberedDepths(body);
  const isOneEach = depths !== null && depths.length === unnamed.length;
  const named = withNames(unnamed, vocabulary, isOneEach ? depths : []).map((row, i) =>
    withNote(row, signs, notes?.rows[i], vocabulary),
  );
  const innerNames = body.map((cells) => cellTexts(cells)[inner] ?? "");
  const rows = inner < 0 ? named : withInnerNames(named, innerNames, vocabulary);
  if (holdsCalls(roles, body) || (roles.includes("uri") && methods.some((method) => method !== null)))
    return { kind: "operation", roles, rows };
  const judged = judge(roles, rows, headers, vocabulary);
  if (judged.kind !== "parameters") return judged;
  const nested = withInnerTables(withDeclaredRows(judged.rows, vocabulary), (one) => readTable(one, vocabulary));
  return {
    ...judged,
    rows: withTitleMarks(nested.rows, titleOf, vocabulary),
    ...(nested.inner.length > 0 ? { inner: nested.inner } : {}),
    ...(notes ? { notes: { under: headers.join(" | "), say: notes.say } } : {}),
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(ofField === null ? {} : { ofField }),
    ...starsOf(rows),
  };
}

/** By the span of each row, the title that stands above it. */
function titlesAbove({ rows }: Table, titles: readonly (string | null)[]): ReadonlyMap<Span, string> {
  const found = new Map<Span, string>();
  let last: string | null = null;
  for (const [at, { span }] of rows.entries()) {
    last = titles[at] ?? last;
    if (last !== null) found.set(span, last);
  }
  return found;
}

/** How the column of requirements is to be read. */
type Signs = Pick<TableRow, "asksOptional" | "circled" | "crossed">;

/** A row with what a note in brackets says of it. */
function withNote(row: TableRow, signs: Signs, note: BracketNote | undefined, vocabulary: Vocabulary): TableRow {
  const isNeeded = row.cells.default !== undefined && saysRequired(row.cells.default, vocabulary);
  if (isNeeded && !row.cells.required) {
    const { default: _, ...cells } = row.cells;
    return { ...row, ...signs, said: { ...row.said, required: "yes" }, cells };
  }
  return {
    ...row,
    ...signs,
    said: { ...row.said, required: row.said.required ?? note?.required ?? null },
    cells: note?.default && !row.cells.default ? { ...row.cells, default: note.default } : row.cells,
  };
}

/** "Default | required": what has no default must be given. */
const saysRequired = (cell: Cell, vocabulary: Vocabulary): boolean =>
  vocabulary.requirementMark(flatText(cell.blocks).trim()) === "yes";

/** A ruler of dashes, or a mark of an unfinished merge: no row. */
function isMark(cells: GridRow): boolean {
  const texts = cellTexts(cells);
  const [first = ""] = texts;
  if (/^(?:<{7}|>{7})(?:\s|$)|^={7}$/.test(first)) return true;
  return texts.length > 1 && texts.every((text) => /^(?:-{3,}|={3,})$/.test(text));
}

function starsOf(rows: readonly TableRow[]): { readonly stars?: "some" | "all" } {
  const starred = rows.filter(({ cells: { name } }) => name && STARRED.test(flatText(name.blocks))).length;
  return starred === 0 ? {} : { stars: starred === rows.length ? "all" : "some" };
}

const STARRED = /^[^*\s][^*]*[^*_.\s-]\s?\*$/;

/** "lts | is_lts_enabled" and, below it, "| log_group_name": a name and one within it; a dash or nothing names none. */
function withInnerNames(rows: readonly TableRow[], inner: readonly string[], vocabulary: Vocabulary): TableRow[] {
  let outer = "";
  return rows.map((row, i) => {
    outer = row.name === "" ? outer : row.name;
    const name = cleanName(inner[i] ?? "");
    const isNone = name === "" || vocabulary.isNone(name);
    return isNone || outer === "" ? row : { ...row, name: `${outer}.${name}` };
  });
}

/** An X, a tick, "Yes": whatever a writer marks with. Nothing, a dash, a cross or "No" marks nothing. */
function markedMethods(cells: GridRow, methods: readonly (string | null)[], vocabulary: Vocabulary): string[] {
  return methods.flatMap((method, x) => {
    const cell = cells[x];
    const mark = method === null || !cell ? "" : flatText(cell.blocks).trim();
    const isMarked =
      mark !== "" &&
      !/^[-–—/×✗✘]+$/.test(mark) &&
      vocabulary.requirement(mark)?.value !== "no" &&
      !vocabulary.isNone(mark);
    return method !== null && isMarked ? [method] : [];
  });
}
