/** Bodies: from recorded text or bytes to a `Payload`. */
import { gunzipSync } from "node:zlib";
import type { Json } from "../api-model/api-page.ts";
import type { Payload } from "./exchange.ts";
import { isJsonType } from "./headers.ts";

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

/** A body kept as bytes, gzip included: some recorders keep what came over the wire. */
export function bytesPayload(bytes: Buffer, mediaType: string | null): Payload {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipped(bytes) : bytes;
  if (plain === null) return { kind: "binary", bytes: bytes.length };
  let text: string;
  try {
    text = decoder.decode(plain);
  } catch {
    return { kind: "binary", bytes: plain.length };
  }
  return textPayload(text, mediaType);
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

function gunzipped(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: DECOMPRESSED_LIMIT });
  } catch {
    return null;
  }
}

/** HTTP allows no body here, whatever the recording says. */
export function neverHasBody(status: number, method: string): boolean {
  return status === 204 || status === 304 || (status >= 100 && status < 200) || method.toUpperCase() === "HEAD";
}
