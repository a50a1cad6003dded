/** What the compiling of a row needs to know, and how promises and ledger lines are made of it. */
import type { ApiPage, Constraint, Evidence, Fact, Json, TypeExpression } from "../../api-model/api-page.ts";
import { alignedKey, fieldPathOf, type PromisePlace } from "../../promises/promises.ts";
import type { LedgerEntry } from "../../findings/report.ts";
import { newPromise, type PlanBuilder } from "./plan-builder.ts";
import type { ObjectShape, ValueNode } from "./plan.ts";
import type { ShownForm } from "./shown-forms.ts";
import type { Rule } from "../../findings/rule.ts";
import { missingRequestParameterRule } from "../rules/missing-request-parameter.ts";
import { requestBodyRule } from "../rules/request-body.ts";
import { requestParameterRule } from "../rules/request-parameter.ts";

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
  /** Whether "default" is the page's word for success, because it names no status of one. */
  readonly defaultIsSuccess: boolean;
  /** Counters: exchanges that could have shown the value. */
  readonly of: number;
  /** How many promises there may be: structures that multiply beyond this are not followed further. */
  readonly mostPromises: number;
  /** Structures around the value, to fold a structure inside itself. */
  readonly above: ReadonlyMap<string, ObjectShape>;
  /** Objects of the kind that it is a member of, as examples of the page show them. */
  readonly beside?: readonly ShownForm[];
  /** A row of a table leaves what is in it to the examples. */
  readonly isRowLeftOpen?: boolean;
  /** Sentences about the operation speak of null. */
  readonly tellsNull?: boolean;
  /** What the examples show where the value stands; absent where they show nothing there, or nobody asks. */
  readonly shown?: ShownHere | null;
}

/** The same for all values of an operation. */
export type OperationContext = Omit<ValueContext, "place" | "status">;

/** What a page's examples show in one place: there to say what is inside of what the rows leave open. */
export interface ShownHere {
  readonly member: (name: string) => ShownHere | null;
  readonly items: () => ShownHere | null;
  /** null where no object or list is shown. */
  readonly inside: (
    path: string,
    counters: Pick<ValueNode, "present" | "opened">,
    context: ValueContext,
  ) => Pick<ValueNode, "shape" | "items"> | null;
}

export interface ValueSource {
  readonly name: string;
  readonly path: string;
  /** What the ledger calls it; null for what is no row of its own. */
  readonly listed: "field" | "header" | null;
  readonly type: Fact<TypeExpression> | null;
  readonly constraints: readonly Constraint[];
  /** Whether the page calls it optional or names a condition for it. */
  readonly isOptional?: boolean;
  /** No row states it: an example shows it. */
  readonly isShown?: true;
  /** The row, as the place where all that is said of the value stands. */
  readonly row: Evidence;
}

/** What a row states: the fact, its value, the page's words for it and where they stand. */
export interface Stated {
  readonly fact: string;
  /** The rule that reports a break in a response; null for what is no more than evidence. */
  readonly rule: Rule["id"] | null;
  readonly value: Json;
  readonly says: string;
  readonly evidence: readonly Evidence[];
}

/** Adds a promise about the value; returns its number. */
export function addPromise(source: ValueSource, stated: Stated, context: ValueContext): number {
  const { name, path, row, constraints } = source;
  const { fact, value, says, evidence } = stated;
  return newPromise(context.builder, {
    operation: context.operation,
    rule: ruleAt(stated.rule, context.place),
    fact,
    fieldPath: findingPath(context, path),
    at: historyPath(context, path),
    key: alignmentKey(context, path, fact),
    value,
    says,
    evidence: [row, ...evidence.filter(({ span }) => span.start !== row.span.start || span.end !== row.span.end)],
    isProse: fact !== "required" && isProse(evidence, source.type?.evidence ?? []),
    underCondition: constraints.some(({ keyword }) => keyword === "condition"),
    name,
    of: context.of,
  });
}

/** Breaks in requests have rules of their own: they are the client's, and that the server took them is the point. */
function ruleAt(rule: Rule["id"] | null, place: PromisePlace): Rule["id"] | null {
  if (rule === null || rule === missingRequestParameterRule.id) return rule;
  if (place === "response" || place === "response-header") return rule;
  return place === "request" ? requestBodyRule.id : requestParameterRule.id;
}

/** "clusters[].name", "request duration", "request" for a request's whole body. */
export function findingPath({ place, status }: Pick<ValueContext, "place" | "status">, path: string): string {
  return fieldPathOf({ place, status, path }).trimEnd();
}

/** What the history of earlier runs finds a value by; null for a request's, which is the caller's choice. */
export function historyPath(context: ValueContext, path: string): string | null {
  const { place, status } = context;
  if (place !== "response" && place !== "response-header") return null;
  const plain = findingPath(context, path);
  return isSuccess(context) ? plain : `${status ?? ""} ${plain}`;
}

function isSuccess({ status, defaultIsSuccess }: ValueContext): boolean {
  return status !== null && (status.startsWith("2") || (status === "default" && defaultIsSuccess));
}

/** Success responses are one place, whatever their number: one edition writes 200, another none. */
export function alignmentKey(context: ValueContext, path: string, fact: string): string {
  const { operationKey, place, status } = context;
  const where = status === null ? place : `${place} ${isSuccess(context) ? "2xx" : status}`;
  const aligned = place === "header" || place === "response-header" ? path.toLowerCase() : alignedKey(path);
  return `${operationKey} ${where} ${aligned} ${fact}`;
}

/** A fact that the type cell states, "String(64)", is the table's; one from the description is a sentence's. */
function isProse(evidence: readonly Evidence[], typeEvidence: readonly Evidence[]): boolean {
  return !evidence.every(({ span }) =>
    typeEvidence.some((cell) => cell.span.start <= span.start && span.end <= cell.span.end),
  );
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
