/** Reads a table without a header by its rows: names and what is said of them, with types or without, or statuses. */
import type { Cell, Paragraph, Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { readNameCell } from "./name-cell.ts";
import { identifiersIn } from "./several-names.ts";
import { type ReadTable, type TableRow, toRow, type UnnamedRow, withNames } from "./table-rows.ts";
import type { Grid } from "./grid.ts";

const PAIR_ROLES = ["name", "description"] as const;

/** A head of its row that is one small word, as names are written; "url" and "method" tell of the call, and no field. */
function headsRow(first: Cell, second: Cell, vocabulary: Vocabulary): boolean {
  const text = flatText(first.blocks).trim();
  return (
    first.header && !second.header && /^[a-z][\w.$-]{0,60}$/.test(text) && vocabulary.operationLabel(text) === null
  );
}

/** A table without a header whose rows are identifiers, in code type, and what is said of them. */
export function readPairs(written: Table["rows"], grid: Grid, vocabulary: Vocabulary): ReadTable {
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
  const read = readStatusPairs(written, grid) ?? readTriples(written, grid, vocabulary);
  if (read) return read;
  const isPairs = rows.length > 0 && rows.every((names) => names.length > 0);
  if (isPairs) return { kind: "parameters", roles: PAIR_ROLES, rows: withNames(rows.flat(), vocabulary) };
  return { kind: "unknown", reason: "no header row" };
}

/** Rows of a name in code, one word, and what is said of it: the word is the type, or what may be sent. */
function readTriples(written: Table["rows"], grid: Grid, vocabulary: Vocabulary): ReadTable | null {
  const rows = grid.flatMap(([name, word, said, ...others], index) => {
    const span = written[index]?.span;
    if (!name || !word || !said || others.length > 0 || !span) return [];
    const [own, ...further] = identifiersIn(name);
    const isSaid = /[\p{L}\d]\s+[\p{L}\d]/u.test(textOf(said)) || hasEastAsian(textOf(said));
    return own && further.length === 0 && /^\S{1,60}$/.test(textOf(word)) && isSaid ? [{ own, word, said, span }] : [];
  });
  if (rows.length === 0 || rows.length < grid.length) return null;
  const areTypes = rows.every(({ word }) => isType(textOf(word), vocabulary));
  // of one row alone the word may be anything
  if (!areTypes && rows.length < FEWEST_SAMPLES) return null;
  const roles = areTypes ? TYPED_ROLES : SAMPLED_ROLES;
  const found = rows.map(({ own, word, said, span }) => ({ ...toRow([own, word, said], roles, span), methods: [] }));
  return { kind: "parameters", roles, rows: withNames(found, vocabulary) };
}

const FEWEST_SAMPLES = 2;
const SAMPLED_ROLES = ["name", "example", "description"] as const;

/** Each row is headed by a status, with what it means beside it. */
function readStatusPairs(written: Table["rows"], grid: Grid): ReadTable | null {
  const rows = grid.map((cells, index): TableRow | null => {
    const [first, second, ...others] = cells;
    const span = written[index]?.span;
    if (!first || !second || second.header || others.length > 0 || !span) return null;
    if (!/^[1-5]\d\d$/.test(flatText(first.blocks).trim())) return null;
    const row = toRow([first, second], STATUS_ROLES, span);
    return { ...row, name: "", said: { required: null, type: null }, asksOptional: false, circled: false, methods: [] };
  });
  const all = rows.filter((row) => row !== null);
  // 100, 200 and 300 may be amounts of anything
  const isSure =
    grid.every(([first]) => first?.header) || all.some(({ cells }) => !textOf(cells.status).endsWith("00"));
  return isSure && all.length > 0 && all.length === rows.length
    ? { kind: "status-codes", roles: STATUS_ROLES, rows: all }
    : null;
}

const textOf = (cell: Cell | undefined): string => (cell ? flatText(cell.blocks).trim() : "");

const STATUS_ROLES = ["status", "description"] as const;

const LONGEST_TYPE_LINE = 80;

const TYPED_ROLES = ["name", "type", "description"] as const;

/** A table without a header whose rows are a name, with its marks, and a cell that begins with a type on a line of its own. */
function readTypedPairs(written: Table["rows"], grid: Grid, vocabulary: Vocabulary): ReadTable | null {
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
  const partOf = (words: string): Paragraph => ({ ...line, content: [{ type: "text", text: words, span: line.span }] });
  if (format !== "" && isType(word, vocabulary)) return { type: partOf(word), format: [partOf(format)] };
  return isType(text, vocabulary) ? { type: line, format: [] } : null;
}

function isType(words: string, vocabulary: Vocabulary): boolean {
  const type = parseTypeText(words, vocabulary);
  return type !== null && type.kind !== "name" && type.kind !== "unstated";
}
