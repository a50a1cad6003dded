/** Values that no page documents, as this run saw those that an earlier run had. */
import type { FieldHistory } from "../../findings/history.ts";
import { countOf } from "../counts/observations.ts";
import { ANY, LIST, NULL, OBJECT } from "../plan/json-types.ts";
import type { OperationPlan, Plan } from "../plan/plan.ts";
import type { ComparedValue } from "./compared-value.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { foldNumbers, kindsBefore } from "./history-index.ts";
import { holderOf, undescribedCounts } from "./undescribed-counts.ts";

/** So many members of one kind are a map's: which of them there are is a matter of the data. */
const MANY_ALIKE = 3;

export function* undocumentedValues({ plan, tally, history }: EvidenceIndex): Generator<ComparedValue> {
  const documented = new Set(plan.values.map(({ operation, at }) => `${plan.operations[operation]?.key ?? ""} ${at}`));
  const counts = undescribedCounts(plan, tally);
  for (const operation of plan.operations) {
    if (countOf(tally.seen, operation.called) === 0) continue;
    const fields = history.operation(operation.key)?.fields ?? [];
    const isMap = mapsAmong(fields);
    const mayLack = !counts.isCut(operation.index) && isCalledAlike(operation, plan, (id) => countOf(tally.seen, id));
    for (const { field } of fields) {
      // A space stands behind a status or "header": those are no members of a documented object.
      if (field.includes(" ") || documented.has(`${operation.key} ${field}`)) continue;
      const seen = counts.seen(operation.index, field);
      const table = plan.tables.get(`${operation.index} ${holderOf(field)?.path}`);
      // a table says that its object is no map
      if (seen === null || (seen.present === 0 && (!mayLack || (table === undefined && isMap(field))))) continue;
      yield {
        ...seen,
        operation,
        at: field,
        fieldPath: field,
        row: table?.evidence ?? operation.evidence,
        allowed: ANY,
        isOptional: false,
        isDocumented: false,
      };
    }
  }
}

/**
 * Several descriptions of one call are editions when all were held against the same responses; those of variants were not, and what
 * one of them lacks may belong to another.
 */
function isCalledAlike({ key, called }: OperationPlan, { operations }: Plan, count: (id: number) => number): boolean {
  return operations.every((other) => other.key !== key || count(other.called) === count(called));
}

/** Whether a field is a member of a map, by what stood beside it: keys that are ids or names, and values all alike. */
function mapsAmong(fields: readonly FieldHistory[]): (field: string) => boolean {
  const members = new Map<string, FieldHistory[]>();
  for (const one of fields) {
    const holder = holderOf(one.field)?.path ?? "";
    const known = members.get(holder);
    if (known === undefined) members.set(holder, [one]);
    else known.push(one);
  }
  return (field) => {
    const around = members.get(holderOf(field)?.path ?? "") ?? [];
    const kinds = around.map((one) => foldNumbers(kindsBefore(one)) & ~NULL);
    if (around.some((one) => one.field.endsWith("{}"))) return true;
    const areContainers = kinds.every((kind) => kind === OBJECT || kind === LIST);
    return (areContainers || kinds.length >= MANY_ALIKE) && kinds.every((kind) => kind === kinds[0]);
  };
}
