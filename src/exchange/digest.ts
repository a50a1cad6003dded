/** The digest of a recording, taken while it streams by. */
import { createHash } from "node:crypto";

/** The same chunks; `sha256()` is the hexadecimal digest of those that have been read so far. */
export function withDigest(chunks: AsyncIterable<Uint8Array>): {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly sha256: () => string;
} {
  const hash = createHash("sha256");
  async function* passing(): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: passing(), sha256: () => hash.copy().digest("hex") };
}
