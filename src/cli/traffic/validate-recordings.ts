/** Runs recordings through validation, as streams: memory is bounded by the largest exchange. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import type { RecordingOptions } from "../../exchange/formats/read-recording.ts";
import { createValidation, type ValidationOptions } from "../../validate/validate.ts";
import { wholeCommand } from "../options/command-line.ts";
import type { Config } from "../config/config-type.ts";
import type { Input } from "../io/input.ts";
import { catchInterrupts } from "../io/interruption.ts";
import { say } from "../io/output.ts";
import { VERSION } from "../../audit/version.ts";
import { doneBefore, type Run } from "./resume.ts";
import { PART_FORMAT } from "./shard-result.ts";
import { bytesWords, startProgress } from "../io/progress.ts";
import { makeDividing } from "./dividing.ts";
import { bytesOfPortion, readPortions } from "./read-portions.ts";
import { deal, type Portion, type Shard } from "./sharding.ts";
import { readOnThreads, type Threaded, threadsFor } from "./threads.ts";
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
  /** File of a part that may have been made of the same already. */
  readonly resumed?: string;
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
  { inputs, recording, shard, showValues, earlier, resumed }: RecordedTraffic,
  pages: readonly ApiPage[],
  config: Config,
): Promise<ValidationOutcome> {
  const options = validationOptions(config, showValues);
  const sizes = await Promise.all(inputs.map((input) => input.size()));
  const run: Run | null = shard && {
    format: PART_FORMAT,
    command: wholeCommand(),
    tool: VERSION,
    docs: pages.map(({ source }) => source),
    options,
    shards: [shard],
    recordings: inputs.map(({ id }, n) => [id, sizes[n] ?? null] as const),
    versions: await Promise.all(inputs.map(async (input) => (await input.version?.()) ?? null)),
  };
  const done = run && resumed !== undefined ? await doneBefore(resumed, run, pages, earlier) : null;
  if (done !== null) return done;
  const validation = createValidation(pages, options);
  const divisionOf = makeDividing();
  const dealt = await deal(inputs, sizes, shard, divisionOf);
  for (const file of dealt.byTurns)
    say(`docproof: ${file}: cannot be read from its middle; every shard reads all of it and checks its share`);
  const { share, unreadable } = await readAll(dealt.portions, { pages, options, recording, validation, divisionOf });
  const result = validation.result(earlier);
  return {
    ...result,
    unreadable,
    partial: partialOf(share, result.truncated),
    part: run && {
      ...run,
      stretches: [dealt.stretch],
      total: dealt.total,
      byTurns: dealt.byTurns,
      share,
      unreadable,
      state: validation.state(),
    },
  };
}

async function readAll(
  portions: readonly Portion[],
  around: Omit<Threaded, "signal" | "passed">,
): Promise<{ readonly share: number | null; readonly unreadable: number }> {
  const interruption = catchInterrupts();
  const { signal } = interruption;
  const sizes = portions.map(bytesOfPortion);
  const total = sizes.includes(null) ? 0 : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const progress = startProgress("reading recordings", total, bytesWords);
  let bytes = 0;
  const passed = (more: number): void => progress.at((bytes += more));
  let unreadable = 0;
  try {
    const threads = threadsFor(portions);
    let left = portions;
    if (threads > 1) {
      ({ unreadable, left } = await readOnThreads(portions, threads, { ...around, signal, passed }));
    }
    unreadable += await readPortions(left, { ...around, signal, passed });
  } finally {
    progress.end();
    interruption.release();
  }
  if (!signal.aborted) return { share: 1, unreadable };
  // what came last may have been read to its end, but not judged
  return { share: total === 0 ? null : Math.min(bytes / total, 0.999), unreadable };
}
