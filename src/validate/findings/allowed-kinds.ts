/** The kinds of values that pages allow at a place, by the operation's index and the field's path. */
import { ANY } from "../plan/json-types.ts";
import type { Plan } from "../plan/plan.ts";
import { oncePer } from "../../source/once-per.ts";

/** `ANY` where one of several descriptions does not say, or none knows the place. */
export function allowedKindsAt(plan: Plan, operation: number, at: string): number {
  return kindsByPlace(plan).get(`${operation} ${at}`) ?? ANY;
}

const kindsByPlace = oncePer(({ values }: Plan): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const { operation, at, kinds } of values) {
    const place = `${operation} ${at}`;
    const others = all.get(place);
    all.set(place, others === ANY || kinds === ANY ? ANY : (others ?? 0) | kinds);
  }
  return all;
});
