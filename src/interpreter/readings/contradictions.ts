/** Where the examples of a page and its tables read differently, and which of the two to believe. */
import type { ApiPage, Example, Field, Json, Structure, TypeExpression } from "../../api-model/api-page.ts";
import type { Doubt } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { nameKey, nameWords } from "../cells/names.ts";
import { type JsonObject, isList, isObject } from "../../api-model/json.ts";
import type { Holder, ShownObjects, ShownPage } from "./shown-values.ts";
import { makeOtherName } from "./other-name.ts";
import { findWrapper, type Wrapper } from "./wrappers.ts";

/** What an example reads otherwise than its table, and what the page is where the example is right. */
export type Contradiction = {
  readonly won: "table" | "example";
  readonly because: Doubt;
  readonly example: Example;
  /** The table leaves out what the example shows, and denies it nowhere: the page reads so even where tables are believed. */
  readonly isLeftOut: boolean;
} & (
  | {
      readonly kind: "list" | "single" | "map" | "level" | "object";
      readonly holder: Holder;
      readonly type: TypeExpression;
      /** The field whose object the examples leave out. */
      readonly level?: Field;
    }
  | { readonly kind: "wrapper"; readonly of: ShownObjects; readonly wrapper: Wrapper }
  | { readonly kind: "name"; readonly of: ShownObjects; readonly field: Field; readonly name: string }
);

/** All of a page: types first, then wrappers, then names, since each is read with those before it settled. */
export function contradictionsOf(page: ApiPage, { holders, structures }: ShownPage): Contradiction[] {
  const types = holders.flatMap((holder) => typeContradiction(page, holder) ?? []);
  const wrappers = wrappersIn(structures);
  const wrapped = new Set(wrappers.map((found) => (found.kind === "wrapper" ? found.of : null)));
  let words: ReadonlyMap<string, number> | null = null;
  const countWords = (): ReadonlyMap<string, number> => (words ??= wordsOfNames(page));
  const names = structures.filter((of) => !wrapped.has(of)).flatMap((of) => nameContradictions(of, countWords));
  return [...types, ...wrappers, ...names];
}

/** Those of objects that the examples show around what a table describes. */
export function wrappersIn(structures: readonly ShownObjects[]): Contradiction[] {
  return structures.flatMap((of) => wrapperContradiction(of) ?? []);
}

function typeContradiction(page: ApiPage, holder: Holder): Contradiction | null {
  const { type, shown } = holder;
  const values = shown.map(({ value }) => value);
  const example = shown[0]?.example;
  if (!example) return null;
  const found = otherType(page, type, values, holder.field === null);
  if (found?.kind === "list" && isLoneItem(holder))
    return { ...found, holder, example, won: "table", because: "a-list-of-one", isLeftOut: false };
  return found && { ...found, holder, example, isLeftOut: false };
}

type OtherType = Pick<Contradiction, "won" | "because"> & {
  readonly kind: "list" | "single" | "map" | "level" | "object";
  readonly type: TypeExpression;
  readonly level?: Field;
};

/** Calls that fetch: only they list what there is. */
const LISTING = ["GET", "HEAD"];

/** A list of one is how examples show one thing too, where a call makes or changes it and the table names its structure. */
function isLoneItem({ at: { operation }, type, shown }: Holder): boolean {
  return (
    type.kind === "structure" &&
    !LISTING.includes(operation.method.value) &&
    shown.every(({ value }) => isList(value) && value.length <= 1)
  );
}

