/** Gzip, recognised by its magic bytes. */
import { createGunzip } from "node:zlib";

export function isGzip(prefix: Uint8Array): boolean {
  return prefix[0] === 0x1f && prefix[1] === 0x8b;
}

/**
 * What the chunks decompress to, as far as they do; `onDamage` is called when they are cut short or damaged. Each chunk is
 * waited for, because a stream that fails drops what it has buffered, and that part was still whole.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, onDamage: () => void): AsyncIterable<Uint8Array> {
  const stream = createGunzip();
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
