/** Why a candidate is no request line, as the decision found it, and which other candidate speaks against it. */
import type { Candidate } from "./candidate.ts";

export type DropReason =
  /** The configuration says what its section is. */
  | "bound"
  /** Its section is of a call that has a name of its own, or that the front matter states. */
  | "named"
  /** A table with a column for each method lists the operation. */
  | "listed"
  /** It stands within other words. */
  | "mentioned"
  /** It is one of several calls of other paths, one after another. */
  | "walk"
  /** Several sections have it beside a call of their own. */
  | "common"
  /** It opens the page above the section that states the request line. */
  | "opening"
  /** It has values where another has variables. */
  | "filled-in"
  /** It has headers or a body below it, and another states it in the same words. */
  | "message"
  /** Its section has one that is stated in a surer way. */
  | "weaker"
  /** A section beside it says which line is the request line. */
  | "beside-said"
  /** The same operation is stated in a surer way. */
  | "repeated"
  /** It stands in a list, and another place describes it. */
  | "contents"
  /** It links to another page. */
  | "elsewhere"
  /** It only shows an operation that is stated. */
  | "known"
  /** It is only shown, in a section that states a request line. */
  | "section-states"
  /** It is told in a sentence, and no table follows. */
  | "told"
  /** It is announced as an example. */
  | "example"
  /** It is only shown, and no table of its section has the names that it sends. */
  | "undescribed"
  /** Its section shows one before it, or in a surer way. */
  | "after-shown";

export interface Dropped {
  readonly reason: DropReason;
  /** Found when it is asked for: few ask. */
  readonly by: () => Candidate | undefined;
}

/** Notes why candidates go, the first reason of each. */
export interface Drops {
  readonly reasons: ReadonlyMap<Candidate, Dropped>;
  /** Those that are kept. */
  keep(
    all: readonly Candidate[],
    isKept: (candidate: Candidate) => boolean,
    reason: DropReason | ((candidate: Candidate) => DropReason),
    by?: (candidate: Candidate) => Candidate | undefined,
  ): Candidate[];
}

export function makeDrops(): Drops {
  const reasons = new Map<Candidate, Dropped>();
  return {
    reasons,
    keep: (all, isKept, reason, by) =>
      all.filter((candidate) => {
        // of what the configuration says only calls of others go
        if ((candidate.isSet && reason !== "filled-in") || isKept(candidate)) return true;
        if (!reasons.has(candidate))
          reasons.set(candidate, {
            reason: typeof reason === "string" ? reason : reason(candidate),
            by: () => by?.(candidate),
          });
        return false;
      }),
  };
}
