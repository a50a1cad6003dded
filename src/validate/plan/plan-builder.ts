/** Hands out the numbers of promises and counters while pages are compiled. */
import type { LedgerLine, PagePromise, PlannedValue, TablePlace } from "./plan.ts";

export interface PlanBuilder {
  readonly promises: PagePromise[];
  readonly ledger: LedgerLine[];
  readonly tables: Map<string, TablePlace>;
  readonly values: PlannedValue[];
  counters: number;
}

export const NONE = -1;

/** The value of a promise that no row states and an example shows. */
export const SHOWN = "shown";

export function makePlanBuilder(): PlanBuilder {
  return { promises: [], ledger: [], tables: new Map(), values: [], counters: 0 };
}

export function newCounter(builder: PlanBuilder): number {
  builder.counters += 1;
  return builder.counters - 1;
}

export function newPromise(builder: PlanBuilder, promise: Omit<PagePromise, "id">): number {
  const id = builder.promises.length;
  builder.promises.push({ id, ...promise });
  return id;
}
