/** Whether and when a request is sent again. */

export interface RetryOptions {
  /** How often at most, after the first time. */
  readonly retries: number;
}

const FIRST_WAIT = 500;
const LONGEST_BACKOFF = 30_000;
/** A server that asks for a longer pause gets none of our time: its response stands. */
const LONGEST_PAUSE = 120_000;
/** Sending these twice does not do twice what they do. */
const REPEATABLE = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/**
 * Milliseconds to wait before the next attempt; null when the response stands.
 * @param attempt counts from 0
 * @param random 0 to 1, so that callers that failed together do not come back together
 */
export function retryWait(
  answer: { readonly method: string; readonly status: number; readonly retryAfter: string | null },
  attempt: number,
  { retries }: RetryOptions,
  now: number,
  random: number,
): number | null {
  const { method, status, retryAfter } = answer;
  // With 429 and 503 a server says that it did nothing.
  const again = status === 429 || status === 503 || (status >= 500 && REPEATABLE.has(method));
  if (!again || attempt >= retries) return null;
  const asked = readRetryAfter(retryAfter, now);
  if (asked !== null) return asked > LONGEST_PAUSE ? null : asked;
  const backoff = Math.min(LONGEST_BACKOFF, FIRST_WAIT * 2 ** attempt);
  return Math.round(backoff * (0.5 + random / 2));
}

/** Milliseconds from `now`, from "120" or "Fri, 31 Dec 1999 23:59:59 GMT"; null where there is neither. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const time = /^[A-Za-z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
