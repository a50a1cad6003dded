/**
 * Validates recordings on several threads: each counts for itself what it is given, and the counts are joined, as those of shards are.
 * Their sum does not depend on who counted what, so the bytes of a report are those of one thread.
 */
import { availableParallelism } from "node:os";
import type { ApiPage } from "../../api-model/api-page.ts";
import { rangeBytesOf, rangeLimits } from "../../exchange/streams/ranges.ts";
import { recordingLimits } from "../../exchange/streams/recording-limits.ts";
import type { RecordingOptions } from "../../exchange/formats/read-recording.ts";
import type { Validation, ValidationOptions } from "../../validate/validate.ts";
import { limits } from "../io/limits.ts";
import { startThreads } from "../io/threads.ts";
import { cacheFolder } from "../pages/page-store.ts";
import { entryIndexOf } from "./dividing.ts";
import { bytesOfPortion } from "./read-portions.ts";
import type { DivisionOf, Portion } from "./sharding.ts";
import { ToolError } from "../io/tool-error.ts";
import type { Counted, Ended, ThreadPortion, TrafficBench } from "./traffic-worker.ts";

/** Bytes of recordings for which a thread is worth its start. */
const THREAD_BYTES = 16 * 1024 * 1024;
/** Milliseconds between two looks at how far the threads have come. */
const BETWEEN_LOOKS = 100;

export interface Threaded {
  readonly pages: readonly ApiPage[];
  readonly options: ValidationOptions;
  readonly recording: RecordingOptions;
  readonly validation: Validation;
  readonly divisionOf: DivisionOf;
  readonly signal: AbortSignal;
  readonly passed: (bytes: number) => void;
}

/** How many threads are worth their start for these portions. */
export function threadsFor(portions: readonly Portion[]): number {
  const jobs = limits.jobs ?? availableParallelism() - 1;
  const bytes = portions.reduce((sum, portion) => sum + (portion.input.file ? (bytesOfPortion(portion) ?? 0) : 0), 0);
  return Math.min(jobs, Math.floor(bytes / THREAD_BYTES));
}

/** Counts the portions that are files into the validation; how many could not be opened, and the portions that are left. */
export async function readOnThreads(
  portions: readonly Portion[],
  threads: number,
  { pages, options, recording, validation, divisionOf, signal, passed }: Threaded,
): Promise<{ readonly unreadable: number; readonly left: readonly Portion[] }> {
  const dealt = await dealToThreads(portions, threads, divisionOf, signal);
  const shared = new SharedArrayBuffer(16);
  const bench: TrafficBench = {
    pages,
    options,
    recording,
    shared,
    limits: { entries: recordingLimits, ranges: rangeLimits },
    cache: cacheFolder(),
  };
  const pool = await startThreads("traffic/traffic-worker.js", threads, bench);
  const bytes = new BigInt64Array(shared);
  const stop = (): void => void Atomics.store(bytes, 0, 1n);
  signal.addEventListener("abort", stop, { once: true });
  let told = 0;
  const look = (): void => {
    const now = Number(Atomics.load(bytes, 1));
    passed(now - told);
    told = now;
  };
  const looking = setInterval(look, BETWEEN_LOOKS);
  try {
    const counted = await Promise.all(dealt.map(async (own) => (await pool.run(own)) as Counted | Ended));
    look();
    let unreadable = 0;
    for (const one of counted) {
      if ("message" in one) throw new ToolError(one.message, one.hint);
      if (!validation.join(one.state)) throw new Error("threads made another plan of the same pages");
      unreadable += one.unreadable;
    }
    return { unreadable, left: portions.filter(({ input }) => !input.file) };
  } finally {
    clearInterval(looking);
    signal.removeEventListener("abort", stop);
    await pool.destroy();
  }
}

/** Large recordings are cut into as many stretches as there are threads, the others go whole to who has least. */
async function dealToThreads(
  portions: readonly Portion[],
  threads: number,
  divisionOf: DivisionOf,
  signal: AbortSignal,
): Promise<ThreadPortion[][]> {
  const dealt: ThreadPortion[][] = Array.from({ length: threads }, () => []);
  const loads = dealt.map(() => 0);
  const give = (thread: number, portion: ThreadPortion, bytes: number): void => {
    dealt[thread]?.push(portion);
    loads[thread] = (loads[thread] ?? 0) + bytes;
  };
  const whole: { readonly portion: ThreadPortion; readonly bytes: number }[] = [];
  for (const { input, size, take } of portions) {
    const { file } = input;
    if (!file) continue;
    const bytes = rangeBytesOf(size);
    const isStretch = take !== "all" && "from" in take;
    const division = bytes === null || size === null || (!isStretch && take !== "all") ? null : await divisionOf(input);
    if (division === null || bytes === null || size === null) {
      whole.push({ portion: { file, take }, bytes: bytesOfPortion({ input, size, take }) ?? 0 });
      continue;
    }
    const index = division === "lines" ? null : await entryIndexOf(input, division, { size, bytes }, signal);
    const { from, to } = isStretch ? take : { from: 0, to: size };
    const cut = (n: number): number =>
      n === threads ? to : from + Math.floor(((to - from) / bytes) * (n / threads)) * bytes;
    for (let n = 0; n < threads; n += 1) {
      const own = { from: cut(n), to: cut(n + 1), division, ...(index && { places: index }) };
      if (own.from < own.to) give(n, { file, take: own }, own.to - own.from);
    }
  }
  for (const { portion, bytes } of whole.toSorted((a, b) => b.bytes - a.bytes))
    give(loads.indexOf(Math.min(...loads)), portion, bytes);
  return dealt;
}
