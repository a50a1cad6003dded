/** Document → ApiPage: reads what a page promises. Knows headings, tables and words; nothing of the markup they were written in. */
import type { Binding } from "./bindings/binding.ts";
import { type BoundOperation, boundOperations } from "./bindings/bound-operations.ts";
import { ledgerOf } from "./table-usage.ts";
import { passedOverOf } from "./passed-over.ts";
import { pageIdOf, pageLanguage } from "./page-metadata.ts";
import type { ApiPage, Field, UnboundCalls } from "../api-model/api-page.ts";
import type { Document } from "../document/document.ts";
import { allTables } from "../document/visit.ts";
import { belowBase, statedBasePath } from "./base-path.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { commonFields, isCommonPage } from "./tables/common-tables.ts";
import { readErrorCodes } from "./tables/error-codes.ts";
import { looseTables } from "./tables/loose-tables.ts";
import type { FoundOperation } from "./operations/found-operation.ts";
import { toldErrors } from "./messages/told-errors.ts";
import { toldNames } from "./messages/told-names.ts";
import type { RequestPlace } from "./operations/request-place.ts";
import { titleField } from "./operations/named-calls.ts";
import { findOperations, type FoundOperations } from "./operations/operations.ts";
import { makeOperationScope, type OperationScope } from "./operations/operation-scope.ts";
import { withCommentedFields } from "./outline/commented-json.ts";
import { outline } from "./outline/outline.ts";
import type { OutlineItem } from "./outline/outline-item.ts";
import type { ClassifiedTable } from "./tables/classified-table.ts";
import { untieSharedNames } from "./readings/shared-names.ts";
import { untieShownTexts } from "./readings/shown-texts.ts";
import { withShownLists } from "./readings/shown-lists.ts";
import { withStatedEnvelope } from "./readings/stated-envelope.ts";
import { withShownMembers } from "./readings/shown-members.ts";
import { readBoth, withLeftOut } from "./readings/two-readings.ts";
import { type Calls, describe, type WholePage } from "./describe.ts";
import { describedThings } from "./messages/described-things.ts";
import { unboundCalls, type UnboundSites } from "./messages/unbound-calls.ts";

/**
 * Reads the promises of a page. Never throws; what it cannot read stands in the ledger. `bindings` are what the configuration says of
 * this page by hand, `requestPlaces` where it says that request lines stand.
 */
export function interpret(
  document: Document,
  vocabulary: Vocabulary,
  bindings: readonly Binding[] = [],
  requestPlaces: readonly RequestPlace[] = [],
): ApiPage {
  return readPage(document, vocabulary, bindings, requestPlaces).page;
}

/** What a page promises, and how that was come to. */
export interface Interpretation extends FoundOperations {
  readonly page: ApiPage;
  readonly items: readonly OutlineItem[];
  readonly operationsAt: OperationScope;
  readonly plans: readonly ClassifiedTable[];
}

/** Without the ties that names and links make and the examples deny. */
const untieNamed = (page: ApiPage): ApiPage => untieShownTexts(untieSharedNames(page));

