/**
 * What changed in tables that are of no operation: rows that came, went or say something else. What only one page has as such a table
 * may be an operation's on the other, or a sentence: the names that the other page tells somewhere are not gone from it.
 */
import type { Evidence } from "../../api-model/api-page.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import { type Change, changeOf, type ChangeSubject, type FactChange } from "../change.ts";
import { fieldChanges } from "../field-changes.ts";
import { type LooseSheet, type LooseTableRow, plainCell, type SheetPair, type SheetPairs } from "./loose-tables.ts";
import { columnPairs, hasPlainKeys, keyColumn, keyed, LEAST_TELLING, renamedRows, rowKey } from "./table-rows.ts";
import { isTold, isToldRow, namesTold, type TablePages } from "./told-elsewhere.ts";

/** The changes of tables that are of no operation, and which belong together. */
export function tableChanges({ pairs, removed, added }: SheetPairs, pages: TablePages): Change[] {
  const compared = pairs.map(comparedRows);
  // a row that another table has now was moved
  const came = new Set([...compared.flatMap((pair) => pair.added), ...added.flatMap(({ rows }) => rows)].map(rowKey));
  const went = new Set(
    [...compared.flatMap((pair) => pair.removed), ...removed.flatMap(({ rows }) => rows)].map(rowKey),
  );
  const told = {
    before: added.length === 0 ? new Set<string>() : namesTold(pages.before),
    after: removed.length === 0 ? new Set<string>() : namesTold(pages.after),
  };
  return [
    ...compared.flatMap(({ pair, ...rows }) => [
      ...rowsChange(
        pair,
        rows.removed.filter((row) => !came.has(rowKey(row))),
        "removed",
      ),
      ...rowsChange(
        pair,
        rows.added.filter((row) => !went.has(rowKey(row))),
        "added",
      ),
      ...rows.changes,
    ]),
    ...removed.flatMap((sheet) => lostChanges(sheet, "removed", told.after, came)),
    ...added.flatMap((sheet) => lostChanges(sheet, "added", told.before, went)),
  ];
}

interface ComparedRows {
  readonly pair: SheetPair;
  readonly removed: readonly LooseTableRow[];
  readonly added: readonly LooseTableRow[];
  readonly changes: readonly Change[];
}

/** The name of a row, as messages have it; where no column names rows, what it says. */
const rowName = (cells: readonly string[], column: number): string =>
  cells[column] ||
  cells
    .filter((text) => text !== "")
    .slice(0, MOST_CELLS)
    .join(" / ");

const MOST_CELLS = 3;

function comparedRows(pair: SheetPair): ComparedRows {
  const { before, after } = pair;
  const columns = columnPairs(before, after);
  const key = keyColumn(before, after, columns);
  // nothing tells the rows of two languages to be the same
  if (before.page.language !== after.page.language && !hasPlainKeys(before, key[0]))
    return { pair, removed: [], added: [], changes: [] };
  const [old, now] = [keyed(before.rows, key[0]), keyed(after.rows, key[1])];
  const removed = [...old].filter(([name]) => !now.has(name)).map(([, row]) => row);
  const added = [...now].filter(([name]) => !old.has(name)).map(([, row]) => row);
  const renamed = renamedRows(removed, added, key, columns);
  const gone = new Set(renamed.flat());
  const same = [...old].flatMap(([name, row]): [LooseTableRow, LooseTableRow][] => {
    const other = now.get(name);
    return other ? [[row, other]] : [];
  });
  return {
    pair,
    removed: removed.filter((row) => !gone.has(row)),
    added: added.filter((row) => !gone.has(row)),
    changes: [...renamed.map(([a, b]) => renameChange(pair, a, b, key)), ...cellChanges(pair, same, key, columns)],
  };
}

function cellChanges(
  pair: SheetPair,
  rows: readonly (readonly [LooseTableRow, LooseTableRow])[],
  key: readonly [number, number],
  columns: readonly (readonly [number, number])[],
): Change[] {
  const isTranslated = pair.before.page.language !== pair.after.page.language;
  const reworded: (readonly [LooseTableRow, LooseTableRow])[] = [];
  const changes = rows.flatMap(([a, b]): Change[] => {
    if (a.field && b.field)
      return fieldChanges(a.field, b.field)
        .filter(({ kind, action }) => !(kind === "condition" && action === "changed"))
        .map((fact) => cellChange(pair, [a, b], key, fact.kind, fact));
    if (isTranslated) return [];
    return columns.flatMap(([x, y]): Change[] => {
      const [before, after] = [a.cells[x] ?? "", b.cells[y] ?? ""];
      if (plainCell(before) === plainCell(after) || (x === key[0] && y === key[1])) return [];
      if (isReworded(before, after)) {
        reworded.push([a, b]);
        return [];
      }
      const action = before === "" ? "stated" : after === "" ? "unstated" : "changed";
      const column = pair.after.header[y] || pair.before.header[x] || "";
      return [cellChange(pair, [a, b], key, column, { action, before: before || null, after: after || null })];
    });
  });
  if (reworded.length === 0) return changes;
  const names = [...new Set(reworded.map(([, row]) => rowName(row.cells, key[1])))];
  const evidence = { before: reworded.map(([a]) => a.evidence), after: reworded.map(([, b]) => b.evidence) };
  const fact: FactChange = { kind: "wording", action: "changed", before: names, after: names, evidence };
  return [...changes, changeOf(subjectOf(titleOf(pair.after, pair.before)), fact)];
}

