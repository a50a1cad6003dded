/** Which kind of table it is by the roles of its columns: parameters, status codes, operations, or none of them. */
import type { Cell } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import { isHeaderName } from "../../language/header-names.ts";
import type { ColumnRole } from "../../language/language.ts";
import { isPhraseOf } from "../../language/status-phrases.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isFilePath } from "./path-shape.ts";
import type { ReadTable, TableRow } from "./table-rows.ts";
import { wholeTarget } from "./uri.ts";

const STATUS_CODE = /(?<![\d.])[1-5]\d\d(?![\d.])/;

/** "ACTIVE_ONLY", "ALL": names in capitals, with a description and nothing else, are the values of something. */
const areConstants = (rows: readonly TableRow[]): boolean =>
  rows.length > 1 &&
  rows.every(({ name }) => /^[A-Z][A-Z0-9_]+$/.test(name)) &&
  rows.some(({ name }) => /[A-Z]_[A-Z]/.test(name));

/**
 * "Error code | Description | Meaning" over "404 | Not Found | …": whatever a column is called, numbers beside the phrases that HTTP has
 * for them are its statuses.
 */
function areStatuses(rows: readonly TableRow[]): boolean {
  const texts = rows.map(({ all }) => all.map((cell) => flatText(cell.blocks).trim()));
  const named = texts.filter(([status = "", ...others]) => others.some((text) => isPhraseOf(status, text)));
  return (
    named.length > 1 && named.length * 2 >= rows.length && texts.every(([status = ""]) => STATUS_ALONE.test(status))
  );
}

const STATUS_ALONE = /^[1-5]\d\d$/;

/** The rows as a table of its kind, or why they are of none. */
export function judge(
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
  if (areStatuses(rows)) return { kind: "status-codes", roles, rows };
  if (has("name") && (has("type") || has("required"))) return { kind: "parameters", roles, rows };
  // "Interface | Description" over paths
  if (has("name") && rows.length > 0 && rows.every(({ cells }) => isPath(cells.name, false)))
    return { kind: "other", reason: `paths: ${headers.join(" | ")}`, paths: withUris(rows, ({ cells }) => cells.name) };
  // "Name | Meaning | Remarks": two columns may describe
  const isKnown = (role: ColumnRole | null, at: number): boolean =>
    role === null ? vocabulary.columnRole(headers[at] ?? "") === "description" : role !== "other";
  if (has("name") && has("description") && roles.every(isKnown))
    return areConstants(rows) ? { kind: "other", reason: "a list of constants" } : { kind: "parameters", roles, rows };
  // "Parameter | Value | Default": what may be sent, and what holds where it is not
  if (has("name") && has("default") && (has("values") || has("example")) && roles.every(isKnown))
    return { kind: "parameters", roles, rows };
  // "Field | Limits"
  if (roles.length === 2 && has("name") && has("constraint")) return { kind: "parameters", roles, rows };
  // "Header | Value": what is sent in each
  if (
    roles.length === 2 &&
    has("name") &&
    has("example") &&
    rows.length > 0 &&
    rows.every(({ name }) => isHeaderName(name))
  )
    return { kind: "parameters", roles, rows };
  if (roles.every((role) => role === null))
    return { kind: "unknown", reason: `unknown header: ${headers.join(" | ")}` };
  const reason = `no parameter table: ${headers.join(" | ")}`;
  const at = pathColumn(roles, rows);
  return { kind: "other", reason, ...(at < 0 ? {} : { paths: withUris(rows, ({ all }) => all[at]) }) };
}

const withUris = (rows: readonly TableRow[], uriOf: (row: TableRow) => Cell | undefined): TableRow[] =>
  rows.map((row) => {
    const uri = uriOf(row);
    return uri ? { ...row, cells: { ...row.cells, uri } } : row;
  });

/** The column of a table whose cells are paths, each in its row; -1 without one. */
const pathColumn = (roles: readonly (ColumnRole | null)[], rows: readonly TableRow[]): number =>
  roles.findIndex(
    (role, at) =>
      (role === "uri" || role === "other" || role === null) &&
      rows.length > 0 &&
      rows.every(({ all }) => isPath(all[at], role === "uri")),
  );

function isPath(cell: Cell | undefined, isBare: boolean): boolean {
  const text = cell ? flatText(cell.blocks).trim() : "";
  const target = isBare || text.startsWith("/") ? wholeTarget(text) : null;
  return target !== null && !isFilePath(target.path);
}

/** "Status | Header | Type": what each answer carries. */
function areHeadersByStatus(roles: readonly (ColumnRole | null)[], rows: readonly TableRow[]): boolean {
  const isRow = ({ name, cells: { status } }: TableRow): boolean =>
    /^[A-Za-z][\w-]*$/.test(name) && /^[1-5](?:\d\d|xx)$/i.test(status ? flatText(status.blocks).trim() : "");
  return roles.includes("name") && roles.includes("type") && rows.length > 0 && rows.every(isRow);
}
