/** Bodies of HTTP messages kept as text: what the wire put around them is taken off, and what a dump left out is told from nothing. */
import type { Header, Payload } from "../exchange.ts";
import { headerValue } from "../headers.ts";
import { bytesPayload } from "./body.ts";

/** As it stands in the dump. */
export interface DumpedBody {
  readonly headers: readonly Header[];
  readonly bytes: Buffer;
  /** Whether the dump may have sent it elsewhere, as `curl -v -o file` does. */
  readonly mayBeElsewhere: boolean;
}

export function dumpedPayload({ headers, bytes, mayBeElsewhere }: DumpedBody): Payload {
  if (!isBlank(bytes)) {
    const isChunked = /\bchunked\b/i.test(headerValue(headers, "transfer-encoding") ?? "");
    const plain = (isChunked ? unchunked(bytes) : null) ?? bytes;
    const payload = readBytes(plain, headers);
    // Whether the length counts these bytes shows by what it leaves: clients print bodies decompressed and indented.
    const length = contentLength(headers);
    if (payload.kind !== "text" || length === null || length === 0 || length >= plain.length) return payload;
    const cut = readBytes(plain.subarray(0, length), headers);
    return cut.kind === "json" ? cut : payload;
  }
  const length = contentLength(headers);
  if (length === null) return { kind: mayBeElsewhere ? "unrecorded" : "empty" };
  return { kind: length > bytes.length ? "unrecorded" : "empty" };
}

function readBytes(bytes: Buffer, headers: readonly Header[]): Payload {
  return bytesPayload(bytes, headerValue(headers, "content-type"), headerValue(headers, "content-encoding"));
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 10 || byte === 13 || byte === 32);
}

export function contentLength(headers: readonly Header[]): number | null {
  const value = headerValue(headers, "content-length");
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

const LAST_CHUNK_LONGEST = 4096;

/** The content of a body in chunks; null when it is none, because the recorder has taken them apart and kept the header. */
function unchunked(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf("\n", at);
    if (lineEnd < 0 || lineEnd - at > LAST_CHUNK_LONGEST) return null;
    const size = /^([0-9a-f]{1,8})(?:[ \t]*;.*)?\r?$/i.exec(bytes.toString("latin1", at, lineEnd))?.[1];
    if (size === undefined) return null;
    const start = lineEnd + 1;
    const end = start + Number.parseInt(size, 16);
    // Behind the last chunk stand trailers, if anything.
    if (end === start) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, end));
    at = bytes[end] === 13 ? end + 2 : end + 1;
    if (end >= bytes.length || bytes[at - 1] !== 10) return null;
  }
}

/** Whether a text is JSON up to its end, and only lacks its closing brackets. */
export function isCutJson(text: string): boolean {
  if (!/^\s{0,1000}[[{]/.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    else if (char === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
      if (at >= text.length) return true;
    }
    if (depth === 0 && char !== undefined && /\S/.test(char)) return false;
  }
  return depth > 0;
}
