/**
 * The comparison of n editions as data: each promise a row, each edition a column. Rules and the report's matrix both read it.
 */
import type { ApiPage, Evidence, Fact, Field, Json, Operation, Requirement } from "../api-model/api-page.ts";
import { isObject } from "../api-model/json.ts";
import {
  answers,
  type FieldPromise,
  fieldPathOf,
  fieldPromises,
  operationKey,
  operationName,
  shownValues,
  kindOf,
  statedKind,
} from "../promises/promises.ts";
import { saysSeveralObjects } from "../language/several-objects.ts";
import { nameOf } from "../promises/field-tree.ts";
import { alignEditions, type Counterpart, keyOf, placeOf, type RowAlignment } from "./alignment.ts";
import { type EditionGroup, isSpecification, keysOf, operationKeysOf } from "./groups.ts";

/** One operation as its editions describe it. */
export interface ComparedOperation {
  readonly key: string;
  /** "GET /path", as the edition writes it whose source comes first in the alphabet. */
  readonly name: string;
  readonly editions: readonly { readonly page: ApiPage; readonly operation: Operation }[];
  readonly rows: readonly PromiseRow[];
  /** By row key: the row of other editions that is the same field under another name or in another place. */
  readonly counterparts: ReadonlyMap<string, RowPair>;
  /** Keys of the rows of wrapper objects that only some editions have. */
  readonly wrappers: ReadonlySet<string>;
}

/** Two rows that are one field. */
export interface RowPair {
  readonly row: PromiseRow;
  readonly other: PromiseRow;
  readonly kind: Counterpart["kind"];
}

/** One field, with what each edition says of it. */
export interface PromiseRow {
  /** Place and aligned path: what the row is known by. */
  readonly key: string;
  /** Where it stands: "path", "request", "response 2xx". */
  readonly place: string;
  /** What the object is known by that holds it; null at the top of a body and for parameters. */
  readonly parent: string | null;
  /** "clusters[].name", "path project_id". */
  readonly path: string;
  readonly name: string;
  /** In the order of the operation's editions; null where the edition has no such row. */
  readonly cells: readonly (PromiseCell | null)[];
  /** What the editions' examples show, all editions together. */
  readonly shown: readonly ShownKind[];
}

export interface PromiseCell {
  readonly promise: FieldPromise;
  /** By fact: what the edition states; a fact that it does not state is missing. */
  readonly facts: Readonly<Partial<Record<FactName, StatedFact>>>;
}

export interface StatedFact {
  readonly value: Json;
  /** For people: "list", "Config", "1 to 64". */
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export interface ShownKind {
  readonly edition: number;
  readonly kind: string;
  /** Offset of the value in the edition's source. */
  readonly offset: number;
}

export const FACT_NAMES = [
  "type",
  "required",
  "const",
  "enum",
  "default",
  "length",
  "range",
  "items",
  "multiple-of",
  "format",
  "nullable",
  "read-only",
  "deprecated",
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** An operation with the editions that have it, before what they say of it is laid side by side. */
type GroupOperation = Pick<ComparedOperation, "key" | "name" | "editions">;

/** The operations of a group that at least one edition has, in page order. */
export function groupOperations(group: EditionGroup): GroupOperation[] {
  const byKey = new Map<string, { page: ApiPage; operation: Operation }[]>();
  // what a specification says of other operations is compared with their pages
  const told = new Set(group.pages.filter((page) => !isSpecification(page)).flatMap(keysOf));
  const written = ({ method, path }: Operation): string => operationKey(method.value, path.value);
  // what one edition writes below a base that it states, another writes in full
  const inFull = new Set(group.pages.flatMap(({ operations }) => operations.map(written)));
  for (const page of group.pages) {
    for (const operation of page.operations) {
      const own = written(operation);
      const whole = operationKey(operation.method.value, operation.wholePath ?? operation.path.value);
      const key = isSpecification(page)
        ? (operationKeysOf(page, operation).find((one) => told.has(one)) ?? own)
        : inFull.has(whole)
          ? whole
          : own;
      if (told.size > 0 && !told.has(key)) continue;
      const known = byKey.get(key) ?? [];
      // a page that describes an operation twice is one edition of it
      if (!known.some((edition) => edition.page === page)) byKey.set(key, [...known, { page, operation }]);
    }
  }
  return [...byKey].map(([key, editions]) => ({ key, name: nameIn(editions) ?? key, editions }));
}

/** The same with all their rows. */
export function compareOperations(group: EditionGroup, pages: ReadonlyMap<string, ApiPage>): ComparedOperation[] {
  return groupOperations(group).map((operation) => ({ ...operation, ...rowsOf(operation.editions, pages) }));
}

function nameIn(editions: ComparedOperation["editions"]): string | null {
  const [first] = editions.toSorted((a, b) => (a.page.source < b.page.source ? -1 : 1));
  return first ? operationName(first.operation) : null;
}

type MutableRow = Omit<PromiseRow, "cells" | "shown"> & { path: string; cells: (PromiseCell | null)[] };

function rowsOf(
  editions: ComparedOperation["editions"],
  pages: ReadonlyMap<string, ApiPage>,
): Pick<ComparedOperation, "rows" | "counterparts" | "wrappers"> {
  const sides = editions.map(({ page, operation }) => ({ operation, promises: fieldPromises(page, operation, pages) }));
  const alignment = alignEditions(sides);
  const made = new Map<string, MutableRow>();
  const named = new Set<string>();
  sides.forEach(({ promises }, column) => {
    for (const promise of promises) {
      const key = alignment.rowOf(keyOf(promise));
      const row = made.get(key) ?? {
        key,
        place: placeOf(promise),
        path: fieldPathOf(promise),
        name: nameOf(promise),
        parent: alignment.holderOf(promise),
        cells: editions.map(() => null),
      };
      made.set(key, row);
      const path = fieldPathOf(promise);
      const isOwn = keyOf(promise) === key;
      // where editions call an object differently, one of them gives the path; of two for a list the one with its step tells more
      if (isOwn && (!named.has(key) || path.length > row.path.length)) row.path = path;
      if (isOwn) named.add(key);
      row.cells[column] ??= { promise, facts: statedFacts(promise.field) };
    }
  });
  const rows = [...made.values()].map((row): PromiseRow => ({ ...row, shown: shownKinds(row, editions) }));
  return { rows, counterparts: rowPairs(alignment, rows), wrappers: alignment.wrappers };
}

function rowPairs({ counterparts }: RowAlignment, rows: readonly PromiseRow[]): Map<string, RowPair> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    [...counterparts].flatMap(([key, { other, kind }]) => {
      const [row, partner] = [byKey.get(key), byKey.get(other)];
      return row && partner ? [[key, { row, other: partner, kind }] as const] : [];
    }),
  );
}

