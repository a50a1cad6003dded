/** What an earlier report or revision knew: which findings, and since when. */
import type { History } from "./history.ts";
import type { Finding } from "./finding.ts";
import { type KnownFinding, movedFindings, type Scope } from "./moved.ts";

export interface Earlier {
  /** The date of the earlier report; null when it has none, and for a git revision. */
  readonly asOf: string | null;
  /** By fingerprint: when it was first seen (a date, or a time in ISO 8601); null where nothing says. */
  readonly since: ReadonlyMap<string, string | null>;
  /** What they were about; absent where nobody remembers. */
  readonly known?: readonly KnownFinding[];
  /** What responses were then; null where nothing is known of it. */
  readonly history?: History | null;
}

/**
 * Since when responses show a finding: since the first exchange that had it in the earlier report or, of a new one, in these
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

/** The earlier state in terms of today's findings: what moved with its operation or page is as old as it was. */
export function withMoved(earlier: Earlier, findings: readonly Finding[], scope: Scope): Earlier {
  const moved = movedFindings(findings, earlier.known ?? [], scope);
  if (moved.size === 0) return earlier;
  const followed = new Set([...moved.values()].map(({ fingerprint }) => fingerprint));
  const since = new Map([...earlier.since].filter(([fingerprint]) => !followed.has(fingerprint)));
  for (const [{ fingerprint }, entry] of moved) since.set(fingerprint, earlier.since.get(entry.fingerprint) ?? null);
  return { ...earlier, since };
}
