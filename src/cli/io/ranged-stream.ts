/** Bytes of something far away, asked for piece by piece, so that a connection that breaks costs no more than what it still owed. */
import { setTimeout as sleep } from "node:timers/promises";
import { ToolError } from "./tool-error.ts";

/** Bytes of a request. */
const PIECE = 8 * 1024 * 1024;
/** Milliseconds before the first repetition; each waits twice as long as the one before. */
const FIRST_PAUSE = 200;
/** Requests without a byte, one after the other. */
const MOST_FAILURES = 6;

export interface Far {
  /** The bytes between two places, the second exclusive. An error that is not to be repeated is a ToolError. */
  readonly get: (from: number, to: number, signal?: AbortSignal) => Promise<AsyncIterable<Uint8Array>>;
  readonly signal?: AbortSignal | undefined;
  /** Throws what the user is told. */
  readonly failed: (error: unknown) => never;
}

export async function* rangedStream(
  from: number,
  to: number,
  { get, signal, failed }: Far,
): AsyncGenerator<Uint8Array> {
  let place = from;
  let failures = 0;
  while (place < to) {
    const end = Math.min(to, place + PIECE);
    try {
      for await (const chunk of await get(place, end, signal)) {
        // a server that does not stop in time is not believed
        const own = chunk.subarray(0, end - place);
        place += own.length;
        failures = 0;
        if (own.length > 0) yield own;
        if (place >= end) break;
      }
      if (place < end) throw new Error("the connection ended early");
    } catch (error) {
      if (signal?.aborted) throw error;
      failures += 1;
      if (error instanceof ToolError || failures >= MOST_FAILURES || isFinal(error)) failed(error);
      await sleep(FIRST_PAUSE * 2 ** (failures - 1), undefined, signal && { signal });
    }
  }
}

/** What will not be otherwise when it is asked again: 4xx, but for "too many requests" and "too slow". */
function isFinal(error: unknown): boolean {
  const { status, $metadata } = error as { status?: number; $metadata?: { httpStatusCode?: number } };
  const code = status ?? $metadata?.httpStatusCode;
  return code !== undefined && code >= 400 && code < 500 && code !== 408 && code !== 429;
}
