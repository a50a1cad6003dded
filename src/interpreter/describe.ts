/** Which calls a page has → what it says of each: the tables, examples and sentences of its part of the page. */
import type { Binding } from "./bindings/binding.ts";
import { requestBodyOf } from "./messages/bodies.ts";
import { titleAbove, titleOf } from "./page-metadata.ts";
import type { InterpretContext } from "./messages/interpret-context.ts";
import { withResourceExamples } from "./messages/resource-examples.ts";
import { responsesOf } from "./messages/responses.ts";
import type { ApiPage, ByHand, Fact, Operation, Parameter } from "../api-model/api-page.ts";
import type { Document, Table } from "../document/document.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { readDeprecation } from "./deprecation.ts";
import { isCallOf } from "./cells/uri.ts";
import { commandOutput, printedBlocks } from "./outline/command-output.ts";
import { readCurl } from "./outline/curl.ts";
import { withStatusesByMeaning } from "./messages/answers-by-meaning.ts";
import { withStatusesOfTables } from "./messages/example-statuses.ts";
import { withSameAnswers } from "./messages/same-answers.ts";
import { examplesOf, onlyUnlabelled } from "./messages/own-examples.ts";
import { sentByNames } from "./messages/sent-by-names.ts";
import { locationOf, pathNames, rowsBesideBodies } from "./tables/locations.ts";
import { mentionedNames, tellsOfNull } from "./messages/mentioned-names.ts";
import { mediaTypeOf } from "./messages/media-type.ts";
import { indexBy } from "../source/index-by.ts";
import { BODY_METHODS, type FoundOperation } from "./operations/found-operation.ts";
import { wireMessage } from "./messages/wire-messages.ts";
import { toldErrors } from "./messages/told-errors.ts";
import { toldBody } from "./messages/told-bodies.ts";
import { curlCalls } from "./operations/shown-commands.ts";
import { rowWords } from "./operations/row-words.ts";
import { shownElsewhere } from "./operations/shown-elsewhere.ts";
import type { Section } from "./operations/sections.ts";
import type { OperationScope } from "./operations/operation-scope.ts";
import { resolveAmbiguousTypes } from "./structures/resolve-types.ts";
import type { OutlineItem } from "./outline/outline-item.ts";
import { withBoundTables } from "./tables/bound-tables.ts";
import { classifyTables } from "./tables/classify.ts";
import type { ClassifiedTable } from "./tables/classified-table.ts";
import { plannedRows, type PlannedRow } from "./tables/rows.ts";
import { sentencesOfSlashes, spanningVariables } from "./operations/spanning-variables.ts";
import { toldStatuses } from "./tables/statuses.ts";
import { makeStructureBuilder } from "./structures/build.ts";
import { withTabledValues } from "./structures/value-tables.ts";
import { anchorsOf, headingAnchorsOf } from "./structures/anchors.ts";
import { resolveReferences, type RowReference } from "./structures/resolve.ts";

/** A page as it is written, before anything on it is of an operation. */
export interface WholePage {
  readonly document: Document;
  readonly items: readonly OutlineItem[];
  /** In page order, as the ledger numbers them. */
  readonly tables: readonly Table[];
  readonly vocabulary: Vocabulary;
}

/** Which calls a page describes, and which part of it each owns. */
export interface Calls {
  readonly sites: readonly FoundOperation[];
  readonly sections: readonly Section[];
  readonly operationsAt: OperationScope;
  readonly bound: ReadonlyMap<Binding, FoundOperation>;
}

/** What the page says of each call. */
export interface Described {
  readonly operations: readonly Operation[];
  readonly structures: ApiPage["structures"];
  readonly plans: readonly ClassifiedTable[];
  readonly parts: InterpretContext;
  readonly title: Fact<string> | null;
  readonly deprecated: ApiPage["deprecated"];
  readonly toldByHand: readonly ByHand[];
}

