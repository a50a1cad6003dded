/** Document → ApiPage: reads what a page promises. Knows headings, tables and words; nothing of the markup they were written in. */
import type {
  ApiPage,
  Body,
  Evidence,
  Fact,
  Operation,
  Parameter,
  Response,
  TableUse,
  TypeExpression,
} from "../api-model/api-page.ts";
import type { Document, Table } from "../document/document.ts";
import { allTables, flatText, inlineLinks, inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { languageOf } from "../language/words.ts";
import { foldSpace } from "../source/text.ts";
import { readDeprecation } from "./deprecation.ts";
import { readExample } from "./examples.ts";
import { locationOf, pathNames, rowsBesideBodies } from "./locations.ts";
import { mediaTypeOf } from "./media-type.ts";
import { indexBy } from "./index-by.ts";
import { findOperations, type OperationSite } from "./operations.ts";
import { makeOwnersOf, type OwnersOf } from "./owners.ts";
import { outline, type OutlineItem } from "./outline.ts";
import { planTables, type TablePlan } from "./plan.ts";
import { plannedRows, type PlannedRow } from "./rows.ts";
import { statusRows, type ToldStatus, toldStatuses } from "./statuses.ts";
import { makeStructureBuilder, type StructureBuilder } from "./structures.ts";
import { anchorsOf } from "./anchors.ts";
import { tieRows, type RowTie } from "./ties.ts";
import { findUris } from "./uri.ts";

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
  const structures = builder.build(plans.filter((plan) => parts.structured.has(plan)));
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

/** A sentence that does no more than point to another page is short. */
const LONGEST_POINTER = 100;

interface PageParts {
  readonly format: Document["format"];
  /** The paragraphs of an operation, and its code blocks but those that tell what to call. */
  readonly itemsOf: (operation: number) => readonly OutlineItem[];
  readonly sites: readonly OperationSite[];
  readonly plans: readonly TablePlan[];
  readonly plansOf: (operation: number) => readonly TablePlan[];
  readonly rowsOf: (plan: TablePlan) => readonly PlannedRow[];
  /** Without the rows that are parameters or headers. */
  readonly bodyRowsOf: (plan: TablePlan) => readonly PlannedRow[];
  readonly ties: ReadonlyMap<PlannedRow, RowTie>;
  readonly claimed: ReadonlySet<TablePlan>;
  readonly mediaTypes: { readonly request: string; readonly response: string };
  readonly statuses: readonly ToldStatus[];
  readonly builder: StructureBuilder;
  /** Plans whose rows are an object's fields: roots of bodies, and what fields are tied to. */
  readonly structured: Set<TablePlan>;
  readonly vocabulary: Vocabulary;
}

/** Every structure table is kept, claimed by a field or not, and on a page without operations every table, for other pages to link to. */
function claimStructures(parts: PageParts): void {
  const library = parts.sites.length === 0;
  for (const plan of parts.plans)
    if (plan.place === "structure" || (plan.read.kind === "parameters" && (library || plan.place === "unplaced")))
      parts.structured.add(plan);
  for (const { plan } of parts.ties.values()) if (plan) parts.structured.add(plan);
}

function titleOf(items: readonly OutlineItem[]): Fact<string> | null {
  const item = items.find(({ block }) => block.type === "heading" && inlineText(block.content).trim() !== "");
  if (item?.block.type !== "heading") return null;
  const words = foldSpace(inlineText(item.block.content));
  return { value: words, evidence: [{ span: item.block.span, words }] };
}

function pageIdOf(document: Document, items: readonly OutlineItem[]): Fact<string> | null {
  const field = document.fields.find(({ name }) => name === "original_name");
  if (field) return { value: field.value.replace(/\.\w+$/, ""), evidence: [{ span: field.span, words: field.value }] };
  const heading = items.find(({ block }) => block.type === "heading");
  const id = heading?.ids[0];
  return heading && id !== undefined ? { value: id, evidence: [{ span: heading.block.span, words: id }] } : null;
}

function pageLanguage(items: readonly OutlineItem[]): string {
  const text = items
    .map(({ block }) =>
      block.type === "heading" || block.type === "paragraph"
        ? inlineText(block.content)
        : block.type === "table"
          ? flatText([block])
          : "",
    )
    .join("\n");
  return languageOf(text) ?? "en";
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

/** The nearest heading that is a title: not "URI", and without the method and path that may stand in it. */
function titleAbove(site: OperationSite, vocabulary: Vocabulary): string | null {
  for (const heading of site.headings.toReversed()) {
    if (vocabulary.section(heading) !== null || vocabulary.captionPlace(heading) === "parameters") continue;
    const uri = findUris(heading)[0];
    const text = uri ? foldSpace(heading.slice(0, uri.start) + heading.slice(uri.end)) : heading;
    const title = text.replace(/^[\s%:|()–—-]+|[\s%:|(–—-]+$/g, "");
    if (title !== "") return title;
  }
  return null;
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

function requestBodyOf(parts: PageParts, own: readonly TablePlan[], site: OperationSite): Body | null {
  const pathTold = pathNames(own, parts.rowsOf);
  const roots = own.filter((plan) => {
    if (parts.claimed.has(plan)) return false;
    if (plan.place === "request-body" || plan.place === "form") return true;
    return (
      plan.place === "request" &&
      parts.rowsOf(plan).some((row) => locationOf(row, site, pathTold, parts.vocabulary) === null)
    );
  });
  const unsaid =
    roots.length === 0 && BODY_METHODS.includes(site.method.value) ? firstFree(parts, own, "request") : null;
  if (unsaid) roots.push(unsaid);
  const form = roots.some((plan) => plan.place === "form");
  return bodyOf(parts, roots, form ? "multipart/form-data" : parts.mediaTypes.request);
}

const BODY_METHODS: readonly string[] = ["POST", "PUT", "PATCH"];

/** Where no caption says which table is the body ("Table 3 NodePool structure"): the first that no field is tied to. */
function firstFree(parts: PageParts, own: readonly TablePlan[], side: TablePlan["side"]): TablePlan | null {
  const isFree = (plan: TablePlan): boolean =>
    plan.place === "structure" && plan.side === side && plan.item.section !== "uri" && !parts.claimed.has(plan);
  return own.find(isFree) ?? null;
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

function bodyOf(parts: PageParts, roots: readonly TablePlan[], mediaType: string): Body | null {
  const types = roots.map((plan): { type: TypeExpression; evidence: Evidence } => {
    const evidence = {
      span: plan.item.block.caption?.span ?? plan.item.block.span,
      words: plan.caption ?? plan.item.lead ?? "",
    };
    const rows = parts.bodyRowsOf(plan);
    const whole = rows.length === 1 ? rows[0] : undefined;
    const said = whole ? parts.vocabulary.wholeBody(whole.name) : null;
    if (whole && (said !== null || (whole.name.toLowerCase() === "body" && whole.type !== null))) {
      const type = parts.builder.field(whole).type?.value ?? { kind: "unknown" as const };
      return { type: said === "list" && type.kind !== "array" ? { kind: "array", items: type } : type, evidence };
    }
    parts.structured.add(plan);
    const structure: TypeExpression = { kind: "structure", id: parts.builder.idOf(plan) };
    // A heading that is only a path does not say whether its fields are the answer's or those of each item of its list.
    const isListed = parts.sites[plan.owners[0] ?? -1]?.row != null;
    return {
      type: isListed ? { kind: "union", options: [structure, { kind: "array", items: structure }] } : structure,
      evidence,
    };
  });
  const first = types[0];
  if (!first) return null;
  return {
    type: types.length === 1 ? first.type : { kind: "union", options: types.map((t) => t.type) },
    mediaType,
    elsewhere: null,
    evidence: types.map((t) => t.evidence),
  };
}

function responsesOf(parts: PageParts, own: readonly TablePlan[], index: number): Response[] {
  const listed = statusRows(own, parts.statuses, index);
  const success =
    (listed.find((row) => /^2\d\d$/.test(row.status)) ?? listed.find((row) => row.isNormal))?.status ?? null;
  const groups = new Map<string, TablePlan[]>();
  const isBody = (plan: TablePlan): boolean => plan.place === "response-body";
  const unsaid = own.some(isBody) ? null : firstFree(parts, own, "response");
  for (const plan of own) {
    if (!isBody(plan) && plan.place !== "response-header" && plan !== unsaid) continue;
    const status =
      plan.item.status ??
      (plan.item.answer === "error" || plan.item.section === "error-response" ? "default" : (success ?? "2XX"));
    groups.set(status, [...(groups.get(status) ?? []), plan]);
  }
  const described = [...groups].map(([status, plans]): Response => {
    const row = listed.find((entry) => entry.status === status);
    const headers = plans.flatMap((plan) => {
      const rows = parts.rowsOf(plan);
      const inBody = plan.place === "response-header" ? [] : parts.bodyRowsOf(plan);
      return rows.filter((row) => !inBody.includes(row)).map((row) => parts.builder.field(row));
    });
    const roots = plans.filter((plan) => plan.place !== "response-header" && !parts.claimed.has(plan));
    const words = plans[0]?.caption ?? "";
    return {
      status: {
        value: status,
        evidence: row ? [row.evidence] : plans.slice(0, 1).map((plan) => ({ span: plan.item.block.span, words })),
      },
      description: row?.description ?? null,
      headers,
      body: bodyOf(parts, roots, parts.mediaTypes.response),
      listedOnly: false,
    };
  });
  const linked = described.some((response) => response.body !== null) ? null : linkedBody(parts, index);
  if (linked) {
    const row = listed.find((entry) => entry.status === success);
    const status = success ?? "2XX";
    groups.set(status, []);
    described.push({
      status: { value: status, evidence: row ? [row.evidence] : linked.evidence },
      description: row?.description ?? null,
      headers: [],
      body: linked,
      listedOnly: false,
    });
  }
  const rest = listed
    .filter((row) => !groups.has(row.status))
    .map((row): Response => ({
      status: { value: row.status, evidence: [row.evidence] },
      description: row.description,
      headers: [],
      body: null,
      listedOnly: true,
    }));
  return [...described, ...rest].toSorted((a, b) => (a.status.value < b.status.value ? -1 : 1));
}

/** A response section that only says "see Responses (Tasks)" leaves the body to that page. */
function linkedBody(parts: PageParts, index: number): Body | null {
  for (const item of parts.itemsOf(index)) {
    if (
      item.block.type !== "paragraph" ||
      item.section !== "response" ||
      parts.vocabulary.captionPlace(item.headings.at(-1) ?? "") === "response-header"
    )
      continue;
    const words = foldSpace(inlineText(item.block.content));
    const link =
      [...inlineLinks(item.block.content)].find(({ href }) => !href.startsWith("#") && !/^[a-z]+:/i.test(href)) ??
      (parts.format === "rst" ? [...inlineLinks(item.block.content)][0] : undefined);
    const target = link?.href ?? (words.length <= LONGEST_POINTER ? parts.vocabulary.reference(words) : null);
    if (target && words.length <= LONGEST_POINTER)
      return {
        type: { kind: "unknown" },
        mediaType: "application/json",
        elsewhere: target,
        evidence: [{ span: item.block.span, words }],
      };
  }
  return null;
}

function ledgerOf(tables: readonly Table[], parts: PageParts): TableUse[] {
  const planOf = new Map(parts.plans.map((plan) => [plan.item.block, plan]));
  return tables.map((table): TableUse => {
    const caption = table.caption ? foldSpace(inlineText(table.caption.content)) : null;
    const plan = planOf.get(table);
    const base = { span: table.span, caption, rows: plan?.rows.length ?? table.rows.length };
    if (!plan) return { ...base, use: { as: "not-parameters", detail: "stands inside a cell" } };
    if (plan.read.kind === "unknown") return { ...base, use: { as: "not-understood", detail: plan.read.reason } };
    if (plan.read.kind === "other") return { ...base, use: { as: "not-parameters", detail: plan.read.reason } };
    if (plan.read.kind === "status-codes") return { ...base, use: { as: "status-codes", detail: "status codes" } };
    if (plan.read.kind === "operation") return { ...base, use: { as: "operation", detail: "method and URI" } };
    return {
      ...base,
      use: {
        as: "parameters",
        detail:
          plan.place === "structure"
            ? `structure ${plan.names.join(", ")}`
            : [plan.place, plan.item.status].filter(Boolean).join(" "),
      },
    };
  });
}
