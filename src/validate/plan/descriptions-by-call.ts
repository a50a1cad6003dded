/** Which descriptions of a plan are of one call: its sections, its other editions. */
import type { OperationPlan } from "./plan.ts";

/** The descriptions by the key of their call, in the order of the plan. */
export function descriptionsByCall(
  operations: readonly OperationPlan[],
): ReadonlyMap<string, readonly OperationPlan[]> {
  const byCall = new Map<string, OperationPlan[]>();
  for (const operation of operations) {
    const known = byCall.get(operation.key);
    if (known === undefined) byCall.set(operation.key, [operation]);
    else known.push(operation);
  }
  return byCall;
}
