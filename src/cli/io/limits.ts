/** How much input one run takes in, and with how many threads. What is larger is refused by name, with the option that raises the limit. */

const MIB = 1024 * 1024;

interface Limits {
  /** Bytes of a page. */
  page: number;
  /** For one page. */
  seconds: number;
  /** Threads that read pages; null: one less than there are cores. */
  jobs: number | null;
}

const USUAL: Readonly<Limits> = { page: 64 * MIB, seconds: 60, jobs: null };

/** Set once, from the command line, before anything is read. */
export const limits: Limits = { ...USUAL };

/** An input over a limit. */
export class InputTooLarge extends Error {}

/** The bytes of a page, read no further than the limit: a file may grow, and a pipe does not tell its size. */
export async function readBounded(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limits.page)
      throw new InputTooLarge(
        `is larger than ${limits.page / MIB} MiB; --max-page-size ${Math.ceil((2 * limits.page) / MIB)} raises the limit`,
      );
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** What an earlier command line of this process has set holds no more. */
export function setUsualLimits(): void {
  Object.assign(limits, USUAL);
}

/** @param mebibytes a positive whole number */
export function setPageLimit(mebibytes: number): void {
  limits.page = mebibytes * MIB;
}

/** @param seconds a positive whole number */
export function setPageTime(seconds: number): void {
  limits.seconds = seconds;
}

/** @param threads a positive whole number */
export function setJobs(threads: number): void {
  limits.jobs = threads;
}
