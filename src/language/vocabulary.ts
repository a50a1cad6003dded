/**
 * All languages as one set of look-ups. A page is never asked which language it is in before a word is looked up: tables and
 * headings are mixed on real pages, and the words of two languages do not collide.
 */
import { answerWithStatus } from "./answer-with-status.ts";
import type {
  CaptionPlace,
  ColumnRole,
  Language,
  ParameterPlace,
  SectionKind,
  TypePhrase,
  TypeWord,
} from "./language.ts";
import { makeTextMemory } from "../source/remembered.ts";
import { trimmed } from "../source/text.ts";
import { languages } from "./languages.ts";
import { occursIn } from "./may-match.ts";
import { saysSeveralObjects } from "./several-objects.ts";
import { first, firstMatch } from "./first-match.ts";
import { groupOf, inBoth, labelWords, withoutChoice, withoutRemark, withoutTail } from "./header-forms.ts";
import { methodsHeaded, methodsOfAll, methodsOfCallsBeside, methodsTold, tellsReading } from "./methods-told.ts";
import { type CallTold, pageWords, type SameAnswer, type ThingTold } from "./page-words.ts";
import {
  isUnknownMark,
  type Requirement,
  requirement,
  requirementMark,
  requirementOpening,
  requirementSaid,
} from "./requirement-words.ts";
import { type StatusTold, statusesTold } from "./statuses-told.ts";
import { apart, headerWords, normaliseWords } from "./words.ts";
import { simplified } from "./zh/traditional.ts";

/** Words of a house that the built-in languages lack, from `vocabulary:` in the configuration. */
export interface CustomVocabulary {
  readonly columns?: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  readonly types?: Readonly<Record<string, TypeWord>>;
  readonly captions?: Readonly<Partial<Record<CaptionPlace, readonly string[]>>>;
  readonly sections?: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
}

