/** What was seen of each value that pages describe: once for each place, however often a page or several of them describe it. */
import { countOf, kindsOf, type Tally } from "../counts/observations.ts";
import { ANY } from "../plan/json-types.ts";
import type { OperationPlan, Plan, PlannedValue } from "../plan/plan.ts";
import { undescribedCounts, type SeenValue } from "./undescribed-counts.ts";

export interface CountedValue extends SeenValue {
  readonly planned: PlannedValue;
  readonly operation: OperationPlan;
}

export function countedValues(plan: Plan, tally: Tally): Iterable<CountedValue> {
  const besides = undescribedCounts(plan, tally);
  const counted = new Map<string, CountedValue>();
  for (const planned of plan.values) {
    const operation = plan.operations[planned.operation];
    if (operation === undefined) continue;
    const isShared = operation.sharedIndex >= 0;
    const own = ownCounts(planned, tally);
    // Behind a space stands what is no field of a success: those are counted by their own rows alone. A field that no answer of a
    // documented status could have had may have come with a success of another one.
    const isOfSuccess = !planned.at.includes(" ");
    const seen = isOfSuccess && (isShared || own.of === 0) ? besides.seen(indexOf(operation), planned.at) : null;
    const { present, of, kinds, forms } = seen !== null && seen.present >= own.present ? seen : own;
    if (of === 0) continue;
    const one = { planned, operation, present, of, kinds, forms };
    const place = `${indexOf(operation)} ${planned.at}`;
    const known = counted.get(place);
    counted.set(place, known === undefined ? one : join(known, one, tally));
  }
  return counted.values();
}

/** Where is counted what the rows of an operation, or of several of one call, do not. */
const indexOf = ({ index, sharedIndex }: OperationPlan): number => (sharedIndex >= 0 ? sharedIndex : index);

function ownCounts({ present, of }: PlannedValue, tally: Tally): SeenValue {
  return {
    present: countOf(tally.seen, present),
    of: countOf(tally.seen, of),
    kinds: kindsOf(tally, present),
    forms: tally.forms.get(present)?.counts ?? [],
  };
}

/** What one of the descriptions allows is allowed; the counts are of the one that saw most. */
function join(one: CountedValue, other: CountedValue, tally: Tally): CountedValue {
  const isMore = other.present > one.present || (other.present === one.present && other.of > one.of);
  const more = isMore ? other : one;
  const isCalled = countOf(tally.seen, one.operation.called) > 0;
  const { planned, operation } = isCalled ? one : other;
  return {
    ...more,
    operation,
    planned: {
      ...planned,
      kinds: one.planned.kinds === ANY || other.planned.kinds === ANY ? ANY : one.planned.kinds | other.planned.kinds,
      nullable: one.planned.nullable || other.planned.nullable,
      isOptional: one.planned.isOptional || other.planned.isOptional,
    },
  };
}
