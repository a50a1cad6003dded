/** Reads what a process takes of the recordings, as streams, into a validation. */
import type { Attachments } from "../../exchange/attachments.ts";
import type { EntryFilter } from "../../exchange/entry-filter.ts";
import type { Recorded } from "../../exchange/exchange.ts";
import { listedEntries } from "../../exchange/formats/division.ts";
import { type EntryIndex, readIndexedBetween } from "../../exchange/formats/entry-index.ts";
import { readNdjsonBetween } from "../../exchange/formats/ndjson.ts";
import { type RecordingOptions, readRecording } from "../../exchange/formats/read-recording.ts";
import {
  digestRanges,
  digestWhole,
  rangeBytesOf,
  type RecordingDigest,
  type Stretch,
} from "../../exchange/streams/ranges.ts";
import type { Validation } from "../../validate/validate.ts";
import { attachedFiles } from "../io/attached-files.ts";
import type { Input } from "../io/input.ts";
import { say } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";
import { entryIndexOf } from "./dividing.ts";
import type { Portion } from "./sharding.ts";

/** What reading needs to know, and tells, beside the recordings. */
export interface Reading {
  readonly recording: RecordingOptions;
  readonly validation: Validation;
  readonly signal: AbortSignal;
  /** Called with bytes that went by. */
  readonly passed: (bytes: number) => void;
}

/** How many of the recordings could not be opened. */
export async function readPortions(portions: readonly Portion[], reading: Reading): Promise<number> {
  let unreadable = 0;
  for (const portion of portions) {
    if (reading.signal.aborted) break;
    try {
      await readPortion(portion, reading);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      say(`docproof: ${portion.input.id}: could not be read: ${code}`);
      unreadable += 1;
    }
  }
  return unreadable;
}

/** Bytes that are read for a portion, as far as they are known. */
export function bytesOfPortion({ size, take }: Portion): number | null {
  if (size === null || take === "all" || "index" in take || rangeBytesOf(size) === null) return size;
  return take.to - take.from;
}

async function readPortion(portion: Portion, reading: Reading): Promise<void> {
  const { input, size, take } = portion;
  if (take === "all") return readWhole(portion, null, reading);
  if ("index" in take) return readWhole(portion, (entry) => entry % take.of === take.index - 1, reading);
  const bytes = rangeBytesOf(size);
  const { from, to, division } = take;
  // to read a small recording is cheap beside to judge it
  if (bytes === null || size === null || input.between === undefined)
    return readWhole(portion, (_, offset) => offset >= from && (offset < to || to === size), reading);
  if (division === "lines") return readLines(portion, take, bytes, reading);
  const index = take.places ?? (await entryIndexOf(input, division, { size, bytes }, reading.signal));
  return readIndexed(portion, { ...take, division }, { bytes, index }, reading);
}

async function readWhole(
  { input, size }: Portion,
  wanted: EntryFilter | null,
  { recording, validation, signal, passed }: Reading,
): Promise<void> {
  const digesting = digestWhole(size);
  const attachments = attachedFiles(input.id);
  const options = { ...recording, attachments, ...(wanted && { wanted }) };
  const chunks = observed(input.stream(signal), digesting.push, passed, signal);
  await addAll(readRecording(chunks, input.id, options), validation, signal);
  validation.addFile(input.id, digesting.end());
}

async function readLines(
  { input, size }: Portion,
  { from, to }: Stretch,
  bytes: number,
  { validation, signal, passed }: Reading,
): Promise<void> {
  const at = Math.max(0, from - 1);
  const digesting = digestRanges(bytes, { at, from, to });
  const chunks = observed(bytesBetween(input, at, size ?? to, signal), digesting.push, passed, signal);
  const entries = await addAll(readNdjsonBetween(chunks, input.id, { from, to }), validation, signal);
  validation.addFile(input.id, digesting.end());
  validation.addStretch(input.id, { from, to, entries: signal.aborted ? null : entries });
}

async function readIndexed(
  { input, size }: Portion,
  { from, to, division }: Stretch & { readonly division: "har" | "list" },
  { bytes, index }: { readonly bytes: number; readonly index: EntryIndex },
  { validation, signal, passed }: Reading,
): Promise<void> {
  const attachments: Attachments = attachedFiles(input.id);
  const digesting = digestRanges(bytes, { at: from, from, to });
  const chunks = observed(bytesBetween(input, from, size ?? to, signal), digesting.push, passed, signal);
  const { readEntry } = listedEntries(division, attachments);
  const options = { between: { from, to }, size: size ?? to, readEntry };
  await addAll(readIndexedBetween(chunks, input.id, index, options), validation, signal);
  const read = digesting.end();
  for (const [number, digest] of read.digests)
    if (index.ranges.digests.get(number) !== digest)
      throw new ToolError(
        `${input.id}: has changed since its entries were looked for`,
        "Run again with --no-cache, once nothing writes to it.",
      );
  validation.addFile(input.id, read satisfies RecordingDigest);
}

function bytesBetween(input: Input, from: number, to: number, signal: AbortSignal): AsyncIterable<Uint8Array> {
  return input.between?.(from, to, signal) ?? input.stream(signal);
}

/** How many entries there were. */
async function addAll(recorded: AsyncIterable<Recorded>, validation: Validation, signal: AbortSignal): Promise<number> {
  let entries = 0;
  for await (const one of recorded) {
    // what the reader makes of the end that we made is no fault of the recording
    if (signal.aborted) break;
    validation.add(one);
    entries += 1;
  }
  return entries;
}

/** The chunks as they are, with what is made of each as it goes by, until the run is interrupted. */
async function* observed(
  chunks: AsyncIterable<Uint8Array>,
  digest: (chunk: Uint8Array) => void,
  passed: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      if (signal.aborted) return;
      digest(chunk);
      passed(chunk.length);
      yield chunk;
    }
  } catch (error) {
    // a stream that was ended from outside says so
    if (!signal.aborted) throw error;
  }
}
