/** Runs recordings through validation, as streams: memory is bounded by the largest exchange. */
import { createHash, type Hash } from "node:crypto";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { type RecordingOptions, readRecording } from "../../exchange/formats/read-recording.ts";
import { createValidation, type Validation, type ValidationOptions } from "../../validate/validate.ts";
import { wholeCommand } from "../options/command-line.ts";
import type { Config } from "../config/config-type.ts";
import { attachedFiles } from "../io/attached-files.ts";
import type { Input } from "../io/input.ts";
import { catchInterrupts } from "../io/interruption.ts";
import { say } from "../io/output.ts";
import { PART_FORMAT } from "./shard-result.ts";
import { bytesWords, type Progress, startProgress } from "../io/progress.ts";
import { type ShardAssignment, assignShards, type Shard } from "./sharding.ts";
import { partialOf, type ValidationOutcome } from "./outcome.ts";

/** What is read, and for which process of a run. */
export interface RecordedTraffic {
  readonly inputs: readonly Input[];
  /** For bodies alone: which response they are. */
  readonly recording: RecordingOptions;
  readonly shard: Shard | null;
  readonly showValues: boolean;
  /** What an earlier run saw. */
  readonly earlier?: History;
}

export function validationOptions(config: Config, showValues: boolean): ValidationOptions {
  return {
    basePath: config["base-path"] ?? "",
    hosts: config.hosts ?? [],
    commonStatuses: (config["common-statuses"] ?? []).map(String),
    showValues,
  };
}

/** Holds the recordings against each of the pages; without recordings nothing is said. */
export async function validateRecordings(
  { inputs, recording, shard, showValues, earlier }: RecordedTraffic,
  pages: readonly ApiPage[],
  config: Config,
): Promise<ValidationOutcome> {
  const options = validationOptions(config, showValues);
  const validation = createValidation(pages, options);
  const sizes = await Promise.all(inputs.map((input) => input.size()));
  const dealt = assignShards(inputs, sizes, shard);
  const { share, unreadable } = await readAll(dealt, recording, validation);
  const result = validation.result(earlier);
  return {
    ...result,
    unreadable,
    partial: partialOf(share, result.truncated),
    part: shard && {
      format: PART_FORMAT,
      command: wholeCommand(),
      docs: pages.map(({ source }) => source),
      options,
      shard,
      recordings: inputs.map(({ id }, n) => [id, sizes[n] ?? null]),
      share,
      unreadable,
      state: validation.state(),
    },
  };
}

/** How much of the recordings has gone by, and the line that shows it. */
interface Passed {
  bytes: number;
  readonly shown: Progress;
}

async function readAll(
  dealt: readonly ShardAssignment[],
  recording: RecordingOptions,
  validation: Validation,
): Promise<{ readonly share: number | null; readonly unreadable: number }> {
  const interruption = catchInterrupts();
  const sizes = await Promise.all(dealt.map(({ input }) => input.size()));
  const total = sizes.includes(null) ? 0 : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const passed: Passed = { bytes: 0, shown: startProgress("reading recordings", total, bytesWords) };
  let unreadable = 0;
  try {
    for (const one of dealt) {
      if (interruption.signal.aborted) break;
      try {
        await readOne(one, recording, validation, passed, interruption.signal);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === undefined) throw error;
        say(`docproof: ${one.input.id}: could not be read: ${code}`);
        unreadable += 1;
      }
    }
  } finally {
    passed.shown.end();
    interruption.release();
  }
  if (!interruption.signal.aborted) return { share: 1, unreadable };
  // what came last may have been read to its end, but not judged
  return { share: total === 0 ? null : Math.min(passed.bytes / total, 0.999), unreadable };
}

async function readOne(
  { input, wanted }: ShardAssignment,
  recording: RecordingOptions,
  validation: Validation,
  passed: Passed,
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash("sha256");
  const chunks = observed(input.stream(signal), hash, passed, signal);
  const attachments = attachedFiles(input.id);
  const options = wanted === null ? { ...recording, attachments } : { ...recording, attachments, wanted };
  for await (const recorded of readRecording(chunks, input.id, options)) {
    // what the reader makes of the end that we made is no fault of the recording
    if (signal.aborted) break;
    validation.add(recorded);
  }
  validation.addFile(input.id, hash.digest("hex"));
}

/** The chunks as they are, counted and with the digest of what went by, until the run is interrupted. */
async function* observed(
  chunks: AsyncIterable<Uint8Array>,
  hash: Hash,
  passed: Passed,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      if (signal.aborted) return;
      hash.update(chunk);
      passed.bytes += chunk.length;
      passed.shown.at(passed.bytes);
      yield chunk;
    }
  } catch (error) {
    // a stream that was ended from outside says so
    if (!signal.aborted) throw error;
  }
}
