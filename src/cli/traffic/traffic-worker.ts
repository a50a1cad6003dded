/** A thread that counts what a part of the recordings shows. */
import type { ApiPage } from "../../api-model/api-page.ts";
import { rangeLimits } from "../../exchange/streams/ranges.ts";
import { recordingLimits } from "../../exchange/streams/recording-limits.ts";
import type { RecordingOptions } from "../../exchange/formats/read-recording.ts";
import type { ValidationState } from "../../validate/counts/snapshot.ts";
import { createValidation, type ValidationOptions } from "../../validate/validate.ts";
import type { Input } from "../io/input.ts";
import { fileInput } from "../io/inputs.ts";
import { benchOfThread } from "../io/threads.ts";
import { ToolError } from "../io/tool-error.ts";
import { setCacheFolder } from "../pages/page-store.ts";
import { readPortions } from "./read-portions.ts";
import type { Portion } from "./sharding.ts";

/** What a thread works with. */
export interface TrafficBench {
  readonly pages: readonly ApiPage[];
  readonly options: ValidationOptions;
  readonly recording: RecordingOptions;
  /** Two numbers of 64 bits: whether to stop, and how many bytes have gone by. */
  readonly shared: SharedArrayBuffer;
  readonly limits: { readonly entries: typeof recordingLimits; readonly ranges: typeof rangeLimits };
  readonly cache: string | null;
}

/** A portion as it can be sent to a thread. */
export interface ThreadPortion {
  readonly file: NonNullable<Input["file"]>;
  readonly take: Portion["take"];
}

export interface Counted {
  readonly state: ValidationState;
  readonly unreadable: number;
}

/** Why the run must end, in words for the user: an error loses its class on the way from a thread. */
export interface Ended {
  readonly message: string;
  readonly hint: string | null;
}

const bench = benchOfThread() as TrafficBench;
Object.assign(recordingLimits, bench.limits.entries);
Object.assign(rangeLimits, bench.limits.ranges);
setCacheFolder(bench.cache);

export default async function work(own: readonly ThreadPortion[]): Promise<Counted | Ended> {
  const shared = new BigInt64Array(bench.shared);
  const interrupted = new AbortController();
  const validation = createValidation(bench.pages, bench.options);
  const portions = await Promise.all(
    own.map(async ({ file, take }) => {
      const input = fileInput(file.path, file.folder);
      return { input, size: await input.size(), take };
    }),
  );
  const passed = (bytes: number): void => {
    Atomics.add(shared, 1, BigInt(bytes));
    if (Atomics.load(shared, 0) !== 0n) interrupted.abort();
  };
  const { recording } = bench;
  try {
    const unreadable = await readPortions(portions, { recording, validation, signal: interrupted.signal, passed });
    return { state: validation.state(), unreadable };
  } catch (error) {
    if (error instanceof ToolError) return { message: error.message, hint: error.hint };
    throw error;
  }
}
