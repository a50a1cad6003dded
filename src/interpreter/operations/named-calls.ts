/**
 * Calls of one address that are told apart by a name: "/?Action=ListLamps", `{"method": "lamp.list"}` sent to "/rpc", a header that
 * has the name. The example shows the address; the name is the call's where the title of its section, or the row of a table for it,
 * has it too.
 */
import type { Certainty, Evidence } from "../../api-model/api-page.ts";
import { calledIn, isCallKey, isCallName, mayCall } from "../../api-model/rpc-envelope.ts";
import type { Code, DocumentField, Table } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { findUris, splitTarget, wholeTarget } from "../cells/uri.ts";
import { commandOutput } from "../outline/command-output.ts";
import { bodyWithoutAddress, readCurl } from "../outline/curl.ts";
import { readJsonText } from "../outline/json-text.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { HABIT } from "./habit-size.ts";

export interface NamedCall {
  readonly method: string;
  /** With what tells it apart behind it: "/?Action=ListLamps", "/rpc#lamp.list". */
  readonly path: string;
  /** Index in the outline of the heading of its section, and the stretch of that; 0 for the whole page. */
  readonly item: number;
  readonly stretch: number;
  /** Where it is shown; null for what names the place itself. */
  readonly evidence: Evidence | null;
  /** What it is known by. */
  readonly words: string;
  readonly certainty: Certainty;
  /** Its name may be a value of a parameter instead: an ordinary word ("filter") that the body of a page's only call has. */
  readonly isOrdinary: boolean;
  /** What is sent in its query; absent where the path says it. */
  readonly names?: readonly string[];
  /** Nothing says where it is sent to. */
  readonly isUnaddressed?: true;
}

/** A call that a block of code shows, with the name that it has there. */
interface CallByName {
  readonly method: string;
  readonly path: string;
  readonly name: string;
  readonly isInBody: boolean;
}

/** The title that the front matter of a page gives it. */
export const titleField = (fields: readonly DocumentField[]): DocumentField | null =>
  fields.find(({ name, value }) => name === "title" && value !== "") ?? null;

/** In page order. A section that shows calls of several names, or one name at several addresses, states none. */
export function namedCalls(
  items: readonly OutlineItem[],
  title: DocumentField | null,
  vocabulary: Vocabulary,
): readonly NamedCall[] {
  const shown = items.flatMap((item, at) => {
    const { block } = item;
    const call = block.type === "code" ? callShown(block) : null;
    return call && block.type === "code" && !vocabulary.isWalk(item.headings)
      ? [{ call, at, item: { ...item, block } }]
      : [];
  });
  if (shown.length === 0) shown.push(...sentTo(addressOf(items, vocabulary), items));
  const isAnywhere = shown.length === 0;
  if (isAnywhere) shown.push(...titledMessages(items, vocabulary));
  if (shown.length === 0) return [];
  const titled = titlesOf(items, title);
  const homes = indexBy(shown, ({ call, at, item }) => {
    const home = homeOf(call, at, item.headings, titled);
    return home === null ? [] : [home];
  });
  const several = homes.size >= HABIT;
  // what only the page has the name of is the page's one call
  const whole = homes.size > 1 ? PAGE : null;
  const placeOf = (home: number): Pick<NamedCall, "item" | "stretch"> => ({
    item: Math.max(home, 0),
    stretch: home === PAGE ? 0 : (items[home]?.stretch ?? 0),
  });
  // where many sections describe a call each, one whose whole title is the name of one and that shows its answer does so, too
  const isHabit = several && [...homes.keys()].filter((home) => isDescribed(placeOf(home), items)).length >= HABIT;
  return [...homes].flatMap(([home, calls]): NamedCall[] => {
    if (home === whole) return [];
    const [first, ...others] = calls;
    if (!first || others.some(({ call }) => keyOf(call) !== keyOf(first.call))) return [];
    const { item, stretch } = placeOf(home);
    const heading = home === PAGE ? null : items[home]?.block;
    const isTitled = heading?.type === "heading" && foldSpace(inlineText(heading.content)) === first.call.name;
    // what is sent without an address is told from a sample by the answer that is shown
    const tells = isAnywhere || (isHabit && isTitled) ? showsAnswer : isDescribed;
    if (!tells({ item, stretch }, items)) return [];
    const { block } = first.item;
    const { method, path, name, isInBody } = first.call;
    const evidence = heading?.type === "heading" ? null : { span: block.span, words: name };
    const certainty = several ? "habit" : "explicit";
    const isOrdinary = isInBody && homes.size === 1 && /^[a-z]+$/.test(name);
    const unaddressed = isAnywhere ? { isUnaddressed: true as const } : {};
    return [{ method, path, item, stretch, evidence, words: name, certainty, isOrdinary, ...unaddressed }];
  });
}

