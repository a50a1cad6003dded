/**
 * Which rows of several editions are one row: fields of one path, and what stands below a field that one edition spells, names or
 * places differently. Which field has become which is decided by the same alignment that tells an old page from a new one.
 */
import type { FieldPair } from "../promises/align.ts";
import type { FieldNode } from "../promises/field-tree.ts";
import type { FieldPromise } from "../promises/promises.ts";
import { alignRequests, type OperationSide } from "../changes/request-changes.ts";
import { alignResponses } from "../changes/response-changes.ts";

/** Two rows of different editions that are one field. */
export interface Counterpart {
  readonly row: string;
  readonly other: string;
  readonly kind: "spelling" | "renamed" | "moved";
}

export interface RowAlignment {
  /** The key of the row that a promise of that key belongs to. */
  readonly rowOf: (key: string) => string;
  /** What the object is known by that holds a promise; null at the top of a body and for parameters. */
  readonly holderOf: (promise: FieldPromise) => string | null;
  /** By row key: both rows of a pair are in the map. */
  readonly counterparts: ReadonlyMap<string, Counterpart>;
  /** Wrapper objects that only some editions have: all that they hold stands elsewhere on the others. */
  readonly wrappers: ReadonlySet<string>;
}

/** A success response is one place, whatever its number: one edition writes 200, another none. */
export function placeOf({ place, status }: FieldPromise): string {
  return status === null ? place : `${place} ${status.startsWith("2") ? "2xx" : status}`;
}

/** What a promise is known by as long as no edition calls it otherwise. */
export function keyOf(promise: FieldPromise): string {
  const isHeader = promise.place === "header" || promise.place === "response-header";
  return `${placeOf(promise)} ${isHeader ? promise.key.toLowerCase() : promise.key}`;
}

const KINDS: Readonly<Record<Exclude<FieldPair["by"], "name">, Counterpart["kind"]>> = {
  spelling: "spelling",
  likeness: "renamed",
  move: "moved",
};

/** Aligns the editions of one operation with each other. */
export function alignEditions(sides: readonly OperationSide[]): RowAlignment {
  const editionsWith = new Map<string, Set<number>>();
  sides.forEach(({ promises }, edition) => {
    for (const promise of promises) {
      const key = keyOf(promise);
      editionsWith.set(key, (editionsWith.get(key) ?? new Set()).add(edition));
    }
  });
  const shareNone = (a: string, b: string): boolean =>
    ![...(editionsWith.get(a) ?? [])].some((edition) => editionsWith.get(b)?.has(edition));
  const rows = makeClasses();
  const objects = makeClasses();
  const counterparts = new Map<string, Counterpart>();
  const wrappers = new Set<string>();
  const join = ({ before, after, by }: FieldPair): void => {
    if (!before.described || !after.described) return;
    const [a, b] = [keyOf(before.promise), keyOf(after.promise)];
    const [row, other] = [rows.of(a), rows.of(b)];
    if (row === other || !shareNone(row, other)) return;
    if (by === "name") {
      rows.join(row, other);
      editionsWith.set(rows.of(a), new Set([...(editionsWith.get(row) ?? []), ...(editionsWith.get(other) ?? [])]));
    } else if (!counterparts.has(row) && !counterparts.has(other)) {
      counterparts.set(row, { row, other, kind: KINDS[by] }).set(other, { row: other, other: row, kind: KINDS[by] });
    }
    objects.join(a, b);
  };
  for (const [i, side] of sides.entries()) {
    for (const other of sides.slice(i + 1)) {
      for (const { pairs } of [alignRequests(side, other), ...alignResponses(side, other)]) {
        for (const pair of pairs) join(pair);
        for (const [wrapper, holder] of wrappersOf(pairs)) {
          wrappers.add(keyOf(wrapper.promise));
          objects.join(keyOf(wrapper.promise), holder);
        }
      }
    }
  }
  const byRow = [...counterparts.values()].map(({ row, other, kind }): Counterpart => ({
    row: rows.of(row),
    other: rows.of(other),
    kind,
  }));
  return {
    rowOf: rows.of,
    holderOf: (promise) => {
      const top = `${placeOf(promise)} `;
      const holder = objects.of(`${top}${promise.holder}`);
      return holder === top ? null : holder;
    },
    counterparts: new Map(byRow.map((counterpart) => [counterpart.row, counterpart])),
    wrappers: new Set([...wrappers].map(rows.of)),
  };
}

/** Objects whose parts have all moved, each with the key of the object that they moved to. */
function wrappersOf(pairs: readonly FieldPair[]): [FieldNode, string][] {
  const moved = new Map<FieldNode, FieldNode>();
  const paired = new Set<FieldNode>();
  for (const { before, after, by } of pairs) {
    paired.add(before).add(after);
    if (by === "move") moved.set(before, after).set(after, before);
  }
  return [...moved].flatMap(([node, other]): [FieldNode, string][] => {
    const wrapper = node.parent;
    if (!wrapper || paired.has(wrapper) || !wrapper.children.some((child) => moved.has(child))) return [];
    return [[wrapper, other.parent ? keyOf(other.parent.promise) : `${placeOf(other.promise)} `]];
  });
}

interface Classes {
  /** The shortest key of the class, so that the order of the pages plays no part. */
  readonly of: (key: string) => string;
  readonly join: (a: string, b: string) => void;
}

/** Keys that stand for one thing. */
function makeClasses(): Classes {
  const known = new Map<string, string>();
  const of = (key: string): string => {
    let at = key;
    for (let next = known.get(at); next !== undefined; next = known.get(at)) at = next;
    return at;
  };
  return {
    of,
    join: (a, b) => {
      const [first, second] = [of(a), of(b)].toSorted((x, y) => x.length - y.length || (x < y ? -1 : 1));
      if (first !== undefined && second !== undefined && first !== second) known.set(second, first);
    },
  };
}
