/** Bodies: from recorded text or bytes to a `Payload`. */
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { Json } from "../../api-model/api-page.ts";
import type { Payload } from "../exchange.ts";
import { isJsonType } from "../headers.ts";

/** A compressed body that grows beyond this is kept as bytes: it is a bomb, or nothing that an API answers. */
const DECOMPRESSED_LIMIT = 256 * 1024 * 1024;

const decoder = new TextDecoder("utf-8", { fatal: true });

export function textPayload(text: string, mediaType: string | null): Payload {
  if (text === "") return { kind: "empty" };
  const parsed = isJsonType(mediaType) || looksLikeJson(text) ? parseJson(text) : undefined;
  if (parsed !== undefined) return { kind: "json", value: parsed };
  if (text.includes("\0")) return { kind: "binary", bytes: Buffer.byteLength(text) };
  return { kind: "text", text };
}

/**
 * A body kept as bytes: some recorders keep what came over the wire, compressed. Most decompress it and keep the header that says
 * it was.
 * @param encoding of the Content-Encoding header; null without one
 */
export function bytesPayload(bytes: Buffer, mediaType: string | null, encoding: string | null): Payload {
  const text = textOf(bytes);
  if (text !== null) return textPayload(text, mediaType);
  const wire = encoding?.trim().toLowerCase() ?? "";
  const plain = decompressed(bytes, wire);
  if (plain === null && isJsonType(mediaType) && wire !== "" && wire !== "identity") return { kind: "unrecorded" };
  const inflated = plain === null ? null : textOf(plain);
  if (inflated !== null) return textPayload(inflated, mediaType);
  return { kind: "binary", bytes: (plain ?? bytes).length };
}

/** null when the bytes are no text. */
function textOf(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
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

/** Gzip shows by its first bytes; others only by what the answer said. null where we cannot. */
function decompressed(bytes: Buffer, encoding: string): Buffer | null {
  const limit = { maxOutputLength: DECOMPRESSED_LIMIT };
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, limit);
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
