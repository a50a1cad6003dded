/** Edits of a text made in the bytes that it was decoded from: all other bytes stay as they are. */
import type { Source } from "./source.ts";

interface TextEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly replacement: string;
}

/** `edits` in page order. null where the encoding has no bytes for a replacement, or the bytes are not those of the text. */
export function spliceBytes(
  bytes: Uint8Array,
  { text, encoding }: Source,
  edits: readonly TextEdit[],
): Uint8Array | null {
  const offsets = byteOffsets(
    bytes,
    encoding,
    text,
    edits.flatMap(({ span }) => [span.start, span.end]),
  );
  if (offsets === null) return null;
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [i, { replacement }] of edits.entries()) {
    const encoded = encode(replacement, encoding);
    const start = offsets[2 * i];
    const end = offsets[2 * i + 1];
    if (encoded === null || start === undefined || end === undefined) return null;
    parts.push(bytes.subarray(at, start), encoded);
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

function encode(text: string, encoding: string): Uint8Array | null {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  // what is not ASCII is another byte in each of the old encodings
  return /^[\0-\x7f]*$/.test(text) ? Buffer.from(text, "latin1") : null;
}

/** Where in the bytes each of the offsets (ascending) stands. */
function byteOffsets(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  wanted: readonly number[],
): (number | undefined)[] | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found: (number | undefined)[] = [];
  let units = 0;
  let decoded = "";
  let index = 0;
  const take = (at: number): void => {
    while (index < wanted.length && wanted[index] === units) {
      found.push(at);
      index += 1;
    }
  };
  const mark = encoding.startsWith("utf-16") ? 2 : encoding === "utf-8" && bytes[0] === 0xef ? 3 : 0;
  take(mark);
  for (let at = 0; at < bytes.length; at += 1) {
    const piece = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    if (piece === "") continue;
    units += piece.length;
    decoded += piece;
    take(at + 1);
  }
  return index === wanted.length && decoded === text ? found : null;
}