/** Reads what belongs to each call: parameters, bodies, examples, and the structures that these have. */
export function describe({ document, items, tables, vocabulary }: WholePage, calls: Calls): Described {
  const { sites, sections, operationsAt } = calls;
  const indexOf = new Map(tables.map((table, index) => [table, index]));
  const classified = classifyTables(items, sites, operationsAt, (table) => indexOf.get(table) ?? -1, vocabulary);
  const { plans, told: toldByHand } = withBoundTables(classified, calls.bound, { sites, items, vocabulary });
  const anchors = anchorsOf(items, plans, sections);
  const headings = headingAnchorsOf(items, plans, sections);
  const rows = withTabledValues(joinedRows(plans, vocabulary), anchors, vocabulary);
  const rowsOf = (plan: ClassifiedTable): readonly PlannedRow[] => rows.get(plan) ?? [];
  const tiedPage = { plans, anchors, headings, labelsSpanPages: document.format === "rst" };
  const ties = resolveReferences([...rows.values()].flat(), tiedPage, vocabulary);
  const ids = indexBy([...anchors], ([, plan]) => (plan ? [plan] : []));
  const idsOf = (plan: ClassifiedTable): string[] => (ids.get(plan) ?? []).map(([id]) => id);
  const owned = indexBy(plans, ({ owners }) => owners);
  const plansOf = (operation: number): readonly ClassifiedTable[] => owned.get(operation) ?? [];
  const beside = rowsBesideBodies(plans, { sites, plansOf, rowsOf, vocabulary });
  const bodyRowsOf = (plan: ClassifiedTable): readonly PlannedRow[] => rowsOf(plan).filter((row) => !beside.has(row));
  const builder = makeStructureBuilder(idsOf, bodyRowsOf, ties, vocabulary);
  const inRows = rowWords(items, sites);
  const parts: InterpretContext = {
    format: document.format,
    itemsOf: ownedItems(items, { sites, operationsAt, inRows }),
    sites,
    plans,
    plansOf,
    rowsOf,
    bodyRowsOf,
    ties,
    claimed: claimedPlans(ties),
    mediaTypes: { request: mediaTypeOf(items, "request"), response: mediaTypeOf(items, "response") },
    statuses: [
      ...toldStatuses(items, operationsAt, vocabulary),
      ...[...inRows].flatMap(([index, said]) => toldStatuses(said, () => [index], vocabulary)),
    ],
    builder,
    structured: new Set(),
    printed: printedBlocks(items),
    besideOf: toldTogether(sites),
    slashesSaid: sentencesOfSlashes(items, vocabulary),
    anchors,
    told: new Map(),
    bound: new Set(),
    vocabulary,
  };
  const title = titleOf(items);
  const deprecations = readDeprecation(document.source, items, title, { sites, operationsAt }, vocabulary);
  const deprecated = deprecations.page;
  const own = sites.map((site, index) =>
    operationOf(parts, site, index, title, deprecations.operations.get(index) ?? deprecated),
  );
  const operations = withSameAnswers(withResourceExamples(own, parts, { items, sections, operationsAt }), parts);
  claimStructures(parts);
  const structures = resolveAmbiguousTypes(
    builder.build(plans.filter((plan) => parts.structured.has(plan))),
    operations,
    vocabulary,
  );
  return { operations, structures, plans, parts, title, deprecated, toldByHand };
}

/** For each operation those of its part of a section, itself among them: looked up, because a page may have thousands. */
function toldTogether(sites: readonly FoundOperation[]): InterpretContext["besideOf"] {
  const keyOf = ({ stretch, part }: FoundOperation): string => `${stretch} ${part}`;
  const groups = indexBy(sites, (site) => [keyOf(site)]);
  return (site) => groups.get(keyOf(site)) ?? [];
}

/** The rows of each table, with those of the tables that add to it. */
function joinedRows(
  plans: readonly ClassifiedTable[],
  vocabulary: Vocabulary,
): ReadonlyMap<ClassifiedTable, readonly PlannedRow[]> {
  const added = indexBy(
    plans.filter(({ continues }) => continues !== null),
    ({ continues }) => [continues],
  );
  return new Map(
    plans.map((plan) => {
      const parts = plan.continues === null ? [plan, ...(added.get(plan.index) ?? [])] : [];
      return [plan, parts.flatMap((part) => plannedRows(part, vocabulary))];
    }),
  );
}

/** Every structure table is kept, claimed by a field or not, and on a page without operations every table, for other pages to link to. */
function claimStructures(parts: InterpretContext): void {
  const library = parts.sites.length === 0;
  for (const plan of parts.plans)
    if (
      plan.place === "structure" ||
      (plan.read.kind === "parameters" && (library || plan.place === "unplaced" || plan.owners.length === 0))
    )
      parts.structured.add(plan);
  for (const { plan } of parts.ties.values()) if (plan) parts.structured.add(plan);
}

