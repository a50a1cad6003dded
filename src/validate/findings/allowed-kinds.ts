/** The kinds of values that pages allow at a place, by the operation's index and the field's path. */
import { ANY } from "../plan/json-types.ts";
import type { Plan } from "../plan/plan.ts";

const ofPlans = new WeakMap<Plan, ReadonlyMap<string, number>>();

/** `ANY` where one of several descriptions does not say, or none knows the place. */
export function allowedKindsAt(plan: Plan, operation: number, at: string): number {
  let known = ofPlans.get(plan);
  if (known === undefined) {
    const all = new Map<string, number>();
    for (const { operation: index, at: path, kinds } of plan.values) {
      const place = `${index} ${path}`;
      const others = all.get(place);
      all.set(place, others === ANY || kinds === ANY ? ANY : (others ?? 0) | kinds);
    }
    ofPlans.set(plan, all);
    known = all;
  }
  return known.get(`${operation} ${at}`) ?? ANY;
}
