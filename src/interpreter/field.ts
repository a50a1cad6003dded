/** Makes a Field of a table row. */
import type { Constraint, Evidence, Fact, Field, Requirement, Statement } from "../api-model/api-page.ts";
import type { Cell } from "../document/document.ts";
import { flatText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { readFacts } from "./prose/facts.ts";
import type { PlannedRow } from "./rows.ts";
import type { RowTie } from "./ties.ts";
import { type StructureRef, toType } from "./type-expression.ts";

export interface MadeField {
  readonly field: Field;
  readonly statements: readonly Statement[];
}

/** The field of a row; `structure` is what its tie leads to. */
export function makeField(
  row: PlannedRow,
  tie: RowTie | null,
  structure: StructureRef | null,
  vocabulary: Vocabulary,
): MadeField {
  const { cells } = row.row;
  const evidence = (cell: Cell | undefined): Evidence[] =>
    cell ? [{ span: cell.span, words: flatText(cell.blocks) }] : [];
  const type = toType(row.type, row.typeWords !== null && row.typeWords !== "", structure);
  const typeEvidence = evidence(cells.type ?? cells.name);
  const description = cells.description ? flatText(cells.description.blocks) : "";
  const requirement = cells.required
    ? vocabulary.requirement(flatText(cells.required.blocks))
    : markedBeside(row, vocabulary);
  const facts = readFacts({ name: row.name, type, cells, vocabulary });
  const condition: Constraint[] =
    requirement?.condition && cells.required
      ? [{ keyword: "condition", value: requirement.condition, evidence: evidence(cells.required) }]
      : [];
  const field: Field = {
    name: { value: row.name, evidence: evidence(cells.name) },
    type: type && { value: type, evidence: typeEvidence },
    required: requirement && requiredFact(requirement.value, evidence(cells.required ?? cells.name)),
    description: description === "" ? null : { value: description, evidence: evidence(cells.description) },
    constraints: [...facts.constraints, ...condition],
    tie: tie?.tie ?? null,
    row: row.row.span,
    table: row.plan.index,
  };
  return { field, statements: facts.statements.map((statement) => ({ fieldPath: row.name, ...statement })) };
}

function requiredFact(value: Requirement, evidence: Evidence[]): Fact<Requirement> {
  return { value, evidence };
}

/** Without a column of its own a mark stands behind the name or the type, or opens the description: "**Required**. The name". */
function markedBeside({ row, typeWords }: PlannedRow, vocabulary: Vocabulary): ReturnType<Vocabulary["requirement"]> {
  const description = row.cells.description ? flatText(row.cells.description.blocks) : "";
  const inType = (typeWords ?? "").split(/[\s,;()|]+/).flatMap((word) => vocabulary.requirementMark(word) ?? []);
  const value = row.said.required ?? inType[0] ?? vocabulary.requirementOpening(description);
  return value && { value, condition: null };
}
