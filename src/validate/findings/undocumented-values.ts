/** Fields that no page documents, as this run saw those that an earlier run had. */
import { UNDOCUMENTED_FIELD_GROUP } from "../counts/extra-groups.ts";
import { countOf, KINDS } from "../counts/observations.ts";
import { ANY } from "../plan/json-types.ts";
import type { ComparedValue } from "./compared-value.ts";
import type { EvidenceIndex } from "./evidence.ts";

export function* undocumentedValues({ plan, tally, history }: EvidenceIndex): Generator<ComparedValue> {
  const documented = new Set(plan.values.map(({ operation, at }) => `${plan.operations[operation]?.key ?? ""} ${at}`));
  for (const operation of plan.operations) {
    if (countOf(tally.seen, operation.called) === 0) continue;
    for (const { field } of history.operation(operation.key)?.fields ?? []) {
      // A space stands behind a status or "header": those are no members of a documented object.
      if (field.includes(" ") || documented.has(`${operation.key} ${field}`)) continue;
      const dot = field.lastIndexOf(".");
      const parent = field.slice(0, Math.max(dot, 0));
      const table = plan.tables.get(`${operation.index} ${parent}`);
      const of = table === undefined ? 0 : countOf(tally.seen, table.opened);
      const names = tally.extras.get(`${operation.index} ${UNDOCUMENTED_FIELD_GROUP} ${parent}`);
      // Names beyond the bound were not counted: their absence says nothing.
      if (table === undefined || of === 0 || names?.overflowed === true) continue;
      const { count = 0, kinds = 0 } = names?.entries.get(field.slice(dot + 1))?.sighting ?? {};
      yield {
        operation,
        at: field,
        fieldPath: field,
        row: table.evidence,
        allowed: ANY,
        isOptional: false,
        isDocumented: false,
        present: count,
        of,
        kinds: Array.from({ length: KINDS }, (_, bit) => ((kinds & (1 << bit)) === 0 ? 0 : count)),
      };
    }
  }
}