export interface Vocabulary {
  /** A house's own words, as they were given. */
  readonly house: CustomVocabulary;
  readonly languages: readonly Language[];
  columnRole(header: string): ColumnRole | null;
  /** Whether a header stands over names within the names of the rows. */
  isInnerName(header: string): boolean;
  /** Whether a header stands over the codes by which programs know what another column has the names of. */
  isCodeOfName(header: string): boolean;
  section(heading: string): SectionKind | null;
  /** As `section`, also where a number or step stands before the words, or more behind a dash: "2. Request", "Response – v2". */
  headingSection(heading: string): SectionKind | null;
  captionPlace(caption: string): CaptionPlace | null;
  typeWord(text: string): TypeWord | null;
  readonly typePhrases: readonly TypePhrase[];
  /** What a type cell names beside each other: "string" and "object" of "string or object", "string, object" and "string/object". */
  typeOptions(type: string): readonly string[];
  /** The type alone in a type cell that tells what it depends on: "item array" of "item array corresponding to kind"; null in others. */
  dependentType(type: string): string | null;
  /** Whether a type cell names objects in the plural and no list. */
  saysSeveral(type: string): boolean;
  /** Whether the first sentence of a description calls what it describes a list. */
  callsItList(description: string): boolean;
  /** The number of the table that a label or mention names: 2 for "Table 2" and "表 2". */
  tableNumber(text: string): number | null;
  /** A caption without its label and number: "Table 2 Response parameters" is "Response parameters". */
  withoutTableLabel(caption: string): string;
  isTableLabel(text: string): boolean;
  /** The code of a line such as "Status code: 200". */
  statusMarker(text: string): string | null;
  /** Whether a heading stands over the type of what is returned, and nothing else: "Return type". */
  announcesType(text: string): boolean;
  /** Whether a word stands for every status that is not named: "default". */
  isOtherStatus(text: string): boolean;
  /** The codes of a line such as "Normal response codes: 200, 202"; none where it is no such line. */
  statusesListed(text: string): readonly string[];
  /** The codes that the sentences of a text tell: "Returns 404 if there is none". */
  statusesTold(text: string): readonly StatusTold[];
  isNone(text: string): boolean;
  /** Whether a cell says that a response has no body, below what header. */
  saysNoBody(cell: string, header: string): boolean;
  /** Which answer a lead or heading announces. */
  answer(text: string): "normal" | "error" | null;
  /** The structure that a caption (without its number) or a lead names. */
  structureName(text: string): string | null;
  /** Whether a line stands over what may be sent: "Available fields:". */
  offersFields(text: string): boolean;
  /** The field whose values a line over a list announces: "Mode can be one of:". */
  valuesAnnounced(text: string): string | null;
  /** One word in a column of requirements that no language here has: "Ya", "Oui". */
  isUnknownMark(text: string): boolean;
  requirement(text: string): Requirement | null;
  announcesAnswer(text: string): boolean;
  /** Whether a sentence is about the response as a whole. */
  tellsAnswer(text: string): boolean;
  speaksOfFields(text: string): boolean;
  continuesTable(text: string): boolean;
  /** Whether a heading or label says that the code below it is a schema. */
  announcesSchema(text: string): boolean;
  /** Whether a line between tables says how the parts that they describe are put together: "allOf", "or". */
  combines(text: string): boolean;
  /** Whether such a line says that all of the parts are there: "allOf", "and". */
  combinesAll(text: string): boolean;
  /** Whether the headings of a section say that it is a step of a guide, or what changed with a version. */
  isWalk(headings: readonly string[]): boolean;
  /** Whether a heading is one of those that generators of client libraries write. */
  isClientHeading(text: string): boolean;
  /** Whether a heading or caption is of what belongs to every call: "Common request headers". */
  isCommonHeading(text: string): boolean;
  /** Whether a sentence says that more is sent than the table beside it lists. */
  tellsFurther(text: string): boolean;
  /** Whether a sentence says that what follows it belongs to every call, and whether a row says so of itself. */
  tellsCommon(text: string): boolean;
  isCommonRow(description: string): boolean;
  /** Whether a sentence says what such parameters are: "Common parameters are sent with every request." */
  definesCommon(text: string): boolean;
  /** Whether a lead, caption or heading says that a body is a list of what the table describes, or one object. */
  bodyShape(text: string): "list" | "object" | null;
  /** Whether a lead ends by saying what each element of a list is like, and whether it is of what is asked. */
  showsEach(lead: string): boolean;
  showsQuery(lead: string): boolean;
  /** Whether a text behind a status leads on to what comes with it. */
  leadsToBody(text: string): boolean;
  /** The member of every answer of which a text says that only what is inside it is described from there on. */
  innerDescribed(text: string): string | null;
  /** The thing that a sentence says an operation returns: "Returns an array of lamp objects". */
  returned(text: string): ThingTold | null;
  /** The thing that a sentence says a request has as its body. */
  sent(text: string): ThingTold | null;
  /** Whether words are a phrase for one thing, which they call "X": "The created X object." */
  isOneThing(words: string): boolean;
  /** The call whose answer a paragraph says is that of its own. */
  sameAnswer(paragraph: string): SameAnswer | null;
  /** What a heading or caption over its fields calls a thing: "The lamp object" is "lamp". */
  resourceName(text: string): string;
  /** The media type that a sentence says an answer to be written in, lower case. */
  answerMediaType(text: string): string | null;
  /** Whether a sentence says that an answer is a file. */
  isFileAnswer(text: string): boolean;
  /** What a line such as "Request URL:" announces, without its colon. */
  operationLabel(text: string): "uri" | "method" | null;
  /** Whether such a line announces a call, or the path of one. */
  isCallLabel(text: string): boolean;
  /** Whether a segment of an address stands for the name of whatever is called: "{functionName}". */
  standsForCall(segment: string): boolean;
  /** Whether a word stands between two paths: "or". */
  joinsPaths(word: string): boolean;
  /** Whether a line introduces what only illustrates: "For example, …". */
  isIllustration(text: string): boolean;
  /** A word beside a name or type that says whether the field is required, and nothing else: "optional". */
  requirementMark(text: string): "yes" | "no" | null;
  /** Such a word at the beginning of a description: "Required. The name of …". */
  requirementOpening(text: string): "yes" | "no" | "conditional" | null;
  /** The mark that a description ends with, or has as a sentence of its own: "The name. Required." "The name (optional)". */
  requirementSaid(text: string): "yes" | "no" | null;
  /** A text without what it says of versions: "tag since 2.8" is "tag". */
  withoutSince(text: string): string;
  /** The methods with which a text says that something is done. */
  methodsTold(text: string): readonly string[];
  /** The method that a heading or caption gives the calls below it: "GETs (reading data)", "Lamps: POST functions". */
  methodsHeaded(text: string): readonly string[];
  /** The methods with which a text says that all calls are made: one, or several as a choice; none where it tells some from others. */
  methodsOfAll(text: string): readonly string[];
  /** The same of the calls that stand beside the text. */
  methodsOfCallsBeside(text: string): readonly string[];
  /** Whether a text begins by saying that a call answers with something, and says of no change that it makes. */
  tellsReading(text: string): boolean;
  /** The name of what a text says stands in the path. */
  toldInPath(text: string): string | null;
  /** The calls that sentences tell: "send a POST request to /things". */
  requestsTo(text: string): readonly CallTold[];
  /** The call that a text begins by telling: "A `DELETE` to `/things/{id}` removes it." */
  callTold(text: string): CallTold | null;
  /** Whether a column's header asks if a field may be left out, rather than if it must be there. */
  asksOptional(header: string): boolean;
  /** Whether a sentence says that what it speaks of may hold slashes. */
  saysSlashInside(sentence: string): boolean;
  /** Whether a sentence calls a path an endpoint. */
  tellsEndpoint(sentence: string): boolean;
  /** Whether a text says that only some of the fields that there are stand in what it speaks of. */
  listsSome(text: string): boolean;
  /** Whether a text speaks of null. */
  tellsOfNull(text: string): boolean;
  /** The statuses of failures that a text names as such: "404", "5XX". */
  errorStatusesTold(text: string): string[];
  /** Whether a text speaks of errors, or names the status of one. */
  tellsOfErrors(text: string): boolean;
  /** Whether a text says that a call needs credentials. */
  needsCredentials(text: string): boolean;
  /** Whether words say that what follows is the address that all calls are below. */
  saysBasePath(words: string): boolean;
  /** "defaults to `true`", between commas. */
  isDefaultMark(text: string): boolean;
  /** The value behind such a mark: "default to 20". */
  defaultBehind(text: string): string | null;
  /** Where the word of a location column says that a parameter lives. */
  location(text: string): ParameterPlace | null;
  /** Where a description says that its field is given: "This is specified as a query parameter." */
  locationInProse(text: string): "query" | null;
  /** What a sentence such as "see X" points to. */
  reference(text: string): string | null;
  isAnyKey(name: string): boolean;
  /** What a row is about that names no field but the body itself; null for a field. */
  wholeBody(name: string): "object" | "list" | null;
  /** A word that a table has in place of a name for what has none: "anonymous". */
  isUnnamed(name: string): boolean;
  /** The elements that a description says its field stands in. */
  parentsOf(description: string): readonly string[];
  /** The type that a line of a description states. */
  statedType(line: string): string | null;
  /** Whether the lead of an example announces a request or a response. */
  exampleRole(lead: string): "request" | "response" | null;
  /** What a column of a table of error codes holds. */
  errorColumn(header: string): "code" | "status" | "message" | null;
}

