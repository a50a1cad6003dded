/** Decides for each table of a page what its rows are: where its parameters live, or which structure they describe. */
import type { Table } from "../document/document.ts";
import { flatText, inlineText } from "../document/visit.ts";
import type { Inline } from "../document/document.ts";
import type { CaptionPlace } from "../language/language.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { normaliseWords } from "../language/words.ts";
import { foldSpace } from "../source/text.ts";
import type { OperationSite } from "./operations.ts";
import type { OwnersOf } from "./owners.ts";
import type { OutlineItem } from "./outline.ts";
import { readTable, type ReadTable, type TableRow } from "./table.ts";
import { pathVariables } from "./uri.ts";

export interface TablePlan {
  /** Index in page order among all tables, nested ones included. */
  readonly index: number;
  readonly item: OutlineItem<Table>;
  /** Index of the item in the outline. */
  readonly at: number;
  readonly read: ReadTable;
  readonly rows: readonly TableRow[];
  readonly caption: string | null;
  /** Operations that the table belongs to. */
  readonly owners: readonly number[];
  readonly side: "request" | "response" | null;
  readonly place: Exclude<CaptionPlace, "parameters"> | "structure" | "unplaced" | "none";
  /** How sure the place is: said by the caption or lead itself, or only by the section. */
  readonly placedBy: "caption" | "lead" | "section" | "names";
  /** Structure names, for `structure` and as a hint for tables placed by section. */
  readonly names: readonly string[];
  /** The caption or lead says of which field the rows are ("Data structure of the **spec** field"); a bare name may be a type's. */
  readonly namesField: boolean;
}

