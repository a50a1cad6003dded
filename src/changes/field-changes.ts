/** How two rows for one field differ: type, required mark, constraints, deprecation. */
import type { Evidence, Field, Requirement, TypeExpression } from "../api-model/api-page.ts";
import type { FactChange } from "./change.ts";
import { hasEastAsian } from "../language/scripts.ts";
import { constraintChanges, constraintOf } from "./constraints.ts";
import { type TypeAction, typeChange, typeWords } from "./types.ts";

const STRICTNESS: Readonly<Record<Requirement, number>> = { no: 0, conditional: 1, yes: 2 };

/** What pages do not say nobody knows; an API specification says by silence that it is not so. */
export function specifiedField(field: Field): Field {
  return { ...field, required: field.required ?? { value: "no", evidence: field.name.evidence } };
}

/** A fact of what a value may be or hold; `step` is "[]" once for each list that it is in. */
export interface InnerChange {
  readonly step: string;
  readonly fact: FactChange;
}

/**
 * What the alternatives of two values differ in, and the elements of two lists or the values of two maps, beside their types, which
 * are the field's own.
 */
export function innerChanges(before: Field, after: Field, step = ""): InnerChange[] {
  const options = optionPairs(before, after).flatMap(([a, b]) => valueChanges(a, b, step));
  const [old, now] = [before.specified?.items ?? null, after.specified?.items ?? null];
  if (!old && !now) return options;
  return [...options, ...valueChanges(old ?? withoutFacts(before), now ?? withoutFacts(after), `${step}[]`)];
}

function valueChanges(before: Field, after: Field, step: string): InnerChange[] {
  const own = fieldChanges(before, after, true).filter(({ kind }) => kind !== "type");
  return [...own.map((fact) => ({ step, fact })), ...innerChanges(before, after, step)];
}

/** Alternatives of one type, where there is only one of it on each side. */
function optionPairs(before: Field, after: Field): [Field, Field][] {
  const [old, now] = [optionsByType(before), optionsByType(after)];
  return [...old].flatMap(([type, option]): [Field, Field][] => {
    const other = now.get(type);
    return option && other ? [[option, other]] : [];
  });
}

function optionsByType({ specified }: Field): Map<string, Field | null> {
  const found = new Map<string, Field | null>();
  for (const option of specified?.options ?? []) {
    const type = typeWords(option.type?.value ?? null) ?? "";
    found.set(type, found.has(type) ? null : option);
  }
  return found;
}

function withoutFacts(field: Field): Field {
  return { ...field, type: null, required: null, constraints: [], specified: { constraints: [], items: null } };
}

/** Every fact that the two rows state differently. Evidence of a fact that one row lacks is that row's name. */
export function fieldChanges(before: Field, after: Field, isSpecified = false): FactChange[] {
  const required = requiredFact(before, after);
  return [
    typeFact(before, after, isSpecified),
    required,
    ...constraintChanges(before, after).filter((fact) => !required || !isOfMandatoryCell(fact, before, after)),
    deprecationFact(before, after),
  ].flatMap((fact) => (fact ? [{ ...withPlaces(fact, before, after), isSpecified }] : []));
}

function typeFact(before: Field, after: Field, isSpecified: boolean): FactChange | null {
  const old = before.type?.value ?? null;
  const now = after.type?.value ?? null;
  if (isForeign(before) !== isForeign(after) && old && now) return null;
  const action = typeAction(old, now, isSpecified);
  if (action === null || (isShape(action) && isTold(before) !== isTold(after))) return null;
  const evidence = { before: before.type?.evidence ?? [], after: after.type?.evidence ?? [] };
  return { kind: "type", action, ...typesInWords(old, now, isSpecified), evidence };
}

/** A type in words that are not known ("string slice") is stated all the same; a dash and "N/A" state nothing. */
function isForeign({ type }: Field): boolean {
  return type?.value.kind === "unknown" && type.evidence.some(({ words }) => hasWord(words));
}

const hasWord = (text: string): boolean => /\p{L}{3}/u.test(text) || hasEastAsian(text);

const isShape = (action: TypeAction): boolean => action === "list-became-object" || action === "object-became-list";

/** Where no cell says the type, the table below a field makes an object of it, which may as well be the items of a list. */
function isTold({ name, type }: Field): boolean {
  const [told] = type?.evidence ?? [];
  return told !== undefined && told.words !== name.evidence[0]?.words;
}

/** Both types for people. */
export function typesInWords(
  before: TypeExpression | null,
  after: TypeExpression | null,
  isSpecified: boolean,
): Pick<FactChange, "before" | "after"> {
  const silence = isSpecified ? "any type" : null;
  return { before: typeWords(before) ?? silence, after: typeWords(after) ?? silence };
}

/** What happened to a type. A specification without a type allows every type. */
export function typeAction(
  before: TypeExpression | null,
  after: TypeExpression | null,
  isSpecified: boolean,
): TypeAction | null {
  const action = typeChange(before, after);
  if (!isSpecified) return action;
  return action === "stated" ? "narrowed" : action === "unstated" ? "widened" : action;
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

/** "Conditional" in the required cell is told as what must be sent, once. */
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