/**
 * The one call of a page whose front matter has a method and a path: "method: POST", "url: /v1/orders"; or the path alone, and one
 * heading the method: "HTTP GET".
 */
export function callOfFrontMatter(fields: readonly DocumentField[], items: readonly OutlineItem[]): NamedCall | null {
  const valueOf = (names: RegExp): DocumentField | undefined => fields.find(({ name }) => names.test(name));
  const path = valueOf(/^(?:url|uri|path|endpoint|route)$/i);
  const method = valueOf(/^(?:http[-_ ]?)?(?:method|verb)$/i);
  if (!path) return null;
  if (!method) return callOfHeading(path, items);
  const [call] = findUris(`${method.value.toUpperCase()} ${path.value}`);
  if (call?.start !== 0 || call.path === "/" || !isDescribed({ item: 0, stretch: 0 }, items)) return null;
  const evidence = { span: path.span, words: path.value };
  const { method: verb, path: target } = call;
  const said = { evidence, words: target, certainty: "explicit" as const, isOrdinary: false };
  return { method: verb, path: target, item: 0, stretch: 0, ...said };
}

function callOfHeading({ value, span }: DocumentField, items: readonly OutlineItem[]): NamedCall | null {
  const target = wholeTarget(value.replace(/^`{1,2}|`{1,2}$/g, ""));
  const methods = items.flatMap(({ block }) =>
    block.type === "heading" ? (METHOD_HEADING.exec(inlineText(block.content).trim())?.[1] ?? []) : [],
  );
  const [method, ...others] = methods;
  if (!target || target.path === "/" || method === undefined || others.length > 0) return null;
  if (!isDescribed({ item: 0, stretch: 0 }, items)) return null;
  const said = { evidence: { span, words: target.path }, words: target.path, certainty: "explicit" as const };
  return { method, path: target.path, item: 0, stretch: 0, ...said, isOrdinary: false };
}

const METHOD_HEADING = /^(?:HTTP )?(GET|PUT|POST|DELETE|PATCH|HEAD)(?: (?:method|request))?$/;

/** The items of a section, the end exclusive: up to the next heading that is not below its own. */
export function sectionAt(
  { item, stretch }: Pick<NamedCall, "item" | "stretch">,
  items: readonly OutlineItem[],
): { readonly first: number; readonly end: number } {
  if (stretch === 0) return { first: 0, end: items.length };
  const level = items[item]?.level ?? 0;
  const next = items.findIndex(({ block, level: own }, at) => at > item && block.type === "heading" && own <= level);
  return { first: item, end: next < 0 ? items.length : next };
}

const keyOf = ({ method, path }: CallByName): string => `${method} ${path}`;

/** In place of the index of a heading: the whole page. */
const PAGE = -1;

/** What may have the name of a call, looked up once for all calls of a page. */
interface Titles {
  readonly headings: readonly { readonly at: number; readonly words: string }[];
  /** Index of the heading above all others; -1 where there is none. */
  readonly first: number;
  /** Of the whole page: its title, and what rows such as "Action | String | Value: StartLamp" say. */
  readonly ofPage: readonly string[];
}

