/** Recordings in a ZIP archive: a trace of Playwright, its HAR with the bodies beside it, or files of any other kind. */
import type { Attachments } from "../attachments.ts";
import type { BrokenEntry, Recorded } from "../exchange.ts";
import { readWhole } from "../streams/read-whole.ts";
import { recordingLimits, tooLargeMessage, unpackingProblem } from "../streams/recording-limits.ts";
import { unzip } from "../streams/unzip.ts";
import { readAttachedEntry } from "./har.ts";
import { parseJson } from "./body.ts";
import { isRecord } from "./record.ts";

const DAMAGED = "is damaged, or not as long as the archive says";
const LARGEST_ARCHIVE = 512 * 1024 * 1024;

/** Reads one file of an archive as a recording of its own. */
export type ReadInner = (bytes: Uint8Array, name: string, attachments: Attachments) => AsyncIterable<Recorded>;

const RECORDING = /\.(?:z?har|ndjson|jsonl|json|http|ya?ml|flows?|mitm|chlsj)$/i;
const SESSION_OF_FIDDLER = /^raw\/\d+_[cs]\.txt$/;

export async function* readZip(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  readInner: ReadInner,
): AsyncIterable<Recorded> {
  const bytes = await readWhole(chunks, LARGEST_ARCHIVE);
  const at = { file, entry: 0, offset: 0, end: bytes?.length ?? 0 };
  if (bytes === null) {
    yield { at, message: `this ZIP archive is larger than ${LARGEST_ARCHIVE / (1024 * 1024)} MiB; unpack it first` };
    return;
  }
  let entry = 0;
  const files = unzip(bytes, recordingLimits.entry);
  if (files === null) {
    yield { at, message: "this ZIP archive is damaged or cut short" };
    return;
  }
  const names = files.names.toSorted();
  const lost = (name: string, what: string): BrokenEntry => ({
    at: { ...at, entry: entry++ },
    message: `a file of this archive, ${name}, ${what}`,
  });
  for (const name of files.tooLarge) yield lost(name, tooLargeMessage("").trim());
  for (const name of files.encrypted) if (RECORDING.test(name)) yield lost(name, "is encrypted");
  let unpacked = 0;
  let left = 0;
  // files may share their bytes, so that a small archive unpacks to thousands of large ones
  const unpack = (name: string): Buffer | undefined => {
    if (unpackingProblem(bytes.length, unpacked) !== null) {
      left += 1;
      return undefined;
    }
    const content = files.get(name);
    unpacked += content?.length ?? 0;
    return content;
  };
  const networks = names.filter((name) => name.endsWith(".network"));
  const recordings = names.filter((name) => RECORDING.test(name) && !name.startsWith("resources/"));
  const hars = recordings.filter((name) => name.endsWith(".har"));
  if (networks.length > 0) {
    for (const name of networks) {
      const trace = unpack(name);
      if (!trace) {
        if (left === 0) yield lost(name, DAMAGED);
      } else for await (const recorded of readTrace(trace, unpack, file)) yield renumbered(recorded, file, entry++);
    }
  } else if (hars.length + recordings.length > 0) {
    // Bodies that stand beside a HAR are no recordings of their own.
    for (const name of hars.length > 0 ? hars : recordings) {
      const content = unpack(name);
      if (!content) {
        if (left === 0) yield lost(name, DAMAGED);
        continue;
      }
      const inner = readInner(content, name, besides(unpack, name));
      for await (const recorded of inner) yield renumbered(recorded, file, entry++);
    }
  } else if (names.some((name) => SESSION_OF_FIDDLER.test(name)))
    yield { at, message: "this is a Fiddler archive; in Fiddler, export the sessions as HTTPArchive v1.2" };
  else yield { at, message: "this ZIP archive holds no recording that could be read" };
  const problem = left === 0 ? null : unpackingProblem(bytes.length, unpacked);
  if (problem !== null) yield { at: { ...at, entry }, message: `${problem}; what it holds beyond that is not read` };
}

function renumbered(recorded: Recorded, file: string, entry: number): Recorded {
  return { ...recorded, at: { ...recorded.at, file, entry } };
}

type Unpack = (name: string) => Buffer | undefined;

function besides(unpack: Unpack, name: string): Attachments {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return (wanted) => Promise.resolve(unpack(`${folder}${wanted}`) ?? unpack(wanted) ?? null);
}

/** A line for each response, in the form of a HAR entry; bodies by their digest. */
async function* readTrace(trace: Buffer, unpack: Unpack, file: string): AsyncIterable<Recorded> {
  const attachments: Attachments = (wanted) => Promise.resolve(unpack(`resources/${wanted}`) ?? null);
  let offset = 0;
  for (const line of trace.toString("utf8").split("\n")) {
    const at = { file, entry: 0, offset, end: offset + Buffer.byteLength(line) };
    offset = at.end + 1;
    const event = parseJson(line);
    if (isRecord(event) && event["type"] === "resource-snapshot")
      yield await readAttachedEntry(event["snapshot"], at, attachments);
  }
}
