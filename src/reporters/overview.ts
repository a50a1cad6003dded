/** Counts and names that several reporters derive from a Report. Counting only: what agrees or differs was judged before. */
import { passedOverPhrases } from "./passed-over.ts";
import type { Matrix, MatrixRow, Report } from "../findings/report.ts";
import { counted, digits } from "./phrases.ts";

/** Every operation of the pages, in the order of the pages. */
export function operationsOf(report: Report): string[] {
  return [...new Set(report.editions.flatMap((edition) => edition.operations))];
}

/** "GET /a/{b}" → method and path; a name without a space is all path. */
export function splitOperation(operation: string): { method: string; path: string } {
  const space = operation.indexOf(" ");
  if (space < 0) return { method: "", path: operation };
  return { method: operation.slice(0, space), path: operation.slice(space + 1) };
}

/** The path that all operations share; null when they do not, or when there is none. */
export function commonPath(operations: readonly string[]): string | null {
  const paths = new Set(operations.map((operation) => splitOperation(operation).path));
  const [first] = paths;
  return paths.size === 1 && first !== undefined ? first : null;
}

/** How the promises of one matrix stand across its pages. */
export interface PromiseTally {
  readonly name: string;
  readonly pages: number;
  readonly promises: number;
  readonly agree: number;
  readonly someOnly: number;
  readonly differ: number;
  readonly contradicted: number;
}

/** One tally per matrix of more than one page. */
export function promiseTallies(report: Report): PromiseTally[] {
  return report.matrices.filter((matrix) => matrix.editions.length > 1).map(tally);
}

function tally(matrix: Matrix): PromiseTally {
  const counts = { agree: 0, someOnly: 0, differ: 0, contradicted: 0 };
  for (const row of matrix.rows) counts[rowOutcome(row)] += 1;
  const { name, editions, rows } = matrix;
  return { name, pages: editions.length, promises: rows.length, ...counts };
}

function rowOutcome(row: MatrixRow): "agree" | "someOnly" | "differ" | "contradicted" {
  if (row.agrees) return "agree";
  const has = (mark: string) => row.cells.some((cell) => cell?.mark === mark);
  if (has("contradicted")) return "contradicted";
  return has("differs") ? "differ" : "someOnly";
}

/** "13 agree, 7 are stated by some pages only, 4 are contradicted". */
export function tallyPhrase(tally: PromiseTally): string {
  const parts = [
    `${digits(tally.agree)} agree`,
    tally.someOnly > 0 && `${digits(tally.someOnly)} ${isAre(tally.someOnly)} stated by some pages only`,
    tally.differ > 0 && `${digits(tally.differ)} differ`,
    tally.contradicted > 0 && `${digits(tally.contradicted)} ${isAre(tally.contradicted)} contradicted`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function isAre(count: number): string {
  return count === 1 ? "is" : "are";
}

/** "5 pages, 2 operations, no recordings". */
export function inputsPhrase(report: Report): string {
  return [
    counted(report.editions.length, "page"),
    counted(operationsOf(report).length, "operation"),
    counted(report.recordings.length, "recording"),
  ].join(", ");
}

/** Exchanges over all recordings. */
export function exchangesRead(report: Report): number {
  return report.recordings.reduce((sum, recording) => sum + recording.exchanges, 0);
}

/** "52 tables, 125 rows, 6 JSON examples: all understood". */
export function lookedAtPhrase(report: Report): string {
  const { tables, examples } = report.coverage;
  const what = [
    counted(tables.total, "table"),
    counted(tables.rows, "row"),
    counted(examples.total, "JSON example"),
  ].join(", ");
  const columns = (report.unknownColumns ?? []).reduce((sum, column) => sum + column.tables, 0);
  const missed = [
    tables.notUnderstood > 0 && `${counted(tables.notUnderstood, "table")} not understood`,
    tables.unplaced > 0 &&
      `${counted(tables.unplaced, "table")} ${tables.unplaced === 1 ? "belongs" : "belong"} to no operation`,
    columns > 0 && `${counted(columns, "column")} not understood`,
    examples.broken > 0 && `${counted(examples.broken, "example")} broken`,
    ...passedOverPhrases(report),
  ].filter((part) => part !== false);
  if (tables.total + examples.total + missed.length === 0) return what;
  return `${what}: ${missed.length === 0 ? "all understood" : missed.join(", ")}`;
}