function otherType(page: ApiPage, type: TypeExpression, values: readonly Json[], isBody: boolean): OtherType | null {
  const items = values.filter(isList).flat();
  const shows = (kind: OtherType["kind"], to: TypeExpression): OtherType => ({
    kind,
    type: to,
    won: "example",
    because: "every-example-shows-it",
  });
  if (values.every(isList)) {
    if (items.length > 0 && !items.every(isObject)) return null;
    if (type.kind === "object") return isBody ? null : shows("list", { kind: "array", items: type });
    if (type.kind === "structure") {
      const structure = structureById(page, type.id);
      const fits = type.page !== undefined || !structure || items.every((i) => holds(structure, i));
      return fits && !(isBody && items.length === 0) ? shows("list", { kind: "array", items: type }) : null;
    }
    if (type.kind === "map" && items.length > 0) {
      const inner = innermost(type);
      const structure = inner && structureById(page, inner.id);
      return inner && structure && items.every((item) => holds(structure, item))
        ? shows("list", { kind: "array", items: inner })
        : null;
    }
    return type.kind === "array" ? levelIn(page, type, items, isBody) : null;
  }
  if (!values.every(isObject)) return levelIn(page, type, items, isBody);
  if (type.kind === "string") return shows("object", { kind: "object" });
  // an abridged example shows one of many; a list that the table says is one
  if (type.kind === "array") {
    const wasObject = type.items ?? { kind: "object" as const };
    return { kind: "single", type: wasObject, won: "table", because: "the-table-says-list" };
  }
  if (type.kind === "map") return otherMap(page, type, values);
  if (type.kind !== "structure") return null;
  const map = asMap(page, type, values);
  return map ? shows("map", map) : levelIn(page, type, values, isBody);
}

/** A map whose examples show lists, or the fields of the table themselves. */
function otherMap(
  page: ApiPage,
  type: TypeExpression & { kind: "map" },
  values: readonly JsonObject[],
): OtherType | null {
  const members = values.flatMap((value) => Object.values(value));
  const stated = type.values;
  if (!stated || members.length === 0) return null;
  const example = { won: "example", because: "every-example-shows-it" } as const;
  if ((stated.kind === "structure" || stated.kind === "object") && members.every(isList))
    return { kind: "map", type: { kind: "map", values: { kind: "array", items: stated } }, ...example };
  const structure =
    stated.kind === "structure" && stated.page === undefined ? structureById(page, stated.id) : undefined;
  return structure && values.every((value) => holds(structure, value))
    ? { kind: "object", type: stated, ...example }
    : null;
}

/** An object none of whose keys is a field, and whose values have the fields: the keys are data. */
function asMap(
  page: ApiPage,
  type: TypeExpression & { kind: "structure" },
  values: readonly JsonObject[],
): TypeExpression | null {
  const home = type.page === undefined ? structureById(page, type.id) : undefined;
  const members = values.flatMap((value) => Object.entries(value));
  const names = home?.fields.map((field) => field.name.value);
  const isKnown = (key: string): boolean => names?.includes(key) ?? !/\s|^[\da-f-]{36}$/i.test(key);
  if (members.length === 0 || members.some(([key]) => isKnown(key))) return null;
  // one key that is spelt as fields are is an object around them
  const isData = new Set(members.map(([key]) => key)).size > 1 || members.some(([key]) => !/^[a-z][a-z_]*$/i.test(key));
  const fits = (value: Json): boolean =>
    isObject(value) && (names === undefined || Object.keys(value).some((key) => names.includes(key)));
  if (!isData) return null;
  if (members.every(([, value]) => fits(value))) return { kind: "map", values: type };
  return members.every(([, value]) => isList(value) && value.every(fits))
    ? { kind: "map", values: { kind: "array", items: type } }
    : null;
}

/** An object with one field, whose object's fields the examples show directly. */
function levelIn(page: ApiPage, type: TypeExpression, values: readonly Json[], isBody: boolean): OtherType | null {
  const objects = values.flatMap((value) => (isList(value) ? value : [value])).filter(isObject);
  const outer = innermost(type);
  const structure = outer && structureById(page, outer.id);
  const [field, ...others] = structure?.fields ?? [];
  const inner = field?.type?.value;
  if (!outer || !field || others.length > 0 || structure?.anyKey || inner?.kind !== "structure" || objects.length === 0)
    return null;
  const within = structureById(page, inner.id);
  if (!within || !objects.every((object) => !Object.hasOwn(object, field.name.value) && holds(within, object)))
    return null;
  return {
    kind: "level",
    level: field,
    type: replaced(type, inner),
    // of a body an example may show no more than what is inside
    won: isBody ? "table" : "example",
    because: isBody
      ? "the-example-may-be-a-part"
      : isResponseBody(page, outer.id)
        ? "the-table-is-a-response"
        : "every-example-shows-it",
  };
}

const isResponseBody = ({ operations }: ApiPage, id: string): boolean =>
  operations.some(({ responses }) => responses.some(({ body }) => body !== null && innermost(body.type)?.id === id));

