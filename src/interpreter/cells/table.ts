/** Reads a table by its header words: which column holds what, and the rows as named cells. */
import type { Cell, Paragraph, Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { withDeclaredRows } from "./declared-rows.ts";
import { closingLabel } from "./closing-label.ts";
import { readNameLines } from "./name-lines.ts";
import { bracketNotes } from "./bracket-notes.ts";
import { cleanName, type NameCell, nestedNames, readNameCell } from "./name-cell.ts";
import { holdsCalls, withCallColumns } from "./call-columns.ts";
import { type UnknownColumn, unknownColumns } from "./unknown-columns.ts";
import { METHODS } from "./uri.ts";

export type ReadTable =
  | {
      readonly kind: "parameters";
      readonly roles: readonly (ColumnRole | null)[];
      readonly rows: readonly TableRow[];
      /** A column of notes in brackets: the headers around it, and whether its notes mark rows. */
      readonly notes?: { readonly under: string; readonly say: "yes" | "no" | "both" | null };
      /** Columns whose header is not known; absent where there is none. */
      readonly unknown?: readonly UnknownColumn[];
      /** Which of its names bear a star; absent where none does. */
      readonly stars?: "some" | "all";
    }
  | {
      readonly kind: "status-codes";
      readonly roles: readonly (ColumnRole | null)[];
      readonly rows: readonly TableRow[];
    }
  | { readonly kind: "operation"; readonly roles: readonly (ColumnRole | null)[]; readonly rows: readonly TableRow[] }
  | { readonly kind: "other"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

export interface TableRow {
  readonly span: Span;
  /** What the name cell names, with the names that it is nested under; "" without one. */
  readonly name: string;
  /** What the name cell says beside the name. */
  readonly said: { readonly required: "yes" | "no" | null; readonly type: string | null };
  /** The requirement's column asks whether the field may be left out: "Optional | ✓". */
  readonly asksOptional: boolean;
  /** The letters O and X stand in the requirement's column for a circle and a cross. */
  readonly circled: boolean;
  /** An X in the requirement's column marks what is required: the other cells of it are empty, or dashes. */
  readonly crossed?: true;
  /** The cell in the first column of each role. A cell that spans rows stands in each of them. */
  readonly cells: Readonly<Partial<Record<ColumnRole, Cell>>>;
  /** All cells of the row in column order. */
  readonly all: readonly Cell[];
  /** Methods that are marked in columns of their own: "GET | PUT | Path" with an X where there is one; empty elsewhere. */
  readonly methods: readonly string[];
  /** Its cells in columns whose header is not known; absent where there is none. */
  readonly unread?: readonly Cell[];
}

/** A grid place whose cell began in an earlier row is filled with that cell; without bound a rowspan could fill memory. */
const WIDEST = 200;

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
  let grid: readonly (readonly (Cell | null)[])[] = fillGrid(table);
  const headerRows = countHeaderRows(table, grid, vocabulary);
  if (headerRows === 0 || saysNoColumn(grid.slice(0, headerRows)))
    return readPairs(table.rows.slice(headerRows), grid.slice(headerRows), vocabulary);
  if (closingLabel(table, vocabulary) !== null) grid = grid.slice(0, -1);
  const kept = grid.map((cells, at) => at < headerRows || !isMark(cells));
  const written = table.rows.filter((_, at) => kept[at] ?? false);
  grid = grid.filter((_, at) => kept[at]);
  const body = grid.slice(headerRows);
  const headers = headerTexts(grid.slice(0, headerRows));
  const byHeader = columnRoles(grid.slice(0, headerRows), body, vocabulary);
  const told = withToldValues(withIdentifiers(byHeader, headers, body, vocabulary), body);
  const roles = withRequirements(withFieldPaths(withCallColumns(told, body), body), body, vocabulary);
  const methods = headers.map((text) => METHODS.find((method) => method === text.trim().toUpperCase()) ?? null);
  const inner = headers.findIndex((text) => vocabulary.isInnerName(text));
  const isReadSo = (at: number): boolean => at === inner || methods[at] != null;
  const unknown = unknownColumns(grid.slice(0, headerRows), body, roles, isReadSo, vocabulary);
  const unreadIn = (cells: readonly (Cell | null)[]): Pick<TableRow, "unread"> =>
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
  const asksOptional = vocabulary.asksOptional(headers[roles.indexOf("required")] ?? "");
  const circled = isCircled(body, roles.indexOf("required"), headers);
  const crossed = !circled && isCrossed(body, roles.indexOf("required")) ? { crossed: true as const } : {};
  const notes = bracketNotes(body, roles, vocabulary);
  const named = withNames(unnamed, vocabulary).map((row, i) => {
    const note = notes?.rows[i];
    const isNeeded = row.cells.default !== undefined && saysRequired(row.cells.default, vocabulary);
    if (isNeeded && !row.cells.required) {
      const { default: _, ...cells } = row.cells;
      return { ...row, asksOptional, circled, said: { ...row.said, required: "yes" as const }, cells };
    }
    return {
      ...row,
      asksOptional,
      circled,
      ...crossed,
      said: { ...row.said, required: row.said.required ?? note?.required ?? null },
      cells: note?.default && !row.cells.default ? { ...row.cells, default: note.default } : row.cells,
    };
  });
  const rows =
    inner < 0
      ? named
      : withInnerNames(
          named,
          body.map((cells) => cellTexts(cells)[inner] ?? ""),
          vocabulary,
        );
  if (holdsCalls(roles, body) || (roles.includes("uri") && methods.some((method) => method !== null)))
    return { kind: "operation", roles, rows };
  const judged = judge(roles, rows, headers, vocabulary);
  if (judged.kind !== "parameters") return judged;
  return {
    ...judged,
    rows: withDeclaredRows(judged.rows, vocabulary),
    ...(notes ? { notes: { under: headers.join(" | "), say: notes.say } } : {}),
    ...(unknown.length > 0 ? { unknown } : {}),
    ...starsOf(rows),
  };
}

/** "Default | required": what has no default must be given. */
const saysRequired = (cell: Cell, vocabulary: Vocabulary): boolean =>
  vocabulary.requirementMark(flatText(cell.blocks).trim()) === "yes";

/** "`from`, `to`": a row for each of several names in code that share what is said of them. */
function eachName(cells: readonly (Cell | null)[], at: number): readonly (readonly (Cell | null)[])[] {
  const cell = cells[at];
  const names = cell ? identifiersIn(cell) : [];
  return names.length < 2 ? [cells] : names.map((name) => cells.map((one, x) => (x === at ? name : one)));
}

/** A ruler of dashes, or a mark of an unfinished merge: no row. */
function isMark(cells: readonly (Cell | null)[]): boolean {
  const texts = cellTexts(cells);
  const [first = ""] = texts;
  if (/^(?:<{7}|>{7})(?:\s|$)|^={7}$/.test(first)) return true;
  return texts.length > 1 && texts.every((text) => /^(?:-{3,}|={3,})$/.test(text));
}

const STATUS_CODE = /(?<![\d.])[1-5]\d\d(?![\d.])/;

/** "ACTIVE_ONLY", "ALL": names in capitals, with a description and nothing else, are the values of something. */
const areConstants = (rows: readonly TableRow[]): boolean =>
  rows.length > 1 &&
  rows.every(({ name }) => /^[A-Z][A-Z0-9_]+$/.test(name)) &&
  rows.some(({ name }) => /[A-Z]_[A-Z]/.test(name));

const PAIR_ROLES = ["name", "description"] as const;

/** A head of its row that is one small word, as names are written; "url" and "method" tell of the call, and no field. */
function headsRow(first: Cell, second: Cell, vocabulary: Vocabulary): boolean {
  const text = flatText(first.blocks).trim();
  return (
    first.header && !second.header && /^[a-z][\w.$-]{0,60}$/.test(text) && vocabulary.operationLabel(text) === null
  );
}

/** A table without a header whose rows are identifiers, in code type, and what is said of them. */
function readPairs(
  written: Table["rows"],
  grid: readonly (readonly (Cell | null)[])[],
  vocabulary: Vocabulary,
): ReadTable {
  const typed = readTypedPairs(written, grid, vocabulary);
  if (typed) return typed;
  const rows = grid.map((cells, index) => {
    const [first, second, ...others] = cells;
    const span = written[index]?.span;
    if (!first || !second || others.length > 0 || !span) return [];
    const names = identifiersIn(first);
    return (names.length === 0 && headsRow(first, second, vocabulary) ? [first] : names).map((name): UnnamedRow => ({
      ...toRow([name, second], PAIR_ROLES, span),
      methods: [],
    }));
  });
  const statuses = readStatusPairs(written, grid);
  if (statuses) return statuses;
  const isPairs = rows.length > 0 && rows.every((names) => names.length > 0);
  if (isPairs) return { kind: "parameters", roles: PAIR_ROLES, rows: withNames(rows.flat(), vocabulary) };
  return { kind: "unknown", reason: "no header row" };
}

/** Each row is headed by a status, with what it means beside it. */
function readStatusPairs(written: Table["rows"], grid: readonly (readonly (Cell | null)[])[]): ReadTable | null {
  const rows = grid.map((cells, index): TableRow | null => {
    const [first, second, ...others] = cells;
    const span = written[index]?.span;
    if (!first?.header || !second || second.header || others.length > 0 || !span) return null;
    if (!/^[1-5]\d\d$/.test(flatText(first.blocks).trim())) return null;
    const row = toRow([first, second], STATUS_ROLES, span);
    return { ...row, name: "", said: { required: null, type: null }, asksOptional: false, circled: false, methods: [] };
  });
  const all = rows.filter((row) => row !== null);
  return all.length > 0 && all.length === rows.length ? { kind: "status-codes", roles: STATUS_ROLES, rows: all } : null;
}

const STATUS_ROLES = ["status", "description"] as const;

/** A head without a word in it, or of one cell across all columns, which only says what stands in the table. */
function saysNoColumn(head: readonly (readonly (Cell | null)[])[]): boolean {
  const [row = [], ...others] = head;
  if (others.length > 0) return false;
  return (
    row.length > 1 && (row.every((cell) => cell !== null && cell === row[0]) || cellTexts(row).every((t) => t === ""))
  );
}

const LONGEST_TYPE_LINE = 80;
const TYPED_ROLES = ["name", "type", "description"] as const;

/** A table without a header whose rows are a name, with its marks, and a cell that begins with a type on a line of its own. */
function readTypedPairs(
  written: Table["rows"],
  grid: readonly (readonly (Cell | null)[])[],
  vocabulary: Vocabulary,
): ReadTable | null {
  const rows: UnnamedRow[] = [];
  let typed = 0;
  for (const [index, cells] of grid.entries()) {
    const [name, said, ...others] = cells;
    const span = written[index]?.span;
    // a row across the table holds the fields of the one above it, or a remark
    if (name && said === name) continue;
    if (!name || !said || others.length > 0 || !span) return null;
    const marked = readNameCell(name, vocabulary);
    if (!/^[A-Za-z_$@][\w.$@[\]:-]*$/.test(marked.name)) return null;
    const [first, ...rest] = said.blocks;
    const line = first?.type === "paragraph" ? typeLine(first, vocabulary) : null;
    const parts = line ? [name, { ...said, blocks: [line.type] }] : [name];
    const description: Cell = { ...said, blocks: line ? [...line.format, ...rest] : said.blocks };
    rows.push({ ...toRow([...parts, description], line ? TYPED_ROLES : PAIR_ROLES, span), methods: [] });
    if (line || marked.type !== null || marked.required !== null) typed += 1;
  }
  if (rows.length === 0 || 2 * typed <= rows.length) return null;
  return { kind: "parameters", roles: TYPED_ROLES, rows: withNames(rows, vocabulary) };
}

/** "string", "integer <int32>", "object (Zone)", "string = 34 characters ^AC\d+$": a type, and behind it a format, a limit or a name. */
function typeLine(
  line: Paragraph,
  vocabulary: Vocabulary,
): { readonly type: Paragraph; readonly format: readonly Paragraph[] } | null {
  const text = foldSpace(inlineText(line.content));
  // "Unique identifier for the object." is a sentence, and names no type
  if (text.length > LONGEST_TYPE_LINE || /\s\S{1,60}[.。]$/.test(text)) return null;
  const [, word = "", format = ""] = /^([^<([>=^≤≥ ]+(?: +[^<([>=^≤≥ ]+)*) ?([<([>=^≤≥].*)?$/.exec(text) ?? [];
  const isType = (words: string): boolean => {
    const type = parseTypeText(words, vocabulary);
    return type !== null && type.kind !== "name" && type.kind !== "unstated";
  };
  const partOf = (words: string): Paragraph => ({ ...line, content: [{ type: "text", text: words, span: line.span }] });
  if (format !== "" && isType(word)) return { type: partOf(word), format: [partOf(format)] };
  return isType(text) ? { type: line, format: [] } : null;
}

type UnnamedRow = Omit<TableRow, "name" | "said" | "asksOptional" | "circled">;

function withNames(unnamed: readonly UnnamedRow[], vocabulary: Vocabulary): TableRow[] {
  const lines = unnamed.map(({ cells: { name } }) => (name ? readNameLines(name, vocabulary) : null));
  const rows = unnamed.map((row, i): UnnamedRow => {
    const told = lines[i];
    return told ? { ...row, cells: { location: told.location, ...row.cells, name: told.name } } : row;
  });
  const cells = rows.map(({ cells: { name } }) =>
    name
      ? withMarks(readNameCell(name, vocabulary), name, vocabulary)
      : { name: "", depth: 0, required: null, type: null, starred: false },
  );
  const names = nestedNames(cells);
  // where every name has a star, or none, it tells nothing apart
  const starsMark = cells.some(({ starred }) => starred) && cells.some(({ starred, name }) => !starred && name !== "");
  return rows.map((row, i) => ({
    ...row,
    name: names[i] ?? "",
    said: {
      required: cells[i]?.required ?? (starsMark && cells[i]?.starred ? "yes" : null),
      type: cells[i]?.type ?? lines[i]?.type ?? null,
    },
    asksOptional: false,
    circled: false,
  }));
}

function starsOf(rows: readonly TableRow[]): { readonly stars?: "some" | "all" } {
  const starred = rows.filter(({ cells: { name } }) => name && STARRED.test(flatText(name.blocks))).length;
  return starred === 0 ? {} : { stars: starred === rows.length ? "all" : "some" };
}

const STARRED = /^[^*\s][^*]*[^*_.\s-]\s?\*$/;

/** What a style says of a name where its text says nothing. */
function withMarks(read: NameCell, { marks = [] }: Cell, vocabulary: Vocabulary): NameCell {
  const [told = null] = marks.flatMap((mark) => vocabulary.requirementMark(mark) ?? []);
  return read.required === null && told !== null ? { ...read, required: told } : read;
}

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

/** A cell for each identifier of a cell that holds nothing else; none where it does. */
function identifiersIn(cell: Cell): Cell[] {
  const [block, ...others] = cell.blocks;
  if (block?.type !== "paragraph" || others.length > 0) return [];
  // a name may be linked to the schema that describes it
  const nodes = block.content.flatMap((node) => (node.type === "link" ? node.children : [node]));
  const words = nodes.filter((node) => node.type !== "text" || !/^[\s,/、]*$/.test(node.text));
  const isNames = words.every((node) => node.type === "code-span" && /^[A-Za-z_@$][\w.@$:-]*$/.test(node.text.trim()));
  return isNames ? words.map((node) => ({ ...cell, span: node.span, blocks: [{ ...block, content: [node] }] })) : [];
}

/** An X, a tick, "Yes": whatever a writer marks with. Nothing, a dash, a cross or "No" marks nothing. */
function markedMethods(
  cells: readonly (Cell | null)[],
  methods: readonly (string | null)[],
  vocabulary: Vocabulary,
): string[] {
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

function judge(
  roles: readonly (ColumnRole | null)[],
  rows: readonly TableRow[],
  headers: readonly string[],
  vocabulary: Vocabulary,
): ReadTable {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  if (has("method") && has("uri")) return { kind: "operation", roles, rows };
  if ((roles[0] === "status" && !areHeadersByStatus(roles, rows)) || (has("status") && !has("name"))) {
    if (!rows.some((row) => STATUS_CODE.test(row.all.map((cell) => flatText(cell.blocks)).join(" "))))
      return { kind: "other", reason: `no status codes: ${headers.join(" | ")}` };
    const errors = roles.filter((role) => role === "other").length;
    return errors > 0 && roles.length > 3
      ? { kind: "other", reason: "error codes" }
      : { kind: "status-codes", roles, rows };
  }
  if (has("name") && (has("type") || has("required"))) return { kind: "parameters", roles, rows };
  // "Name | Meaning | Remarks": two columns may describe
  const isKnown = (role: ColumnRole | null, at: number): boolean =>
    role === null ? vocabulary.columnRole(headers[at] ?? "") === "description" : role !== "other";
  if (has("name") && has("description") && roles.every(isKnown))
    return areConstants(rows) ? { kind: "other", reason: "a list of constants" } : { kind: "parameters", roles, rows };
  // "Field | Limits"
  if (roles.length === 2 && has("name") && has("constraint")) return { kind: "parameters", roles, rows };
  if (roles.every((role) => role === null))
    return { kind: "unknown", reason: `unknown header: ${headers.join(" | ")}` };
  return { kind: "other", reason: `no parameter table: ${headers.join(" | ")}` };
}

/** "Status | Header | Type": what each answer carries. */
function areHeadersByStatus(roles: readonly (ColumnRole | null)[], rows: readonly TableRow[]): boolean {
  const isRow = ({ name, cells: { status } }: TableRow): boolean =>
    /^[A-Za-z][\w-]*$/.test(name) && /^[1-5](?:\d\d|xx)$/i.test(status ? flatText(status.blocks).trim() : "");
  return roles.includes("name") && roles.includes("type") && rows.length > 0 && rows.every(isRow);
}

/** Rows of cells, one per column; a place that no cell covers holds null. */
export function fillGrid(table: Table): (Cell | null)[][] {
  const grid: (Cell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      if (cell.column >= WIDEST) break;
      const lastRow = Math.min(grid.length, r + cell.rowspan);
      const lastColumn = Math.min(WIDEST, cell.column + cell.colspan);
      for (let y = r; y < lastRow; y++) {
        const target = grid[y];
        if (!target) break;
        for (let x = target.length; x < cell.column; x++) target[x] = null;
        for (let x = cell.column; x < lastColumn; x++) target[x] ??= cell;
      }
    }
  });
  return grid;
}

/** The declared head; where there is none, or only part of it, the leading rows whose words are all header words. */
function countHeaderRows(table: Table, grid: readonly (readonly (Cell | null)[])[], vocabulary: Vocabulary): number {
  let count = table.headerRows;
  for (let r = count; r < Math.min(grid.length, count + 1); r++) {
    // below a declared head only a second row of it is one
    const isFirst = table.headerRows === 0;
    // a column that counts the rows may be called anything
    const below = isFirst ? cellTexts(grid[r + 1] ?? []) : [];
    const texts = cellTexts(grid[r] ?? []).filter((text, x) => text !== "" && !(x === 0 && below[x] === "1"));
    const roles = texts.map((text) => vocabulary.columnRole(text));
    // two columns may describe: "中文名" and "备注"
    const known = roles.filter(
      (role, x) => role !== null && !(isFirst && role === "description" && roles.indexOf(role) !== x),
    );
    const isHeader =
      new Set(known).size === known.length &&
      roles.length > 1 &&
      (roles.every((role) => role !== null) || (isFirst && 2 * known.length > roles.length && isSetApart(grid, r))) &&
      (roles.includes("name") || roles.includes("status"));
    if (isHeader) count = r + 1;
  }
  return Math.min(count, grid.length);
}

/** A row of strong type alone, above one that is not. */
const isSetApart = (grid: readonly (readonly (Cell | null)[])[], r: number): boolean =>
  (grid[r] ?? []).every(isStrong) && !(grid[r + 1] ?? []).every(isStrong);

const isStrong = (cell: Cell | null): boolean => {
  const [only, ...others] = cell?.blocks ?? [];
  if (only?.type !== "paragraph" || others.length > 0) return false;
  return only.content.every((node) => node.type === "strong" || inlineText([node]).trim() === "");
};

/** Only an X and what is no mark at all: a cross beside ticks would say "no". */
function isCrossed(body: readonly (readonly (Cell | null)[])[], column: number): boolean {
  const marks = column < 0 ? [] : body.map((cells) => (cellTexts(cells)[column] ?? "").trim());
  return (
    marks.some((mark) => CROSS.test(mark)) && marks.some(isNoMark) && marks.every((m) => CROSS.test(m) || isNoMark(m))
  );
}

const CROSS = /^x$/i;
const isNoMark = (mark: string): boolean => /^[-–—]?$/.test(mark);

/** "O" and "X", or "O" alone below a header of the countries that tick with a circle: elsewhere it stands for "optional". */
function isCircled(body: readonly (readonly (Cell | null)[])[], column: number, headers: readonly string[]): boolean {
  const marks = body.flatMap(
    (cells) => /^([a-z]?)(?![a-z])/i.exec((cellTexts(cells)[column] ?? "?").trim())?.[1] ?? "?",
  );
  const letters = new Set(marks.map((mark) => mark.toUpperCase()).filter((mark) => mark !== ""));
  const isOnly = letters.size > 0 && [...letters].every((letter) => letter === "O" || letter === "X");
  return column >= 0 && isOnly && (letters.size === 2 || hasEastAsian(headers[column] ?? ""));
}

const cellTexts = (cells: readonly (Cell | null)[]): string[] =>
  cells.map((cell) => (cell ? flatText(cell.blocks) : ""));

/** The text of each column's header; several header rows are tried from the last upwards. */
function headerTexts(header: readonly (readonly (Cell | null)[])[]): string[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => {
    const texts = header.map((row) => (row[x] ? flatText(row[x].blocks) : "")).filter((text) => text !== "");
    return texts.at(-1) ?? "";
  });
}

function columnRoles(
  header: readonly (readonly (Cell | null)[])[],
  body: readonly (readonly (Cell | null)[])[],
  vocabulary: Vocabulary,
): (ColumnRole | null)[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  const taken = new Set<ColumnRole>();
  const roles: (ColumnRole | null)[] = [];
  for (let x = 0; x < width; x++) {
    let role: ColumnRole | null = null;
    for (let r = header.length - 1; r >= 0 && role === null; r--) {
      const cell = header[r]?.[x];
      if (cell) role = vocabulary.columnRole(flatText(cell.blocks));
    }
    const text = headerTexts(header)[x] ?? "";
    // "Arguments |": what stands beside the names under an empty header is said of them
    if (text === "" && width === 2 && x === 1 && roles[0] === "name") role = "description";
    // "| Type | Description": what stands in front under an empty header are the names
    if (text === "" && width > 2 && x === 0 && areIdentifiers(body, x))
      // … unless another column has them, and these only say where each of them lives
      role = holdsLocations(body, x, vocabulary) && isNamed(header, x, vocabulary) ? "location" : "name";
    // "Name | How": no header that is known, and each cell a place
    if (role === null && text !== "" && isNamed(header, x, vocabulary) && holdsLocations(body, x, vocabulary))
      role = "location";
    // "Parameter | Mandatory | String | Description": a writer put a type where its heading belongs
    if (role === null && !taken.has("type") && vocabulary.typeWord(text) !== null && roles.includes("name"))
      role = "type";
    // "Type | Name | Schema": of which kind a parameter is
    if (
      role === "type" &&
      !taken.has("location") &&
      holdsLocations(body, x, vocabulary) &&
      !holdsTypes(body, x, vocabulary)
    )
      role = "location";
    // "Name | Type | Data type" over "required" and "string"
    if (role === "type" && !taken.has("required") && holdsMarks(body, x, vocabulary)) role = "required";
    // "Name | Value | Description" over types
    if (role === "values" && !taken.has("type") && holdsTypes(body, x, vocabulary)) role = "type";
    // "Response Item | Parameter | Type": the second of two names may say where each row lives
    if (role === "name" && taken.has("name") && !taken.has("location") && holdsLocations(body, x, vocabulary))
      role = "location";
    // a second "Name" or "Description" (also of a header that spans two columns) adds to the first, it does not replace it
    if (role !== null && role !== "other" && taken.has(role)) role = role === "name" ? "other" : null;
    if (role !== null) taken.add(role);
    roles.push(role);
  }
  return roles;
}

/**
 * "字段名 | 变量名" over "商户 ID | pid": of two columns of names, the one that holds identifiers names the fields; so does one of codes,
 * beside the names that people see.
 */
function withIdentifiers(
  roles: readonly (ColumnRole | null)[],
  headers: readonly string[],
  body: readonly (readonly (Cell | null)[])[],
  vocabulary: Vocabulary,
): readonly (ColumnRole | null)[] {
  const first = roles.indexOf("name");
  // codes with nothing but names are the values of something
  const isOfFields = roles.includes("type") || roles.includes("required");
  const isName = (text: string): boolean =>
    vocabulary.columnRole(text) === "name" || (isOfFields && vocabulary.isCodeOfName(text));
  const second = headers.findIndex((text, x) => x !== first && isName(text));
  if (first < 0 || second < 0 || body.length === 0) return roles;
  const identifiers = (x: number): number =>
    body.filter((cells) => IDENTIFIER.test((cellTexts(cells)[x] ?? "").trim())).length;
  if (identifiers(second) < body.length || 2 * identifiers(first) > body.length) return roles;
  return roles.with(first, roles.includes("description") ? null : "description").with(second, "name");
}

const IDENTIFIER = /^[A-Za-z_$@][\w.$@[\]-]*$/;

/** "Path | Type | Description" over "tags[].key": what no slash begins is the path of a field within a body. */
function withFieldPaths(
  roles: readonly (ColumnRole | null)[],
  body: readonly (readonly (Cell | null)[])[],
): readonly (ColumnRole | null)[] {
  const at = roles.indexOf("uri");
  if (at < 0 || !roles.includes("type") || roles.includes("name") || roles.includes("method")) return roles;
  const paths = body.map((cells) => cellTexts(cells)[at] ?? "");
  const areFields = paths.length > 0 && paths.every((text) => FIELD_PATH.test(text));
  return areFields ? roles.with(at, "name") : roles;
}

/** "Parameter | Value" over sentences: what is said of each, and no values. */
function withToldValues(
  roles: readonly (ColumnRole | null)[],
  body: readonly (readonly (Cell | null)[])[],
): readonly (ColumnRole | null)[] {
  const at = roles.indexOf("values");
  if (at < 0 || roles.length !== 2 || roles[0] !== "name") return roles;
  const areSentences = body.every((cells) => (cellTexts(cells)[at] ?? "").split(" ").length > 3);
  return body.length > 0 && areSentences ? roles.with(at, "description") : roles;
}

/** A column that no header tells, or tells otherwise, and whose cells say of each row whether it is required: "必需", "可选". */
function withRequirements(
  roles: readonly (ColumnRole | null)[],
  body: readonly (readonly (Cell | null)[])[],
  vocabulary: Vocabulary,
): readonly (ColumnRole | null)[] {
  if (!roles.includes("name") || roles.includes("required")) return roles;
  const at = roles.findIndex((role, x) => {
    if (role !== null && role !== "other" && role !== "values" && role !== "constraint" && role !== "group")
      return false;
    const texts = body.map((cells) => cellTexts(cells)[x] ?? "").filter((text) => text !== "");
    return (
      texts.length > 0 && texts.every((text) => !text.startsWith("[") && vocabulary.requirementMark(text) !== null)
    );
  });
  return at < 0 ? roles : roles.with(at, "required");
}

/** Another column of the header is that of the names. */
const isNamed = (header: readonly (readonly (Cell | null)[])[], x: number, vocabulary: Vocabulary): boolean =>
  headerTexts(header).some((text, other) => other !== x && vocabulary.columnRole(text) === "name");

const holdsMarks = (body: readonly (readonly (Cell | null)[])[], x: number, vocabulary: Vocabulary): boolean =>
  body.length > 0 && body.every((cells) => vocabulary.requirementMark((cellTexts(cells)[x] ?? "").trim()) !== null);

const areIdentifiers = (body: readonly (readonly (Cell | null)[])[], x: number): boolean =>
  body.length > 0 && body.every((cells) => IDENTIFIER.test((cellTexts(cells)[x] ?? "").trim()));

const FIELD_PATH = /^(?:\[\]\.?|\$\.?)?[A-Za-z_@][\w.[\]*@-]*$|^\[\]$/;

function holdsTypes(body: readonly (readonly (Cell | null)[])[], x: number, vocabulary: Vocabulary): boolean {
  return body.length > 0 && body.every((cells) => vocabulary.typeWord(cellTexts(cells)[x] ?? "") !== null);
}

function holdsLocations(body: readonly (readonly (Cell | null)[])[], x: number, vocabulary: Vocabulary): boolean {
  return body.length > 0 && body.every((cells) => vocabulary.location(cellTexts(cells)[x] ?? "") !== null);
}

function toRow(
  cells: readonly (Cell | null)[],
  roles: readonly (ColumnRole | null)[],
  span: Span,
): Omit<UnnamedRow, "methods"> {
  const named: Partial<Record<ColumnRole, Cell>> = {};
  roles.forEach((role, x) => {
    const cell = cells[x];
    if (role !== null && cell && !(role in named)) named[role] = cell;
  });
  const all: Cell[] = [];
  for (const cell of cells) if (cell && !all.includes(cell)) all.push(cell);
  return { span, cells: named, all };
}
