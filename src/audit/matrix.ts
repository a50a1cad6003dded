/** The comparison as the report shows it: what editions say of each promise, and which cause speaks of a difference. */
import type { Cause } from "../findings/finding.ts";
import type { Matrix, MatrixCell, MatrixRow } from "../findings/report.ts";
import type { ComparedGroup } from "../compare/compare.ts";
import { FACT_NAMES, type FactName, type PromiseRow, type ComparedOperation } from "../compare/table.ts";
import { alignedKey } from "../promises/promises.ts";
import type { Locate } from "./wording/places.ts";

/** What the editions of a group say, with the causes that speak of it. */
export function matrixOf(
  { group, operations }: ComparedGroup,
  causeAt: CauseIndex,
  labelOf: (source: string) => string,
  locate: Locate,
): Matrix {
  const columns = group.pages.map((page) => page.source);
  const rows = operations.flatMap((operation): MatrixRow[] => {
    const place = columns.map((source) => operation.editions.findIndex(({ page }) => page.source === source));
    const promises = [
      deprecationRow(operation, place, causeAt, locate),
      ...operation.rows.flatMap((row) => promiseRows({ operation, operations, columns }, row, place, causeAt, locate)),
    ];
    return gravestFirst(promises, gravity);
  });
  return { name: group.name, editions: columns.map(labelOf), rows: rows.map(withoutNeighbours) };
}

/** Where pages agree, nobody looks for what stands around: their own row is enough, and there are thousands. */
function withoutNeighbours(row: MatrixRow): MatrixRow {
  if (!row.agrees) return row;
  const cells = row.cells.map((cell) =>
    cell === null || cell.place === null
      ? cell
      : { ...cell, place: { ...cell.place, context: cell.place.context.filter(({ here }) => here) } },
  );
  return { ...row, cells };
}

/** Number of the gravest finding that speaks of a row; rows of which none speaks come after, agreement last. */
function gravity({ agrees, cells }: MatrixRow): number {
  const numbers = cells.flatMap((cell) => (cell === null || cell.cause === null ? [] : [cell.cause]));
  return numbers.length > 0 ? Math.min(...numbers) : agrees ? Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER - 1;
}

/** How soon rows come: as soon as the first of them. */
export const gravestOf = (rows: readonly MatrixRow[]): number =>
  rows.reduce((least, row) => Math.min(least, gravity(row)), Infinity);

/** By rank; what has the same stays in order. */
export const gravestFirst = <T>(items: readonly T[], rankOf: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, rank: rankOf(item) }))
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ item }) => item);

export type CauseIndex = ReadonlyMap<string, { readonly number: number; readonly cause: Cause }>;

const causeKey = (edition: string, field: string, fact: string): string => JSON.stringify([edition, field, fact]);

/** Which cause speaks of a fact of a field in an edition. */
export function indexCauses(causes: readonly Cause[]): CauseIndex {
  const index = new Map<string, { number: number; cause: Cause }>();
  causes.forEach((cause, i) => {
    for (const { edition, fieldPath, fact } of cause.findings) {
      const key = causeKey(edition, fieldPath === null ? "" : alignedKey(fieldPath), fact ?? "exists");
      if (!index.has(key)) index.set(key, { number: i + 1, cause });
    }
  });
  return index;
}

function deprecationRow(
  operation: ComparedOperation,
  place: readonly number[],
  causes: CauseIndex,
  locate: Locate,
): MatrixRow {
  const said = operation.editions.map(({ operation: o }) => o.deprecated !== null);
  const agrees = new Set(said).size < 2;
  const cells = place.map((column): MatrixCell | null => {
    const edition = operation.editions[column];
    if (!edition) return null;
    const evidence = edition.operation.deprecated?.evidence[0] ?? edition.operation.method.evidence[0];
    const cause = causes.get(causeKey(edition.page.source, "", "deprecated"))?.number ?? null;
    return {
      says: edition.operation.deprecated ? "yes" : null,
      mark: agrees ? "agrees" : edition.operation.deprecated ? "differs" : "silent",
      cause,
      place: evidence ? locate({ span: evidence.span, role: "subject", words: evidence.words }) : null,
    };
  });
  return { operation: operation.name, promise: "deprecated", fact: null, agrees, cells };
}

