/** Ctrl-C, or a job's time limit: the first ends the work and keeps what was done, the second ends the program. */
import { say } from "./output.ts";

export interface Interruption {
  readonly signal: AbortSignal;
  release(): void;
}

/** @param words what is said when it happens; null for nothing */
export function catchInterrupts(words: string | null = "interrupted; writing what was done so far"): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    if (words !== null) say(`docproof: ${words}`);
    controller.abort();
  };
  const release = (): void => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return { signal: controller.signal, release };
}
