/** What was seen of values that no page describes, with how often each could have been there. */
import type { Tally } from "../counts/observations.ts";
import { countOf, kindsOf } from "../counts/observations.ts";
import { BODIES, CONTENT_TYPE, HEADERS, isHeaderPath, JSON_TYPE, TYPED_BODIES } from "../counts/undescribed.ts";
import { indexOfKind, KINDS, LIST, OBJECT, STRING } from "../plan/json-types.ts";
import type { Plan } from "../plan/plan.ts";

export interface SeenValue {
  /** Exchanges that had it, and in which it could have been. */
  readonly present: number;
  readonly of: number;
  /** By bit: exchanges that had it of the kind. */
  readonly kinds: readonly number[];
  /** By number of the form: exchanges that had a text of it; empty where no text came. */
  readonly forms: readonly number[];
}

export interface UndescribedCounts {
  /** Paths of the values that were seen. */
  paths(operation: number): Iterable<string>;
  /** null where nothing came that could have held it. */
  seen(operation: number, path: string): SeenValue | null;
  /** Whether there were more paths than are kept: then the absence of one says nothing. */
  isCut(operation: number): boolean;
}

const NEVER: readonly number[] = new Array<number>(KINDS).fill(0);

export function undescribedCounts(plan: Plan, tally: Tally): UndescribedCounts {
  const { undescribed, seen } = tally;
  const shared = new Set(plan.operations.map(({ sharedIndex }) => sharedIndex));
  const planned = new Map(plan.values.map(({ operation, at, present }) => [`${operation} ${at}`, present]));

  /** In how many exchanges the value was an object or a list; null where it is not known. */
  function containers(operation: number, path: string, kind: number): number | null {
    if (shared.has(operation)) return undescribed.get(operation)?.entries.get(path)?.kinds[indexOfKind(kind)] ?? null;
    const place = `${operation} ${path}`;
    const table = plan.tables.get(place);
    const bit = indexOfKind(kind);
    const besides = undescribed.get(operation)?.entries.get(path)?.kinds[bit] ?? null;
    if (table !== undefined && kind === OBJECT) return Math.max(countOf(seen, table.opened), besides ?? 0);
    const present = planned.get(place);
    // an answer of another status than those that the page describes is counted beside the rows
    if (present !== undefined) return Math.max(kindsOf(tally, present)[bit] ?? 0, besides ?? 0);
    return besides;
  }

  /** A body could have been in each answer that may have one; of errors, only what came is known. */
  const bodies = (operation: number, path: string, present: number): number =>
    path === "" ? (undescribed.get(operation)?.entries.get(BODIES)?.present ?? present) : present;

  return {
    paths: (operation) => undescribed.get(operation)?.entries.keys() ?? [],
    isCut: (operation) => undescribed.get(operation)?.overflowed === true,
    seen(operation, path) {
      const { present = 0, kinds = NEVER, forms = null } = undescribed.get(operation)?.entries.get(path) ?? {};
      const holder = holderOf(path);
      const of = holder === null ? bodies(operation, path, present) : containers(operation, holder.path, holder.kind);
      if (of === null || of === 0) return null;
      return { present, of: Math.max(of, present), kinds, forms: forms?.counts ?? [] };
    },
  };
}

/** The body of an error. */
const STATUS = /^[45]\d\d$/;

interface Holder {
  readonly path: string;
  readonly kind: number;
}

/** What the value stands in; null for the body. */
export function holderOf(path: string): Holder | null {
  if (path === "") return null;
  if (STATUS.test(path)) return null;
  if (path === JSON_TYPE) return { path: CONTENT_TYPE, kind: STRING };
  if (path === CONTENT_TYPE) return { path: TYPED_BODIES, kind: OBJECT };
  if (isHeaderPath(path)) return { path: HEADERS, kind: OBJECT };
  if (path.endsWith("[]")) return { path: path.slice(0, -2), kind: LIST };
  return { path: path.slice(0, Math.max(path.lastIndexOf("."), 0)), kind: OBJECT };
}
