/** The gate: which findings make a run fail. */
import { familyOf } from "./rule.ts";
import { type Finding, type Severity, severityRank } from "./finding.ts";

export type Blame = NonNullable<Finding["blame"]>;

export interface Gate {
  readonly failOn: Severity | "never";
  /** Only findings with such a blame fail; null: any. */
  readonly failOnBlame: readonly Blame[] | null;
  /** With an earlier state, only what is new fails. */
  readonly failOnNew: boolean;
  /** Findings of traffic in fewer exchanges, or in a smaller share of them (0 to 1), do not fail. */
  readonly minCount: number;
  readonly minShare: number;
}

/** @param isKnown whether an earlier state has it */
export function failsGate(finding: Finding, isKnown: boolean, gate: Gate): boolean {
  if (gate.failOn === "never" || severityRank[finding.severity] < severityRank[gate.failOn]) return false;
  if (gate.failOnNew && isKnown) return false;
  if (gate.failOnBlame !== null && !gate.failOnBlame.some((blame) => blame === blameOf(finding))) return false;
  return !isBelowThreshold(finding, gate);
}

/** Seen too rarely to fail a run. What pages say of themselves is not counted. */
export function isBelowThreshold({ count, data }: Finding, { minCount, minShare }: Gate): boolean {
  const share = data["share"];
  return count !== null && (count < minCount || (typeof share === "number" && share < minShare));
}

/** "--min-count 5 and --min-share 0.1", as they were asked for. */
export function thresholdWords({ minCount, minShare }: Pick<Gate, "minCount" | "minShare">): string {
  const asked = [
    ...(minCount > 0 ? [`--min-count ${minCount}`] : []),
    ...(minShare > 0 ? [`--min-share ${minShare}`] : []),
  ];
  return asked.join(" and ");
}

/** What pages contradict among themselves no API is to blame for. */
function blameOf(finding: Finding): Blame | null {
  return finding.blame ?? (familyOf(finding) === "validate" ? null : "page");
}
