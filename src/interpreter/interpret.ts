/** Document → ApiPage: reads what a page promises. Knows headings, tables and words; nothing of the markup they were written in. */
import { requestBodyOf } from "./bodies.ts";
import { ledgerOf } from "./ledger.ts";
import { pageIdOf, pageLanguage, titleAbove, titleOf } from "./page-head.ts";
import type { PageParts } from "./page-parts.ts";
import { responsesOf } from "./responses.ts";
import type { ApiPage, Fact, Operation, Parameter } from "../api-model/api-page.ts";
import type { Document } from "../document/document.ts";
import { allTables } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { readDeprecation } from "./deprecation.ts";
import { readExample } from "./examples.ts";
import { locationOf, pathNames, rowsBesideBodies } from "./locations.ts";
import { mediaTypeOf } from "./media-type.ts";
import { indexBy } from "./index-by.ts";
import { findOperations, type OperationSite } from "./operations.ts";
import { makeOwnersOf, type OwnersOf } from "./owners.ts";
import { settleOpenTypes } from "./open-types.ts";
import { outline, type OutlineItem } from "./outline.ts";
import { planTables, type TablePlan } from "./plan.ts";
import { plannedRows, type PlannedRow } from "./rows.ts";
import { toldStatuses } from "./statuses.ts";
import { makeStructureBuilder } from "./structures.ts";
import { anchorsOf } from "./anchors.ts";
import { tieRows, type RowTie } from "./ties.ts";

/** Reads the promises of a page. Never throws; what it cannot read stands in the ledger. */
export function interpret(document: Document, vocabulary: Vocabulary): ApiPage {
  const items = outline(document, vocabulary);
  // lists of fields are numbered behind the tables, which keep the numbers that they have on the page
  const tables = [
    ...allTables(document.blocks).map(({ table }) => table),
    ...items.flatMap(({ block, listed }) => (block.type === "table" && listed ? [block] : [])),
  ];
  const indexOf = new Map(tables.map((table, index) => [table, index]));
  const sites = findOperations(items, vocabulary);
  const ownersOf = makeOwnersOf(sites);
  const plans = planTables(items, sites, ownersOf, (table) => indexOf.get(table) ?? -1, vocabulary);
  const rows = new Map(plans.map((plan) => [plan, plannedRows(plan, vocabulary)]));
  const rowsOf = (plan: TablePlan): readonly PlannedRow[] => rows.get(plan) ?? [];
  const anchors = anchorsOf(items, plans);
  const tiedPage = { plans, anchors, labelsSpanPages: document.format === "rst" };
  const ties = tieRows([...rows.values()].flat(), tiedPage, vocabulary);
  const ids = indexBy([...anchors], ([, plan]) => (plan ? [plan] : []));
  const idsOf = (plan: TablePlan): string[] => (ids.get(plan) ?? []).map(([id]) => id);
  const owned = indexBy(plans, ({ owners }) => owners);
  const plansOf = (operation: number): readonly TablePlan[] => owned.get(operation) ?? [];
  const beside = rowsBesideBodies(plans, { sites, plansOf, rowsOf, vocabulary });
  const bodyRowsOf = (plan: TablePlan): readonly PlannedRow[] => rowsOf(plan).filter((row) => !beside.has(row));
  const builder = makeStructureBuilder(idsOf, bodyRowsOf, ties, vocabulary);
  const parts: PageParts = {
    format: document.format,
    itemsOf: ownedItems(items, sites, ownersOf),
    sites,
    plans,
    plansOf,
    rowsOf,
    bodyRowsOf,
    ties,
    claimed: claimedPlans(ties),
    mediaTypes: { request: mediaTypeOf(items, "request"), response: mediaTypeOf(items, "response") },
    statuses: toldStatuses(items, ownersOf, vocabulary),
    builder,
    structured: new Set(),
    vocabulary,
  };
  const title = titleOf(items);
  const deprecated = readDeprecation(document.source, items, title, vocabulary);
  const operations = sites.map((site, index) => operationOf(parts, site, index, title, deprecated));
  claimStructures(parts);
  const structures = settleOpenTypes(builder.build(plans.filter((plan) => parts.structured.has(plan))), operations);
  return {
    source: document.source,
    format: document.format,
    language: pageLanguage(items),
    title,
    pageId: pageIdOf(document, items),
    deprecated,
    operations,
    structures,
    ledger: ledgerOf(tables, parts),
    unformalised: builder.statements,
    problems: document.problems,
  };
}

/** Every structure table is kept, claimed by a field or not, and on a page without operations every table, for other pages to link to. */
function claimStructures(parts: PageParts): void {
  const library = parts.sites.length === 0;
  for (const plan of parts.plans)
    if (plan.place === "structure" || (plan.read.kind === "parameters" && (library || plan.place === "unplaced")))
      parts.structured.add(plan);
  for (const { plan } of parts.ties.values()) if (plan) parts.structured.add(plan);
}

function operationOf(
  parts: PageParts,
  site: OperationSite,
  index: number,
  title: Fact<string> | null,
  deprecated: ApiPage["deprecated"],
): Operation {
  const own = parts.plansOf(index);
  const examples = parts.itemsOf(index).flatMap((item) => {
    if (item.block.type !== "code") return [];
    const example = readExample(item as OutlineItem<typeof item.block>, parts.vocabulary);
    return example ? [example] : [];
  });
  const nearest = parts.sites.length > 1 ? titleAbove(site, parts.vocabulary) : null;
  const summary = site.row
    ? site.row.summary
    : nearest !== null && nearest !== title?.value
      ? { value: nearest, evidence: site.path.evidence }
      : title;
  return {
    method: site.method,
    path: site.path,
    otherPaths: site.otherPaths,
    queryTemplate: site.queryTemplate,
    summary,
    deprecated,
    parameters: parametersOf(parts, own, site),
    requestBody: requestBodyOf(parts, own, site),
    responses: responsesOf(parts, own, index),
    examples,
  };
}

const PARAMETER_PLACES = ["path", "query", "uri", "request-header", "request"];

function parametersOf(parts: PageParts, own: readonly TablePlan[], site: OperationSite): Parameter[] {
  const found = new Map<string, Parameter>();
  const pathTold = pathNames(own, parts.rowsOf);
  for (const plan of own.filter((p) => PARAMETER_PLACES.includes(p.place))) {
    for (const row of parts.rowsOf(plan)) {
      const location = locationOf(row, site, pathTold, parts.vocabulary);
      if (location === null) continue;
      const key = `${location} ${location === "header" ? row.name.toLowerCase() : row.name}`;
      if (!found.has(key)) found.set(key, { ...parts.builder.field(row), in: location });
    }
  }
  return [...found.values()];
}

/** Tables that a field of another table is tied to are no roots; one that only its own rows point at may be. */
function claimedPlans(ties: ReadonlyMap<PlannedRow, RowTie>): ReadonlySet<TablePlan> {
  const claimed = new Set<TablePlan>();
  for (const [row, { plan }] of ties) if (plan && row.plan !== plan && row.plan.index < plan.index) claimed.add(plan);
  return claimed;
}

function ownedItems(
  items: readonly OutlineItem[],
  sites: readonly OperationSite[],
  ownersOf: OwnersOf,
): PageParts["itemsOf"] {
  const calls = new Set(sites.map(({ item }) => item));
  const owned = indexBy([...items.entries()], ([at, item]) =>
    item.block.type === "paragraph" || (item.block.type === "code" && !calls.has(at)) ? ownersOf(at, item) : [],
  );
  return (operation) => (owned.get(operation) ?? []).map(([, item]) => item);
}
