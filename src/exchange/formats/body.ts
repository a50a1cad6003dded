/** Bodies: from recorded text or bytes to a `Payload`. */
import { recordingLimits } from "../streams/recording-limits.ts";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { Json } from "../../api-model/api-page.ts";
import type { Payload } from "../exchange.ts";
import { isJsonType, mediaTypeOf } from "../headers.ts";
import { lostInParsing } from "./lost-in-parsing.ts";
import { isZstd, unzstd } from "../streams/zstd.ts";
import { utf16Of } from "../streams/utf16.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

export function textPayload(text: string, mediaType: string | null): Payload {
  if (text === "") return { kind: "empty" };
  const isJson = isJsonType(mediaType) || looksLikeJson(text);
  const parsed = isJson ? parseJson(text) : undefined;
  if (parsed !== undefined) return jsonPayload(parsed, text);
  const streamed = streamedValues(text, mediaType, isJson);
  if (streamed !== null) return { kind: "json", value: streamed, isStream: true };
  if (text.includes("\0")) return { kind: "binary", bytes: Buffer.byteLength(text) };
  return { kind: "text", text };
}

/** @param text what `value` was parsed from */
export function jsonPayload(value: Json, text: string): Payload {
  const lost = lostInParsing(text, value);
  return lost === null ? { kind: "json", value } : { kind: "json", value, lost };
}

/** The values of a stream: one a line, or one an event. null when the text is none. */
function streamedValues(text: string, mediaType: string | null, isJson: boolean): Json[] | null {
  const isEvents = mediaType === "text/event-stream" || /^(?:event|data|id|retry):/.test(text);
  if (!isEvents && !isJson && !/[/+](?:x-)?(?:ndjson|jsonl|json-seq|jsonlines|stream\+json)$/.test(mediaType ?? ""))
    return null;
  // A record separator stands before each value of a JSON text sequence.
  const lines = (isEvents ? eventData(text) : text.split(/\r?\n|\u001E/)).filter((line) => line.trim() !== "");
  // One line alone is a broken body, and none a stream of one.
  if (lines.length < (isJson && !isEvents ? 2 : 1)) return null;
  const values: Json[] = [];
  for (const line of lines) {
    const value = parseJson(line);
    if (value === undefined) return null;
    values.push(value);
  }
  return values;
}

/** The data of each server-sent event; the word that ends a stream is no value. */
function eventData(text: string): string[] {
  return text.split(/\r?\n\r?\n/).flatMap((event) => {
    const data = event.split(/\r?\n/).flatMap((line) => (line.startsWith("data:") ? [line.slice(5).trim()] : []));
    const joined = data.join("\n");
    return joined === "" || joined === "[DONE]" ? [] : [joined];
  });
}

/**
 * A body kept as bytes: some recorders keep what came over the wire, compressed. Most decompress it and keep the header that says
 * it was.
 * @param contentType whole, with its charset
 * @param encoding of the Content-Encoding header; null without one
 */
export function bytesPayload(bytes: Uint8Array, contentType: string | null, encoding: string | null): Payload {
  const mediaType = mediaTypeOf(contentType);
  const charset = charsetOf(contentType);
  const text = textOf(bytes, charset);
  if (text !== null) return textPayload(text, mediaType);
  const wire = encoding?.trim().toLowerCase() ?? "";
  const plain = decompressed(bytes, wire);
  if (plain === null && isJsonType(mediaType) && wire !== "" && wire !== "identity") return { kind: "unrecorded" };
  const inflated = plain === null ? null : textOf(plain, charset);
  if (inflated !== null) return textPayload(inflated, mediaType);
  return { kind: "binary", bytes: (plain ?? bytes).length };
}

function charsetOf(contentType: string | null): string | null {
  return /;\s{0,10}charset\s{0,10}=\s{0,10}"?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1]?.toLowerCase() ?? null;
}

/** null when the bytes are no text. The charset of the header counts where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array, charset: string | null): string | null {
  const wide = utf16Of(bytes) ?? (charset?.startsWith("utf-16") === true ? wideOf(bytes, charset) : null);
  if (wide !== null) return decoded(bytes, wide);
  try {
    return decoder.decode(bytes);
  } catch {
    return charset === null ? null : decoded(bytes, charset);
  }
}

/** Without a byte order mark the first character tells: JSON begins with one of ASCII. */
function wideOf(bytes: Uint8Array, charset: string): string {
  if (charset !== "utf-16") return charset;
  return bytes[0] === 0 ? "utf-16be" : "utf-16le";
}

/** null for a charset that nobody knows, and for bytes that are none of it. */
function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** undefined when `text` is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as Json;
  } catch {
    return undefined;
  }
}

function looksLikeJson(text: string): boolean {
  return /^\uFEFF?[ \t\r\n]{0,1000}[[{]/.test(text);
}

/** Gzip and Zstandard show by their first bytes; others only by what the response said. null where we cannot. */
function decompressed(bytes: Uint8Array, encoding: string): Buffer | null {
  // what grows beyond it is kept as bytes: it is a bomb, or nothing that an API returns
  const limit = { maxOutputLength: recordingLimits.entry };
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, limit);
    if (encoding === "zstd" || isZstd(bytes)) return unzstd(bytes, recordingLimits.entry);
    if (encoding === "br") return brotliDecompressSync(bytes, limit);
    return encoding === "deflate" ? inflateSync(bytes, limit) : null;
  } catch {
    return null;
  }
}

/** HTTP allows no body here, whatever the recording says. */
export function neverHasBody(status: number, method: string): boolean {
  return status === 204 || status === 304 || (status >= 100 && status < 200) || method.toUpperCase() === "HEAD";
}