export function readPage(
  document: Document,
  vocabulary: Vocabulary,
  bindings: readonly Binding[] = [],
  requestPlaces: readonly RequestPlace[] = [],
): Interpretation {
  const items = withCommentedFields(outline(document, vocabulary), vocabulary);
  // lists of fields, and parts of tables, are numbered behind the tables, which keep the numbers that they have on the page
  const onPage = new Set(allTables(document.blocks).map(({ table }) => table));
  const tables = [
    ...onPage,
    ...items.flatMap(({ block }) => (block.type === "table" && !onPage.has(block) ? [block] : [])),
  ];
  const bound = boundOperations(bindings, items, document.source);
  const requests = findOperations(items, { bound: bound.found, fields: document.fields, requestPlaces }, vocabulary);
  const { sites, sections } = requests;
  const operationsAt = makeOperationScope(sites, sections);
  const whole: WholePage = { document, items, tables, vocabulary };
  const read = describe(whole, { ...requests, operationsAt, bound: sitesOfBindings(bound.found, sites) });
  const { plans, parts, operations: described, structures, title, deprecated } = read;
  const basePath = statedBasePath(items, vocabulary);
  const operations = described.map((operation) => belowBase(operation, basePath));
  const isAbout = sites.length === 0 && isCommonPage(items, vocabulary);
  const fieldsOf = (plan: ClassifiedTable): readonly Field[] =>
    parts.rowsOf(plan).map((row) => parts.builder.field(row));
  const common = commonFields(plans, fieldsOf, isAbout, vocabulary);
  const errorCodes = readErrorCodes(tables, vocabulary);
  const told = toldNames(items);
  const ofNone = items.filter((item, at) => operationsAt(at, item).length === 0);
  const general = toldNames(ofNone);
  const page = untieNamed({
    source: document.source,
    format: document.format,
    language: pageLanguage(items),
    title,
    pageId: pageIdOf(document, items),
    deprecated,
    ...(basePath ? { basePath } : {}),
    operations,
    structures,
    ledger: ledgerOf(tables, parts, common),
    unformalised: parts.builder.statements,
    twoReadings: [],
    problems: document.problems,
    ...(errorCodes.length > 0 ? { errorCodes } : {}),
    ...(common.length > 0 ? { common } : {}),
    ...(told.length > 0 ? { toldNames: told } : {}),
    ...(general.length > 0 ? { generalNames: general } : {}),
    ...toldErrors(ofNone, vocabulary),
    ...(bindings.length > 0 ? { byHand: [...bound.told, ...read.toldByHand] } : {}),
  });
  const enclosed = withStatedEnvelope({ ...page, ...passedOverOf(requests, items, operations) }, items, vocabulary);
  const listed = withShownLists(enclosed, vocabulary);
  const shown = { ...withShownMembers(withLeftOut(listed)), twoReadings: readBoth(listed).readings };
  const calls = unboundCalls({ items, sections, plans, operationsAt, title: titleField(document.fields) }, vocabulary);
  const unbound = readUnbound(whole, sections, calls, page);
  const isOwned = (at: number, item: OutlineItem): boolean =>
    operationsAt(at, item).length > 0 || calls.ownersAt(at, item).length > 0;
  const things = readThings({ page, items, sections, plans, isOwned }, vocabulary);
  const loose = looseTables(shown, plans, vocabulary);
  const whatElse = {
    ...(unbound ? { unbound } : {}),
    ...(things ? { things } : {}),
    ...(loose.length > 0 ? { looseTables: loose } : {}),
  };
  return { ...requests, page: { ...shown, ...whatElse }, items, operationsAt, plans };
}

/** The page once more, with the calls that it describes and does not name in the places that no operation owns. */
function readUnbound(
  whole: WholePage,
  sections: Calls["sections"],
  { sites, ownersAt }: UnboundSites,
  page: ApiPage,
): UnboundCalls | null {
  const { tables, vocabulary } = whole;
  if (sites.length === 0) return null;
  const calls = { sites, sections, operationsAt: ownersAt, bound: new Map() };
  const { operations, structures, parts } = describe(whole, calls);
  const read = { ...page, operations, structures, ledger: ledgerOf(tables, parts, page.common) };
  const shown = withShownMembers(withLeftOut(withShownLists(untieSharedNames(read), vocabulary)));
  return {
    operations: shown.operations.map((operation) => ({
      ...operation,
      method: { ...operation.method, value: "" },
      path: { ...operation.path, value: operation.path.evidence[0]?.words ?? "" },
    })),
    structures: shown.structures,
    ledger: shown.ledger,
  };
}

/** What the page describes and shows apart from calls, with its tables as the examples show them to be meant. */
function readThings(read: Parameters<typeof describedThings>[0], vocabulary: Vocabulary): UnboundCalls | null {
  const page = describedThings(read, vocabulary);
  if (page === null) return null;
  const { operations, structures, ledger } = withShownMembers(withLeftOut(withShownLists(page, vocabulary)));
  return { operations, structures, ledger };
}

function sitesOfBindings(
  bound: readonly BoundOperation[],
  sites: readonly FoundOperation[],
): ReadonlyMap<Binding, FoundOperation> {
  const found = new Map<Binding, FoundOperation>();
  for (const { binding, item, stretch } of bound) {
    const site = sites.find(
      (one) =>
        one.certainty === "configuration" &&
        one.item === item &&
        one.home === stretch &&
        one.method.value === binding.method &&
        one.path.value === binding.path,
    );
    if (site) found.set(binding, site);
  }
  return found;
}