const IDENTIFIER_CAPTION = /^[A-Za-z_@$[{][\w.\-:@/$[\]{}]*$/;
const HEADER_NAME =
  /^(?:x-[\w-]+|content-(?:type|length|language|md5)|authorization|accept(?:-[\w]+)?|host|date|user-agent|cookie|if-(?:none-)?match|etag|location|x_[\w]+)$/i;

/** The plans of all tables outside cells, in page order. `indexOf` numbers tables as the ledger does. */
export function planTables(
  items: readonly OutlineItem[],
  sites: readonly OperationSite[],
  ownersOf: OwnersOf,
  indexOf: (table: Table) => number,
  vocabulary: Vocabulary,
): TablePlan[] {
  const plans = items.flatMap((item, at) => {
    if (item.block.type !== "table") return [];
    const read = readTable(item.block, vocabulary);
    return [planTable(item as OutlineItem<Table>, at, indexOf(item.block), read, { sites, ownersOf }, vocabulary)];
  });
  return withoutAsides(plans);
}

/** Beside an example, a table that no caption places explains the example when the body has its own table. */
function withoutAsides(plans: readonly TablePlan[]): TablePlan[] {
  const keysOf = ({ owners, place }: TablePlan): string[] => owners.map((owner) => `${owner} ${place}`);
  const isAside = (plan: TablePlan): boolean =>
    plan.placedBy === "section" && (plan.item.section?.endsWith("-example") ?? false);
  const described = new Set(plans.filter((plan) => !isAside(plan)).flatMap(keysOf));
  return plans.map((plan) =>
    isAside(plan) && keysOf(plan).some((key) => described.has(key)) ? { ...plan, place: "unplaced" } : plan,
  );
}

function planTable(
  item: OutlineItem<Table>,
  at: number,
  index: number,
  read: ReadTable,
  { sites, ownersOf }: { readonly sites: readonly OperationSite[]; readonly ownersOf: OwnersOf },
  vocabulary: Vocabulary,
): TablePlan {
  const caption = item.block.caption ? foldSpace(inlineText(item.block.caption.content)) : null;
  const base = { index, item, at, read, caption, owners: ownersOf(at, item) };
  if (read.kind !== "parameters")
    return {
      ...base,
      rows: read.kind === "status-codes" ? read.rows : [],
      side: null,
      place: read.kind === "status-codes" ? "status" : "none",
      placedBy: "names",
      names: [],
      namesField: false,
    };
  const rows = read.rows;
  const subject = item.block.caption ? strongSubject(item.block.caption.content, vocabulary) : null;
  const reading = caption === null ? null : readCaption(withoutLabel(caption, vocabulary), subject, vocabulary);
  const lead = reading !== null && reading.place !== "parameters" ? null : readLead(item, vocabulary);
  const heading = readHeading(item, vocabulary);
  // no structure lives in headers, whatever the caption calls them
  const isCaptioned =
    reading?.place === "structure" ? !heading?.place.endsWith("-header") : reading?.place !== "parameters";
  const said =
    reading !== null && isCaptioned
      ? { ...reading, by: "caption" as const }
      : lead !== null && lead.place !== "parameters"
        ? { ...lead, by: "lead" as const }
        : heading;
  const side = sideOf(said?.place ?? null, item);
  const site = sites[base.owners[0] ?? -1];
  const plan = { ...base, rows, side, names: said?.names ?? [], namesField: said?.namesField ?? false };
  // Under a heading that is the path of a listed operation stands what it answers.
  if (site?.row && said?.by !== "caption") return { ...plan, names: [], place: "response-body", placedBy: "section" };
  if (said) {
    const place =
      said.place === "request" || said.place === "response"
        ? refine(said.place, rows, site)
        : said.place === "parameters"
          ? "unplaced"
          : said.place;
    return { ...plan, place, placedBy: said.by };
  }
  return { ...plan, place: placeBySection(item, rows, site), placedBy: "section" };
}

interface Reading {
  readonly place: CaptionPlace | "structure";
  readonly names: readonly string[];
  readonly namesField: boolean;
}

const placed = (place: CaptionPlace): Reading => ({ place, names: [], namesField: false });
const structureOf = (name: string, namesField: boolean): Reading => ({
  place: "structure",
  names: splitNames(name),
  namesField,
});

/** What a caption says, read first as a structure's name where it is one word, else as a place, else as a structure's name in a sentence. */
function readCaption(text: string, subject: string | null, vocabulary: Vocabulary): Reading | null {
  const words = normaliseWords(text).replace(/[:.。\s]+$/, "");
  if (words === "") return null;
  const place = vocabulary.captionPlace(words);
  if (IDENTIFIER_CAPTION.test(words) && !exactPlace(words, place)) return structureOf(words, false);
  if (subject !== null && subject !== words && vocabulary.captionPlace(subject) === null)
    return structureOf(subject, true);
  if (place !== null) return placed(place);
  const name = vocabulary.structureName(words) ?? soleIdentifier(words);
  return name === null ? { place: "structure", names: [words], namesField: false } : structureOf(name, true);
}

/**
 * The one word of a caption that can only be a name: "resize参数信息", "zoneState parameter information". An acronym among
 * Chinese words, or a plain word among English ones, is no name.
 */
function soleIdentifier(words: string): string | null {
  const names = (words.match(/[A-Za-z_$@][\w$@.:-]*/g) ?? []).filter((word) =>
    /\p{Script=Han}/u.test(words) ? /[a-z]/.test(word) : /[a-z][A-Z]|\w_\w/.test(word),
  );
  return names.length === 1 && names[0] !== undefined ? names[0] : null;
}

/** "Request", "Parameters", "Path" are places although they are single words; "ResponseBody" and "UrlConfig" are names. */
function exactPlace(words: string, place: CaptionPlace | null): boolean {
  return place !== null && /^[a-z]+$/i.test(words) && !/[a-z][A-Z]/.test(words);
}

/** "primaryNic/extNics", "servers_links、links": one table for several fields. */
function splitNames(name: string): string[] {
  return name
    .split(/\s*(?:[、,]|和|\/(?=[A-Za-z])|\band\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The bold words of a caption beside its label: "Data structure of the **clusters** field". */
function strongSubject(content: readonly Inline[], vocabulary: Vocabulary): string | null {
  const strong = content
    .flatMap((node) => (node.type === "strong" ? [foldSpace(inlineText(node.children))] : []))
    .filter(
      (text) =>
        text !== "" &&
        vocabulary.tableNumber(text) === null &&
        !/^[\d.]+$/.test(text) &&
        !vocabulary.isTableLabel(text),
    );
  return strong.length === 1 && strong[0] !== undefined && /^\S{1,60}$/.test(strong[0]) ? strong[0] : null;
}

function withoutLabel(caption: string, vocabulary: Vocabulary): string {
  return vocabulary.withoutTableLabel(caption);
}

/** A table without a telling caption is announced by the line before it: "-  Parameters in the **links** field". */
function readLead(item: OutlineItem<Table>, vocabulary: Vocabulary): Reading | null {
  if (item.lead === null) return null;
  const words = normaliseWords(item.lead).replace(/[:.。\s]+$/, "");
  if (words.length > 100 || vocabulary.statusMarker(words) !== null || vocabulary.tableNumber(words) !== null)
    return null;
  const place = vocabulary.captionPlace(words);
  if (place !== null) return placed(place);
  if (IDENTIFIER_CAPTION.test(words) && /[._:]|[a-z][A-Z]/.test(words)) return structureOf(words, false);
  const name = vocabulary.structureName(words);
  return name === null || vocabulary.section(words) !== null ? null : structureOf(name, true);
}

/** "Path Parameters" or "Request Headers" as the heading of a table that has no telling caption. */
function readHeading(item: OutlineItem<Table>, vocabulary: Vocabulary): (Reading & { by: "section" }) | null {
  const heading = item.headings.at(-1);
  const place = heading === undefined ? null : vocabulary.captionPlace(heading);
  return place !== null && /^(?:path|query|form)$|-/.test(place) ? { ...placed(place), by: "section" } : null;
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

/** Which part of a request or response the rows are, by their names. */
function refine(
  place: "request" | "response",
  rows: readonly TableRow[],
  site: OperationSite | undefined,
): TablePlan["place"] {
  if (allHeaders(rows)) return place === "request" ? "request-header" : "response-header";
  if (place === "response") return "response-body";
  const names = rows.map(rowName);
  const variables = site ? pathVariables(site.path.value) : [];
  if (names.length > 0 && names.every((name) => variables.includes(name))) return "path";
  return "request";
}

export function rowName(row: TableRow): string {
  return row.cells.name ? cleanName(flatText(row.cells.name.blocks)) : "";
}

/** A name cell as an identifier: no marks around it, no blanks that a line break left around `_`, `.` and `-`. */
export function cleanName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s*([_.])\s*/g, "$1")
    .replace(/^[*\s]+|[*\s:]+$/g, "");
}

function allHeaders(rows: readonly TableRow[]): boolean {
  const names = rows.map(rowName);
  return (
    names.length > 0 &&
    names.every((name) => HEADER_NAME.test(name)) &&
    (names.length > 1 || /^x-|^content-|^auth/i.test(names[0] ?? ""))
  );
}

export const isHeaderName = (name: string): boolean => HEADER_NAME.test(name);

function placeBySection(
  item: OutlineItem,
  rows: readonly TableRow[],
  site: OperationSite | undefined,
): TablePlan["place"] {
  switch (item.section) {
    case "uri":
      return "uri";
    case "request":
      return refine("request", rows, site);
    case "response":
    case "normal-response":
    case "error-response":
      return refine("response", rows, site);
    default:
      break;
  }
  if (item.headingSection === "uri") return "uri";
  if (item.headingSection === "request") return refine("request", rows, site);
  if (item.headingSection === "response" || item.status !== null) return refine("response", rows, site);
  return "unplaced";
}
