/**
 * NDJSON: one exchange a line, in our own format (`schemas/formats/exchange.schema.json`) or in the looser one that Redocly's
 * `drift` takes, which knows several names for each part and lets request parts stand at the top.
 */
import type { Stretch } from "../streams/ranges.ts";
import type { BrokenEntry, Header, Payload, Recorded, RecordedAt } from "../exchange.ts";
import type { Json } from "../../api-model/api-page.ts";
import { makeLineSplitter, type ByteLine } from "../streams/line-splitter.ts";
import { tooLargeMessage } from "../streams/recording-limits.ts";
import { headerValue, mediaTypeOf, readHeaders } from "../headers.ts";
import { type ListedEntries, readJsonEntries } from "./json-entries.ts";
import { isCutJson } from "./message-body.ts";
import { type WrittenValues, writtenValues } from "./written-values.ts";
import { bytesPayload, jsonPayload, neverHasBody, parseJson, textPayload } from "./body.ts";
import { mockServer } from "./recorders/stubs.ts";
import { unknownKeys } from "./entry-keys.ts";
import { firstOf, isRecord, statusOf, stringOf, timeOf } from "./record.ts";
import { acceptAll, unread, type EntryFilter } from "../entry-filter.ts";

type Fields = Readonly<Record<string, unknown>>;

const REQUEST = ["request", "req", "httpRequest"];
const RESPONSE = ["response", "res", "httpResponse"];
const METHOD = ["method", "httpMethod"];
const URL_NAMES = ["url", "uri", "requestUrl"];
const PATH = ["path", "pathname"];
const STATUS = ["status", "statusCode"];
/** What a body may stand under. */
export const BODY = ["body", "bodyText", "payload", "data", "rawBody", "jsonBody", "json"];
const TIME = ["time", "startedAt", "timestamp", "startedDateTime"];

export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  wanted: EntryFilter = acceptAll,
): AsyncIterable<Recorded> {
  const cutter = makeLineSplitter();
  let entry = 0;
  for await (const chunk of chunks) {
    for (const line of cutter.push(chunk)) {
      const recorded = readLine(line, file, entry, wanted);
      if (recorded === null) continue;
      entry += 1;
      yield recorded;
    }
  }
  for (const line of cutter.end()) {
    const recorded = readLine(line, file, entry, wanted);
    if (recorded !== null) yield recorded;
  }
}

/**
 * The lines that begin between two places; entries are counted from the first of them. The bytes come from the one before `from` on,
 * where there is one, because it tells whether a line begins there. No more is read than these lines take.
 */
export async function* readNdjsonBetween(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  { from, to }: Stretch,
): AsyncIterable<Recorded> {
  let cutter = from === 0 ? makeLineSplitter() : null;
  let place = Math.max(0, from - 1);
  let entry = 0;
  for await (const chunk of chunks) {
    let own = chunk;
    if (cutter === null) {
      const feed = chunk.indexOf(LINE_FEED);
      place += feed < 0 ? chunk.length : feed + 1;
      if (place >= to) return;
      if (feed < 0) continue;
      cutter = makeLineSplitter(place);
      own = chunk.subarray(feed + 1);
    }
    for (const line of cutter.push(own)) {
      if (line.offset >= to) return;
      const recorded = readLine(line, file, entry, acceptAll);
      if (recorded === null) continue;
      entry += 1;
      yield recorded;
    }
    if (cutter.next >= to) return;
  }
  for (const line of cutter?.end() ?? []) {
    const recorded = readLine(line, file, entry, acceptAll);
    if (recorded !== null) yield recorded;
  }
}

const LINE_FEED = 10;

/** What an exchange of ours, or of those that we take, may begin with. */
const FIRST_KEYS = [...TIME, ...REQUEST, ...RESPONSE, "http"];

export const LISTED_EXCHANGES: ListedEntries = {
  path: [],
  firstKeys: FIRST_KEYS,
  readEntry: readExchangeObject,
};