function wrapperContradiction(of: ShownObjects): Contradiction | null {
  const found = findWrapper(of);
  if (!found) return null;
  const { wrapper, example, isCareless } = found;
  const isNamed = isNamedBy(of, wrapper);
  if (!isCareless && areMembers(of, wrapper))
    return { kind: "wrapper", of, wrapper, example, won: "example", because: "its-rows-follow", isLeftOut: true };
  const isBelieved = !isCareless || isNamed;
  return {
    kind: "wrapper",
    of,
    wrapper,
    example,
    won: isBelieved ? "example" : "table",
    because: isNamed ? "the-path-names-it" : isBelieved ? "every-example-shows-it" : "the-example-is-careless",
    isLeftOut: !isCareless && describesInside(of, wrapper),
  };
}

/** Whether the table describes what is inside the object, and nothing else: all its rows stand there, and none is the object's own. */
function describesInside({ structure: { fields, anyKey } }: ShownObjects, { path, inside }: Wrapper): boolean {
  return anyKey === null && inside.length === fields.length && fields.every(({ name }) => name.value !== path[0]);
}

/** Whether the object around the fields has a row, and theirs are the rows behind it. */
function areMembers({ structure: { fields } }: ShownObjects, { path, inside }: Wrapper): boolean {
  const from = fields.findIndex(({ name }) => name.value === path[0]) + 1;
  return path.length === 1 && from > 0 && inside.every((field, i) => fields[from + i] === field);
}

/** Whether the operation's path has the words of the object's name: "workload_queue" of ".../workload/queues". */
function isNamedBy({ at: { operation } }: ShownObjects, { path }: Wrapper): boolean {
  const words = new Set(nameWords(operation.path.value.replace(/\{[^{}]*\}/g, "")).map(nameKey));
  return path.some((key) => nameWords(key).every((word) => words.has(nameKey(word))));
}

/** How many different names of fields and paths of the page have each word. */
function wordsOfNames({ structures, operations }: ApiPage): ReadonlyMap<string, number> {
  const names = new Set([
    ...structures.flatMap(({ fields }) => fields.map(({ name }) => name.value)),
    ...operations.flatMap(({ path, parameters }) => [path.value, ...parameters.map(({ name }) => name.value)]),
  ]);
  const counts = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(nameWords(name).map(nameKey))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether other names of the page have the words that only the table's name has, and none has those that only the example's has. */
function isTheirSpelling(table: string, example: string, words: ReadonlyMap<string, number>): boolean {
  const [said, shown] = [table, example].map((name) => nameWords(name).map(nameKey)) as [string[], string[]];
  const own = said.filter((word) => !shown.includes(word));
  const other = shown.filter((word) => !said.includes(word));
  return (
    own.length > 0 &&
    own.every((word) => (words.get(word) ?? 0) > 1) &&
    other.every((word) => (words.get(word) ?? 0) === 0)
  );
}

function nameContradictions(of: ShownObjects, countWords: () => ReadonlyMap<string, number>): Contradiction[] {
  const example = of.objects[0]?.example;
  if (!example) return [];
  const otherName = makeOtherName(of);
  return of.structure.fields.flatMap((field) => {
    const name = otherName(field);
    if (name === null) return [];
    const believed: Pick<Contradiction, "won" | "because"> = isTheirSpelling(field.name.value, name, countWords())
      ? { won: "table", because: "the-page-says-so-elsewhere" }
      : { won: "example", because: "every-example-shows-it" };
    return [{ kind: "name" as const, of, field, name, example, isLeftOut: false, ...believed }];
  });
}

/** Whether a value is an object of the structure, as far as it goes: half of its keys are fields. */
function holds({ fields }: Structure, value: Json): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  const known = keys.filter((key) => fields.some((field) => field.name.value === key));
  return known.length > 0 && known.length * 2 >= keys.length;
}

type StructureType = TypeExpression & { kind: "structure" };

/** The structure inside lists and maps; null without one on this page. */
function innermost(type: TypeExpression | null): StructureType | null {
  if (type?.kind === "array") return innermost(type.items);
  if (type?.kind === "map") return innermost(type.values);
  return type?.kind === "structure" && type.page === undefined ? type : null;
}

function replaced(type: TypeExpression, by: TypeExpression): TypeExpression {
  if (type.kind === "array" && type.items) return { kind: "array", items: replaced(type.items, by) };
  if (type.kind === "map" && type.values) return { kind: "map", values: replaced(type.values, by) };
  return by;
}
