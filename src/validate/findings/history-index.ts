/** Looks things up in the history of an earlier run. */
import type { CallHistory, FieldHistory, History, OperationHistory, PromiseHistory } from "../../findings/history.ts";
import { FRACTION, INTEGER, kindsOfTypes } from "../plan/json-types.ts";
import type { PagePromise } from "../plan/plan.ts";
import { promiseKey } from "./make-history.ts";

export interface HistoryIndex {
  operation(key: string): OperationHistory | null;
  field(key: string, at: string): FieldHistory | null;
  promise(key: string, promise: PagePromise): PromiseHistory | null;
  /** Whether another call of the same things had null in a field of this name, and something else besides. */
  hasNullBeside(key: string, at: string): boolean;
  /** What was called and no page described. */
  undocumented(call: string): CallHistory | null;
  /** The operation of a page of the earlier run that a call that matches no page is of; null where none was. */
  formerOperation(call: string): OperationHistory | null;
  /** What errors held, of all operations together. */
  readonly errors: readonly FieldHistory[];
}

export function indexHistory(history: History): HistoryIndex {
  const operations = new Map(
    history.operations.map((operation) => [
      operation.operation,
      {
        operation,
        fields: new Map(operation.fields.map((field) => [field.field, field])),
        promises: new Map(operation.promises.map((promise) => [promiseKey(promise), promise])),
      },
    ]),
  );
  const undocumented = new Map((history.undocumented ?? []).map((call) => [call.call, call]));
  return {
    errors: history.errors ?? [],
    hasNullBeside: (key, at) => {
      const [things, name] = [thingsOf(key), nameOf(at)];
      return history.operations.some(
        ({ operation, fields }) =>
          operation !== key &&
          thingsOf(operation) === things &&
          fields.some(({ field, types }) => nameOf(field) === name && (types["null"] ?? 0) > 0 && isMixed(types)),
      );
    },
    undocumented: (call) => undocumented.get(call) ?? null,
    formerOperation: (call) => history.operations.find(({ operation }) => isCallOf(operation, call)) ?? null,
    operation: (key) => operations.get(key)?.operation ?? null,
    field: (key, at) => operations.get(key)?.fields.get(at) ?? null,
    promise: (key, { at, fact, says }) =>
      at === null || fact === null
        ? null
        : (operations.get(key)?.promises.get(promiseKey({ field: at, fact, says })) ?? null),
  };
}

/** The path of a call without its method and without the variable at its end: "/pots" of "POST /pots" and of "GET /pots/{}". */
const thingsOf = (key: string): string => key.replace(/^\S+ /, "").replace(/\/(?:\{\})?$/, "");

/** The last part of a field's path. */
const nameOf = (at: string): string => at.slice(at.lastIndexOf(".") + 1);

const isMixed = (types: FieldHistory["types"]): boolean =>
  Object.entries(types).some(([name, count]) => name !== "null" && count > 0);

/** Whether "GET /pots/red" or "GET /pots/{}" is of "GET /pots/{}". */
function isCallOf(operation: string, call: string): boolean {
  const template = operation.split(/[ /]/);
  const called = call.split(/[ /]/);
  return template.length === called.length && template.every((one, n) => one === called[n] || one === "{}");
}

/** Kinds, with a whole number and one with decimals as one: which of them comes is a matter of the value. */
export function foldNumbers(kinds: number): number {
  return (kinds & (INTEGER | FRACTION)) === 0 ? kinds : kinds | INTEGER | FRACTION;
}

/** The kinds seen before. */
export function kindsBefore({ types }: FieldHistory): number {
  return kindsOfTypes(Object.keys(types).filter((name) => (types[name] ?? 0) > 0));
}

/** How many responses had a value of one of these kinds; the largest count, since a list may hold several. */
export function countBefore({ types }: FieldHistory, kinds: number): number {
  const counts = Object.entries(types).map(([name, count]) => ((kindsOfTypes([name]) & kinds) === 0 ? 0 : count));
  return Math.max(0, ...counts);
}

export function successesOf({ statuses }: OperationHistory): number {
  return Object.entries(statuses).reduce((sum, [status, count]) => sum + (status.startsWith("2") ? count : 0), 0);
}
