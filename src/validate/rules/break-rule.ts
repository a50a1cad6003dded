/** A rule of validate: what its findings tell is a `BreakData`, and it grades a break by what speaks for the page's words. */
import type { Severity } from "../../findings/finding.ts";
import type { Rule } from "../../findings/rule.ts";
import type { BreakData } from "./break-data.ts";

export interface BreakRule extends Rule<BreakData> {
  /** Severity of one break; by default that of the rule. */
  readonly grade?: (evidence: BreakEvidence) => Severity;
  /** It is about what callers send. */
  readonly isAboutRequests?: true;
  /** What came is told by its type alone: its length and form do not matter. */
  readonly tellsTypes?: true;
}

/** What speaks for and against a promise that responses break. */
export interface BreakEvidence {
  /** A sentence states it, not the type cell or a table. */
  readonly isProse: boolean;
  /** The page states it for some cases only. */
  readonly underCondition: boolean;
  /** Which side the page's own example is on; null: it shows neither. */
  readonly example: "responses" | "table" | null;
  /** Another edition says the same. */
  readonly isInOtherEdition: boolean;
  /** The page calls the field required. */
  readonly isRequired: boolean;
  /** Only an example shows it. */
  readonly isOnlyShown: boolean;
  /** The page lists the fields of one object, and a list of them came. */
  readonly isListOfOne: boolean;
  /** An object or a list came, or the example has one. */
  readonly isOfObjects: boolean;
  /** The body could be read as JSON. */
  readonly isJson: boolean;
  /** Responses that keep the promise, and that break it. */
  readonly kept: number;
  readonly broken: number;
}

/** Keeps the shape of the rule while it is written as an object. */
export function defineBreakRule(rule: BreakRule): BreakRule {
  return rule;
}

/**
 * A fact from a sentence alone only warns, until another edition backs it or what else is named here does: the page's example, or
 * responses that keep it.
 */
export function gradeByBacking(
  backing: { readonly byExample?: true; readonly byResponses?: true } = {},
): (evidence: BreakEvidence) => Severity {
  return ({ isProse, underCondition, isInOtherEdition, example, kept }) => {
    if (underCondition) return "warning";
    if (!isProse || isInOtherEdition) return "error";
    const isBacked = (backing.byExample === true && example === "table") || (backing.byResponses === true && kept > 0);
    return isBacked ? "error" : "warning";
  };
}
