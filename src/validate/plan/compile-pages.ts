/** From pages to the plan that exchanges are checked by: every operation of every page, each edition on its own. */
import type { ApiPage } from "../../api-model/api-page.ts";
import { isCallKey } from "../../api-model/rpc-envelope.ts";
import { descriptionsByCall } from "./descriptions-by-call.ts";
import { compileOperation } from "./compile-operation.ts";
import { makePlanBuilder } from "./plan-builder.ts";
import type { OperationPlan, Plan } from "./plan.ts";

/** The plan of all pages. */
export function compilePages(pages: readonly ApiPage[]): Plan {
  const builder = makePlanBuilder();
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const operations: OperationPlan[] = [];
  for (const page of pages) {
    for (const operation of page.operations)
      operations.push(compileOperation(operation, operations.length, page, bySource, builder));
  }
  return {
    operations: withErrorsOfAll(withSharedCounts(withNamesOfAll(operations)), pages),
    promises: builder.promises,
    ledger: builder.ledger,
    tables: builder.tables,
    values: builder.values,
    counters: builder.counters,
  };
}

/**
 * Sections and pages that describe one reading call get different answers, each those that fit it. What the call answered is then
 * known only from all of them together. Other methods may do several things at one address, and so may a call that its query names.
 */
function withSharedCounts(operations: readonly OperationPlan[]): OperationPlan[] {
  const byCall = descriptionsByCall(operations);
  return operations.map((operation) => {
    const all = byCall.get(operation.key) ?? [];
    const [first] = all;
    const isShared =
      first !== undefined &&
      all.length > 1 &&
      operation.method === "GET" &&
      !all.some(({ queryTemplate }) => queryTemplate.some(isCallKey));
    return isShared ? { ...operation, sharedIndex: first.index } : operation;
  });
}

/** A page that shows one call again and again, each time with other queries, documents all of them, and so do its sentences about it. */
function withNamesOfAll(operations: readonly OperationPlan[]): OperationPlan[] {
  const calls = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  const keyOf = ({ edition, method }: OperationPlan, path: string): string => `${edition} ${method} ${path}`;
  for (const operation of operations)
    for (const path of operation.paths) {
      const names = calls.get(keyOf(operation, path)) ?? new Set();
      for (const name of operation.queryNames) names.add(name);
      calls.set(keyOf(operation, path), names);
      const mentioned = told.get(keyOf(operation, path)) ?? new Set();
      for (const name of operation.mentioned) mentioned.add(name);
      told.set(keyOf(operation, path), mentioned);
    }
  return operations.map((operation) => ({
    ...operation,
    shownQueries: new Set(operation.paths.flatMap((path) => [...(calls.get(keyOf(operation, path)) ?? [])])),
    mentioned: new Set(operation.paths.flatMap((path) => [...(told.get(keyOf(operation, path)) ?? [])])),
  }));
}

/** Any operation may fail as the pages say in general, and may be unavailable as its page says of another one. */
function withErrorsOfAll(operations: readonly OperationPlan[], pages: readonly ApiPage[]): OperationPlan[] {
  const tellsErrors = pages.some((page) => page.tellsErrors === true);
  const inGeneral = pages.flatMap(({ errorStatuses }) => errorStatuses ?? []);
  const refusals = new Map(
    pages.map(({ source, operations: own }) => [
      source,
      own.flatMap(({ errorStatuses }) => (errorStatuses ?? []).filter((status) => DELIBERATE.has(status))),
    ]),
  );
  return operations.map((one) => ({
    ...one,
    tellsErrors: tellsErrors || one.tellsErrors,
    errorStatuses: new Set([...one.errorStatuses, ...inGeneral, ...(refusals.get(one.edition) ?? [])]),
  }));
}

/** "Not implemented" and "unavailable" are what a server says that knows what it does. */
const DELIBERATE = new Set(["501", "503"]);
