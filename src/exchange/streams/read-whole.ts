/** All bytes of a stream at once, for what can only be read as a whole. */
import { recordingLimits } from "./recording-limits.ts";

/** null when there are more than an entry may have; the rest is not read. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  most = recordingLimits.entry,
): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
