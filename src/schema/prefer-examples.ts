/**
 * The reading of a page in which its own examples overrule a table that they contradict: a list typed as an object, a map told
 * in prose, a wrapper object left out, a name in the singular here and in the plural there. Only examples that agree with each
 * other overrule; where they show nothing the table holds.
 */
import { distance } from "fastest-levenshtein";
import type {
  ApiPage,
  Body,
  Example,
  Field,
  Json,
  Operation,
  Structure,
  TypeExpression,
} from "../api-model/api-page.ts";
import { structureById } from "../api-model/structure-by-id.ts";
import { nameKey } from "../interpreter/cells/names.ts";
import { answers, type FieldPromise, fieldPromises, isForAnyKey, isObject, shownValues } from "../promises/promises.ts";

interface Repair {
  readonly type?: TypeExpression;
  readonly name?: string;
}

/** The page as its examples read it. Evidence stays that of the table. */
export function preferExamples(page: ApiPage, pages: ReadonlyMap<string, ApiPage> = new Map()): ApiPage {
  const repairs = new Map<string, Repair>();
  for (const operation of page.operations) {
    const promises = fieldPromises(page, operation, pages);
    for (const promise of promises) {
      // the values of any key tell nothing of the row's name
      if (
        promise.structure === null ||
        isForAnyKey(promise) ||
        (promise.place !== "request" && promise.place !== "response")
      )
        continue;
      const repair = repairOf(promise, examplesFor(operation, promise), promises, page);
      if (repair) repairs.set(`${promise.structure} ${promise.field.name.value}`, repair);
    }
  }
  const wrapped: Structure[] = [];
  const operations = page.operations.map((operation) => wrapBodies(operation, page, wrapped));
  return {
    ...page,
    structures: [...page.structures.map((structure) => repairStructure(structure, repairs)), ...wrapped],
    operations,
  };
}

function examplesFor(operation: Operation, { place, status }: Pick<FieldPromise, "place" | "status">): Example[] {
  return operation.examples.filter(
    (example) => example.role === place && (place === "request" || answers(example.status, status)),
  );
}

function repairOf(
  promise: FieldPromise,
  examples: readonly Example[],
  promises: readonly FieldPromise[],
  page: ApiPage,
): Repair | null {
  const values = examples
    .flatMap((example) => shownValues(example, promise.path.replace(/(?:\[\]|\{\})+$/, "")))
    .map(({ value }) => value)
    .filter((value) => value !== null);
  const type = promise.field.type?.value ?? null;
  if (values.length === 0) {
    const name = otherName(promise, examples, promises);
    return name === null ? null : { name };
  }
  if (type === null) return null;
  if (values.every((value) => Array.isArray(value)))
    return type.kind === "structure" || type.kind === "object" ? { type: { kind: "array", items: type } } : null;
  if (!values.every(isObject)) return null;
  if (type.kind === "array") return { type: type.items ?? { kind: "object" } };
  if (type.kind === "string") return { type: { kind: "object" } };
  if (type.kind === "map") return withLists(type, values);
  return type.kind === "structure" ? asMap(type, values, page) : null;
}

/** A map of objects whose examples show a list of them for each key. */
function withLists(
  { values: stated }: TypeExpression & { kind: "map" },
  values: readonly { readonly [key: string]: Json }[],
): Repair | null {
  const members = values.flatMap((value) => Object.values(value));
  const isOne = stated?.kind === "structure" || stated?.kind === "object";
  if (!isOne || members.length === 0 || !members.every((value) => Array.isArray(value))) return null;
  return { type: { kind: "map", values: { kind: "array", items: stated } } };
}

/** An object none of whose keys is a field, and whose values have the fields: the keys are data. */
function asMap(
  type: TypeExpression & { kind: "structure" },
  values: readonly { readonly [key: string]: Json }[],
  page: ApiPage,
): Repair | null {
  const home = type.page === undefined ? structureById(page, type.id) : undefined;
  const members = values.flatMap((value) => Object.entries(value));
  if (members.length === 0) return null;
  const names = home?.fields.map((field) => field.name.value);
  const known = (key: string): boolean => names?.includes(key) ?? !/\s|^[\da-f-]{36}$/i.test(key);
  if (members.some(([key]) => known(key))) return null;
  const holds = (value: Json): boolean =>
    isObject(value) && (names === undefined || Object.keys(value).some((key) => names.includes(key)));
  if (members.every(([, value]) => holds(value))) return { type: { kind: "map", values: type } };
  if (members.every(([, value]) => Array.isArray(value) && value.every(holds)))
    return { type: { kind: "map", values: { kind: "array", items: type } } };
  return null;
}

