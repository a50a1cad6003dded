/** Reading parsed JSON of unknown shape. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of these keys that has a value other than null. */
export function firstOf(record: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown {
  for (const key of keys) {
    if (Object.hasOwn(record, key) && record[key] !== null) return record[key];
  }
  return undefined;
}

export function stringOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A number, or a string that is one ("200"). */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** An HTTP status; 0 where no response came, which is -1 in Playwright's words; null for anything else. */
export function statusOf(value: unknown): number | null {
  const status = value === -1 ? 0 : numberOf(value);
  return status === 0 || (status !== null && Number.isInteger(status) && status >= 100 && status <= 999)
    ? status
    : null;
}

/** ISO 8601 in UTC from a date text or a Unix time in seconds or milliseconds; null for anything else. */
export function timeOf(value: unknown): string | null {
  // As `toISOString` writes it: the usual case, and parsing dates is slow.
  if (typeof value === "string" && value.length === 24 && CANONICAL.test(value)) return value;
  const milliseconds =
    typeof value === "number"
      ? value < 1e11
        ? value * 1000
        : value
      : typeof value === "string"
        ? Date.parse(value)
        : NaN;
  // The range of Date.
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : null;
}

const CANONICAL = /^\d{4}-(?:0\d|1[0-2])-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;