/** The same exchanges as one list, `[{…}, {…}]`. */
export function readExchangeList(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  wanted: EntryFilter = acceptAll,
): AsyncIterable<Recorded> {
  return readJsonEntries(chunks, file, wanted, LISTED_EXCHANGES);
}

/** null for a blank line. */
function readLine(
  { bytes, offset, ended, dropped }: ByteLine,
  file: string,
  entry: number,
  wanted: EntryFilter,
): Recorded | null {
  const at = { file, entry, offset, end: offset + (dropped ?? bytes.length) };
  if (dropped !== undefined) return { at, message: tooLargeMessage("this line") };
  // The last line is looked at even so: whether the file is cut short concerns everybody.
  if (ended && bytes.length >= BLANK_LONGEST && !wanted(entry, offset)) return unread(at);
  const text = bytes.toString("utf8");
  if (isBlank(text)) return null;
  const recorded = parseJson(text);
  if (recorded !== undefined) return readExchangeObject(recorded, at, writtenValues(text, recorded));
  if (ended || !isCutJson(text)) return { at, message: "this line is not valid JSON" };
  return { at, message: "the file ends inside this line", truncated: true };
}

const BLANK_LONGEST = 200;

function isBlank(text: string): boolean {
  return text.length < BLANK_LONGEST && text.trim() === "";
}

/** Whether a JSON value has the outline of an exchange. */
export function isExchangeObject(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const request = requestOf(value);
  return stringOf(firstOf(request, METHOD)) !== null && urlOf(value, request) !== null;
}

/** @param written the text of the entry's values, where it is at hand: it says what parsing loses */
export function readExchangeObject(entry: unknown, at: RecordedAt, written: WrittenValues | null = null): Recorded {
  if (!isRecord(entry)) return broken(at, "this entry is no object");
  const recorded = Object.hasOwn(entry, "httpRequest") ? fromMockServer(entry) : entry;
  const request = requestOf(recorded);
  const http = recorded["http"];
  const name = RESPONSE.find((key) => Object.hasOwn(recorded, key) && recorded[key] !== null);
  const response = name === undefined ? (isRecord(http) ? http["response"] : undefined) : recorded[name];
  const answer = isRecord(response) ? response : {};
  const method = (stringOf(firstOf(request, METHOD)) ?? stringOf(firstOf(recorded, METHOD)))?.toUpperCase() ?? null;
  const url = urlOf(recorded, request);
  const status = statusOf(firstOf(answer, STATUS) ?? firstOf(recorded, STATUS));
  if (method === null || url === null)
    return broken(
      at,
      withKeys("this entry's request has no method or no URL", request, [...METHOD, ...URL_NAMES, ...PATH]),
    );
  if (status === null) return broken(at, withKeys("this entry's response has no status", answer, STATUS));

  const flat = request === recorded && response === undefined ? flatBodies(recorded, method) : null;
  const requestHeaders = readHeaders(request["headers"] ?? request["requestHeaders"]);
  const responseHeaders = readHeaders(answer["headers"] ?? recorded["responseHeaders"]);
  const sent = bodyOf(flat?.sent ?? request, requestHeaders);
  const came = neverHasBody(status, method)
    ? ({ kind: "empty" } as const)
    : bodyOf(flat?.came ?? answer, responseHeaders, written, isRecord(response) ? answer : recorded, flat?.from);
  return {
    at,
    time: timeOf(firstOf(recorded, TIME)),
    request: {
      method,
      url,
      headers: requestHeaders,
      body: sent.kind === "json" && sent.value === null ? { kind: "empty" } : sent,
    },
    response: { status, headers: responseHeaders, body: came },
  };
}

/** What holds the bodies of an entry whose parts all stand side by side; `from` is the key of the one that came. */
interface FlatBodies {
  readonly sent: Fields;
  readonly came: Fields;
  readonly from?: string;
}

