import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/live/clock.ts";
import { createRateLimiter } from "../../src/live/rate-limiter.ts";
import { readRetryAfter, retryWait } from "../../src/live/retry.ts";

/** A clock that stands still but for sleeping. */
function testClock(): Clock & { readonly slept: number[] } {
  let now = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

const never = new AbortController().signal;

describe("the rate", () => {
  it("leaves the same time between requests, however many are asked for at once", async () => {
    const clock = testClock();
    const pace = createRateLimiter({ concurrency: 9, rate: 4 }, clock, never);
    const times: number[] = [];
    await Promise.all([1, 2, 3, 4].map(async () => pace.turn().then(() => times.push(clock.now() - 1_000_000))));
    expect(times).toEqual([0, 250, 500, 750]);
  });

  it("is held by a pause, also for those who wait already, and goes on after it", async () => {
    const clock = testClock();
    const pace = createRateLimiter({ concurrency: 9, rate: 10 }, clock, never);
    await pace.turn();
    pace.pauseUntil(clock.now() + 5000);
    const times: number[] = [];
    await Promise.all([1, 2].map(async () => pace.turn().then(() => times.push(clock.now() - 1_000_000))));
    expect(times).toEqual([5000, 5100]);
  });

  it("waits for nothing once the run is ended", async () => {
    const ended = new AbortController();
    const clock = testClock();
    const pace = createRateLimiter({ concurrency: 1, rate: 0.001 }, clock, ended.signal);
    await pace.turn();
    ended.abort();
    await pace.turn();
    expect(clock.slept).toEqual([]);
    expect(await pace.run(async () => "called")).toBeNull();
  });
});

it("never more calls at a time than allowed, each of them made", async () => {
  const pace = createRateLimiter({ concurrency: 2, rate: Infinity }, testClock(), never);
  let running = 0;
  const most: number[] = [];
  const results = await Promise.all(
    [1, 2, 3, 4, 5].map(async (n) =>
      pace.run(async () => {
        running += 1;
        most.push(running);
        await Promise.resolve();
        running -= 1;
        return n;
      }),
    ),
  );
  expect(results).toEqual([1, 2, 3, 4, 5]);
  expect(Math.max(...most)).toBe(2);
});

it("a call that throws gives its place to the next", async () => {
  const pace = createRateLimiter({ concurrency: 1, rate: Infinity }, testClock(), never);
  const first = pace.run(() => Promise.reject(new Error("broken")));
  const second = pace.run(async () => "second");
  await expect(first).rejects.toThrow("broken");
  expect(await second).toBe("second");
});

describe("what is sent again", () => {
  const wait = (method: string, status: number, retryAfter: string | null = null, attempt = 0): number | null =>
    retryWait({ method, status, retryAfter }, attempt, { retries: 3 }, Date.parse("2026-11-22T00:00:00Z"), 1);

  it.each<[string, number, boolean]>([
    ["GET", 200, false],
    ["GET", 404, false],
    ["GET", 429, true],
    ["GET", 500, true],
    ["GET", 503, true],
    ["DELETE", 502, true],
    ["POST", 429, true],
    ["POST", 503, true],
    ["POST", 500, false],
    ["PATCH", 504, false],
  ])("%s %i: %s", (method, status, again) => {
    expect(wait(method, status) !== null).toBe(again);
  });

  it("after a wait that doubles, and not more often than asked", () => {
    expect([0, 1, 2, 3].map((attempt) => wait("GET", 500, null, attempt))).toEqual([500, 1000, 2000, null]);
    expect(retryWait({ method: "GET", status: 500, retryAfter: null }, 0, { retries: 1 }, 0, 0)).toBe(250);
    expect(retryWait({ method: "GET", status: 500, retryAfter: null }, 30, { retries: 99 }, 0, 1)).toBe(30_000);
  });

  it.each<[string, number | null]>([
    ["7", 7000],
    ["0", 0],
    ["Sun, 22 Nov 2026 00:00:09 GMT", 9000],
    // in the past: now
    ["Sat, 21 Nov 2026 00:00:09 GMT", 0],
    // longer than anybody waits: the answer stands
    ["86400", null],
  ])("after what Retry-After asks: %s", (retryAfter, expected) => {
    expect(wait("GET", 429, retryAfter)).toBe(expected);
  });

  it.each(["", "soon", "-5", "1.5", "12345678901"])("Retry-After %j says nothing", (text) => {
    expect(readRetryAfter(text, 0)).toBeNull();
    expect(wait("GET", 429, text)).toBe(500);
  });
});
