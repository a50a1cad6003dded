/** From the rows of a page's tables to nodes that a value can be held against. */
import type {
  ApiPage,
  Constraint,
  Evidence,
  Fact,
  Field,
  Json,
  Requirement,
  Structure,
  TypeExpression,
} from "../api-model/api-page.ts";
import { alignedKey, fieldPathOf, type PromisePlace } from "../changes/promises.ts";
import { foldMediaType } from "../exchange/headers.ts";
import type { LedgerEntry } from "../findings/report.ts";
import { ANY, LIST, NULL, typeBits } from "./kinds.ts";
import { newCounter, newPromise, NONE, type PlanBuilder } from "./plan-builder.ts";
import type { Member, ObjectShape, PagePromise, ValueCheck, ValueNode } from "./plan.ts";
import { enumTexts } from "./rules/enum.ts";
import type { ValidateRuleId } from "./registry.ts";
import { constraintCheck, constraintWords, SCALAR } from "./value-checks.ts";
import { scalarText } from "./same-scalar.ts";

/** Where a value stands on the page, and what is made of its promises. */
export interface ValueContext {
  readonly builder: PlanBuilder;
  readonly page: ApiPage;
  readonly pages: ReadonlyMap<string, ApiPage>;
  readonly operation: number;
  readonly operationKey: string;
  readonly place: PromisePlace;
  /** Of a response; null elsewhere. */
  readonly status: string | null;
  /** Counters: exchanges that could have shown the value. */
  readonly of: number;
  /** Structures around the value, to fold a structure inside itself. */
  readonly above: ReadonlyMap<string, ObjectShape>;
}

/** Longest chain of structures that is followed. */
const DEEPEST = 12;
/** Promises of a run. Structures that multiply beyond this many paths are not followed further. */
const MOST_PROMISES = 200_000;

/** @param listed what the ledger calls the row; null for a row that stands for any key */
export function compileField(
  field: Field,
  path: string,
  listed: "field" | "header" | null,
  context: ValueContext,
): ValueNode {
  const row = { span: field.row, words: field.name.value };
  const isMediaType =
    context.place !== "response" && context.place !== "request" && /^(?:content-type|accept)$/i.test(field.name.value);
  const constraints = isMediaType ? field.constraints.map(foldMediaTypes) : field.constraints;
  return compileNode({ name: field.name.value, path, listed, type: field.type, constraints, row }, context);
}

/** The values of a constraint on a header of media types, as `foldMediaType` folds those that were sent. */
function foldMediaTypes(constraint: Constraint): Constraint {
  const fold = (value: Json): Json => (typeof value === "string" ? foldMediaType(value) : value);
  if (constraint.keyword !== "const" && constraint.keyword !== "enum") return constraint;
  return {
    ...constraint,
    value: Array.isArray(constraint.value) ? (constraint.value as readonly Json[]).map(fold) : fold(constraint.value),
  };
}

export interface ValueSource {
  readonly name: string;
  readonly path: string;
  /** What the ledger calls it; null for what is no row of its own. */
  readonly listed: "field" | "header" | null;
  readonly type: Fact<TypeExpression> | null;
  readonly constraints: readonly Constraint[];
  /** The row, as the place where all that is said of the value stands. */
  readonly row: Evidence;
}

export function compileNode(source: ValueSource, context: ValueContext): ValueNode {
  const { builder } = context;
  const present = newCounter(builder);
  const opened = newCounter(builder);
  const type = source.type?.value ?? null;
  const own = { ...context, of: present };
  const kinds = typeBits(type);
  const says = source.type?.evidence[0]?.words ?? type?.kind ?? "";
  const typeEvidence = source.type?.evidence ?? [];
  const promise = (
    fact: string,
    rule: ValidateRuleId | null,
    value: Json,
    words: string,
    evidence: readonly Evidence[],
  ): number =>
    promiseOf(source, own, fact, responseRule(rule, context), value, words, evidence, isProse(evidence, typeEvidence));

  if (source.listed !== null) ledgerLine(source.path, source.listed, NONE, present, context.of, context);
  const typePromise = kinds === ANY ? NONE : promise("type", "validate/body-type", kinds, says, typeEvidence);
  if (typePromise !== NONE) ledgerLine(source.path, "type", typePromise, NONE, context.of, context);
  const nullable = kinds === ANY || (kinds & NULL) !== 0 || source.constraints.some(allowsNull);
  const ofItems = itemConstraints(type, source.constraints);
  const itemType = itemsOf(type);
  const isBody = context.place === "response";
  return {
    name: source.name,
    path: findingPath(context, source.path),
    present,
    opened,
    kinds,
    type: typePromise,
    notNull: nullable ? NONE : promise("nullable", "validate/null", false, says, typeEvidence),
    checks: compileChecks(
      source,
      source.constraints.filter((one) => !ofItems.includes(one)),
      own,
      promise,
      context,
    ),
    shape: compileShape(type, source, { ...context, of: opened }),
    items:
      itemType === undefined
        ? null
        : compileNode(
            {
              ...source,
              path: `${source.path}[]`,
              listed: null,
              type: itemType && { value: itemType, evidence: typeEvidence },
              constraints: ofItems,
            },
            own,
          ),
    unlikeExample: isBody ? promise("example", "validate/unlike-example", null, "", typeEvidence) : NONE,
    shown: ANY,
  };
}

