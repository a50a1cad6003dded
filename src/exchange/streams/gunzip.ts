/** Gzip, and the zlib format that mitmproxy's `.zhar` files are in; recognised by their first bytes. */
import { createUnzip } from "node:zlib";

const ZLIB_LEVELS = [0x01, 0x5e, 0x9c, 0xda];

export function isGzip(prefix: Uint8Array): boolean {
  const [first, second = 0] = prefix;
  return (first === 0x1f && second === 0x8b) || (first === 0x78 && ZLIB_LEVELS.includes(second));
}

/**
 * What the chunks decompress to, as far as they do; `onDamage` is called when they are cut short or damaged. Each chunk is
 * waited for, because a stream that fails drops what it has buffered, and that part was still whole.
 */
export async function* inflate(chunks: AsyncIterable<Uint8Array>, onDamage: () => void): AsyncIterable<Uint8Array> {
  const stream = createUnzip();
  let output: Buffer[] = [];
  let closed = false;
  stream.on("data", (data: Buffer) => output.push(data));
  stream.on("error", onDamage);
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
    await Promise.race([close, new Promise<void>((resolve) => stream.write(chunk, () => resolve()))]);
    yield* flush();
    if (closed) return;
  }
  stream.end();
  await close;
  yield* flush();
}
