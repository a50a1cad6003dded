/** What the rows of one table are: by its caption, by the words above it, by its section, by the names of its rows. */
import { MESSAGE_PARTS } from "../outline/message-parts.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import type { Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace, trimmed } from "../../source/text.ts";
import type { ReadTable, TableRow } from "../cells/table-rows.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import {
  type Around,
  type Reading,
  fieldNamed,
  isAnswered,
  isSpecific,
  onSide,
  readCaption,
  readHeading,
  readLead,
  strongSubject,
  withoutLabel,
} from "./context.ts";
import { placeOfGroup } from "./grouped-tables.ts";
import { refine } from "./part-by-names.ts";
import { announcesAnswer, headsSection, placeBySection, sideOf, standsUnder } from "./place-by-section.ts";
import { withoutRootMarks } from "./root-marks.ts";
import { toldPlace } from "./rows.ts";

/** The plan of one table before its neighbours are asked. */
export function planTable(
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
  const site = sites[base.owners[0] ?? -1];
  const isTitle =
    (above !== null && written[0]?.name === above && rows.length < written.length) || repeatsTitle(item, site);
  const { said, isGeneric } =
    read.ofField === undefined
      ? readWords(item, caption, isTitle, around)
      : { said: { ...fieldNamed(read.ofField), by: "caption" as const }, isGeneric: false };
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
  const inHeader = said?.by === "caption" ? null : placeInHeader(item, vocabulary);
  if (inHeader !== null)
    return {
      ...plan,
      side: sideOf(inHeader, item),
      place: placeSaid(inHeader, item, rows, site, vocabulary),
      placedBy: "caption",
    };
  if (said) return { ...plan, place: placeSaid(said.place, item, rows, site, vocabulary), placedBy: said.by };
  // "Example response:" with its block, then "Parameters:" with what the address has: the block has been shown
  const isBehindExample = isGeneric && item.section !== item.headingSection && item.section === "response-example";
  if (isBehindExample && refine("request", rows, site) === "path")
    return { ...plan, side: "request", place: "path", placedBy: "names" };
  const place = placeBySection(item, rows, site, isGeneric, vocabulary);
  const isAlone = base.owners.length === 1 && sites.every((other) => other === site || other.stretch !== site?.stretch);
  const isOwn = site && (standsUnder(item, site, isGeneric, vocabulary) || (isAlone && headsSection(item, site)));
  // the cells themselves say that the rows are in the path, the query and headers of the one call that the table belongs to
  if (place === "unplaced" && site && base.owners.length === 1 && saysPlaces(rows, item, vocabulary))
    return { ...plan, side: "request", place: "request", placedBy: "names" };
  const group =
    place === "unplaced" && site && base.owners.length === 1
      ? placeOfGroup(item, site, around.overTables, vocabulary)
      : null;
  if (group !== null) {
    const placed =
      group === "parameters" ? refine("request", rows, site) : placeSaid(group, item, rows, site, vocabulary);
    return { ...plan, side: "request", place: placed, placedBy: "section" };
  }
  if (place !== "unplaced" || !isOwn) return { ...plan, place, placedBy: "section" };
  const isAnswer =
    item.section === "response-example" ||
    announcesAnswer(item, vocabulary) ||
    (base.shape !== null && !BODY_METHODS.includes(site.method.value) && !/[.。]$/.test(item.lead ?? ""));
  const side = isAnswer ? "response" : "request";
  return { ...plan, side, place: refine(side, rows, site), placedBy: "section" };
}

interface Words {
  /** What the words above a table say of its rows, and which words. */
  readonly said: (Reading & { readonly by: "caption" | "lead" }) | null;
  /** They only say that the rows are parameters. */
  readonly isGeneric: boolean;
}

/** Reads the caption of a table, the line above it and its heading, and takes the first that says where its rows live. */
function readWords(item: OutlineItem<Table>, caption: string | null, isTitle: boolean, around: Around): Words {
  const { sites, vocabulary } = around;
  const subject = item.block.caption ? strongSubject(item.block.caption.content, vocabulary) : null;
  const plain = caption === null ? null : withoutLabel(caption, vocabulary);
  // a caption that is a path says of which operation the table is
  const words = plain !== null && /^\/\S*$/.test(plain) ? null : plain;
  const reading = words === null ? null : onSide(readCaption(words, subject, around), words, item, vocabulary);
  const told = reading !== null && reading.place !== "parameters" ? null : readLead(item, around);
  const lead = told?.place === "structure" && isTitle ? null : told;
  const heading = readHeading(item, sites, around);
  // no structure lives in headers, whatever the caption calls them
  const isCaptioned =
    reading?.place === "structure" ? !heading?.place.endsWith("-header") : reading?.place !== "parameters";
  const said: Words["said"] =
    reading !== null && isCaptioned
      ? { ...reading, by: "caption" }
      : lead !== null && lead.place !== "parameters"
        ? { ...lead, by: "lead" }
        : heading !== null && (isSpecific(heading) || (reading === null && lead === null))
          ? { ...heading, by: "lead" }
          : null;
  return { said, isGeneric: reading?.place === "parameters" || lead?.place === "parameters" };
}

/** Where the rows live, by what the words above them say and by what the rows show it to mean. */
function placeSaid(
  said: Reading["place"],
  { section }: OutlineItem,
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
  vocabulary: Vocabulary,
): ClassifiedTable["place"] {
  // cells know better than a sentence above the table which rows are the body's
  if (said === "request-body" && rows.some((row) => isToldBeside(row, vocabulary)))
    return refine("request", rows, site);
  // "Return values" are statuses on one page, fields on another
  if (said === "status" && (section === "response" || rows.some(({ cells }) => cells.type)))
    return refine("response", rows, site);
  if (said === "request" || said === "response") return refine(said, rows, site);
  return said === "parameters" ? "unplaced" : said;
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

/** "Body Parameters | Description", right behind the table of "URL Parameter": the header of the names says where they live. */
function placeInHeader(
  { block, section, headingSection }: OutlineItem<Table>,
  vocabulary: Vocabulary,
): CaptionPlace | null {
  const [first] = block.headerRows === 1 ? (block.rows[0]?.cells ?? []) : [];
  const text = first ? foldSpace(flatText(first.blocks)) : "";
  const place = /\s|[\u4e00-\u9fff]{4}/.test(text) ? vocabulary.captionPlace(text) : null;
  if (place === null || !MESSAGE_PARTS.has(place)) return null;
  const isAnswer = [section, headingSection].some((one) => one?.includes("response") === true);
  return isAnswer && !place.startsWith("response") ? null : place;
}

/** Each row says where it is sent; an answer has headers, too. */
function saysPlaces(rows: readonly TableRow[], item: OutlineItem<Table>, vocabulary: Vocabulary): boolean {
  const told = rows.map((row) => toldPlace({ row }, vocabulary));
  return (
    told.length > 0 &&
    told.every((place) => place !== null && place !== "uri") &&
    (told.some((place) => place === "path" || place === "query") ||
      (item.status === null && item.section !== "response-example")) &&
    !announcesAnswer(item, vocabulary)
  );
}

/** A cell of the row says that it is in the path, the query or a header. */
function isToldBeside(row: TableRow, vocabulary: Vocabulary): boolean {
  const told = toldPlace({ row }, vocabulary);
  return told !== null && told !== "body" && told !== "uri";
}
