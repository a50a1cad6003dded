/** A value of this run, as it is held against what an earlier run saw. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { OperationPlan } from "../plan/plan.ts";

export interface ComparedValue {
  readonly operation: OperationPlan;
  /** What the history finds it by. */
  readonly at: string;
  readonly fieldPath: string;
  readonly row: Evidence;
  /** Kinds that the page allows; `ANY` where it does not say. */
  readonly allowed: number;
  /** Whether the page says that it may be left out. */
  readonly isOptional: boolean;
  readonly isDocumented: boolean;
  /** Whether it counts where it is absent: what a map lacks is a matter of the data. */
  readonly mayLack: boolean;
  /** Whether it is a key of what the page calls a map, which has kept others of its keys. */
  readonly isKey?: true;
  /** Of a value in members of a map: how many different ones show it. */
  readonly alike?: number;
  readonly present: number;
  readonly of: number;
  /** By bit: how many responses had a value of the kind. */
  readonly kinds: readonly number[];
  /** By number of the form: how many responses had a text of it; empty where no text came. */
  readonly forms: readonly number[];
}
