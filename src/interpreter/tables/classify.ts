/** Decides for each table of a page what its rows are: where its parameters live, or which structure they describe. */
import {
  isAnswered,
  type Around,
  isSpecific,
  onSide,
  readCaption,
  readHeading,
  readLead,
  strongSubject,
  withoutLabel,
} from "./context.ts";
import type { Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import { innermost } from "../cells/named-type.ts";
import { nameKey } from "../cells/names.ts";
import type { CaptionPlace } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace, trimmed } from "../../source/text.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import { groupMark } from "../outline/group-mark.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ReadTable, TableRow } from "../cells/table-rows.ts";
import { readTable } from "../cells/table.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { withContinued } from "./continued-tables.ts";
import { withExplainedAnswers } from "./explained-answers.ts";
import { withoutGlossaries } from "./glossaries.ts";
import { withParametersBesideBodies } from "./parameters-beside-bodies.ts";
import { withoutRootMarks } from "./root-marks.ts";
import { toldPlace } from "./rows.ts";
import { withBodiesInUriTables } from "./uri-tables.ts";

const IDENTIFIERS = /[\p{L}_$][\p{L}\p{N}_$.-]*/gu;
const HEADER_NAME =
  /^(?:x-[\w-]+|content-(?:type|length|language|md5)|authorization|accept(?:-[\w]+)?|host|date|user-agent|cookie|if-(?:none-)?match|if-(?:un)?modified-since|etag|location|x_[\w]+)$/i;

/** The plans of all tables outside cells, in page order. `indexOf` numbers tables as the ledger does. */
export function classifyTables(
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
  operationsAt: OperationScope,
  indexOf: (table: Table) => number,
  vocabulary: Vocabulary,
): ClassifiedTable[] {
  const reads = withGroupMarks(
    items.flatMap((item, at) =>
      item.block.type === "table"
        ? [{ item: item as OutlineItem<Table>, at, read: item.listed ?? readTable(item.block, vocabulary) }]
        : [],
    ),
    vocabulary,
  );
  const known = knownNames(reads.map(({ read }) => read));
  const typed = typeNames(
    reads.map(({ read }) => read),
    vocabulary,
  );
  const plans = withUsualStars(withUsualNotes(reads, isClientReference(items, vocabulary))).map(({ item, at, read }) =>
    planTable(item, at, indexOf(item.block), read, { sites, operationsAt, known, typed, vocabulary }),
  );
  const whole = withContinued(withFreshShapes(withoutAsides(plans)), vocabulary);
  const told = withExplainedAnswers(withoutGlossaries(whole, vocabulary), items, sites, vocabulary);
  const placed = withBodiesInUriTables(told, items, sites, operationsAt, vocabulary);
  return withParametersBesideBodies(placed, items, operationsAt, vocabulary);
}

interface Read {
  readonly item: OutlineItem<Table>;
  readonly at: number;
  readonly read: ReadTable;
}

/** Below "Required parameters", as a label or as the heading, the rows of a table without a mark of their own are required. */
function withGroupMarks(reads: readonly Read[], vocabulary: Vocabulary): readonly Read[] {
  return reads.map((entry, n) => {
    const { item, read } = entry;
    if (item.listed !== null || read.kind !== "parameters" || read.roles.includes("required")) return entry;
    const isFirst = reads[n - 1]?.item.stretch !== item.stretch;
    const heading = isFirst && item.label === null ? (item.headings.at(-1) ?? null) : null;
    const mark = groupMark(item.label, vocabulary) ?? groupMark(heading === null ? null : `${heading}:`, vocabulary);
    if (mark === null || read.rows.some(({ said }) => said.required !== null)) return entry;
    const rows = read.rows.map((row) =>
      row.name.includes(".") ? row : { ...row, said: { ...row.said, required: mark } },
    );
    return { ...entry, read: { ...read, rows } };
  });
}

/**
 * Whether a page was generated for a client library: its notes mark whatever is optional, and nothing else. Where those in the path have
 * a table of their own, the notes of the others mark nothing.
 */
function isClientReference(items: readonly OutlineItem[], vocabulary: Vocabulary): boolean {
  const headings = new Set<string>();
  for (const { block } of items) {
    if (block.type !== "heading") continue;
    const text = foldSpace(inlineText(block.content));
    if (vocabulary.captionPlace(text) === "path") return false;
    if (vocabulary.isClientHeading(text)) headings.add(text.toLowerCase());
  }
  return headings.size > 1;
}

/**
 * Where the notes of other tables of the page mark what is optional, the rows of one without a note are all required.
 * `marksOptional` says that the page does so even where none of its tables has such a note.
 */
