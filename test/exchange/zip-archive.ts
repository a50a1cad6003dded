/** Makes ZIP archives, also such as no program writes. */
import { deflateRawSync } from "node:zlib";

interface Change {
  /** Names of files that stand as encrypted. */
  readonly encrypted?: readonly string[];
  /** Sizes that the directory says instead of the true ones. */
  readonly sizes?: Readonly<Record<string, number>>;
}

/** An archive whose first file is stored and whose others are deflated. */
export function zipSync(files: Readonly<Record<string, string>>, how: Change = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  Object.entries(files).forEach(([name, text], n) => {
    const plain = Buffer.from(text);
    const named = Buffer.from(name);
    const packed = n === 0 ? plain : deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(named.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(how.encrypted?.includes(name) ? 1 : 0, 8);
    entry.writeUInt16LE(n === 0 ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(how.sizes?.[name] ?? plain.length, 24);
    entry.writeUInt16LE(named.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, named, packed);
    directory.push(entry, named);
    offset += 30 + named.length + packed.length;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
