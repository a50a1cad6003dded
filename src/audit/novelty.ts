/** Tells new causes from those that an earlier state has. */
import type { Earlier } from "../findings/earlier.ts";
import { type Cause, severityRank } from "../findings/finding.ts";

/** null when nothing is compared with. */
export function noveltyOf({ findings }: Cause, earlier: Earlier | null): "new" | "known" | null {
  if (earlier === null) return null;
  return findings.every(({ fingerprint }) => earlier.since.has(fingerprint)) ? "known" : "new";
}

/** Among causes of one severity, what is new comes first: it is what somebody has to look at. */
export function newFirst(causes: readonly Cause[], earlier: Earlier | null): readonly Cause[] {
  if (earlier === null) return causes;
  const rank = (cause: Cause): number => (noveltyOf(cause, earlier) === "new" ? 0 : 1);
  return causes.toSorted((a, b) => severityRank[b.severity] - severityRank[a.severity] || rank(a) - rank(b));
}
