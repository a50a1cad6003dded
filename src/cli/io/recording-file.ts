/** Writes a recording entry by entry under a temporary name: what an interrupted run leaves is whole, what a dead one leaves is the old file. */
import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { harFrame } from "../../live/har.ts";
import { ToolError } from "./tool-error.ts";
import { makeFolders } from "./make-folders.ts";
import { VERSION } from "../../audit/version.ts";

export interface RecordingFile {
  /** How many entries there are. */
  readonly entries: number;
  /** Where in the file the entry stands, in bytes; `end` exclusive. */
  add(entry: string): Promise<{ readonly offset: number; readonly end: number }>;
  /** Ends the file and gives it its name; the digest of its bytes, hexadecimal. */
  finish(): Promise<string>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** What stands before the first entry, between two, and behind the last. */
export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** Characters. */
const WRITTEN_AT_ONCE = 1 << 16;

/** @param path null: nothing is written, and places and digest are those of the file that would have been */
export async function openRecording(path: string | null, frame: Frame = harFrame(VERSION)): Promise<RecordingFile> {
  const temporary = `${path ?? ""}.${process.pid}.tmp`;
  const handle = path === null ? null : await openNew(temporary, path);
  const hash = createHash("sha256");
  const { open: head, between, close } = frame;
  let size = 0;
  let entries = 0;
  let waiting = "";

  // many small writes cost more than what is written
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting);
    waiting = "";
    hash.update(bytes);
    await handle?.writeFile(bytes);
  };
  const write = async (text: string): Promise<void> => {
    waiting += text;
    size += Buffer.byteLength(text);
    if (waiting.length >= WRITTEN_AT_ONCE) await flush();
  };
  await write(head);
  return {
    get entries() {
      return entries;
    },
    async add(entry) {
      if (entries > 0) await write(between);
      entries += 1;
      const offset = size;
      await write(entry);
      return { offset, end: size };
    },
    async finish() {
      await write(close);
      await flush();
      await handle?.close();
      if (path !== null) await rename(temporary, path);
      return hash.digest("hex");
    },
    async discard() {
      await handle?.close();
      if (path !== null) await rm(temporary, { force: true });
    },
  };
}

/** Before anything is called: a run whose recording cannot be written shall not begin. */
async function openNew(temporary: string, path: string): Promise<FileHandle> {
  try {
    makeFolders(dirname(path));
    return await open(temporary, "w", 0o600);
  } catch (error) {
    throw new ToolError(`${path}: could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}
