/** Whether a page states a fact in a cell of its table, or only in the sentences of a description. */
import type { Evidence, Field } from "../api-model/api-page.ts";

/** All that states it stands in the description of the row. What stands with the name, as in a list of fields, is a mark. */
export function restsOnProse(evidence: readonly Evidence[], field: Field | null): boolean {
  const told = field?.description?.evidence ?? [];
  return (
    evidence.length > 0 &&
    evidence.every(
      ({ span }) =>
        !field?.name.evidence.some((name) => name.span.start === span.start && name.span.end === span.end) &&
        told.some(
          (text) => text.span.source === span.source && text.span.start <= span.start && span.end <= text.span.end,
        ),
    )
  );
}
