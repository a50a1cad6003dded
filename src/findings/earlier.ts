/** What an earlier report or revision knew: which findings, and since when. */
import type { History } from "./history.ts";
import type { Finding } from "./finding.ts";

export interface Earlier {
  /** The date of the earlier report; null when it has none, and for a git revision. */
  readonly asOf: string | null;
  /** By fingerprint: when it was first seen (a date, or a time in ISO 8601); null where nothing says. */
  readonly since: ReadonlyMap<string, string | null>;
  /** What responses were then; null where nothing is known of it. */
  readonly history?: History | null;
}

/**
 * Since when answers show a finding: since the first exchange that had it in the earlier report or, of a new one, in these
 * recordings. Without recorded times, the earlier report's date has to do.
 */
export function sinceOf({ count, data, fingerprint }: Finding, earlier: Earlier | null): string | null {
  if (count === null) return null;
  const known = earlier?.since.get(fingerprint) ?? null;
  return known ?? firstTime(data) ?? earlier?.asOf ?? null;
}

/** The time of the first exchange, from a finding's data. */
export function firstTime(data: Finding["data"]): string | null {
  const { first } = data;
  if (typeof first !== "object" || first === null || !("time" in first)) return null;
  return typeof first.time === "string" ? first.time : null;
}