/** Sentences with the same figures and names in code say the same in other words, as far as a machine can tell. */
function isReworded(before: string, after: string): boolean {
  const figures = (text: string): string =>
    (text.match(/\d+(?:\.\d+)?|\b[A-Z][A-Z\d_]+\b/g) ?? []).toSorted().join(" ");
  return isSentence(before) && isSentence(after) && figures(before) === figures(after);
}

const isSentence = (text: string): boolean =>
  text.split(/\s+/).length >= 3 || (hasEastAsian(text) && text.length >= LEAST_TELLING);

function cellChange(
  pair: SheetPair,
  [a, b]: readonly [LooseTableRow, LooseTableRow],
  [, column]: readonly [number, number],
  what: string,
  { action, before, after }: Pick<FactChange, "action" | "before" | "after">,
): Change {
  const name = `${titleOf(pair.after, pair.before)}, ${rowName(b.cells, column)}`;
  const evidence = { before: [a.evidence], after: [b.evidence] };
  return changeOf(subjectOf(name), {
    kind: "cell",
    action: plainAction(action),
    before,
    after,
    evidence,
    including: [what],
  });
}

/** For whom it is narrower nobody knows: the page does not say whether clients send or get it. */
function plainAction(action: FactChange["action"]): FactChange["action"] {
  if (action === "stated" || action === "strengthened") return "stated";
  return action === "unstated" || action === "weakened" ? "unstated" : "changed";
}

function renameChange(
  pair: SheetPair,
  a: LooseTableRow,
  b: LooseTableRow,
  [old, now]: readonly [number, number],
): Change {
  return changeOf(subjectOf(titleOf(pair.after, pair.before)), {
    kind: "row",
    action: "renamed",
    before: rowName(a.cells, old),
    after: rowName(b.cells, now),
    evidence: { before: [a.evidence], after: [b.evidence] },
  });
}

function rowsChange(pair: SheetPair, rows: readonly LooseTableRow[], action: "added" | "removed"): Change[] {
  const [key, other] = keyColumn(pair.before, pair.after, columnPairs(pair.before, pair.after));
  const title = titleOf(pair.after, pair.before);
  const nearby = firstOf(action === "added" ? pair.before : pair.after);
  return rowsGone({ title, column: action === "added" ? other : key, nearby }, rows, action);
}

function rowsGone(
  { title, column, nearby }: { readonly title: string; readonly column: number; readonly nearby: readonly Evidence[] },
  rows: readonly LooseTableRow[],
  action: "added" | "removed",
): Change[] {
  if (rows.length === 0) return [];
  const own = rows.map(({ evidence }) => evidence);
  const names = rows.map(({ cells }) => rowName(cells, column));
  return [
    changeOf(subjectOf(title), {
      kind: "row",
      action,
      before: action === "added" ? null : names,
      after: action === "added" ? names : null,
      evidence: action === "added" ? { before: nearby, after: own } : { before: own, after: nearby },
      mandatory: action === "added" ? mandatoryOf(rows) : [],
    }),
  ];
}

const mandatoryOf = (rows: readonly LooseTableRow[]): string[] =>
  rows.flatMap(({ field }) => (field?.required?.value === "yes" ? [field.name.value] : []));

function wholeChange(sheet: LooseSheet, rest: readonly LooseTableRow[], action: "added" | "removed"): Change {
  const own = firstOf(sheet);
  const names = rest.map(({ cells }) => rowName(cells, 0));
  return changeOf(subjectOf(titleOf(sheet, sheet)), {
    kind: "existence",
    action,
    before: action === "added" ? null : names,
    after: action === "added" ? names : null,
    evidence: action === "added" ? { before: [], after: own } : { before: own, after: [] },
  });
}

const firstOf = ({ rows }: LooseSheet): readonly Evidence[] => rows.slice(0, 1).map(({ evidence }) => evidence);

/** What messages call it: its name, or its header. */
function titleOf(sheet: LooseSheet, other: LooseSheet): string {
  return sheet.name ?? other.name ?? (sheet.header.filter((text) => text !== "").join(" | ") || "table");
}

function subjectOf(title: string): ChangeSubject {
  return {
    area: "table",
    direction: null,
    operation: null,
    place: null,
    status: null,
    path: title,
    field: { before: null, after: null },
  };
}

/** A table that only one side has: all of it, or the rows that the other side tells nowhere where it tells most of them. */
function lostChanges(
  sheet: LooseSheet,
  action: "added" | "removed",
  names: ReadonlySet<string>,
  moved: ReadonlySet<string>,
): Change[] {
  const rest = sheet.rows.filter((row) => !isToldRow(row, names, moved));
  if (!isTold(sheet, names, moved)) return [wholeChange(sheet, rest, action)];
  return rowsGone({ title: titleOf(sheet, sheet), column: 0, nearby: [] }, rest, action);
}