function operationOf(
  parts: InterpretContext,
  site: FoundOperation,
  index: number,
  title: Fact<string> | null,
  deprecated: ApiPage["deprecated"],
): Operation {
  const own = parts.plansOf(index);
  const items = withStatusesByMeaning(parts.itemsOf(index), own);
  const beside = parts.besideOf(site);
  const shown = { site, printed: parts.printed, beside, ...sentByNames(parts, own, site.method.value) };
  const labelled = withStatusesOfTables(examplesOf(items, shown, parts.vocabulary), own);
  const isTold = labelled.some(({ role }) => role === "response") || own.some(({ place }) => place === "response-body");
  const examples = isTold ? labelled : [...labelled, ...onlyUnlabelled(items, shown, parts.vocabulary)];
  const nearest = parts.sites.length > 1 ? titleAbove(site, parts.vocabulary) : null;
  const summary = site.row
    ? site.row.summary
    : nearest !== null && nearest !== title?.value
      ? { value: nearest, evidence: site.path.evidence }
      : title;
  const mentioned = mentionedNames(parts.itemsOf(index));
  const tellsNull = parts.itemsOf(index).some(({ block }) => tellsOfNull(block, parts.vocabulary));
  const parameters = parametersOf(parts, own, site);
  const spanning = spanningVariables([site.path, ...site.otherPaths], parameters, parts.slashesSaid, parts.vocabulary);
  return {
    method: site.method,
    path: site.path,
    otherPaths: site.otherPaths,
    queryTemplate: site.queryTemplate,
    summary,
    deprecated,
    parameters,
    requestBody:
      requestBodyOf(parts, own, site) ??
      (BODY_METHODS.includes(site.method.value) ? toldBody(parts, index, "request") : null),
    responses: responsesOf(parts, own, index, examples),
    examples,
    certainty: site.certainty,
    ...(mentioned.length === 0 ? {} : { mentioned }),
    ...(tellsNull ? { tellsNull } : {}),
    ...toldErrors(items, parts.vocabulary),
    ...(spanning.length === 0 ? {} : { spanning }),
  };
}

const PARAMETER_PLACES = ["path", "query", "uri", "request-header", "request"];

function parametersOf(parts: InterpretContext, own: readonly ClassifiedTable[], site: FoundOperation): Parameter[] {
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

/**
 * Tables that a field of another table is tied to are no roots; one that only its own rows point at may be, and one that is the
 * body of an operation of its own stays that when the fields of other operations point at it too.
 */
function claimedPlans(ties: ReadonlyMap<PlannedRow, RowReference>): ReadonlySet<ClassifiedTable> {
  const claimed = new Set<ClassifiedTable>();
  for (const [row, { plan }] of ties) {
    if (!plan || row.plan === plan || row.plan.index >= plan.index || plan.placedBy === "configuration") continue;
    const isOfOthers = plan.place.endsWith("-body") && plan.owners.length > 0;
    if (!isOfOthers || row.plan.owners.some((owner) => plan.owners.includes(owner))) claimed.add(plan);
  }
  return claimed;
}

/** On a page that states its operations by commands, what each command printed is of the operation that it calls. */
function sitesOfCommands(
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
): ReadonlyMap<number, readonly number[]> {
  const printing = [...items.entries()].flatMap(([at, { block, stretch }]) => {
    const call = block.type === "code" && commandOutput(block.text) !== null ? curlCalls(block.text)[0] : undefined;
    return call === undefined ? [] : [{ at, stretch, call }];
  });
  const places = new Set(printing.map(({ at }) => at));
  if (!sites.some(({ item }) => places.has(item))) return new Map();
  const inStretch = indexBy([...sites.entries()], ([, { stretch }]) => [stretch]);
  return new Map(
    printing.map(({ at, stretch, call }) => {
      const beside = inStretch.get(stretch) ?? [];
      const stated = beside.filter(([, { item }]) => item === at);
      const called = beside.filter(
        ([, { method, path }]) => method.value === call.method && isCallOf(call.path, path.value),
      );
      return [at, (stated.length > 0 ? stated : called).map(([index]) => index)];
    }),
  );
}

/** Code that states a call, and shows what is sent as well: a message with its headers, a command with a body. */
const showsMessage = (text: string): boolean => wireMessage(text) !== null || readCurl(text)?.bodyStart != null;

interface Owning {
  readonly sites: readonly FoundOperation[];
  readonly operationsAt: OperationScope;
  /** What the rows that list calls say of them. */
  readonly inRows: ReadonlyMap<number, readonly OutlineItem[]>;
}

function ownedItems(
  items: readonly OutlineItem[],
  { sites, operationsAt, inRows }: Owning,
): InterpretContext["itemsOf"] {
  const calls = new Set(sites.map(({ item }) => item));
  const ofCommands = sitesOfCommands(items, sites);
  const elsewhere = shownElsewhere(items, sites, operationsAt);
  const owned = indexBy(
    [...items.entries()],
    ([at, item]) =>
      ofCommands.get(at) ??
      elsewhere.get(at) ??
      (item.block.type === "paragraph" ||
      (item.block.type === "code" && (!calls.has(at) || showsMessage(item.block.text)))
        ? operationsAt(at, item)
        : []),
  );
  return (operation) => [...(inRows.get(operation) ?? []), ...(owned.get(operation) ?? []).map(([, item]) => item)];
}