function allowsNull({ keyword, value }: Constraint): boolean {
  return (
    keyword === "nullable" || value === null || (keyword === "enum" && Array.isArray(value) && value.includes(null))
  );
}

/** Breaks in requests have rules of their own: they are the client's, and that the server took them is the point. */
function responseRule(rule: ValidateRuleId | null, { place }: ValueContext): ValidateRuleId | null {
  if (rule === null || place === "response" || place === "response-header") return rule;
  return place === "request" ? "validate/request-body" : "validate/request-parameter";
}

function promiseOf(
  { name, path, row, constraints }: ValueSource,
  context: ValueContext,
  fact: string,
  rule: ValidateRuleId | null,
  value: Json,
  says: string,
  evidence: readonly Evidence[],
  prose: boolean,
): number {
  const { builder, operation, of } = context;
  const promise: Omit<PagePromise, "id"> = {
    operation,
    rule,
    fact,
    fieldPath: findingPath(context, path),
    key: alignmentKey(context, path, fact),
    value,
    says,
    evidence: [row, ...evidence.filter(({ span }) => span.start !== row.span.start || span.end !== row.span.end)],
    isProse: prose,
    underCondition: constraints.some(({ keyword }) => keyword === "condition"),
    name,
    of,
  };
  return newPromise(builder, promise);
}

/** "clusters[].name", "request duration", "request" for a request's whole body. */
export function findingPath({ place, status }: Pick<ValueContext, "place" | "status">, path: string): string {
  return fieldPathOf({ place, status, path }).trimEnd();
}

/** Success answers are one place, whatever their number: one edition writes 200, another none. */
export function alignmentKey({ operationKey, place, status }: ValueContext, path: string, fact: string): string {
  const where = status === null ? place : `${place} ${/^(?:2|d)/.test(status) ? "2xx" : status}`;
  const aligned = place === "header" || place === "response-header" ? path.toLowerCase() : alignedKey(path);
  return `${operationKey} ${where} ${aligned} ${fact}`;
}

/** A fact that the type cell states, "String(64)", is the table's; one from the description is a sentence's. */
function isProse(evidence: readonly Evidence[], typeEvidence: readonly Evidence[]): boolean {
  return !evidence.every(({ span }) =>
    typeEvidence.some((cell) => cell.span.start <= span.start && span.end <= cell.span.end),
  );
}

function compileChecks(
  source: ValueSource,
  constraints: readonly Constraint[],
  own: ValueContext,
  promise: (fact: string, rule: ValidateRuleId, value: Json, words: string, evidence: readonly Evidence[]) => number,
  outer: ValueContext,
): ValueCheck[] {
  const also = constraints.flatMap(({ keyword, value }) =>
    keyword === "also" && Array.isArray(value) ? (value as readonly Json[]) : [],
  );
  const checks: ValueCheck[] = [];
  for (const constraint of constraints) {
    const { keyword, value, evidence } = constraint;
    const words = constraintWords(constraint);
    if (keyword === "default" || keyword === "deprecated") {
      ledgerLine(`${source.path} ${keyword === "default" ? words : ""}`.trimEnd(), keyword, NONE, NONE, outer.of, own);
    } else if (keyword === "enum") {
      if (!Array.isArray(value) || value.length === 0) continue;
      const id = promise("enum", "validate/enum", value, words, evidence);
      const values = new Map<string, number>();
      for (const text of enumTexts(value as readonly Json[])) {
        const counter = newCounter(own.builder);
        values.set(text, counter);
        ledgerLine(`${source.path} ${text}`, "enum", NONE, counter, outer.of, own);
      }
      ledgerLine(`${source.path}, no other value`, "enum", id, NONE, outer.of, own);
      checks.push({ promise: id, kinds: SCALAR, keeps: (one) => values.has(scalarText(one)), values });
    } else {
      const check = constraintCheck(constraint, also);
      if (check === null) continue;
      const id = promise(keyword, check.rule, value, words, evidence);
      const kind = keyword === "const" || keyword === "format" ? keyword : "limit";
      ledgerLine(`${source.path} ${words}`, kind, id, NONE, kind === "const" ? outer.of : own.of, own);
      checks.push({ promise: id, kinds: check.kinds, keeps: check.keeps, values: null });
    }
  }
  return checks;
}

