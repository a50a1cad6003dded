/** HAR 1.2, entry by entry: browsers, Playwright and mitmproxy deviate from it, so everything is optional but method, URL and status. */
import { type Attachments, noAttachments } from "../attachments.ts";
import {
  type BrokenEntry,
  type Exchange,
  type Header,
  isBroken,
  type Payload,
  type Recorded,
  type RecordedAt,
} from "../exchange.ts";
import { headerValue, mediaTypeOf, readHeaders } from "../headers.ts";
import { type ListedEntries, readJsonEntries } from "./json-entries.ts";
import { bytesPayload, neverHasBody, textPayload } from "./body.ts";
import { isRecord, numberOf, statusOf, stringOf, timeOf } from "./record.ts";
import { acceptAll, type EntryFilter } from "../entry-filter.ts";

/** Keys that recorders are known to begin an entry with. */
const FIRST_KEYS = [
  "startedDateTime",
  "pageref",
  "request",
  "_initiator",
  "_connectionId",
  "_fromCache",
  "cache",
  "time",
];

export function readHar(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  wanted: EntryFilter = acceptAll,
  attachments: Attachments = noAttachments,
): AsyncIterable<Recorded> {
  return readJsonEntries(chunks, file, wanted, harEntries(attachments));
}

/** Where a HAR lists its entries, and how one is read. */
export function harEntries(attachments: Attachments = noAttachments): ListedEntries {
  return {
    path: ["log", "entries"],
    firstKeys: FIRST_KEYS,
    readEntry: (recorded, at) => readAttachedEntry(recorded, at, attachments),
  };
}

/** Playwright keeps bodies in files of their own: `_file` beside the HAR, `_sha1` in a trace. */
function attachedName(entry: unknown): string | null {
  const response = isRecord(entry) ? entry["response"] : null;
  const content = isRecord(response) ? response["content"] : null;
  return isRecord(content) ? (stringOf(content["_file"]) ?? stringOf(content["_sha1"])) : null;
}

async function withAttachment(exchange: Exchange, name: string, attachments: Attachments): Promise<Recorded> {
  const bytes = await attachments(name);
  if (bytes === null) return exchange;
  const { headers } = exchange.response;
  const contentType = headerValue(headers, "content-type") ?? "application/json";
  const body =
    bytes.length === 0
      ? ({ kind: "empty" } as const)
      : bytesPayload(bytes, contentType, headerValue(headers, "content-encoding"));
  return { ...exchange, response: { ...exchange.response, body } };
}

/** An entry of a HAR, and a snapshot in a trace of Playwright. */
export function readAttachedEntry(
  recorded: unknown,
  at: RecordedAt,
  attachments: Attachments,
): Recorded | Promise<Recorded> {
  const read = readHarEntry(recorded, at);
  const name = isBroken(read) || read.response.body.kind !== "unrecorded" ? null : attachedName(recorded);
  return name === null || isBroken(read) ? read : withAttachment(read, name, attachments);
}

function readHarEntry(recorded: unknown, at: RecordedAt): Recorded {
  if (!isRecord(recorded)) return broken(at, "this entry is no object");
  const { request, response } = recorded;
  if (!isRecord(request)) return broken(at, "this entry has no request");
  if (!isRecord(response)) return broken(at, "this entry has no response");
  const method = stringOf(request["method"]);
  const url = stringOf(request["url"]);
  const status = statusOf(response["status"]);
  if (method === null || url === null) return broken(at, "this entry's request has no method or no URL");
  if (status === null) return broken(at, "this entry's response has no status");

  const requestHeaders = readHeaders(request["headers"]);
  const responseHeaders = readHeaders(response["headers"]);
  return {
    at,
    time: timeOf(recorded["startedDateTime"]),
    request: {
      method: method.toUpperCase(),
      url,
      headers: requestHeaders,
      body: requestBody(request, headerValue(requestHeaders, "content-type")),
    },
    response: {
      status,
      headers: responseHeaders,
      body: responseBody(response, status, method, responseHeaders),
    },
  };
}

function broken(at: RecordedAt, message: string): BrokenEntry {
  return { at, message };
}

function requestBody(request: Readonly<Record<string, unknown>>, contentType: string | null): Payload {
  const data = request["postData"];
  const size = numberOf(request["bodySize"]);
  if (!isRecord(data)) return size !== null && size > 0 ? { kind: "unrecorded" } : { kind: "empty" };
  const sentType = contentType ?? stringOf(data["mimeType"]);
  const { text, params } = data;
  if (typeof text === "string" && text !== "")
    return decodeText(text, data["encoding"], { contentType: sentType, size: null, compression: null });
  if (Array.isArray(params) && params.length > 0) return textPayload(formText(params), mediaTypeOf(sentType));
  return size !== null && size > 0 ? { kind: "unrecorded" } : { kind: "empty" };
}

/** A form's parameters, which HAR keeps apart, as they were sent. */
function formText(params: readonly unknown[]): string {
  const form = new URLSearchParams();
  for (const param of params) {
    if (isRecord(param)) form.append(stringOf(param["name"]) ?? "", stringOf(param["value"]) ?? "");
  }
  return form.toString();
}

function responseBody(
  response: Readonly<Record<string, unknown>>,
  status: number,
  method: string,
  headers: readonly Header[],
): Payload {
  if (neverHasBody(status, method)) return { kind: "empty" };
  const content = response["content"];
  if (!isRecord(content)) return { kind: "unrecorded" };
  const size = numberOf(content["size"]);
  const contentType = headerValue(headers, "content-type") ?? stringOf(content["mimeType"]);
  const { text } = content;
  if (typeof text === "string" && text !== "")
    return decodeText(text, content["encoding"], {
      contentType,
      size,
      compression: headerValue(headers, "content-encoding"),
    });
  // Chrome drops bodies that it no longer has, and keeps their size.
  return size === 0 ? { kind: "empty" } : { kind: "unrecorded" };
}

interface Told {
  readonly contentType: string | null;
  readonly size: number | null;
  readonly compression: string | null;
}

function decodeText(text: string, encoding: unknown, { contentType, size, compression }: Told): Payload {
  if (encoding === "base64") return bytesPayload(Buffer.from(text, "base64"), contentType, compression);
  if (typeof encoding === "string" && encoding !== "") return { kind: "unrecorded" };
  const payload = textPayload(text, mediaTypeOf(contentType));
  // Recorders cut long bodies: what is left of a JSON text is no text that the server sent.
  const isCut = payload.kind === "text" && size !== null && Buffer.byteLength(text) < size;
  return isCut ? { kind: "unrecorded" } : payload;
}