/** What stands behind a dash in the heading of a section is short, and says which of several it is. */
const LONGEST_TAIL = 40;
const OPEN_SECTIONS: readonly string[] = ["request", "response", "request-example", "response-example"];

/** The built-in languages, with a house's own words before them. What it says of a text is looked up once. */
export function makeVocabulary(house: CustomVocabulary = {}): Vocabulary {
  const remember = makeTextMemory();
  return {
    house,
    languages,
    typePhrases: languages.flatMap((language) => language.types.phrases),
    isWalk,
    saysNoBody,
    ...eachOf(pageWords, remember),
    ...eachOf(judgements(house), (read) => remember(inEitherScript(read))),
  };
}

type LookUp = (text: string) => unknown;

/** Look-ups with something done to each of them that leaves what they give. */
const eachOf = <T extends object>(lookUps: T, change: (read: LookUp) => LookUp): T =>
  Object.fromEntries(Object.entries(lookUps).map(([name, read]) => [name, change(read as LookUp)])) as T;

/** What says nothing as it stands is looked up once more in simplified characters: "請求參數" as "请求参数". */
function inEitherScript(read: LookUp): LookUp {
  return (text) => {
    const found = read(text);
    if (found !== null && found !== false && !(Array.isArray(found) && found.length === 0)) return found;
    const plain = simplified(text);
    return plain === text ? found : read(plain);
  };
}

