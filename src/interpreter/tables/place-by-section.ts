/** Where the rows of a table live by the section that it stands in, and by the operation above it. */
import { pathVariables } from "../../api-model/path-variables.ts";
import type { Table } from "../../document/document.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import { groupMark } from "../cells/group-mark.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { refine } from "./part-by-names.ts";

/** A table right below the heading of a call that sends a body, before its request line, and without a word of its own. */
export const headsSection = ({ stretch, lead, block, listed }: OutlineItem<Table>, site: FoundOperation): boolean =>
  stretch === site.stretch &&
  lead === null &&
  block.caption === null &&
  listed === null &&
  BODY_METHODS.includes(site.method.value) &&
  block.span.start < (site.path.evidence[0]?.span.start ?? 0);

/** A table without another place that follows an operation's URI, under no heading but "Parameters" and the like, is its own. */
export function standsUnder(
  item: OutlineItem,
  site: FoundOperation,
  isGeneric: boolean,
  vocabulary: Vocabulary,
): boolean {
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

/** Whether the words above a table announce an answer. */
export function announcesAnswer({ label, lead, before }: OutlineItem, vocabulary: Vocabulary): boolean {
  if ([label, lead].some((text) => text !== null && vocabulary.announcesAnswer(text))) return true;
  // "The response is an object. Its contents vary.", and below it "Possible fields:"
  return lead !== null && before !== null && vocabulary.speaksOfFields(lead) && vocabulary.tellsAnswer(before);
}

/** Whether the rows are of what is sent or of what comes back; null where nothing tells. */
export function sideOf(place: CaptionPlace | "structure" | null, item: OutlineItem): "request" | "response" | null {
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

/** Where the rows live, where no words above the table say so. */
export function placeBySection(
  item: OutlineItem,
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
  isGeneric: boolean,
  vocabulary: Vocabulary,
): ClassifiedTable["place"] {
  // "Response:" with its example, and behind it "Required fields:", which only a caller could be told
  // or "Available fields:", of a call that sends some
  const sends = site !== undefined && BODY_METHODS.includes(site.method.value) && site.method.value !== "DELETE";
  const isAsked = [item.label, item.lead].some(
    (text) => groupMark(text, vocabulary) !== null || (sends && text !== null && vocabulary.offersFields(text)),
  );
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
