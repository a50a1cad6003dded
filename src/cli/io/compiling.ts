/** When V8 compiles a function to its fastest code: by itself early, after some thousand calls. */
import { setFlagsFromString } from "node:v8";

interface Threshold {
  readonly flag: string;
  readonly usual: number;
  readonly later: number;
}

/** V8 prints flags that it does not know: these are there in Node 20, and in 22 to 24. */
const budget: Threshold = { flag: "--interrupt-budget", usual: 67_584, later: 600_000 };
const calls: Threshold = { flag: "--invocation-count-for-turbofan", usual: 3000, later: 20_000 };
const THRESHOLDS: Readonly<Record<string, Threshold>> = { "20": budget, "22": calls, "23": calls, "24": calls };

const threshold = THRESHOLDS[process.versions.node.split(".", 1)[0] ?? ""];

/**
 * For reading pages: it takes seconds, and its work is spread over many hundred functions. By itself V8 takes a quarter to two
 * fifths of the processor time to compile them, more than their fast code saves.
 */
export function compileLater(): void {
  if (threshold) setFlagsFromString(`${threshold.flag}=${threshold.later}`);
}

/** For recordings, which may be long: all the work is in few functions. */
export function compileAsUsual(): void {
  if (threshold) setFlagsFromString(`${threshold.flag}=${threshold.usual}`);
}