/** The undocumented key of the same object that the field seems to be: singular for plural, or a letter or two apart. */
function otherName(
  promise: FieldPromise,
  examples: readonly Example[],
  promises: readonly FieldPromise[],
): string | null {
  const name = promise.field.name.value;
  const parentPath = promise.path.slice(0, Math.max(0, promise.path.length - name.length - 1));
  const parents = examples.flatMap((example) =>
    parentPath === ""
      ? example.body?.value
        ? [example.body.value.json]
        : []
      : shownValues(example, parentPath).map(({ value }) => value),
  );
  const keys = new Set(parents.flatMap((parent) => (isObject(parent) ? Object.keys(parent) : [])));
  const ownKey = nameKey(name);
  // only the case differs: an example is typed by hand, a table comes from the source more often
  const close = [...keys].filter(
    (key) =>
      key.toLowerCase() !== name.toLowerCase() &&
      (nameKey(key) === ownKey ||
        (name.length > 5 && Math.abs(key.length - name.length) <= 2 && distance(key, name) <= 2)),
  );
  if (close.length === 0) return null;
  const siblings = new Set(
    promises.filter((other) => other.structure === promise.structure).map((other) => other.field.name.value),
  );
  const unknown = close.filter((key) => !siblings.has(key));
  return unknown.length === 1 ? (unknown[0] ?? null) : null;
}

function repairStructure(structure: Structure, repairs: ReadonlyMap<string, Repair>): Structure {
  const fields = structure.fields.map((field): Field => {
    const repair = repairs.get(`${structure.id} ${field.name.value}`);
    if (!repair) return field;
    return {
      ...field,
      ...(repair.name === undefined ? {} : { name: { ...field.name, value: repair.name } }),
      ...(repair.type === undefined
        ? {}
        : { type: { value: repair.type, evidence: (field.type ?? field.name).evidence } }),
    };
  });
  return { ...structure, fields };
}

function wrapBodies(operation: Operation, page: ApiPage, wrapped: Structure[]): Operation {
  const wrap = (body: Body | null, examples: readonly Example[], name: string): Body | null => {
    if (body?.type.kind !== "structure" || body.type.page !== undefined) return body;
    const { id } = body.type;
    const root = structureById(page, id);
    const values = examples.flatMap((example) => (example.body?.value ? [example.body.value.json] : []));
    if (!root || values.length === 0) return body;
    if (values.every((value) => Array.isArray(value))) return { ...body, type: { kind: "array", items: body.type } };
    const key = wrapperKey(values, root);
    if (key === null) return body;
    const inner = values.map((value) => (isObject(value) ? value[key] : null));
    const type: TypeExpression = inner.every((value) => Array.isArray(value))
      ? { kind: "array", items: body.type }
      : body.type;
    const field: Field = {
      name: { value: key, evidence: body.evidence },
      type: { value: type, evidence: body.evidence },
      required: null,
      description: null,
      constraints: [],
      tie: null,
      row: root.span,
      table: root.tables[0] ?? 0,
    };
    const structure: Structure = {
      id: `${id}_${name}_wrapper`,
      name: null,
      root: root.root,
      fields: [field],
      anyKey: null,
      ids: [],
      tables: root.tables,
      span: root.span,
    };
    wrapped.push(structure);
    return { ...body, type: { kind: "structure", id: structure.id } };
  };
  return {
    ...operation,
    requestBody: wrap(
      operation.requestBody,
      examplesFor(operation, { place: "request", status: null }),
      `${operation.method.value.toLowerCase()}_request`,
    ),
    responses: operation.responses.map((response) => ({
      ...response,
      body: wrap(
        response.body,
        examplesFor(operation, { place: "response", status: response.status.value }),
        `${operation.method.value.toLowerCase()}_${response.status.value}`,
      ),
    })),
  };
}

/** The one key of every example whose value has the table's fields, while the table does not have the key. */
function wrapperKey(values: readonly Json[], root: Structure): string | null {
  const names = root.fields.map((field) => field.name.value);
  const keys = new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : [""])));
  const [key] = keys;
  if (keys.size !== 1 || key === undefined || key === "" || names.some((name) => nameKey(name) === nameKey(key)))
    return null;
  const holds = (value: Json | undefined): boolean =>
    value !== undefined &&
    (Array.isArray(value)
      ? value.some(holds)
      : isObject(value) && Object.keys(value).some((inner) => names.includes(inner)));
  return values.every((value) => isObject(value) && holds(value[key])) ? key : null;
}
