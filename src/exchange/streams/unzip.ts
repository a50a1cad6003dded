/** The files of a ZIP archive, by its central directory. No checksums: a body that is damaged is no JSON. */
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The longest comment that may stand behind the end of the directory. */
const COMMENT_LONGEST = 65_557;
const STORED = 0;
const DEFLATED = 8;
const DIRECTORY_LARGEST = 100_000;

export interface Unzipped {
  readonly names: readonly string[];
  /** Names of those that are larger than the limit, and left out. */
  readonly tooLarge: readonly string[];
  /** Names of those that nobody can read without a password. */
  readonly encrypted: readonly string[];
  /** Unpacked when it is asked for, so that one file at a time takes memory; undefined for none, or a damaged one. */
  get(name: string): Buffer | undefined;
}

/** null when the archive is damaged. */
export function unzip(bytes: Buffer, limit: number): Unzipped | null {
  try {
    return filesOf(bytes, limit);
  } catch {
    return null;
  }
}

function filesOf(bytes: Buffer, limit: number): Unzipped | null {
  const end = endOfDirectory(bytes);
  if (end < 0) return null;
  const files = new Map<string, () => Buffer>();
  const tooLarge: string[] = [];
  const encrypted: string[] = [];
  const count = Math.min(bytes.readUInt16LE(end + 10), DIRECTORY_LARGEST);
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) return null;
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) !== 0;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const header = bytes.readUInt32LE(at + 42);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (name.endsWith("/")) continue;
    if (isEncrypted) {
      encrypted.push(name);
      continue;
    }
    if (size > limit) {
      tooLarge.push(name);
      continue;
    }
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const content = bytes.subarray(start, start + packed);
    if (method === STORED) files.set(name, () => content);
    // The directory may lie about the size: no more than it says is unpacked.
    else if (method === DEFLATED)
      files.set(name, () => inflateRawSync(content, { maxOutputLength: Math.max(size, 1) }));
  }
  return {
    names: [...files.keys()],
    tooLarge,
    encrypted,
    get(name) {
      try {
        return files.get(name)?.();
      } catch {
        return undefined;
      }
    },
  };
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - COMMENT_LONGEST; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}