/** "When `flat` is set, the response is a list" without the case that it opens with. */
function withoutCase(words: string): string {
  const [opening = "", clause = ""] = /^([^,.;:]{1,60}),\s?/.exec(words) ?? [];
  const isCase = opening !== "" && languages.some(({ facts }) => facts.condition.exec(clause)?.index === 0);
  return isCase ? words.slice(opening.length) : words;
}

/** The look-ups that say of one text what it is, in words of docproof's own. */
function judgements(
  house: CustomVocabulary,
): Omit<Vocabulary, keyof typeof pageWords | "house" | "languages" | "typePhrases" | "isWalk" | "saysNoBody"> {
  const columns = new Map<string, ColumnRole>();
  const types = new Map<string, TypeWord>();
  const captions = new Map<string, CaptionPlace>();
  const sections = new Map<string, SectionKind>();
  for (const language of languages) {
    for (const [role, words] of Object.entries(language.columns.words))
      for (const word of words) if (!columns.has(word)) columns.set(word, role as ColumnRole);
    for (const [word, type] of Object.entries(language.types.words)) types.set(word, type);
  }
  for (const [role, words] of Object.entries(house.columns ?? {}))
    for (const word of words) columns.set(headerWords(word), role as ColumnRole);
  for (const [word, type] of Object.entries(house.types ?? {})) types.set(headerWords(word), type);
  for (const [place, words] of Object.entries(house.captions ?? {}))
    for (const word of words) captions.set(headerWords(word), place as CaptionPlace);
  for (const [kind, words] of Object.entries(house.sections ?? {}))
    for (const word of words) sections.set(headerWords(word), kind as SectionKind);

  const sectionOf = (words: string): SectionKind | null =>
    sections.get(words) ?? first((l) => l.sections.headings.find((s) => s.pattern.test(words))?.kind);
  const isOtherUrl = (words: string): boolean => languages.some((l) => l.sections.otherUrl.test(words));
  const placeOf = (words: string): CaptionPlace | null =>
    captions.get(words) ??
    first(
      (l) => l.sections.captions.find((c) => c.pattern.test(words) && !(c.place === "uri" && isOtherUrl(words)))?.place,
    );

  const statusesListed = (text: string): readonly string[] => {
    const words = normaliseWords(text);
    return (
      first((l) => l.messages.statusLine.exec(words)?.groups?.["codes"])?.match(/(?<![\d.])[1-5]\d\d(?![\d.])/g) ?? []
    );
  };
  // "Normal response codes: 200" lists codes
  const withStatus = (text: string): ReturnType<typeof answerWithStatus> =>
    statusesListed(text).length > 0 ? null : answerWithStatus(text, sectionOf);

  return {
    columnRole: (header) => {
      const words = headerWords(header);
      return (
        columns.get(words) ?? columns.get(withoutChoice(words)) ?? inBoth(words, (part) => columns.get(part)) ?? null
      );
    },
    isCodeOfName: (header) => languages.some((l) => l.columns.codeOfName.test(headerWords(header))),
    isInnerName: (header) => languages.some((l) => l.columns.innerName.test(headerWords(header))),
    section: (heading) => {
      const words = headerWords(apart(heading));
      return (
        sectionOf(words) ??
        withoutTail(words, sectionOf) ??
        sectionOf(withoutRemark(words)) ??
        withStatus(heading)?.section ??
        null
      );
    },
    headingSection: (heading) => {
      const words = headerWords(apart(heading));
      const whole = sectionOf(words) ?? withoutTail(words, sectionOf);
      if (whole !== null) return whole;
      const plain = languages.reduce((text, l) => text.replace(l.sections.step, ""), words);
      const [head = "", , tail = ""] = plain.split(/(\s[-–—]\s|:\s?|——?)/);
      const before = head.trim();
      if (before === "" || tail.length > LONGEST_TAIL) return null;
      if (tail === "") return (plain === words ? null : sectionOf(before)) ?? sectionOf(withoutRemark(before));
      // "Response – example" is an example
      return (
        sectionOf(`${before} ${tail}`) ?? (OPEN_SECTIONS.includes(sectionOf(before) ?? "") ? sectionOf(before) : null)
      );
    },
    captionPlace: (caption) => {
      const words = headerWords(apart(caption));
      return placeOf(words) ?? withoutTail(words, placeOf) ?? placeOf(withoutRemark(words)) ?? groupOf(words, placeOf);
    },
    typeWord: (text) => types.get(trimmed(headerWords(text), "", ".。;,、")) ?? null,
    tableNumber: (text) => {
      const number = first((l) => l.sections.tableLabel.exec(normaliseWords(text))?.groups?.["number"]);
      return number === null ? null : Number(number);
    },
    isTableLabel: (text) => {
      const words = trimmed(normaliseWords(text), "", "0123456789 .:");
      return languages.some((l) => l.sections.tableLabel.test(`${words} 1`));
    },
    statusMarker: (text) => {
      const words = headerWords(text);
      const marked = first((l) => firstMatch(l.messages.statusMarkers, words)?.groups?.["status"]);
      return marked ?? withStatus(text)?.status ?? null;
    },
    announcesType: (text) => {
      const words = headerWords(text);
      return languages.some(({ messages }) => messages.typeAnnounced.test(words));
    },
    isOtherStatus: (text) => {
      const words = headerWords(text);
      return languages.some(({ messages }) => messages.otherStatuses.test(words));
    },
    answer: (text) => {
      const words = headerWords(text);
      return first((l) =>
        l.messages.errorResponse.test(words) ? "error" : l.messages.normalResponse.test(words) ? "normal" : null,
      );
    },
    toldInPath: (text) => {
      const words = normaliseWords(text);
      return first((l) =>
        l.operations.inPath
          .exec(words)
          ?.groups?.["name"]?.trim()
          .replace(/[\s-]+/g, "_"),
      );
    },
    saysBasePath: (words) => languages.some(({ operations }) => operations.basePath.test(words)),
    saysSlashInside: (sentence) => {
      const words = normaliseWords(sentence);
      return languages.some(
        ({ operations }) => operations.slashInside.test(words) && !operations.slashDenied.test(words),
      );
    },
    tellsEndpoint: (sentence) => languages.some(({ operations }) => operations.endpointTold.test(sentence)),
    listsSome: (text) => {
      const words = normaliseWords(text);
      return languages.some(({ messages }) => messages.someListed.test(words));
    },
    tellsOfNull: (text) => languages.some(({ operations }) => operations.nullTold.test(text)),
    errorStatusesTold: (text) =>
      languages.flatMap(({ operations }) =>
        [...normaliseWords(text).matchAll(operations.errorStatusTold)].flatMap(
          ({ groups }) => (groups?.["status"] ?? groups?.["named"] ?? groups?.["bare"])?.toUpperCase() ?? [],
        ),
      ),
    needsCredentials: (text) =>
      languages.some(({ operations }) => operations.credentialsNeeded.test(normaliseWords(text))),
    tellsOfErrors: (text) => languages.some(({ operations }) => operations.errorTold.test(text)),
    asksOptional: (header) => languages.some((l) => l.columns.asksOptional.test(headerWords(header))),
    isDefaultMark: (text) => languages.some((l) => l.cells.defaultMark.test(normaliseWords(text))),
    saysSeveral: saysSeveralObjects,
    requirement,
    isUnknownMark,
    requirementMark,
    requirementOpening,
    requirementSaid,
    statusesTold,
    methodsTold,
    methodsHeaded,
    methodsOfAll,
    methodsOfCallsBeside,
    tellsReading,
    callsItList: (description) => {
      const [sentence = ""] = normaliseWords(description).split(/[.。;]/, 1);
      const clauses = sentence.split(/[,:、]/).map((clause) => clause.trim());
      return languages.some((l) => clauses.some((clause) => l.types.calledList.test(clause)));
    },
    location: (text) => {
      const words = headerWords(text);
      return first((l) => (Object.hasOwn(l.columns.locations, words) ? l.columns.locations[words] : null));
    },
    locationInProse: (text) => (languages.some((l) => l.cells.inQuery.test(normaliseWords(text))) ? "query" : null),
    statusesListed,
    exampleRole: (lead) => {
      const words = normaliseWords(lead);
      if (languages.some((l) => l.messages.responseExample.test(words))) return "response";
      return languages.some((l) => l.messages.requestExample.test(words)) ? "request" : null;
    },
    errorColumn: (header) => {
      const words = headerWords(header);
      return first((l) => {
        const { errorCode, errorStatus, errorMessage } = l.messages;
        return errorCode.test(words)
          ? "code"
          : errorStatus.test(words)
            ? "status"
            : errorMessage.test(words)
              ? "message"
              : null;
      });
    },
    answerMediaType: (text) => {
      const words = normaliseWords(text);
      return first((l) => {
        const { type, type2 } = l.messages.mediaType.exec(words)?.groups ?? {};
        return (type ?? type2)?.toLowerCase();
      });
    },
    isFileAnswer: (text) => languages.some((l) => l.messages.fileResponse.test(normaliseWords(text))),
    announcesAnswer: (text) => {
      const words = normaliseWords(text);
      return languages.some(
        ({ messages }) =>
          messages.announcesResponse.test(words) || (messages.tellsResponse.test(words) && !/[.。]/.test(words)),
      );
    },
    tellsAnswer: (text) => languages.some((l) => occursIn(l.messages.tellsResponse, normaliseWords(text))),
    offersFields: (text) => languages.some((l) => l.sections.fieldsOffered.test(headerWords(text))),
    speaksOfFields: (text) => languages.some((l) => l.messages.speaksOfFields.test(normaliseWords(text))),
    continuesTable: (text) => languages.some((l) => occursIn(l.messages.continues, normaliseWords(text))),
    announcesSchema: (text) => {
      const words = headerWords(text);
      return languages.some(({ messages }) => messages.schemaLabel.test(words));
    },
    combinesAll: (text) => languages.some((l) => l.messages.combinesAll.test(headerWords(text))),
    combines: (text) => languages.some((l) => l.messages.combines.test(headerWords(text))),
    isCommonHeading: (text) =>
      languages.some((l) => l.sections.commonHeading.test(headerWords(text).replace(l.sections.step, ""))),
    tellsFurther: (text) => languages.some((l) => l.sections.furtherTold.test(normaliseWords(text))),
    tellsCommon: (text) => languages.some((l) => l.sections.commonTold.test(normaliseWords(text))),
    definesCommon: (text) => languages.some((l) => l.sections.commonDefined.test(normaliseWords(text))),
    isCommonRow: (text) => languages.some((l) => l.sections.commonRow.test(normaliseWords(text))),
    isClientHeading: (text) => languages.some((l) => l.sections.clientHeading.test(headerWords(text))),
    bodyShape: (text) => {
      const words = withoutCase(normaliseWords(text));
      return first((l) =>
        occursIn(l.messages.listBody, words) ? "list" : occursIn(l.messages.objectBody, words) ? "object" : null,
      );
    },
    showsEach: (lead) => languages.some((l) => l.messages.eachShown.test(normaliseWords(lead))),
    leadsToBody: (text) => {
      const words = trimmed(normaliseWords(text), " :-–—", " :-–—");
      return languages.some((l) => l.messages.bodyLed.test(words));
    },
    innerDescribed: (text) => {
      const sentences = normaliseWords(text).split(/(?<=[.。;；])\s*/);
      return first((l) =>
        sentences.flatMap((sentence) => l.messages.innerDescribed.exec(sentence)?.groups?.["name"] ?? []).at(0),
      );
    },
    showsQuery: (lead) => languages.some((l) => l.messages.queryShown.test(normaliseWords(lead))),
    operationLabel: (text) => {
      const words = labelWords(text);
      return first((l) =>
        l.operations.uriLabel.test(words) ? "uri" : l.operations.methodLabel.test(words) ? "method" : null,
      );
    },
    isOneThing: (words) => languages.some(({ messages }) => messages.oneThing.test(normaliseWords(words))),
    standsForCall: (segment) => {
      const name = trimmed(segment, "{<[$:", "}>]");
      return languages.some((l) => l.operations.anyCall.test(name));
    },
    joinsPaths: (word) => languages.some((l) => l.operations.betweenPaths.test(normaliseWords(word))),
    isCallLabel: (text) => {
      const words = labelWords(text);
      return languages.some((l) => l.operations.callLabel.test(words));
    },
    isIllustration: (text) => languages.some((l) => l.facts.illustration.test(normaliseWords(text))),
    wholeBody: (name) => {
      const words = normaliseWords(name).replace(/^\*|\*$/g, "");
      return first((l) => (l.cells.wholeList.test(words) ? "list" : l.cells.wholeBody.test(words) ? "object" : null));
    },
    isUnnamed: (name) => languages.some((l) => l.cells.unnamed.test(normaliseWords(name))),
    isAnyKey: (name) => first((l) => l.cells.anyKey.test(normaliseWords(name)) || null) ?? false,
    isNone: (text) => first((l) => l.cells.none.test(normaliseWords(text)) || null) ?? false,
  };
}

function isWalk(headings: readonly string[]): boolean {
  const words = headings.map(headerWords);
  const has = (pattern: "isStep" | "isGuide" | "isHistory" | "step", text: string): boolean =>
    [text, simplified(text)].some((one) => languages.some((l) => l.sections[pattern].test(one)));
  return (
    words.some((text) => has("isStep", text) || has("isHistory", text)) ||
    (has("step", words.at(-1) ?? "") && words.slice(0, -1).some((text) => has("isGuide", text)))
  );
}

function saysNoBody(cell: string, header: string): boolean {
  const words = normaliseWords(cell);
  if (languages.some(({ messages }) => messages.noBody.test(words))) return true;
  // a dash may as well say that nothing is to be said
  return (
    /\p{L}/u.test(words) &&
    languages.some(({ cells }) => cells.none.test(words)) &&
    languages.some(({ messages }) => messages.bodyColumn.test(headerWords(header)))
  );
}
