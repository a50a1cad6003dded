/** Values that no page documents, as this run saw those that an earlier run had. */
import type { FieldHistory } from "../../findings/history.ts";
import { countOf, type Tally } from "../counts/observations.ts";
import { ANY, LIST, NULL, OBJECT } from "../plan/json-types.ts";
import { descriptionsByCall } from "../plan/descriptions-by-call.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { ComparedValue } from "./compared-value.ts";
import { isHeaderPath } from "../counts/undescribed.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { foldNumbers, kindsBefore } from "./history-index.ts";
import { holderOf, type SeenValue, undescribedCounts, type UndescribedCounts } from "./undescribed-counts.ts";

/** So many members of one kind are a map's: which of them there are is a matter of the data. */
const MANY_ALIKE = 3;

export function* undocumentedValues({ plan, tally, history }: EvidenceIndex): Generator<ComparedValue> {
  // recordings have the names of headers in lower case
  const placeOf = (at: string): string => (isHeaderPath(at) ? at.toLowerCase() : at);
  const documented = new Set(
    plan.values.map(({ operation, at }) => `${plan.operations[operation]?.key ?? ""} ${placeOf(at)}`),
  );
  const maps = new Set(
    plan.values
      .filter(({ isMap }) => isMap)
      .map(({ operation, at }) => `${plan.operations[operation]?.key ?? ""} ${at}`),
  );
  const counts = undescribedCounts(plan, tally);
  for (const [key, descriptions] of descriptionsByCall(plan.operations)) {
    const fields = history.operation(key)?.fields ?? [];
    if (fields.length === 0 || descriptions.every(({ called }) => countOf(tally.seen, called) === 0)) continue;
    const isMap = mapsAmong(fields);
    const knownIn = new Set(
      fields.flatMap(({ field, present }) =>
        present > 0 && documented.has(`${key} ${field}`) ? [holderOf(field)?.path] : [],
      ),
    );
    const isKnownBeside = (field: string): boolean => knownIn.has(holderOf(field)?.path);
    const isWhole = descriptions.some(({ sharedIndex }) => sharedIndex >= 0) || areCalledAlike(descriptions, tally);
    const mayLack = isWhole && !descriptions.some(({ index }) => counts.isCut(index));
    const kept = new Set(
      fields.flatMap(({ field, present }) =>
        present > 0 && (bestSeen(descriptions, field, counts)?.seen.present ?? 0) > 0 ? [holderOf(field)?.path] : [],
      ),
    );
    for (const { field } of fields) {
      // A space stands behind a status: what is there is no member of an answer that succeeds.
      const isHeader = isHeaderPath(field);
      if ((field.includes(" ") && !isHeader) || documented.has(`${key} ${field}`)) continue;
      const best = bestSeen(descriptions, field, counts);
      if (best === null) continue;
      const { operation, seen } = best;
      const table = plan.tables.get(`${operation.index} ${holderOf(field)?.path}`);
      // a table says that its object is no map, and so does an example whose names came
      const isRecord = isHeader || (table !== undefined && (table.shown === undefined || isKnownBeside(field)));
      const holder = holderOf(field)?.path;
      const isKey = maps.has(`${key} ${holder}`);
      const isMissed = mayLack && (isRecord || !isMap(field)) && (!isKey || kept.has(holder));
      if (seen.present === 0 && !isMissed) continue;
      yield {
        ...seen,
        operation,
        at: field,
        fieldPath: field,
        row: table?.evidence ?? operation.evidence,
        allowed: ANY,
        isOptional: false,
        isDocumented: false,
        mayLack: isMissed,
        ...(isKey ? { isKey } : {}),
      };
    }
  }
}

/** What one description leaves open, another takes for a map and counts there: the one that saw the value knows. */
function bestSeen(
  descriptions: readonly OperationPlan[],
  field: string,
  counts: UndescribedCounts,
): { readonly operation: OperationPlan; readonly seen: SeenValue } | null {
  let best: { readonly operation: OperationPlan; readonly seen: SeenValue } | null = null;
  for (const operation of descriptions) {
    if (operation.sharedIndex >= 0 && operation.sharedIndex !== operation.index) continue;
    const seen = counts.seen(operation.index, field);
    if (seen !== null && (best === null || seen.present > best.seen.present)) best = { operation, seen };
  }
  return best;
}

/**
 * Several descriptions of one call are editions when all were held against the same responses; those of variants were not, and what
 * one of them lacks may belong to another, though that one was not called at all.
 */
function areCalledAlike(descriptions: readonly OperationPlan[], tally: Tally): boolean {
  const counts = descriptions.map(({ called }) => countOf(tally.seen, called));
  return counts.every((count) => count === counts[0]);
}

/** Whether a field is a member of a map, by what stood beside it: keys that are ids or names, and values all alike. */
function mapsAmong(fields: readonly FieldHistory[]): (field: string) => boolean {
  const members = new Map<string, FieldHistory[]>();
  for (const one of fields.filter(({ present }) => present > 0)) {
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
