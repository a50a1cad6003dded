/** Finds a table's header row among runs: cells whose words the vocabulary knows as headers. */
import type { ColumnRole } from "../../language/language.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

export interface HeaderRow {
  /** Index of the first header run. */
  readonly from: number;
  /** Index behind the last one. */
  readonly to: number;
  readonly cells: readonly HeaderCell[];
  /** Whether the words say that it is a header. */
  readonly known: boolean;
}

export interface HeaderCell {
  readonly runs: readonly Run[];
  readonly role: ColumnRole | null;
}

const MAX_COLUMNS = 12;
const MAX_HEADER_TEXT = 60;

/** The header row that begins at `from` in a text whose cells are runs. */
export function headerInRuns(
  runs: readonly Run[],
  from: number,
  signs: Signs,
  afterCaption: boolean,
): HeaderRow | null {
  const cells: HeaderCell[] = [];
  const seen = new Set<ColumnRole>();
  let index = from;
  while (index < runs.length && cells.length < MAX_COLUMNS) {
    const taken =
      cellAt(runs, index, signs, afterCaption && index === from) ?? unknownBetween(runs, index, cells, signs);
    if (!taken) break;
    const { length } = taken;
    const cell = isSecondName(taken.cell, cells, runs[index + length], signs)
      ? { ...taken.cell, role: null }
      : taken.cell;
    const role = cell.role;
    // "name" of the first row behind "Parameter Type Description"
    if (role !== null && role !== "other" && seen.has(role)) break;
    if (cells.length > 0 && !sameStyle(cells[0]?.runs[0]?.text ?? "", cell.runs[0]?.text ?? "")) break;
    if (role !== null) seen.add(role);
    cells.push(cell);
    index += length;
  }
  if (!areHeaderRoles(cells.map((cell) => cell.role))) return null;
  // "name" and "in" of a row, in the middle of a table: small words make a header only beside a field's columns
  const isSmall = /^\p{Ll}/u.test(cells[0]?.runs[0]?.text ?? "");
  if (isSmall && !cells.some(({ role }) => role !== null && FIELD_COLUMNS.has(role))) return null;
  return { from, to: index, cells, known: true };
}

/** "Response Item", "Parameter", "Type": the second of two names, where the header goes on. */
function isSecondName(
  { role }: HeaderCell,
  cells: readonly HeaderCell[],
  next: Run | undefined,
  signs: Signs,
): boolean {
  return (
    role === "name" && cells.length === 1 && cells[0]?.role === "name" && signs.columnRole(next?.text ?? "") === "type"
  );
}

