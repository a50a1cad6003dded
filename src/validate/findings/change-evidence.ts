/** What an earlier run says of a broken promise: where responses kept it then, the API has changed since. */
import type { Observation, Tally } from "../counts/observations.ts";
import { countOf } from "../counts/observations.ts";
import { ANY, NULL } from "../plan/json-types.ts";
import { SHOWN } from "../plan/plan-builder.ts";
import type { OperationPlan, PagePromise, Plan } from "../plan/plan.ts";
import { inResponses } from "../rules/change-data.ts";
import { allowedKindsAt } from "./allowed-kinds.ts";
import { foldNumbers, type HistoryIndex, kindsBefore } from "./history-index.ts";

/** This run, and the earlier one. */
interface BothRuns {
  readonly history: HistoryIndex;
  readonly plan: Plan;
  readonly tally: Tally;
}

export interface ChangeEvidence {
  /** A sentence with the counts of both runs. */
  readonly because: string;
  /** Whether every response that could show it has changed. */
  readonly all: boolean;
}

/** null when the earlier run says nothing, or showed what is seen now. */
export function changeEvidence(
  { history, plan, tally }: BothRuns,
  operation: OperationPlan,
  promise: PagePromise,
  sighting: Observation,
): ChangeEvidence | null {
  if (wasBrokenOtherwise({ history, plan }, operation, promise, sighting)) return null;
  const kept = keptBefore(history, operation.key, promise, sighting);
  if (kept === null) return null;
  const of = Math.max(sighting.count, countOf(tally.seen, promise.of));
  // the same thing had none there when another call gave it: whether it has is a matter of the data
  const isOfData = promise.fact === "nullable" && promise.value === SHOWN && promise.at !== null && sighting.count < of;
  if (isOfData && history.hasNullBeside(operation.key, promise.at)) return null;
  return {
    because: `In the earlier run it was kept ${inResponses(kept, kept)}, now it is broken ${inResponses(sighting.count, of)}.`,
    // a null says nothing of what is inside, nor of which type a value has
    all: sighting.count >= of || (OF_VALUES.has(promise.fact) && countOf(tally.kept, promise.id) === 0),
  };
}

/** Facts of values that are there, whatever else came in their place. */
const OF_VALUES: ReadonlySet<string | null> = new Set(["shape", "type"]);

/** Whether every value of the earlier run was of another type than the page says, and of another one than those that came now. */
export function wasBrokenOtherwise(
  { history, plan }: Pick<BothRuns, "history" | "plan">,
  { key, index }: OperationPlan,
  { fact, at }: PagePromise,
  { kinds }: Pick<Observation, "kinds">,
): boolean {
  const before = at === null || fact !== "type" ? null : history.field(key, at);
  if (at === null || before === null || before.present === 0) return false;
  const known = foldNumbers(kindsBefore(before));
  const allowed = allowedKindsAt(plan, index, at);
  return allowed !== ANY && (known & (foldNumbers(allowed) | foldNumbers(kinds))) === 0;
}

/** In how many responses of the earlier run the promise was kept, when none broke it as responses do now. */
function keptBefore(history: HistoryIndex, key: string, promise: PagePromise, { kinds }: Observation): number | null {
  const { fact, at } = promise;
  if (at === null) return null;
  if (fact === "type" || fact === "nullable" || fact === "example") {
    const field = history.field(key, at);
    if (field === null || field.present === 0) return null;
    // A page that says integer is broken by decimals: then the two are not the same.
    const fold = fact === "type" ? (one: number): number => one : foldNumbers;
    const came = fact === "nullable" ? NULL : kinds;
    return (fold(kindsBefore(field)) & fold(came)) === 0 ? field.present : null;
  }
  const line = history.promise(key, promise);
  if (line !== null) return line.broken === 0 && line.kept > 0 ? line.kept : null;
  if (fact !== "required") return null;
  const field = history.field(key, at);
  return field !== null && field.present > 0 && field.present === field.of ? field.present : null;
}
