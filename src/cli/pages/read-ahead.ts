/**
 * Reads pages on several threads into the cache, from which the run then takes them in its own order: so its output is that of one
 * thread. Where nothing is kept, and for few pages, no thread is started.
 */
import { availableParallelism } from "node:os";
import { digits } from "../../reporters/phrases.ts";
import type { PageReading } from "../config/bindings.ts";
import type { Input } from "../io/input.ts";
import { limits } from "../io/limits.ts";
import { startThreads } from "../io/threads.ts";
import { startProgress } from "../io/progress.ts";
import { cacheFolder, openPageStore } from "./page-store.ts";
import type { Bench } from "./page-worker.ts";
import { keyOf, readInput } from "./read-pages.ts";
import type { Unreadable } from "./unreadable.ts";

/** Bytes of pages for which a thread is worth its start. */
const THREAD_BYTES = 1_000_000;

/** The pages that cannot be read. */
export async function readAhead(
  inputs: readonly Input[],
  settings: PageReading,
  linted: boolean,
): Promise<ReadonlyMap<string, Unreadable>> {
  const jobs = limits.jobs ?? availableParallelism() - 1;
  const cache = cacheFolder();
  const store = openPageStore();
  const unreadable = new Map<string, Unreadable>();
  if (jobs < 2 || store === null || cache === null || !store.opens()) return unreadable;
  const all = new Set(inputs.map(({ id }) => id));
  const unknown: { readonly id: string; readonly file: NonNullable<Input["file"]>; readonly size: number }[] = [];
  for (const input of inputs) {
    const { id, file } = input;
    const read = file && (await readInput(input, all));
    if (!read || "message" in read || store.has("passages", keyOf(read, settings))) continue;
    unknown.push({ id, file, size: read.source.text.length });
  }
  const threads = Math.min(jobs, Math.floor(unknown.reduce((sum, { size }) => sum + size, 0) / THREAD_BYTES));
  if (threads < 2) return unreadable;
  const bench: Bench = { cache, limits, config: settings.config, all, linted };
  const pool = await startThreads("pages/page-worker.js", threads, bench);
  const progress = startProgress("reading pages", unknown.length, digits);
  let done = 0;
  // the longest first, so that none is left to one thread at the end
  const longestFirst = unknown.toSorted((a, b) => b.size - a.size);
  await Promise.all(
    longestFirst.map(async ({ id, file }) => {
      const failed = (await pool.run(file)) as Unreadable | null;
      if (failed) unreadable.set(id, failed);
      progress.at((done += 1));
    }),
  );
  progress.end();
  await pool.destroy();
  return unreadable;
}
