/** Zstandard, which Node takes apart from version 22.15 on. */
import type { Transform } from "node:stream";
import * as zlib from "node:zlib";
import type { Unpacker } from "./gunzip.ts";

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];

type Decompress = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

export function isZstd(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, n) => bytes[n] === byte);
}

type Stream = Transform & { readonly bytesWritten: number };

/** null where this Node cannot do it. Node stops at the end of the first of several frames, without an error. */
export function zstdStream(): Unpacker | null {
  const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: () => Stream };
  const stream = createZstdDecompress?.() ?? null;
  return stream && Object.assign(stream, { leavesRest: (given: number): boolean => stream.bytesWritten < given });
}

/** null when the bytes are damaged or grow beyond the limit, and where this Node cannot do it. */
export function unzstd(bytes: Uint8Array, limit: number): Buffer | null {
  const decompress = (zlib as { readonly zstdDecompressSync?: Decompress }).zstdDecompressSync;
  try {
    return decompress?.(bytes, { maxOutputLength: limit }) ?? null;
  } catch {
    return null;
  }
}
