/** How far long work has come, on one line of the terminal that is written over; nothing where stderr is no terminal. */

/** Shorter work is over before anyone could read a line. */
const QUIET_MS = 700;
const BETWEEN_MS = 150;
/** An estimate from less than this says nothing. */
const LEAST_SHARE = 0.03;

export interface Progress {
  /** Work done so far, in the unit of `total`. */
  readonly at: (done: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

let lineStands = false;

/** Shows `what` with counts and an estimate; `count` says an amount in words. */
export function startProgress(
  what: string,
  total: number,
  count: (amount: number) => string,
  stream: { isTTY?: boolean; columns?: number; write(text: string): unknown } = process.stderr,
): Progress {
  if (stream.isTTY !== true) return { at: () => {}, end: () => {} };
  const begun = performance.now();
  let shown = begun + QUIET_MS - BETWEEN_MS;
  return {
    at: (done) => {
      const now = performance.now();
      if (now - shown < BETWEEN_MS) return;
      shown = now;
      const line = `docproof: ${what}: ${progressWords(done, total, now - begun, count)}`;
      // a terminal that does not know its width says 0
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns || 80) - 1)}`);
      lineStands = true;
    },
    end: () => {
      if (lineStands) stream.write("\r\u001b[K");
      lineStands = false;
    },
  };
}

/** Takes away the line of whatever is running, for a message that stays. */
export function clearProgress(): void {
  if (lineStands) process.stderr.write("\r\u001b[K");
  lineStands = false;
}

/** "812 of 2,454 (33 %), about 21 s left". */
export function progressWords(done: number, total: number, ms: number, count: (amount: number) => string): string {
  if (total <= 0) return count(done);
  const share = Math.min(1, done / total);
  const left = (ms / share) * (1 - share);
  const estimate = share < LEAST_SHARE ? "" : `, about ${durationWords(left)} left`;
  return `${count(done)} of ${count(total)} (${Math.floor(share * 100)} %)${estimate}`;
}

function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** Bytes as people say them: "1.4 GB". */
export function bytesWords(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${power === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[power] ?? ""}`;
}