export function ledgerLine(
  path: string,
  kind: LedgerEntry["kind"],
  promiseId: number,
  counter: number,
  of: number,
  context: ValueContext,
): void {
  const place =
    context.status === null
      ? context.place
      : `response ${context.status}${context.place === "response-header" ? " header" : ""}`;
  context.builder.ledger.push({
    operation: context.operation,
    promise: `${place} ${path}`.trimEnd(),
    kind,
    promiseId,
    counter,
    of,
  });
}

/** undefined: no list. */
function itemsOf(type: TypeExpression | null): TypeExpression | null | undefined {
  if (type?.kind === "array") return type.items;
  const lists = type?.kind === "union" ? type.options.filter((option) => option.kind === "array") : [];
  return lists.length === 1 ? lists[0]?.items : undefined;
}

/** What a list's row says of values, it says of the items: "Array of strings", "The value can be A or B". */
function itemConstraints(type: TypeExpression | null, constraints: readonly Constraint[]): readonly Constraint[] {
  if (typeBits(type) !== LIST) return [];
  return constraints.filter(({ keyword }) => /^(?:const|enum|format|multipleOf|also)$|Length$|imum$/i.test(keyword));
}

function compileShape(type: TypeExpression | null, source: ValueSource, context: ValueContext): ObjectShape | null {
  if (type === null) return null;
  if (type.kind === "union") {
    const shaped = type.options.filter((option) => option.kind === "structure" || option.kind === "map");
    // Which of several structures came cannot be told.
    return shaped.length === 1 ? compileShape(shaped[0] ?? null, source, context) : null;
  }
  if (type.kind === "map") {
    if (type.values === null) return null;
    const values = {
      ...source,
      path: `${source.path}{}`,
      listed: null,
      type: { value: type.values, evidence: source.type?.evidence ?? [] },
      constraints: [],
    };
    return { members: new Map(), anyMember: compileNode(values, context) };
  }
  if (type.kind !== "structure" || context.builder.promises.length > MOST_PROMISES) return null;
  const page = type.page === undefined ? context.page : context.pages.get(type.page);
  const structure = page?.structures.find(({ id }) => id === type.id);
  if (page === undefined || structure === undefined || (structure.fields.length === 0 && structure.anyKey === null))
    return null;
  const key = `${page.source} ${structure.id}`;
  return (
    context.above.get(key) ??
    (context.above.size >= DEEPEST ? null : compileStructure(structure, key, source.path, { ...context, page }))
  );
}

function compileStructure(structure: Structure, key: string, path: string, context: ValueContext): ObjectShape {
  const members = new Map<string, Member>();
  const shape: { members: Map<string, Member>; anyMember: ValueNode | null } = { members, anyMember: null };
  const inner = { ...context, above: new Map([...context.above, [key, shape]]) };
  const evidence = { span: structure.span, words: structure.name?.value ?? "" };
  context.builder.tables.set(`${context.operation} ${findingPath(context, path)}`, { evidence, opened: context.of });
  for (const field of structure.fields) {
    const name = field.name.value;
    if (members.has(name)) continue;
    const at = path === "" ? name : `${path}.${name}`;
    const required = compileRequired(field, at, inner);
    members.set(name, { node: compileField(field, at, "field", inner), required });
  }
  if (structure.anyKey !== null) shape.anyMember = compileField(structure.anyKey, `${path}{}`, null, inner);
  return shape;
}

/** What the page says of a field being there: a mandatory mark, a condition, or nothing. An optional field promises nothing. */
export function compileRequired(field: Field, path: string, context: ValueContext): number {
  const stated: Requirement | "unsaid" =
    field.required?.value ??
    (field.constraints.some(({ keyword }) => keyword === "condition") ? "conditional" : "unsaid");
  const isAnswer = context.place === "response" || context.place === "response-header";
  const rule =
    context.place === "response-header"
      ? "validate/missing-response-header"
      : isAnswer
        ? "validate/missing-field"
        : "validate/missing-request-parameter";
  const isClaim = isAnswer ? stated !== "no" : stated === "yes";
  const says =
    stated === "unsaid"
      ? "nothing about it being optional"
      : stated === "conditional"
        ? "under a condition"
        : `mandatory: ${field.required?.evidence[0]?.words ?? stated}`;
  const source = {
    name: field.name.value,
    path,
    listed: null,
    type: field.type,
    constraints: [],
    row: { span: field.row, words: field.name.value },
  };
  const id = promiseOf(
    source,
    context,
    "required",
    isClaim ? rule : null,
    stated,
    says,
    field.required?.evidence ?? [],
    false,
  );
  if (stated === "yes") ledgerLine(path, "required", id, NONE, context.of, context);
  return isClaim ? id : NONE;
}
