/** How two rows for one field differ: type, mandatory mark, constraints, deprecation. */
import type { Evidence, Field, Requirement } from "../api-model/api-page.ts";
import type { FactChange } from "./change.ts";
import { constraintChanges, constraintOf } from "./constraints.ts";
import { typeChange, typeWords } from "./types.ts";

const STRICTNESS: Readonly<Record<Requirement, number>> = { no: 0, conditional: 1, yes: 2 };

/** Every fact that the two rows state differently. Evidence of a fact that one row lacks is that row's name. */
export function fieldChanges(before: Field, after: Field): FactChange[] {
  const required = requiredFact(before, after);
  return [
    typeFact(before, after),
    required,
    ...constraintChanges(before, after).filter((fact) => !required || !isOfMandatoryCell(fact, before, after)),
    deprecationFact(before, after),
  ].flatMap((fact) => (fact ? [withPlaces(fact, before, after)] : []));
}

function typeFact(before: Field, after: Field): FactChange | null {
  const old = before.type?.value ?? null;
  const now = after.type?.value ?? null;
  const action = typeChange(old, now);
  if (action === null) return null;
  const evidence = { before: before.type?.evidence ?? [], after: after.type?.evidence ?? [] };
  return { kind: "type", action, before: typeWords(old), after: typeWords(now), evidence };
}

function requiredFact(before: Field, after: Field): FactChange | null {
  const old = before.required?.value ?? null;
  const now = after.required?.value ?? null;
  if (old === now) return null;
  const evidence = {
    before: before.required?.evidence ?? [],
    after: after.required?.evidence ?? [],
  };
  const action =
    old === null ? "stated" : now === null ? "unstated" : STRICTNESS[now] > STRICTNESS[old] ? "narrowed" : "widened";
  return { kind: "required", action, before: old, after: now, evidence };
}

/** "Conditional" in the mandatory cell is told as what must be sent, once. */
function isOfMandatoryCell({ kind, action, evidence }: FactChange, before: Field, after: Field): boolean {
  if (kind !== "condition" || (action !== "stated" && action !== "unstated")) return false;
  const [told, cell] = action === "stated" ? [evidence.after, after.required] : [evidence.before, before.required];
  const starts = new Set(cell?.evidence.map(({ span }) => span.start));
  return told.length > 0 && told.every(({ span }) => starts.has(span.start));
}

function deprecationFact(before: Field, after: Field): FactChange | null {
  const old = constraintOf(before, "deprecated");
  const now = constraintOf(after, "deprecated");
  if ((old === null) === (now === null)) return null;
  const evidence = { before: old?.evidence ?? [], after: now?.evidence ?? [] };
  const action = now ? "stated" : "unstated";
  return { kind: "deprecation", action, before: old !== null, after: now !== null, evidence };
}

function withPlaces(fact: FactChange, before: Field, after: Field): FactChange {
  const { evidence } = fact;
  return {
    ...fact,
    evidence: {
      before: evidence.before.length > 0 ? evidence.before : nameEvidence(before),
      after: evidence.after.length > 0 ? evidence.after : nameEvidence(after),
    },
  };
}

/** Where a row is told: its name, or the row itself when the name has no place of its own. */
export function nameEvidence(field: Field): readonly Evidence[] {
  const { evidence, value } = field.name;
  return evidence.length > 0 ? evidence : [{ span: field.row, words: value }];
}