/** A row for the field itself, and one for each fact on which editions do not say the same. */
function promiseRows(
  compared: Compared,
  row: PromiseRow,
  place: readonly number[],
  causes: CauseIndex,
  locate: Locate,
): MatrixRow[] {
  const differing = FACT_NAMES.filter((fact) => fact !== "type" && factDiffers(row, fact));
  const { operation } = compared;
  return [null, ...differing].map((fact): MatrixRow => {
    const cells = place.map((column, i): MatrixCell | null =>
      operation.editions[column]
        ? cellOf(operation, row, column, fact, causes, locate)
        : relatedCell(compared, row, i, fact, locate),
    );
    return {
      operation: operation.name,
      promise: row.path,
      fact,
      agrees: cells.every((cell) => cell === null || cell.mark === "agrees"),
      cells,
    };
  });
}

interface Compared {
  readonly operation: ComparedOperation;
  /** Of the group: the POST that replaced a GET returns the same body. */
  readonly operations: readonly ComparedOperation[];
  /** Source ids of the matrix's columns. */
  readonly columns: readonly string[];
}

/** What an edition that has another operation of the group says of the same field of its response; it takes no part in the judgement. */
function relatedCell(
  { operation, operations, columns }: Compared,
  row: PromiseRow,
  index: number,
  fact: FactName | null,
  locate: Locate,
): MatrixCell | null {
  if (!row.key.startsWith("response ") || operation.editions.length < 2) return null;
  for (const other of operations) {
    const column = other.editions.findIndex(({ page }) => page.source === columns[index]);
    const cell = other.rows.find(({ key }) => key === row.key)?.cells[column];
    const stated = cell?.facts[fact ?? "type"];
    const evidence = stated?.evidence[0];
    if (stated && evidence)
      return {
        says: stated.words,
        mark: "agrees",
        cause: null,
        place: locate({ span: evidence.span, role: "other-edition", words: evidence.words }),
      };
  }
  return null;
}

function factDiffers(row: PromiseRow, fact: FactName): boolean {
  const having = row.cells.filter((cell) => cell !== null);
  return new Set(having.map((cell) => JSON.stringify(cell.facts[fact]?.value ?? null))).size > 1;
}

function cellOf(
  operation: ComparedOperation,
  row: PromiseRow,
  column: number,
  fact: FactName | null,
  causes: CauseIndex,
  locate: Locate,
): MatrixCell {
  const source = operation.editions[column]?.page.source ?? "";
  const cell = row.cells[column] ?? null;
  const stated = cell?.facts[fact ?? "type"];
  const found =
    causes.get(causeKey(source, alignedKey(row.path), fact ?? "type")) ??
    (fact === null ? causes.get(causeKey(source, alignedKey(row.path), "exists")) : undefined);
  const evidence = stated?.evidence[0] ?? cell?.promise.field.name.evidence[0];
  const undecided = found?.cause.verdict?.certainty === "undecided";
  const wrong = found?.cause.verdict?.wrong.includes(source) ?? false;
  const differs = factDiffers(row, fact ?? "type") || (fact === null && row.cells.includes(null));
  const mark: MatrixCell["mark"] =
    wrong && stated
      ? "contradicted"
      : cell === null || (differs && !stated)
        ? undecided
          ? "undecided"
          : "silent"
        : differs
          ? "differs"
          : "agrees";
  return {
    says: stated ? stated.words : cell && fact === null ? "–" : null,
    mark,
    cause: found?.number ?? null,
    place: evidence ? locate({ span: evidence.span, role: "subject", words: evidence.words }) : null,
  };
}
