/** Gzip, the zlib format that mitmproxy's `.zhar` files are in (both recognised by their first bytes), and streams like them. */
import { createUnzip } from "node:zlib";
import type { Transform } from "node:stream";
import { unpackingProblem } from "./recording-limits.ts";

const ZLIB_LEVELS = [0x01, 0x5e, 0x9c, 0xda];
/** So little is given at a time that what it may unpack to, a thousand times as much, fits into memory. */
const STEP = 16 * 1024;

export function isGzip(prefix: Uint8Array): boolean {
  const [first, second = 0] = prefix;
  return (first === 0x1f && second === 0x8b) || (first === 0x78 && ZLIB_LEVELS.includes(second));
}

/** `leavesRest`: whether it took less than the bytes that it was given, and says nothing of it. */
export interface Unpacker extends Transform {
  readonly leavesRest?: (given: number) => boolean;
}

/**
 * What the chunks decompress to, as far as they do; `onProblem` is told when they are cut short, damaged (null) or unpack to more
 * than is taken in. Each step is waited for, because a stream that fails drops what it has buffered, and that part was still whole.
 */
export async function* inflate(
  chunks: AsyncIterable<Uint8Array>,
  onProblem: (message: string | null) => void,
  stream: Unpacker = createUnzip(),
): AsyncIterable<Uint8Array> {
  let output: Buffer[] = [];
  let closed = false;
  let packed = 0;
  let unpacked = 0;
  stream.on("data", (data: Buffer) => {
    unpacked += data.length;
    output.push(data);
  });
  stream.on("error", () => onProblem(null));
  const close = new Promise<void>((resolve) => {
    stream.on("close", () => {
      closed = true;
      resolve();
    });
  });
  const flush = (): Buffer[] => {
    const out = output;
    output = [];
    return out;
  };

  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += STEP) {
      const part = chunk.subarray(at, at + STEP);
      packed += part.length;
      await Promise.race([close, new Promise<void>((resolve) => stream.write(part, () => resolve()))]);
      yield* flush();
      const problem = unpackingProblem(packed, unpacked);
      if (problem !== null) {
        stream.destroy();
        onProblem(problem);
      }
      if (closed && stream.leavesRest?.(packed) === true) onProblem(null);
      if (closed || problem !== null) return;
    }
  }
  stream.end();
  await close;
  yield* flush();
  if (stream.leavesRest?.(packed) === true) onProblem(null);
}
