/** Decides for each table of a page what its rows are: table by table, and then by what stands beside it. */
import type { Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { innermost } from "../cells/named-type.ts";
import { nameKey } from "../cells/names.ts";
import type { ReadTable } from "../cells/table-rows.ts";
import { readTable } from "../cells/table.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { withContinued } from "./continued-tables.ts";
import { withExplainedAnswers } from "./explained-answers.ts";
import { withoutGlossaries } from "./glossaries.ts";
import { withParametersBesideBodies } from "./parameters-beside-bodies.ts";
import { planTable } from "./plan-table.ts";
import { withBodiesInUriTables } from "./uri-tables.ts";
import { headingsOverTables } from "./grouped-tables.ts";
import { isClientReference, withGroupMarks, withUsualNotes, withUsualStars } from "./usual-marks.ts";

const IDENTIFIERS = /[\p{L}_$][\p{L}\p{N}_$.-]*/gu;

/** The plans of all tables outside cells, in page order. `indexOf` numbers tables as the ledger does. */
export function classifyTables(
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
  operationsAt: OperationScope,
  indexOf: (table: Table) => number,
  vocabulary: Vocabulary,
): ClassifiedTable[] {
  const written = withGroupMarks(
    items.flatMap((item, at) =>
      item.block.type === "table"
        ? [{ item: item as OutlineItem<Table>, at, read: item.listed ?? readTable(item.block, vocabulary) }]
        : [],
    ),
    vocabulary,
  );
  const known = knownNames(written.map(({ read }) => read));
  const reads = written.map((one) => ({ ...one, read: withKnownField(one.read, known) }));
  const typed = typeNames(
    reads.map(({ read }) => read),
    vocabulary,
  );
  const overTables = headingsOverTables(reads.map(({ item }) => item));
  const plans = withUsualStars(withUsualNotes(reads, isClientReference(items, vocabulary))).map(({ item, at, read }) =>
    planTable(item, at, indexOf(item.block), read, { sites, operationsAt, known, typed, overTables, vocabulary }),
  );
  const whole = withContinued(withFreshShapes(withoutAsides(plans)), vocabulary);
  const told = withExplainedAnswers(withoutGlossaries(whole, vocabulary), items, sites, vocabulary);
  const placed = withBodiesInUriTables(told, items, sites, operationsAt, vocabulary);
  return withParametersBesideBodies(placed, items, operationsAt, vocabulary);
}

/** Beside an example, a table that no caption places explains the example when the body has its own table. */
function withoutAsides(plans: readonly ClassifiedTable[]): ClassifiedTable[] {
  const keysOf = ({ owners, place }: ClassifiedTable): string[] => owners.map((owner) => `${owner} ${place}`);
  const isAside = (plan: ClassifiedTable): boolean =>
    plan.placedBy === "section" && (plan.item.section?.endsWith("-example") ?? false);
  const described = new Set(plans.filter((plan) => !isAside(plan)).flatMap(keysOf));
  return plans.map((plan) =>
    isAside(plan) && keysOf(plan).some((key) => described.has(key)) ? { ...plan, place: "unplaced" } : plan,
  );
}

/** "A list of objects:" speaks of the first table below it. */
function withFreshShapes(plans: readonly ClassifiedTable[]): readonly ClassifiedTable[] {
  return plans.map((plan, at) => {
    const before = plans[at - 1]?.item;
    const { lead, label, stretch } = plan.item;
    const isStale = before?.stretch === stretch && before.lead === lead && label === null && plan.caption === null;
    const written = plan.read.kind === "parameters" ? plan.read.rows : plan.rows;
    return isStale && !written.some(({ name }) => name.startsWith("[")) ? { ...plan, shape: null } : plan;
  });
}

/** Whose header is the name of no field that the page has, is a table of something else. */
const withKnownField = (read: ReadTable, known: ReadonlySet<string>): ReadTable =>
  read.kind === "parameters" && read.ofField !== undefined && !known.has(nameKey(read.ofField))
    ? { kind: "other", reason: `no parameter table: ${read.ofField}` }
    : read;

function knownNames(reads: readonly ReadTable[]): ReadonlySet<string> {
  const names = reads.flatMap((read) =>
    read.kind === "parameters"
      ? read.rows.flatMap((row) => [
          row.name,
          ...(row.cells.type ? (flatText(row.cells.type.blocks).match(IDENTIFIERS) ?? []) : []),
        ])
      : [],
  );
  return new Set(names.map(nameKey).filter((key) => key !== ""));
}

/** The names that type cells give with a word for object: "Result object", "Array of Field objects". */
function typeNames(reads: readonly ReadTable[], vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(
    reads.flatMap((read) =>
      read.kind === "parameters"
        ? read.rows.flatMap(({ cells: { type } }) => {
            const inner = type ? innermost(parseTypeText(flatText(type.blocks), vocabulary)) : null;
            return inner?.kind === "object" && inner.name !== null ? [inner.name] : [];
          })
        : [],
    ),
  );
}