function titlesOf(items: readonly OutlineItem[], title: DocumentField | null): Titles {
  const headings = items.flatMap(({ block, level }, at) =>
    block.type === "heading" ? [{ at, level, words: foldSpace(inlineText(block.content)) }] : [],
  );
  const [first, ...others] = headings;
  const isAbove = first !== undefined && others.every(({ level }) => level > first.level);
  const rows = items.flatMap(({ block }) => (block.type === "table" ? namingRows(block) : []));
  return { headings, first: isAbove ? first.at : -1, ofPage: title ? [title.value, ...rows] : rows };
}

/** Index of the heading of the section whose title has the name; null where nothing has it. */
function homeOf(
  { name }: CallByName,
  at: number,
  around: readonly string[],
  { headings, first, ofPage }: Titles,
): number | null {
  const named = headings.findLast(
    (one) => one.at < at && (one.at === first || around.includes(one.words)) && hasWord(one.words, name),
  );
  return named?.at ?? (ofPage.some((text) => hasWord(text, name)) ? PAGE : null);
}

/** "Start a lamp - StartLamp" has "StartLamp", and "StartLamps" has not. */
function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!WORD.test(text[at - 1] ?? "") && !WORD.test(text[at + name.length] ?? "")) return true;
  return false;
}

const WORD = /[\w.-]/;

/** What stands beside the names of rows that tell what is called. */
const namingRows = ({ rows }: Table): string[] =>
  rows.flatMap(({ cells: [first, ...rest] }) =>
    first && isCallKey(foldSpace(flatText(first.blocks)))
      ? rest.map(({ blocks }) => foldSpace(flatText(blocks)).replace(/[.。]$/, ""))
      : [],
  );

/** A section without a table only mentions a call, or walks through it. */
function isDescribed(section: Pick<NamedCall, "item" | "stretch">, items: readonly OutlineItem[]): boolean {
  const { first, end } = sectionAt(section, items);
  return items.slice(first, end).some(({ block }) => block.type === "table");
}

