/** Recordings in a ZIP archive: a trace of Playwright, its HAR with the bodies beside it, or files of any other kind. */
import type { Attachments } from "../attachments.ts";
import type { Recorded } from "../exchange.ts";
import { readWhole } from "../streams/read-whole.ts";
import { recordingLimits, tooLargeMessage } from "../streams/recording-limits.ts";
import { type Unzipped, unzip } from "../streams/unzip.ts";
import { readAttachedEntry } from "./har.ts";
import { parseJson } from "./body.ts";
import { isRecord } from "./record.ts";

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
  for (const name of files.tooLarge)
    yield { at: { ...at, entry: entry++ }, message: `a file of this archive, ${name}, ${tooLargeMessage("").trim()}` };
  const networks = names.filter((name) => name.endsWith(".network"));
  const recordings = names.filter((name) => RECORDING.test(name) && !name.startsWith("resources/"));
  const hars = recordings.filter((name) => name.endsWith(".har"));
  if (networks.length > 0) {
    for (const name of networks)
      for await (const recorded of readTrace(files, name, file)) yield renumbered(recorded, file, entry++);
  } else if (hars.length + recordings.length > 0) {
    // Bodies that stand beside a HAR are no recordings of their own.
    for (const name of hars.length > 0 ? hars : recordings) {
      const inner = readInner(files.get(name) ?? new Uint8Array(), name, besides(files, name));
      for await (const recorded of inner) yield renumbered(recorded, file, entry++);
    }
  } else if (names.some((name) => SESSION_OF_FIDDLER.test(name)))
    yield { at, message: "this is a Fiddler archive; in Fiddler, export the sessions as HTTPArchive v1.2" };
  else yield { at, message: "this ZIP archive holds no recording that could be read" };
}

function renumbered(recorded: Recorded, file: string, entry: number): Recorded {
  return { ...recorded, at: { ...recorded.at, file, entry } };
}

function besides(files: Unzipped, name: string): Attachments {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return (wanted) => Promise.resolve(files.get(`${folder}${wanted}`) ?? files.get(wanted) ?? null);
}

/** A line for each response, in the form of a HAR entry; bodies by their digest. */
async function* readTrace(files: Unzipped, name: string, file: string): AsyncIterable<Recorded> {
  const attachments: Attachments = (wanted) => Promise.resolve(files.get(`resources/${wanted}`) ?? null);
  let offset = 0;
  for (const line of Buffer.from(files.get(name) ?? [])
    .toString("utf8")
    .split("\n")) {
    const at = { file, entry: 0, offset, end: offset + Buffer.byteLength(line) };
    offset = at.end + 1;
    const event = parseJson(line);
    if (isRecord(event) && event["type"] === "resource-snapshot")
      yield await readAttachedEntry(event["snapshot"], at, attachments);
  }
}
