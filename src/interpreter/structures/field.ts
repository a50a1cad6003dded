/** Makes a Field of a table row. */
import type {
  Constraint,
  Evidence,
  Fact,
  Field,
  Requirement,
  Statement,
  TypeExpression,
} from "../../api-model/api-page.ts";
import type { Cell } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import { isNullableType, mapIn, type TypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { namedBy } from "../cells/named-type.ts";
import { readFacts } from "../prose/facts.ts";
import { bracketMarks, type PlannedRow } from "../tables/rows.ts";
import type { RowReference } from "./resolve.ts";
import { type StructureRef, toType } from "../cells/type-expression.ts";

export interface MadeField {
  readonly field: Field;
  readonly statements: readonly Statement[];
}

const PARAMETER_PLACES: ReadonlySet<string> = new Set(["path", "query", "request-header", "response-header"]);

/** The field of a row; `structure` is what its tie leads to. */
export function makeField(
  row: PlannedRow,
  tie: RowReference | null,
  structure: StructureRef | null,
  vocabulary: Vocabulary,
): MadeField {
  const { cells } = row.row;
  const evidence = (cell: Cell | undefined): Evidence[] =>
    cell ? [{ span: cell.span, words: flatText(cell.blocks) }] : [];
  const description = cells.description ? flatText(cells.description.blocks) : "";
  const map = row.type?.kind === "object" ? mapIn(description, vocabulary) : null;
  // a parameter that is said to be JSON may be any JSON
  const isAnyJson = PARAMETER_PLACES.has(row.plan.place) && /^json$/i.test(row.typeWords?.trim() ?? "");
  const type = toType(isAnyJson ? null : (map ?? row.type), row.typeWords !== null && row.typeWords !== "", structure);
  const typeEvidence =
    !cells.type && cells.description && row.typeWords !== null
      ? [{ span: cells.description.span, words: row.typeWords }]
      : [...evidence(cells.type ?? cells.name), ...(map ? evidence(cells.description) : [])];
  const requirement = cells.required
    ? requirementIn(cells.required, row.row, vocabulary)
    : markedBeside(row, vocabulary);
  const facts = readFacts({ name: row.name, type, cells, vocabulary });
  const beside = requirement?.condition && cells.required ? besideMark(row, type, cells.required, vocabulary) : [];
  const hasDefault =
    facts.constraints.some(({ keyword }) => keyword === "default") ||
    (cells.default !== undefined && flatText(cells.default.blocks) !== "");
  const mayBeNull = cells.nullable && vocabulary.requirement(flatText(cells.nullable.blocks))?.value === "yes";
  const nullable: Constraint[] = facts.constraints.some((c) => c.keyword === "nullable")
    ? []
    : mayBeNull
      ? [{ keyword: "nullable", value: true, evidence: evidence(cells.nullable) }]
      : row.typeWords !== null && isNullableType(row.typeWords)
        ? [{ keyword: "nullable", value: true, evidence: typeEvidence }]
        : [];
  const condition: Constraint[] =
    requirement?.condition && cells.required && beside.length === 0
      ? [{ keyword: "condition", value: requirement.condition, evidence: evidence(cells.required) }]
      : row.plan.condition !== null && !facts.constraints.some(({ keyword }) => keyword === "condition")
        ? [{ keyword: "condition", value: row.plan.condition, evidence: evidence(cells.name) }]
        : [];
  const field: Field = {
    name: { value: row.name, evidence: evidence(cells.name) },
    type: type && { value: type, evidence: typeEvidence },
    required:
      requirement &&
      requiredFact(
        requirement.value,
        cells.required ? evidence(cells.required) : markEvidence(row.row, requirement.value, vocabulary),
      ),
    description: description === "" ? null : { value: description, evidence: evidence(cells.description) },
    // a default that the row states elsewhere stays
    constraints: [...facts.constraints, ...(hasDefault ? [] : beside), ...nullable, ...condition],
    tie: tie?.tie ?? null,
    ...(tie === null && structure === null ? namesIn(row.type, vocabulary) : {}),
    ...(vocabulary.listsSome(description) ? { listsSome: true as const } : {}),
    ...(vocabulary.isCommonRow(description) ? { isCommon: true as const } : {}),
    row: row.row.span,
    table: row.plan.index,
    ...(row.row.unread ? { unread: row.row.unread.flatMap(evidence) } : {}),
  };
  return { field, statements: facts.statements.map((statement) => ({ fieldPath: row.name, ...statement })) };
}

/** "NewLamp", "list[Lamp]": what a type names is called by one word with a capital. */
function namesIn(type: TypeText | null, vocabulary: Vocabulary): Pick<Field, "names"> {
  const name = namedBy(type);
  return name !== null && /^[A-Z]\w*$/.test(name) && /[a-z]/.test(name) && vocabulary.typeWord(name) === null
    ? { names: name }
    : {};
}

/** "no, default value is false": what stands behind the mark and is no condition. */
function besideMark(
  { name }: PlannedRow,
  type: TypeExpression | null,
  cell: Cell,
  vocabulary: Vocabulary,
): Constraint[] {
  const { constraints } = readFacts({ name, type, cells: { description: cell }, vocabulary });
  return constraints.filter(({ keyword }) => keyword === "default");
}

function requiredFact(value: Requirement, evidence: Evidence[]): Fact<Requirement> {
  return { value, evidence };
}

/** Without a column of its own a mark stands behind the name or the type, or opens the description: "**Required**. The name". */
function markedBeside({ row, typeWords }: PlannedRow, vocabulary: Vocabulary): ReturnType<Vocabulary["requirement"]> {
  const description = row.cells.description ? flatText(row.cells.description.blocks) : "";
  const inType = (typeWords ?? "").split(/[\s,;()|]+/).flatMap((word) => vocabulary.requirementMark(word) ?? []);
  const value =
    row.said.required ??
    inType[0] ??
    bracketMarks(row.cells.description, vocabulary)?.required ??
    vocabulary.requirementOpening(description) ??
    strongMark(row, vocabulary) ??
    vocabulary.requirementSaid(description);
  return value && { value, condition: null };
}

/** A mark that has no cell of its own, in its words: "(Optional, string) What it is for". It is no sentence, and stands at the name. */
function markEvidence({ cells }: PlannedRow["row"], value: Requirement, vocabulary: Vocabulary): Evidence[] {
  if (!cells.name) return [];
  const { span } = cells.name;
  const words = [cells.description, cells.type, cells.name].flatMap((cell) =>
    cell ? flatText(cell.blocks).split(/[^\p{L}\p{N}-]+/u) : [],
  );
  const mark = words.find((word) => vocabulary.requirementMark(word) === value);
  return [{ span, words: mark ?? flatText(cells.name.blocks) }];
}

/** "**Required** Name of the thing", "**string** (required)": strong type sets the mark off, without a point behind it. */
function strongMark({ cells }: PlannedRow["row"], vocabulary: Vocabulary): "yes" | "no" | null {
  const [block] = cells.description?.blocks ?? [];
  const [first, behind] = block?.type === "paragraph" ? block.content : [];
  if (first?.type !== "strong") return null;
  const inBrackets =
    behind?.type === "text" ? /^\s?[([（]([^()（）[\]]{1,30})[)\]）]/.exec(behind.text)?.[1] : undefined;
  return (
    vocabulary.requirementMark(inlineText(first.children).replace(/[.:]$/, "")) ??
    (inBrackets === undefined ? null : vocabulary.requirementMark(inBrackets))
  );
}

/** What the column says; where it asks whether the field is optional, "Yes" means that it is not required. */
function requirementIn(
  cell: Cell,
  { asksOptional, circled, crossed }: PlannedRow["row"],
  vocabulary: Vocabulary,
): ReturnType<Vocabulary["requirement"]> {
  const text = flatText(cell.blocks);
  if (crossed && /^\s*x\s*$/i.test(text)) return { value: "yes", condition: null };
  const words = circled ? text.replace(/^\s*[oO](?![A-Za-z])/, "○").replace(/^\s*[xX](?![A-Za-z])/, "×") : text;
  const said = vocabulary.isUnknownMark(words) ? null : vocabulary.requirement(words);
  if (!asksOptional || said === null || vocabulary.requirementMark(words) !== null) return said;
  return said.value === "conditional" ? said : { ...said, value: said.value === "yes" ? "no" : "yes" };
}
