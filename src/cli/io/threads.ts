/** Threads that do one kind of work: what all of them need comes with their start, what each is asked comes alone. */
import { workerData } from "node:worker_threads";
import type { Tinypool } from "tinypool";

/**
 * Starts threads; nothing is asked of them yet.
 *
 * @param worker file of the work, below `cli/`
 * @param bench what `benchOfThread` gives each of them
 */
export async function startThreads(worker: string, threads: number, bench: object): Promise<Tinypool> {
  const { Tinypool: Pool } = await import("tinypool");
  return new Pool({
    filename: new URL(`../cli/${worker}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: bench,
  });
}

/** In a thread: what it was started with. The pool hands that on as the second of two. */
export const benchOfThread = (): unknown => (workerData as readonly unknown[])[1];