/**
 * "requestBody" and "responseBody" say whose they are, and a "body" beside one of them is the other's. Alone it is what came of a call
 * that sends none, and what any other sent: an answer that was not recorded is told, and one that was taken from the request would lie.
 */
function flatBodies(entry: Fields, method: string): FlatBodies {
  const sent = SENT.find((key) => Object.hasOwn(entry, key));
  const came = CAME.find((key) => Object.hasOwn(entry, key));
  const plain = BODY.find((key) => Object.hasOwn(entry, key));
  const isAnswer = came === undefined && (sent !== undefined || SENDS_NONE.has(method));
  return {
    sent: sent !== undefined ? { body: entry[sent] } : isAnswer ? NOTHING_SENT : entry,
    came: came !== undefined || isAnswer ? entry : {},
    ...(came !== undefined ? { from: came } : isAnswer && plain !== undefined ? { from: plain } : {}),
  };
}

function broken(at: RecordedAt, message: string): BrokenEntry {
  return { at, message };
}

const SENT = ["requestBody", "request_body", "reqBody", "req_body"];
const CAME = ["responseBody", "response_body", "resBody", "res_body", "respBody", "resp_body"];
const SENDS_NONE: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE", "OPTIONS"]);
const NOTHING_SENT: Fields = { body: null };

/** Keys that are read of an entry, of its request and of its response. */
const KNOWN_KEYS = [
  ...[REQUEST, RESPONSE, METHOD, URL_NAMES, PATH, STATUS, BODY, TIME].flat(),
  "http",
  "headers",
  "host",
  "scheme",
  "requestHeaders",
  "responseHeaders",
  ...SENT,
  ...CAME,
];

function withKeys(message: string, entry: Fields, asked: readonly string[]): string {
  const keys = unknownKeys(entry, KNOWN_KEYS, asked);
  return keys === null ? message : `${message} (${keys})`;
}

/** MockServer's bodies, headers and query have a shape of their own. */
function fromMockServer(entry: Fields): Fields {
  const [call] = mockServer.recognises(entry) ? mockServer.calls(entry) : [];
  return isRecord(call) ? call : entry;
}

function requestOf(recorded: Fields): Fields {
  const { http } = recorded;
  const request = firstOf(recorded, REQUEST) ?? (isRecord(http) ? http["request"] : undefined);
  return isRecord(request) ? request : recorded;
}

function urlOf(recorded: Fields, request: Fields): string | null {
  const url = stringOf(firstOf(request, URL_NAMES)) ?? stringOf(recorded["url"]);
  if (url !== null) return url;
  const path = stringOf(firstOf(request, PATH)) ?? stringOf(recorded["path"]);
  const host = stringOf(request["host"]) ?? stringOf(recorded["host"]);
  if (path === null || host === null) return path;
  const scheme = stringOf(request["scheme"]) ?? stringOf(recorded["scheme"]) ?? "http";
  return `${scheme}://${host}${path}`;
}

/**
 * Absent: not recorded. A string is JSON's text where it can be, for recorders that keep every body as text.
 * @param around where it might stand under another key
 * @param known the key that it stands under
 */
function bodyOf(
  message: Fields,
  headers: readonly Header[],
  written: WrittenValues | null = null,
  around: Fields = message,
  known?: string,
): Payload {
  const name = known ?? BODY.find((key) => Object.hasOwn(message, key));
  if (name === undefined) {
    const beside = Object.keys(around).filter((key) => !KNOWN_KEYS.includes(key));
    return beside.length === 0 ? { kind: "unrecorded" } : { kind: "unrecorded", beside };
  }
  const body = message[name];
  if (typeof body === "string") return textPayload(body, mediaTypeOf(headerValue(headers, "content-type")));
  if (body instanceof Uint8Array)
    return bytesPayload(body, headerValue(headers, "content-type"), headerValue(headers, "content-encoding"));
  // What JSON.parse gave is Json.
  const value = (body ?? null) as Json;
  const text = written?.(message, name) ?? null;
  return text === null ? { kind: "json", value } : jsonPayload(value, text);
}
