/**
 * Ranges of a large recording: pieces of equal length, counted from its beginning, so that whoever reads some of them can prove it,
 * and all of them together have one digest however many processes read them.
 */
import { createHash, type Hash } from "node:crypto";

const MIB = 1024 * 1024;

/** Smaller recordings are read whole, and have the digest of all their bytes. `bytes`: of a range, doubled while there would be more than `most`. */
export const rangeLimits = { from: 16 * MIB, bytes: MIB, most: 16_384 };

/** How long the ranges of a recording of this size are; null where it has none. */
export function rangeBytesOf(size: number | null): number | null {
  if (size === null || size < rangeLimits.from) return null;
  let bytes = rangeLimits.bytes;
  while (size / bytes > rangeLimits.most) bytes *= 2;
  return bytes;
}

/** Bytes between two places, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** SHA-256 of ranges by their number, hexadecimal. */
export interface RangeDigests {
  /** Of a range, but for the last. */
  readonly bytes: number;
  readonly digests: ReadonlyMap<number, string>;
}

/** What a recording is known by: the digest of its bytes, or those of its ranges. */
export type RecordingDigest = string | RangeDigests;

/** One digest for those of the ranges: SHA-256 of them one after the other, as object stores make it of parts. */
export function digestOfRanges({ digests }: RangeDigests): string {
  const all = createHash("sha256");
  for (const number of [...digests.keys()].toSorted((a, b) => a - b))
    all.update(Buffer.from(digests.get(number) ?? "", "hex"));
  return all.digest("hex");
}

interface Digesting<Digest extends RecordingDigest = RecordingDigest> {
  readonly push: (chunk: Uint8Array) => void;
  /** Of the bytes that were pushed; of ranges only those that are whole. */
  readonly end: () => Digest;
}

/** @param size of the recording as far as it is known: it decides whether ranges are told apart */
export function digestWhole(size: number | null): Digesting {
  const bytes = rangeBytesOf(size);
  if (bytes !== null && size !== null) return digestRanges(bytes, { at: 0, from: 0, to: size });
  const hash = createHash("sha256");
  return { push: (chunk) => void hash.update(chunk), end: () => hash.digest("hex") };
}

/**
 * Digests of the ranges between `from` and `to`, which begin and end ranges; the bytes that come begin `at` a place before `from`, or at
 * it, and may go on behind `to`.
 */
export function digestRanges(
  bytes: number,
  { at, from, to }: Stretch & { readonly at: number },
): Digesting<RangeDigests> {
  const digests = new Map<number, string>();
  let place = at;
  let hash: Hash | null = null;
  return {
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0) {
        if (place >= to) return;
        const end = place < from ? from : Math.min(to, (Math.floor(place / bytes) + 1) * bytes);
        const taken = rest.subarray(0, end - place);
        if (place >= from) {
          hash ??= createHash("sha256");
          hash.update(taken);
        }
        place += taken.length;
        rest = rest.subarray(taken.length);
        if (place === end && hash !== null) {
          digests.set(Math.ceil(place / bytes) - 1, hash.digest("hex"));
          hash = null;
        }
      }
    },
    end: () => ({ bytes, digests }),
  };
}