function shownKinds(
  row: { cells: readonly (PromiseCell | null)[] },
  editions: ComparedOperation["editions"],
): ShownKind[] {
  return editions.flatMap(({ operation }, column) => {
    const promise = row.cells[column]?.promise ?? row.cells.find((cell) => cell !== null)?.promise;
    if (!promise || (promise.place !== "request" && promise.place !== "response")) return [];
    const role = promise.place;
    return operation.examples
      .filter((example) => example.role === role && (role === "request" || answers(example.status, promise.status)))
      .flatMap((example) => shownValues(example, promise.path))
      .flatMap(({ value, offset }) =>
        value === null || offset === null ? [] : [{ edition: column, kind: kindOf(value), offset }],
      );
  });
}

/** The facts that a row states, each as one comparable value. */
export function statedFacts(field: Field): PromiseCell["facts"] {
  const facts: Partial<Record<FactName, StatedFact>> = {};
  const kind = statedKind(field.type?.value ?? null);
  // "Lamp objects" are one or several
  const isOpen = kind === "object" && field.type?.evidence.some(({ words }) => saysSeveralObjects(words));
  if (kind !== null && field.type && isOpen !== true)
    facts.type = { value: kind, words: kind, evidence: field.type.evidence };
  if (field.required && field.required.value !== "conditional")
    facts.required = {
      value: field.required.value,
      words: markOf(field.required, field.name.value),
      evidence: field.required.evidence,
    };
  const limits = new Map<FactName, { value: Record<string, Json>; evidence: Evidence[] }>();
  for (const constraint of field.constraints) {
    const name = factOf(constraint.keyword);
    // "node IP address" names the thing more than its form; other editions that call it otherwise contradict nothing
    if (name === null || (name === "format" && constraint.value === "ip")) continue;
    const part = limits.get(name) ?? { value: {}, evidence: [] };
    part.value[constraint.keyword] =
      constraint.keyword === "enum" && Array.isArray(constraint.value)
        ? constraint.value.map(String).toSorted()
        : constraint.value;
    part.evidence.push(...constraint.evidence);
    limits.set(name, part);
  }
  for (const [name, { value, evidence }] of limits) facts[name] = { value, words: wordsOf(value), evidence };
  return facts;
}

/** The page's mark: without the key that a specification puts before it; of a mark that has no words, its meaning. */
function markOf({ value, evidence }: Fact<Requirement>, name: string): string {
  const words = (evidence[0]?.words ?? "").replace(/^required\s*:\s*/, "");
  if (words !== "" && words !== name) return words;
  return value === "yes" ? "Yes" : "No";
}

function factOf(keyword: string): FactName | null {
  if (keyword.endsWith("Length")) return "length";
  if (keyword.endsWith("Items")) return "items";
  if (/imum$/i.test(keyword)) return "range";
  if (keyword === "multipleOf") return "multiple-of";
  if (keyword === "readOnly") return "read-only";
  return keyword === "const" ||
    keyword === "enum" ||
    keyword === "default" ||
    keyword === "format" ||
    keyword === "nullable" ||
    keyword === "deprecated"
    ? keyword
    : null;
}

/** A fact for people. */
export function wordsOfFact(value: Json): string {
  return isObject(value) ? wordsOf(value) : valueText(value);
}

const valueText = (json: Json | undefined): string => (typeof json === "string" ? json : JSON.stringify(json ?? null));

function wordsOf(value: Readonly<Record<string, Json>>): string {
  if ("enum" in value && Array.isArray(value["enum"])) return value["enum"].map(valueText).join(", ");
  const [low, high] = [
    value["minLength"] ?? value["minItems"] ?? value["minimum"],
    value["maxLength"] ?? value["maxItems"] ?? value["maximum"],
  ];
  if (low !== undefined && high !== undefined) return `${valueText(low)} to ${valueText(high)}`;
  if (low !== undefined) return `at least ${valueText(low)}`;
  if (high !== undefined) return `at most ${valueText(high)}`;
  return Object.values(value).map(valueText).join(", ");
}
