/**
 * From bytes to text. The ladder: byte order mark, strict UTF-8, the charset that the page itself declares, strict
 * GB18030. A wrong guess would garble every statement made about the page, so what no step reads is a failure.
 */
import { makeSource } from "./source.ts";
import type { Source } from "./source.ts";

/** Why an input is no text. */
export interface DecodeFailure {
  readonly id: string;
  readonly kind: "empty" | "binary" | "unknown-encoding";
  /** Continues a sentence that begins with the input's name: "is empty". */
  readonly message: string;
}

/** The text of an input, or why it has none. */
export function decode(bytes: Uint8Array, id: string): Source | DecodeFailure {
  if (bytes.length === 0) return { id, kind: "empty", message: "is empty" };
  const marked = byteOrderMark(bytes);
  if (marked) {
    const text = decodeStrictly(bytes, marked);
    if (text !== null) return makeSource(id, text, marked);
    return unknown(id, `begins with the byte order mark of ${marked} and is not ${marked}`);
  }
  const binary = binaryReason(bytes);
  if (binary) return { id, kind: "binary", message: `is binary (${binary})` };
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return makeSource(id, utf8, "utf-8");
  const declared = declaredEncoding(bytes);
  if (declared) {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return makeSource(id, text, declared);
  }
  const gb18030 = looksChinese(bytes) ? decodeStrictly(bytes, "gb18030") : null;
  if (gb18030 !== null) return makeSource(id, gb18030, "gb18030");
  const tried = declared ? `${declared}, which it declares` : "an encoding that it declares";
  return unknown(id, `is neither UTF-8 nor GB18030 nor in ${tried}`);
}

function unknown(id: string, reason: string): DecodeFailure {
  return { id, kind: "unknown-encoding", message: `has an unknown encoding: it ${reason}` };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) {
    const isUtf32 = bytes.length >= 4 && third === 0 && bytes[3] === 0;
    return isUtf32 ? null : "utf-16le";
  }
  return null;
}

/** Null when the bytes are not in that encoding, or this Node.js does not know it. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text has: all but tab, line ends, form feed, end of file (^Z) and escape. */
const CONTROL_IN_TEXT = new Set([9, 10, 11, 12, 13, 26, 27]);

/** One control character in so many bytes is still taken for a slip in a text. */
const BYTES_PER_CONTROL = 200;

function binaryReason(bytes: Uint8Array): string | null {
  let controls = 0;
  for (const byte of bytes) {
    if (byte >= 32) continue;
    if (byte === 0) return "it has NUL bytes";
    if (!CONTROL_IN_TEXT.has(byte)) controls += 1;
  }
  return controls * BYTES_PER_CONTROL > bytes.length ? "it has many control characters" : null;
}

// `<meta charset="gbk">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">`
const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;
// `<?xml version="1.0" encoding="GBK"?>`
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;

/** How far into a page browsers look for its charset, doubled for long comments at the top. */
const DECLARED_WITHIN = 2048;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * GB18030 decodes nearly any bytes, a French page in Windows-1252 for example. Chinese text is told by its pairs: nearly
 * all its characters are in the old GB 2312 part, where both bytes are above 0xA0, and none of its letters stand there.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    at += 1;
  }
  return common * 10 >= pairs * 8;
}
