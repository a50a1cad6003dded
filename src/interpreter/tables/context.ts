/** What the words above a table say of its rows: its caption, the line before it, its heading. */
import { hasEastAsian } from "../../language/scripts.ts";
import type { Inline, Table } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";
import { foldSpace, trimmed } from "../../source/text.ts";
import { nameKey } from "../cells/names.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { wholeTarget, wholeTemplate } from "../cells/uri.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { OperationScope } from "../operations/operation-scope.ts";

/** What a table is planned with. */
export interface Around {
  readonly sites: readonly FoundOperation[];
  readonly operationsAt: OperationScope;
  /** Keys of the names that fields and type cells of the page give. */
  readonly known: ReadonlySet<string>;
  /** The names of objects that type cells give, as written: "Result object". */
  readonly typed: ReadonlySet<string>;
  /** What `headingsOverTables` gives. */
  readonly overTables: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

const IDENTIFIER_CAPTION = /^[A-Za-z_@$[{][\w.\-:@/$[\]{}]*$/;

export interface Reading {
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

/** A table of the members of that field. */
export const fieldNamed = (name: string): Reading => ({ place: "structure", names: [name], namesField: true });

/** What a caption says, read first as a structure's name where it is one word, else as a place, else as a structure's name in a sentence. */
export function readCaption(
  text: string,
  subject: string | null,
  { typed, vocabulary }: Pick<Around, "typed" | "vocabulary">,
): Reading | null {
  const words = trimmed(normaliseWords(text), "", ":.。 ");
  if (words === "") return null;
  // "Table 1. /things/{id}" tells of which path the rows are
  if (wholeTemplate(words) !== null) return placed("path");
  const place = vocabulary.captionPlace(words) ?? vocabulary.captionPlace(withoutRemark(words));
  // "Array of objects" says what the body is, and names nothing
  if (place === null && vocabulary.bodyShape(words) !== null) return placed("parameters");
  if (IDENTIFIER_CAPTION.test(words) && (!exactPlace(words, place) || typed.has(words)))
    return structureOf(words, false);
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
    hasEastAsian(words) ? /[a-z]/.test(word) : /[a-z][A-Z]|\w_\w/.test(word),
  );
  return names.length === 1 && names[0] !== undefined ? names[0] : null;
}

/** "Parameters (creating a replica)": what stands in brackets at the end tells for which case the rows are. */
const withoutRemark = (words: string): string => /^([^()]+?) ?\([^()]*\)$/.exec(words)?.[1] ?? words;

/** "Request", "Parameters", "Path" are places although they are single words; "ResponseBody" and "UrlConfig" are names. */
function exactPlace(words: string, place: CaptionPlace | null): boolean {
  return place !== null && /^[a-z]+$/i.test(words) && !/[a-z][A-Z]/.test(words);
}

/** "data[n].pages[0]": each element of a list, whichever it is. */
const withoutIndexes = (name: string): string => name.replace(/\[(?:\d{1,3}|[a-z*])\](?=\.|$)/gi, "");

/** "primaryNic/extNics", "servers_links、links": one table for several fields. */
function splitNames(name: string): string[] {
  return withoutIndexes(name)
    .split(/[、,]|和|\/(?=[A-Za-z])|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The bold words of a caption beside its label: "Data structure of the **clusters** field". */
export function strongSubject(content: readonly Inline[], vocabulary: Vocabulary): string | null {
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

export function withoutLabel(caption: string, vocabulary: Vocabulary): string {
  return vocabulary.withoutTableLabel(caption);
}

/** A table without a telling caption is announced by a line before it: "-  Parameters in the **links** field". */
export function readLead(item: OutlineItem<Table>, around: Around): Reading | null {
  const read = (text: string): Reading | null => onSide(readAnnouncement(text, around), text, item, around.vocabulary);
  return (
    (item.label === null ? null : read(item.label)) ??
    (item.lead === null || item.lead === item.label ? null : read(item.lead)) ??
    (item.outer === null ? null : read(item.outer)) ??
    // the item of a list around it: "Parameters in the request header", and in it the cases with a table each
    placeAround(item, around)
  );
}

function placeAround(item: OutlineItem<Table>, { vocabulary }: Around): Reading | null {
  for (const text of item.around.toReversed()) {
    const place = vocabulary.captionPlace(trimmed(normaliseWords(text), "", ":.。 "));
    if (place !== null && place !== "parameters") return onSide(placed(place), text, item, vocabulary);
  }
  return null;
}

function readAnnouncement(text: string, { known, vocabulary }: Around): Reading | null {
  const words = trimmed(normaliseWords(text), "", ":.。 ");
  if (words.length > 100 || vocabulary.statusMarker(words) !== null || vocabulary.tableNumber(words) !== null)
    return null;
  // "Send a POST request to the URL /things" tells the call, and no place of what follows
  if (/(?:^|[\s`])\/[\w{<]/.test(text) && vocabulary.methodsTold(text).length > 0) return null;
  // a sentence on what is returned announces no table: "The response body is a lamp object."
  const isSentence = /[.。]$/.test(text.trim());
  const isReturned = vocabulary.returned(words) !== null;
  if (isSentence && isReturned) return null;
  const place = vocabulary.captionPlace(words);
  if (place !== null) return placed(place);
  // "{org}/things/{thing}" below "HTTP Request" is the path, with or without its first slash
  if (pathVariables(wholeTarget(words)?.path ?? "").length > 0 || words.includes("://")) return null;
  if (vocabulary.bodyShape(words) !== null || vocabulary.continuesTable(words) || isReturned) return null;
  if (vocabulary.combines(words)) return null;
  if (IDENTIFIER_CAPTION.test(words) && /[._:]|[a-z][A-Z]/.test(words)) return structureOf(words, false);
  // a plain word alone is a name where a field or type of the page has it: "-  links"
  if (IDENTIFIER_CAPTION.test(words) && known.has(nameKey(words)) && vocabulary.section(words) === null)
    return structureOf(words, false);
  const name = vocabulary.structureName(words);
  return name === null || vocabulary.section(words) !== null ? null : structureOf(name, true);
}

/**
 * A table that nothing but its heading announces: "Query parameters", "Address object". A heading names a structure only where a
 * field or type of the page has that name: headings are also titles of operations.
 */
export function readHeading(
  item: OutlineItem<Table>,
  sites: readonly FoundOperation[],
  around: Around,
): Reading | null {
  const { known, vocabulary } = around;
  const heading = item.headings.at(-1);
  if (heading === undefined) return null;
  const words = trimmed(normaliseWords(heading), "", ":.。 ");
  if (words.length > LONGEST_HEADING || (vocabulary.section(words) === null && isOperationTitle(heading, sites)))
    return null;
  const place = vocabulary.captionPlace(words);
  if (place === "parameters") return null;
  if (place !== null) return onSide(placed(place), words, item, vocabulary);
  const name = vocabulary.structureName(words) ?? words;
  const isKnown = known.has(nameKey(name)) || isKnownPath(name, known);
  return vocabulary.section(words) === null && /^\S+$/.test(name) && isKnown ? structureOf(name, false) : null;
}

/** "data.page", "data[n].page", below a field for each step. */
function isKnownPath(name: string, known: Around["known"]): boolean {
  const steps = withoutIndexes(name).split(".");
  return steps.length > 1 && steps.every((step) => known.has(nameKey(step)));
}

/** "Path Parameters" and "Request Headers" say more than a caption such as "Parameters". */
export const isSpecific = ({ place }: Reading): boolean => /^(?:path|query|form)$|-/.test(place);

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 60;

const isOperationTitle = (heading: string, sites: readonly FoundOperation[]): boolean =>
  sites.some(({ headings }) => headings.includes(heading));

const ANSWERS: readonly unknown[] = ["response", "normal-response", "error-response"];

/** Whether what stands there is of an answer: under a heading that says so, or behind a status. */
export const isAnswered = ({ headingSection, status }: OutlineItem): boolean =>
  ANSWERS.includes(headingSection) || (headingSection === null && status !== null);

/** "Headers" and "Body parameters" speak of the answer under "Response", unless they say themselves that they are the request's. */
export function onSide<R extends Reading | null>(
  reading: R,
  words: string,
  item: OutlineItem,
  vocabulary: Vocabulary,
): R {
  if (!reading || !isAnswered(item) || vocabulary.exampleRole(words) === "request") return reading;
  const { place } = reading;
  const answered = place === "request-header" ? "response-header" : place === "request-body" ? "response-body" : place;
  return { ...reading, place: answered };
}
