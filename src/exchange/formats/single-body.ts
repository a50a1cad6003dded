/** What is no stream of exchanges: a document of some recorder, one exchange over several lines, or a body alone, JSON or YAML. */
import { readWhole } from "../streams/read-whole.ts";
import { recordingLimits, tooLargeMessage } from "../streams/recording-limits.ts";
import type { Json } from "../../api-model/api-page.ts";
import { yaml } from "../../source/yaml.ts";
import type { EntryFilter } from "../entry-filter.ts";
import { unread } from "../entry-filter.ts";
import type { Payload, Recorded, RecordedAt } from "../exchange.ts";
import type { AskedOperation } from "./http-messages.ts";
import { isExchangeObject, readExchangeObject } from "./ndjson.ts";
import { type WrittenValues, writtenValues } from "./written-values.ts";
import { bytesPayload, jsonPayload, parseJson } from "./body.ts";
import { keysOfCall, keysWords } from "./entry-keys.ts";
import type { Recorder } from "./recorders/recorder.ts";
import { refusedBeginnings } from "./recorders/refused.ts";
import { recorderOf, refusalOf } from "./recorders/registry.ts";

const NO_RECORDING = "this is no recording; a body alone needs the operation that it answers, and its status";
const OTHER_KEYS = "this holds calls under keys of its own";
const EXCHANGE_KEYS = ["request", "response", "method", "url", "status", "body"];
const SPREAD = "several exchanges cannot be told apart where one goes over several lines; each needs a line of its own";

/** What `jq` makes of NDJSON. */
function isSpread(text: string): boolean {
  return /^\s{0,100}\{\s{0,100}"(?:time|request|response|req|res)"/.test(text) && /^\}\s{0,100}\{/m.test(text);
}

export interface AloneOptions {
  /** The operation that a bare body belongs to; null when the caller names none. */
  readonly asked: AskedOperation | null;
  readonly status: number;
  readonly wanted: EntryFilter;
}

export async function* readDocument(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  { asked, status, wanted }: AloneOptions,
): AsyncIterable<Recorded> {
  const bytes = await readWhole(chunks);
  if (bytes === null) {
    yield { at: { file, entry: 0, offset: 0, end: recordingLimits.entry }, message: tooLargeMessage("this body") };
    return;
  }
  const at = { file, entry: 0, offset: 0, end: bytes.length };
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const json = parseJson(text);
  if (asked !== null && !(json !== undefined && isExchangeObject(json))) {
    yield bodyAlone({ text, bytes, json }, { asked, status }, at);
    return;
  }
  // Nothing came by while this was recorded.
  if (text.trim() === "") return;
  const document: unknown = json ?? parseYaml(text);
  const recorder = document === undefined ? null : recorderOf(document);
  const written = json === undefined ? null : writtenValues(text, json);
  if (recorder !== null) yield* readCalls(recorder, document, at, { wanted, written });
  else if (json !== undefined && isExchangeObject(json)) yield readExchangeObject(json, at, written);
  else yield { at, message: whyNot(text, bytes, document) };
}

/** Entries have no place of their own in a document that is read as a whole: each stands for all of it. */
function* readCalls(
  recorder: Recorder,
  document: unknown,
  { file, end }: RecordedAt,
  { wanted, written }: { readonly wanted: EntryFilter; readonly written: WrittenValues | null },
): Generator<Recorded> {
  let entry = 0;
  for (const call of recorder.calls(document)) {
    const at = { file, entry, offset: 0, end };
    entry += 1;
    if ("skipped" in call) yield { at, message: call.skipped };
    else yield wanted(at.entry, at.offset) ? readExchangeObject(call, at, written) : unread(at);
  }
  if (entry === 0) yield { at: { file, entry, offset: 0, end }, message: `this ${recorder.name} holds no exchanges` };
}

function whyNot(text: string, bytes: Buffer, document: unknown): string {
  const known = document === undefined ? null : refusalOf(document);
  if (known !== null) return known;
  const beginning = bytes.toString("latin1", 0, 4096);
  const refused = refusedBeginnings.find((one) => one.beginning.test(beginning));
  if (refused !== undefined) return refused.message;
  const first = document === undefined ? parseJson(text.slice(0, text.search(/\n|$/))) : undefined;
  const ofLine = first === undefined ? null : refusalOf(first);
  if (ofLine !== null) return ofLine;
  const keys = keysOfCall(document ?? first);
  if (isSpread(text)) return SPREAD;
  return keys === null ? NO_RECORDING : `${OTHER_KEYS} (${keysWords(keys, EXCHANGE_KEYS)})`;
}

function bodyAlone(
  { text, bytes, json }: { readonly text: string; readonly bytes: Buffer; readonly json: Json | undefined },
  { asked, status }: { readonly asked: AskedOperation; readonly status: number },
  at: RecordedAt,
): Recorded {
  const body: Payload = json === undefined ? textBody(text, bytes) : jsonPayload(json, text);
  if (body.kind === "text" && /^\s{0,1000}[[{]/.test(text)) return { at, message: "this body is not valid JSON" };
  return {
    at,
    time: null,
    request: {
      method: asked.method.toUpperCase(),
      url: asked.url,
      headers: [],
      body: { kind: "unrecorded" },
      isAssumed: true,
    },
    response: { status, headers: [], body },
  };
}

function textBody(text: string, bytes: Buffer): Payload {
  if (text.trim() === "") return { kind: "empty" };
  const payload = bytesPayload(bytes, null, null);
  if (payload.kind !== "text") return payload;
  const value = parseYaml(text);
  return value === undefined ? payload : { kind: "json", value: JSON.parse(JSON.stringify(value)) as Json };
}

/** undefined unless the text is a YAML mapping or list: any text is a YAML string. */
function parseYaml(text: string): unknown {
  // A text that begins as JSON and is none is no YAML either.
  if (/^\s{0,1000}[[{]/.test(text)) return undefined;
  try {
    const document = yaml().parseDocument(text, { logLevel: "silent", schema: "core", customTags: ["binary"] });
    const value: unknown = document.errors.length > 0 ? null : document.toJS();
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    // Too many aliases, or nested beyond the stack.
    return undefined;
  }
}
