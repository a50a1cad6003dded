/** How fast a server is called: so many at a time, so many a second, and none while it asks for a pause. */
import type { Clock } from "./clock.ts";

export interface PaceOptions {
  readonly concurrency: number;
  /** Requests a second; Infinity for no limit. */
  readonly rate: number;
}

export interface RateLimiter {
  /** Runs when it is this call's turn; null when the run was ended before. */
  run<Result>(call: () => Promise<Result>): Promise<Result | null>;
  /** Waits until the next request may be sent. */
  turn(): Promise<void>;
  /** No request is sent before this time: the server asked all callers to wait. */
  pauseUntil(time: number): void;
}

export function createRateLimiter({ concurrency, rate }: PaceOptions, clock: Clock, signal: AbortSignal): RateLimiter {
  const interval = 1000 / rate;
  const waiting: (() => void)[] = [];
  let free = concurrency;
  let nextTurn = 0;
  let pausedUntil = 0;
  let lastTurn = Promise.resolve();

  return {
    async run(call) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return signal.aborted ? null : await call();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
    turn() {
      // One after the other, so that a pause holds all of them, and they do not start together when it ends.
      lastTurn = waitAfter(lastTurn);
      return lastTurn;
    },
    pauseUntil(time) {
      pausedUntil = Math.max(pausedUntil, time);
    },
  };

  async function waitAfter(before: Promise<void>): Promise<void> {
    await before;
    for (;;) {
      const wait = Math.max(nextTurn, pausedUntil) - clock.now();
      if (wait <= 0 || signal.aborted) break;
      await clock.sleep(wait, signal);
    }
    nextTurn = clock.now() + interval;
  }
}