/** A header cell is one run, or two where its second line stands in brackets: "IAM Project" "(Project)". */
function cellAt(
  runs: readonly Run[],
  index: number,
  signs: Signs,
  mayBeUnknown: boolean,
): { cell: HeaderCell; length: number } | null {
  const run = runs[index];
  if (!run || run.kind !== "text" || run.text.length > MAX_HEADER_TEXT) return null;
  const next = runs[index + 1];
  if (next?.kind === "text" && /^[(（]/.test(next.text)) {
    const role = signs.columnRole(`${run.text} ${next.text}`) ?? signs.columnRole(`${run.text}${next.text}`);
    if (role !== null) return { cell: { runs: [run, next], role }, length: 2 };
  }
  const role = signs.columnRole(run.text);
  if (role === null && !mayBeUnknown) return null;
  return { cell: { runs: [run], role }, length: 1 };
}

/** A header cell of unknown words, where the next one is the description's: "Parameter", "Mandatory", "String", "Description". */
function unknownBetween(
  runs: readonly Run[],
  index: number,
  cells: readonly HeaderCell[],
  signs: Signs,
): { cell: HeaderCell; length: number } | null {
  const [run, next] = [runs[index], runs[index + 1]];
  if (cells.length < 2 || !run || run.kind !== "text" || run.text.length > MAX_HEADER_TEXT || next?.kind !== "text")
    return null;
  const isNew = signs.columnRole(next.text) === "description" && !cells.some((cell) => cell.role === "description");
  if (!isNew) return null;
  return {
    cell: { runs: [run], role: signs.type(run.text) && !cells.some((cell) => cell.role === "type") ? "type" : null },
    length: 1,
  };
}

/** Field names begin with a small letter, the words of a header do not. */
function sameStyle(first: string, other: string): boolean {
  return /^\p{Ll}/u.test(first) || !/^\p{Ll}/u.test(other);
}

/** What no table begins with; "Constraints" and "Note" are labels within a cell. */
const NEVER_FIRST: ReadonlySet<ColumnRole> = new Set(["description", "required", "constraint", "default", "example"]);
/** Beside these a second column of any known kind makes a table: "Method" "URI", "Key" "Value". */
const TELLING: ReadonlySet<ColumnRole> = new Set(["name", "status", "method", "uri", "location"]);
const FIELD_COLUMNS: ReadonlySet<ColumnRole> = new Set(["description", "type", "required"]);

/** Whether columns of these kinds are a table's, null being words that the vocabulary does not know. */
export function areHeaderRoles(roles: readonly (ColumnRole | null)[]): boolean {
  const [first] = roles;
  if (roles.length < 2 || (first && NEVER_FIRST.has(first))) return false;
  const said = roles.filter((role) => role !== null && role !== "other").length;
  if (first === null) return said >= 2 && roles.includes("description");
  if (roles.some((role) => role !== null && FIELD_COLUMNS.has(role)) || roles.length >= 3) return true;
  return first !== undefined && TELLING.has(first) && (said >= 2 || first === "status");
}

/** The header row that begins at `from` in tabbed text: what stands before the first row's end, known words or not. */
export function headerInTabs(runs: readonly Run[], from: number, signs: Signs): HeaderRow | null {
  const first = runs[from];
  const second = runs[from + 1];
  if (!first || first.kind !== "text" || first.tabs > 0 || !second || second.tabs === 0) return null;
  const cells: Run[][] = [[first]];
  let index = from + 1;
  for (; index < runs.length; index++) {
    const run = runs[index] as Run;
    if (run.kind !== "text" || cells.length > MAX_COLUMNS) break;
    if (run.tabs > 0) {
      // no table has that many empty cells beside each other
      if (run.gap + run.gapBeforeTabs > 5 || run.tabs > MAX_COLUMNS) break;
      // tabs right before the end of a line are its empty last cells
      if (run.gap === 1 && run.gapBeforeTabs === 0 && runs[index - 1]?.tabs === (index - 1 === from ? 0 : 1)) {
        for (let empty = 0; empty < run.tabs; empty++) cells.push([]);
        break;
      }
      for (let empty = 1; empty < run.tabs; empty++) cells.push([]);
      cells.push([run]);
    } else if (run.gap <= 2 && /^[(（]/.test(run.text)) cells.at(-1)?.push(run);
    else break;
  }
  const header = cells.map((cell): HeaderCell => {
    const text = cell.map((run) => run.text);
    return { runs: cell, role: signs.columnRole(text.join(" ")) ?? signs.columnRole(text.join("")) };
  });
  return {
    from,
    to: index,
    cells: header,
    known: areHeaderRoles(header.map((cell) => cell.role)) && mostlyKnown(header),
  };
}

/** "name String Specifies the name" has a header's word in it by chance. */
function mostlyKnown(cells: readonly HeaderCell[]): boolean {
  const known = cells.filter(
    (cell) => cell.role !== null && sameStyle(cells[0]?.runs[0]?.text ?? "", cell.runs[0]?.text ?? ""),
  ).length;
  return known >= 2 && known * 2 >= cells.length && !/^\p{Ll}/u.test(cells[0]?.runs[0]?.text ?? "");
}

/** The header row without its last cells: they may be the first row's, a field "Location" behind "描述". */
export function shorterHeaders(header: HeaderRow): HeaderRow[] {
  const described = header.cells.findIndex((cell) => cell.role === "description");
  const shorter: HeaderRow[] = [];
  let to = header.to;
  for (let count = header.cells.length - 1; count > Math.max(described, 1); count--) {
    to -= header.cells[count]?.runs.length ?? 0;
    shorter.push({ ...header, to, cells: header.cells.slice(0, count) });
  }
  return shorter;
}

const MAX_UNKNOWN = 2;
const MAX_UNKNOWN_TEXT = 30;

/** The header row with the runs behind it that may be header cells of words the vocabulary does not know. */
export function longerHeaders(runs: readonly Run[], header: HeaderRow): HeaderRow[] {
  const unknown: HeaderCell[] = [];
  for (const run of runs.slice(header.to, header.to + MAX_UNKNOWN)) {
    if (run.kind !== "text" || run.text.length > MAX_UNKNOWN_TEXT || /^\p{Ll}|[.。:：]$/u.test(run.text)) break;
    unknown.push({ runs: [run], role: null });
  }
  return unknown.map((_, index) => ({
    ...header,
    to: header.to + index + 1,
    cells: [...header.cells, ...unknown.slice(0, index + 1)],
  }));
}