function withUsualNotes(reads: readonly Read[], marksOptional: boolean): readonly Read[] {
  const notesOf = ({ read }: Read): NonNullable<(ReadTable & { kind: "parameters" })["notes"]> | null =>
    read.kind === "parameters" ? (read.notes ?? null) : null;
  const say = new Map<string, Set<string>>();
  for (const notes of reads.map(notesOf))
    if (notes?.say) say.set(notes.under, (say.get(notes.under) ?? new Set()).add(notes.say));
  return reads.map((entry) => {
    const { read } = entry;
    const notes = notesOf(entry);
    const usual = notes && notes.say === null ? [...(say.get(notes.under) ?? [])] : [];
    const isUsual = usual.length === 1 ? usual[0] === "no" : usual.length === 0 && marksOptional;
    if (read.kind !== "parameters" || notes?.say !== null || !isUsual) return entry;
    const rows = read.rows.map((row) =>
      row.said.required === null ? { ...row, said: { ...row.said, required: "yes" as const } } : row,
    );
    return { ...entry, read: { ...read, rows } };
  });
}

/** Where stars tell the names of another table apart, those of a table in which each name has one are all required. */
function withUsualStars(reads: readonly Read[]): readonly Read[] {
  const starsOf = ({ read }: Read): "some" | "all" | undefined => (read.kind === "parameters" ? read.stars : undefined);
  if (!reads.some((entry) => starsOf(entry) === "some")) return reads;
  return reads.map((entry) => {
    const { read } = entry;
    if (read.kind !== "parameters" || read.stars !== "all") return entry;
    const rows = read.rows.map((row) =>
      row.said.required === null ? { ...row, said: { ...row.said, required: "yes" as const } } : row,
    );
    return { ...entry, read: { ...read, rows } };
  });
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

function planTable(
  item: OutlineItem<Table>,
  at: number,
  index: number,
  read: ReadTable,
  around: Around,
): ClassifiedTable {
  const { sites, operationsAt, vocabulary } = around;
  const caption = item.block.caption ? foldSpace(inlineText(item.block.caption.content)) : null;
  const base = {
    index,
    item,
    at,
    read,
    caption,
    owners: operationsAt(at, item),
    ofUri: null,
    shape: shapeTold(item, caption, vocabulary),
    continues: null,
    condition: null,
  };
  if (read.kind !== "parameters")
    return {
      ...base,
      rows: read.kind === "status-codes" ? read.rows : [],
      side: null,
      place: read.kind === "status-codes" ? "status" : "none",
      placedBy: "names",
      names: [],
      namesField: false,
      saysBody: false,
    };
  const above = isAnswered(item) ? item.lead : null;
  const written = withPlainVariables(read.rows, base.owners, sites);
  const { rows, isList } = withoutRootMarks(written, above, vocabulary);
  const isTitled = above !== null && written[0]?.name === above && rows.length < written.length;
  const subject = item.block.caption ? strongSubject(item.block.caption.content, vocabulary) : null;
  const plain = caption === null ? null : withoutLabel(caption, vocabulary);
  // a caption that is a path says of which operation the table is
  const words = plain !== null && /^\/\S*$/.test(plain) ? null : plain;
  const reading = words === null ? null : onSide(readCaption(words, subject, around), words, item, vocabulary);
  const told = reading !== null && reading.place !== "parameters" ? null : readLead(item, around);
  const isTitle = isTitled || repeatsTitle(item, sites[base.owners[0] ?? -1]);
  const lead = told?.place === "structure" && isTitle ? null : told;
  const heading = readHeading(item, sites, around);
  // no structure lives in headers, whatever the caption calls them
  const isCaptioned =
    reading?.place === "structure" ? !heading?.place.endsWith("-header") : reading?.place !== "parameters";
  const said =
    reading !== null && isCaptioned
      ? { ...reading, by: "caption" as const }
      : lead !== null && lead.place !== "parameters"
        ? { ...lead, by: "lead" as const }
        : heading !== null && (isSpecific(heading) || (reading === null && lead === null))
          ? { ...heading, by: "lead" as const }
          : null;
  const site = sites[base.owners[0] ?? -1];
  const plan = {
    ...base,
    rows,
    shape: isList ? ("list" as const) : base.shape,
    side: sideOf(said?.place ?? null, item),
    names: said?.names ?? [],
    namesField: said?.namesField ?? false,
    saysBody: said?.place.endsWith("-body") ?? false,
  };
  // "Content-Type" over "application/json", in a list of its own, is no field of the body beside it
  if (item.listed !== null && rows.length > 0 && rows.every(({ name }) => MEDIA_TYPE_HEADER.test(name)))
    return { ...plan, place: plan.side === "response" ? "response-header" : "request-header", placedBy: "names" };
  // Under a heading that is the path of a listed operation stand its responses.
  if (site?.row && said?.by !== "caption") return { ...plan, names: [], place: "response-body", placedBy: "section" };
  if (said) {
    // "Return values" are statuses on one page, fields on another
    const isOfFields = said.place === "status" && rows.some(({ cells }) => cells.type);
    // cells know better than a sentence above the table which rows are the body's
    const isMixed = said.place === "request-body" && rows.some((row) => isToldBeside(row, vocabulary));
    const about = isMixed ? "request" : said.place;
    const place =
      about === "request" || about === "response"
        ? refine(about, rows, site)
        : isOfFields
          ? refine("response", rows, site)
          : said.place === "parameters"
            ? "unplaced"
            : said.place;
    return { ...plan, place, placedBy: said.by };
  }
  const isGeneric = reading?.place === "parameters" || lead?.place === "parameters";
  // "Example response:" with its block, then "Parameters:" with what the address has: the block has been shown
  const isBehindExample = isGeneric && item.section !== item.headingSection && item.section === "response-example";
  if (isBehindExample && refine("request", rows, site) === "path")
    return { ...plan, side: "request", place: "path", placedBy: "names" };
  const place = placeBySection(item, rows, site, isGeneric, vocabulary);
  const isAlone = base.owners.length === 1 && sites.every((other) => other === site || other.stretch !== site?.stretch);
  const isOwn = site && (standsUnder(item, site, isGeneric, vocabulary) || (isAlone && headsSection(item, site)));
  if (place !== "unplaced" || !isOwn) return { ...plan, place, placedBy: "section" };
  const isAnswer =
    item.section === "response-example" ||
    announcesAnswer(item, vocabulary) ||
    (base.shape !== null && !BODY_METHODS.includes(site.method.value) && !/[.。]$/.test(item.lead ?? ""));
  const side = isAnswer ? "response" : "request";
  return { ...plan, side, place: refine(side, rows, site), placedBy: "section" };
}

/** "CreateLamp" below the heading "CreateLamp" is the call's description, which says no more than its title. */
const repeatsTitle = ({ lead, headings }: OutlineItem, site: FoundOperation | undefined): boolean =>
  site !== undefined && lead !== null && headings.at(-1) === lead && site.headings.at(-1) === lead;

const MEDIA_TYPE_HEADER = /^(?:accept|content-type)$/i;

/** A row that writes a variable of the path with the marks that the path has: ":house", "{house}", "<house>". */
function withPlainVariables(
  rows: readonly TableRow[],
  owners: readonly number[],
  sites: readonly FoundOperation[],
): readonly TableRow[] {
  const paths = owners.flatMap((owner) => sites[owner] ?? []).flatMap(({ path, otherPaths }) => [path, ...otherPaths]);
  const variables = new Set(paths.flatMap(({ value }) => pathVariables(value)));
  return rows.map((row) => {
    const plain = /^(?:[:$*+]|\$?\{[:*+]?|<(?:\w+:)?|\[|\()([\w.-]+)[}>\])]?$/.exec(row.name)?.[1];
    // "{room name or id}" has no blanks in the path that is read of it
    const joined = plain ?? (row.name.includes(" ") ? row.name.replaceAll(" ", "") : undefined);
    return joined !== undefined && variables.has(joined) ? { ...row, name: joined } : row;
  });
}

/** A table right below the heading of a call that sends a body, before its request line, and without a word of its own. */
const headsSection = ({ stretch, lead, block, listed }: OutlineItem<Table>, site: FoundOperation): boolean =>
  stretch === site.stretch &&
  lead === null &&
  block.caption === null &&
  listed === null &&
  BODY_METHODS.includes(site.method.value) &&
  block.span.start < (site.path.evidence[0]?.span.start ?? 0);

/** A table without another place that follows an operation's URI, under no heading but "Parameters" and the like, is its own. */
function standsUnder(item: OutlineItem, site: FoundOperation, isGeneric: boolean, vocabulary: Vocabulary): boolean {
  const isBefore = item.block.span.start < (site.path.evidence[0]?.span.start ?? 0);
  // between the heading of an operation and its request line only what is called its parameters is its own
  const isCalled = isGeneric || vocabulary.captionPlace(item.headings.at(-1) ?? "") === "parameters";
  if (isBefore && !(isCalled && site.home > 0 && item.stretch >= site.home)) return false;
  if (item.stretch === site.stretch) return true;
  const own = site.headings.slice(0, site.headings.findLastIndex((text) => vocabulary.section(text) === null) + 1);
  const other = own.findIndex((text, i) => text !== item.headings[i]);
  // the parts of an operation may stand on the level of its own heading
  const isWithin = other < 0 || other === own.length - 1;
  const below = item.headings.slice(other < 0 ? own.length : other);
  return (
    isWithin &&
    (isGeneric ||
      below.every((text) => vocabulary.section(text) !== null || vocabulary.captionPlace(text) === "parameters"))
  );
}

function announcesAnswer({ label, lead, before }: OutlineItem, vocabulary: Vocabulary): boolean {
  if ([label, lead].some((text) => text !== null && vocabulary.announcesAnswer(text))) return true;
  // "The response is an object. Its contents vary.", and below it "Possible fields:"
  return lead !== null && before !== null && vocabulary.speaksOfFields(lead) && vocabulary.tellsAnswer(before);
}

/** Whether the words above a table say that what it describes is each element of a list, or one object. */
function shapeTold(item: OutlineItem<Table>, caption: string | null, vocabulary: Vocabulary): "list" | "object" | null {
  const { label, lead, before, headings } = item;
  const above = lead !== null && before !== null && vocabulary.speaksOfFields(lead) ? before : null;
  for (const text of [caption, lead, label, above, headings.at(-1) ?? null]) {
    const shape = text === null ? null : vocabulary.bodyShape(trimmed(text, "", ":.。： "));
    if (shape !== null) return shape;
  }
  return null;
}

function sideOf(place: CaptionPlace | "structure" | null, item: OutlineItem): "request" | "response" | null {
  if (place !== null && place.startsWith("response")) return "response";
  if (place !== null && /^(?:path|query|uri|request|form)/.test(place)) return "request";
  switch (item.section) {
    case "uri":
    case "request":
    case "request-example":
      return "request";
    case "response":
    case "normal-response":
    case "error-response":
    case "response-example":
      return "response";
    default:
      if (item.status !== null || item.headingSection === "response") return "response";
      return item.headingSection === "request" || item.headingSection === "uri" ? "request" : null;
  }
}

/** A cell of the row says that it is in the path, the query or a header. */
function isToldBeside(row: TableRow, vocabulary: Vocabulary): boolean {
  const told = toldPlace({ row }, vocabulary);
  return told !== null && told !== "body" && told !== "uri";
}

/** Which part of a request or response the rows are, by their names. */
function refine(
  place: "request" | "response",
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
): ClassifiedTable["place"] {
  if (allHeaders(rows)) return place === "request" ? "request-header" : "response-header";
  if (place === "response") return "response-body";
  const names = rows.map(({ name }) => name);
  const variables = site ? pathVariables(site.path.value) : [];
  if (names.length > 0 && names.every((name) => variables.includes(name))) return "path";
  return "request";
}

function allHeaders(rows: readonly TableRow[]): boolean {
  const names = rows.map(({ name }) => name);
  return (
    names.length > 0 &&
    names.every((name) => HEADER_NAME.test(name)) &&
    (names.length > 1 || /^x-|^content-|^auth/i.test(names[0] ?? ""))
  );
}

/** "Tenant-Service": words with capitals and dashes between are how headers alone are written. */
const DASHED_WORDS = /^[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+$/;

export const isHeaderName = (name: string): boolean => HEADER_NAME.test(name) || DASHED_WORDS.test(name);

/** A table below "HTTP request" or "Endpoint", which are about all of a call that sends a body, of names that its address does not have. */
function describesWhole(
  { headings }: OutlineItem,
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (!site || !BODY_METHODS.includes(site.method.value)) return false;
  if (vocabulary.captionPlace(headings.at(-1) ?? "") === "uri") return false;
  const inAddress = [site.path, ...site.otherPaths].flatMap(({ value }) => pathVariables(value));
  const named = new Set([...inAddress, ...site.queryTemplate.map(({ value }) => value)]);
  return !rows.some(({ name, cells }) => named.has(name) || cells.location !== undefined);
}

function placeBySection(
  item: OutlineItem,
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
  isGeneric: boolean,
  vocabulary: Vocabulary,
): ClassifiedTable["place"] {
  // "Response:" with its example, and behind it "Required fields:", which only a caller could be told
  const isAsked = [item.label, item.lead].some((text) => groupMark(text, vocabulary) !== null);
  if (isAsked && item.section === "response" && item.headingSection === null) return refine("request", rows, site);
  switch (item.section) {
    case "uri":
      if (item.headingSection === "uri" && describesWhole(item, rows, site, vocabulary))
        return refine("request", rows, site);
      // after the lines "URL: …" and "Method: …", "Parameters:" begins something of its own
      return isGeneric && item.headingSection !== "uri" ? refine("request", rows, site) : "uri";
    case "request":
      return refine("request", rows, site);
    case "response":
    case "normal-response":
    case "error-response":
      return refine("response", rows, site);
    case "status":
      if (rows.some(({ cells }) => cells.type)) return refine("response", rows, site);
      break;
    default:
      break;
  }
  if (item.headingSection === "uri") return "uri";
  if (item.headingSection === "request") return refine("request", rows, site);
  if (item.headingSection === "response" || item.status !== null) return refine("response", rows, site);
  return "unplaced";
}