function callShown({ text }: Code): CallByName | null {
  const curl = readCurl(text);
  if (curl) return byQuery(curl.method, curl.url) ?? byBody(curl.method, pathOf(curl.url), text, curl.bodyStart);
  const [, method, target] = REQUEST_LINE.exec(text) ?? [];
  if (method !== undefined && target !== undefined) {
    const body = text.search(/^[ \t]*\{/m);
    return (
      byQuery(method, target) ??
      byHeader(method, pathOf(target), text) ??
      byBody(method, pathOf(target), text, body < 0 ? null : body)
    );
  }
  // an address with a query is what is fetched
  const address = ADDRESS.exec(text)?.[1];
  return address === undefined ? null : byQuery("GET", address);
}

/** The path of the one address that lines of the page state: "**URL:** http://host:8080/rpc". */
function addressOf(items: readonly OutlineItem[], vocabulary: Vocabulary): string | null {
  const stated = items.flatMap(({ block }) => {
    if (block.type !== "paragraph") return [];
    const [, label = "", url = ""] = LABELLED.exec(foldSpace(inlineText(block.content))) ?? [];
    return vocabulary.operationLabel(label) === "uri" ? (pathOf(url) ?? []) : [];
  });
  const [path, ...others] = new Set(stated);
  return path === undefined || others.length > 0 ? null : path;
}

const LABELLED = /^([^:：]{1,40})[:：]\s?(https?:\/\/\S{1,200})$/;

/** Messages of JSON-RPC, which are posted, as sent to the address that the page states. */
function sentTo(
  path: string | null,
  items: readonly OutlineItem[],
): { readonly call: CallByName; readonly at: number; readonly item: OutlineItem<Code> }[] {
  if (path === null) return [];
  return items.flatMap((item, at) => {
    const { block } = item;
    const start = block.type === "code" ? messageStart(block.text) : null;
    if (block.type !== "code" || start === null || !/^\{[^]{0,200}"jsonrpc"/.test(block.text.slice(start))) return [];
    const call = byBody("POST", path, block.text, start);
    return call ? [{ call, at, item: { ...item, block } }] : [];
  });
}

/**
 * Messages that name what is called, each in a section whose whole title is the name, of a page that states no address: where they
 * are sent to is set by whoever runs the server, and the root stands for it.
 */
function titledMessages(
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): { readonly call: CallByName; readonly at: number; readonly item: OutlineItem<Code> }[] {
  const found = items.flatMap((item, at) => {
    const { block, headings } = item;
    const start = block.type === "code" ? messageStart(block.text) : null;
    if (block.type !== "code" || start === null || vocabulary.isWalk(headings)) return [];
    const call = byBody("POST", "/", block.text, start);
    return call && headings.includes(call.name) ? [{ call, at, item: { ...item, block } }] : [];
  });
  // a single one may be a sample of anything
  return new Set(found.map(({ call }) => call.name)).size >= HABIT ? found : [];
}

/** Where a message begins: a block of JSON, or what a command sends that leaves the address to the reader. */
function messageStart(text: string): number | null {
  return /^\s{0,100}\{/.test(text) ? text.indexOf("{") : bodyWithoutAddress(text);
}

/** A section that shows a message and what comes back. */
function showsTwo(section: Pick<NamedCall, "item" | "stretch">, items: readonly OutlineItem[]): boolean {
  const { first, end } = sectionAt(section, items);
  const blocks = items.slice(first, end).filter(({ block }) => block.type === "code" && /[{[]/.test(block.text));
  return blocks.length > 1 || isDescribed(section, items);
}

/** A section with a table, with a message and what comes back, or with a command and what it printed. */
function showsAnswer(section: Pick<NamedCall, "item" | "stretch">, items: readonly OutlineItem[]): boolean {
  const { first, end } = sectionAt(section, items);
  const prints = ({ block }: OutlineItem): boolean => block.type === "code" && commandOutput(block.text) !== null;
  return items.slice(first, end).some(prints) || showsTwo(section, items);
}

const REQUEST_LINE = /^\s*(GET|POST|PUT)[ \t]+(\S{1,2000})(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t\r]*(?:\n|$)/;
/** "https://host/?Action=List", "http(s)://[Endpoint]/?Action=List", its query over several lines or on one. */
const ADDRESS = /^\s*(https?(?:\(s\))?:\/\/[^\s?]{1,200}\?\S{1,2000})/;
const HEADER = /^[ \t]*X-[\w-]{0,40}(?:Action|Target|Method|Operation)[ \t]*:[ \t]*(\S{1,120})[ \t\r]*$/im;

/** "/rpc" of "https://host/rpc?x=1"; null for what is no address. */
const pathOf = (url: string): string | null =>
  splitTarget(url)?.path ?? (/^https?(?:\(s\))?:\/\/[^/\s]{1,200}$/i.test(url) ? "/" : null);

function byQuery(method: string, url: string): CallByName | null {
  const path = pathOf(url);
  if (path === null) return null;
  const query = url.slice(url.indexOf("?") + 1);
  for (const pair of url.includes("?") ? query.split("&") : []) {
    const [, key, name] = /^([\w-]{1,40})=([^\s]{1,100})$/.exec(pair) ?? [];
    if (key !== undefined && name !== undefined && isCallKey(key) && isCallName(name))
      return { method, path: `${path}?${key}=${name}`, name, isInBody: false };
  }
  return null;
}

function byHeader(method: string, path: string | null, text: string): CallByName | null {
  const name = HEADER.exec(text)?.[1]?.split(".").at(-1);
  return path === null || name === undefined || !isCallName(name)
    ? null
    : { method, path: `${path}#${name}`, name, isInBody: false };
}

function byBody(method: string, path: string | null, text: string, start: number | null): CallByName | null {
  if (path === null || start === null || method === "GET" || !mayCall(text)) return null;
  const json = readJsonText(text, start).value?.json;
  const called = json === undefined ? null : calledIn(json);
  return called && { method, path: `${path}#${called.name}`, name: called.name, isInBody: true };
}
