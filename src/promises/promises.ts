/**
 * The neutral layer below compare, diff, lint and the ledger: every promise of a page as one flat list, each with a path that
 * is the same in all editions. Structure names and table numbers play no part in it.
 */
import { isObject } from "../api-model/json.ts";
import { trimmed } from "../source/text.ts";
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
import { isDescription } from "./names.ts";
import { escapePointer } from "../source/json-pointer.ts";

/** Where a promise lives: a parameter location, a body, or headers of a response. */
export type PromisePlace = "path" | "query" | "header" | "cookie" | "request" | "response" | "response-header";

export interface FieldPromise {
  /** "GET /v1/{}/servers": variables without their names. */
  readonly operation: string;
  readonly place: PromisePlace;
  /** Of a response; null elsewhere. */
  readonly status: string | null;
  /** `clusters[].cluster.server`: `[]` is a list step, `{}` a map step. Parameters: their name. */
  readonly path: string;
  /**
   * The path without list and map steps: what editions are aligned by. A row for any key is `labels.*`, whatever words it has for
   * the key; what its values hold stands below `labels`.
   */
  readonly key: string;
  /** Key of the object that holds the field; "" at the top. */
  readonly holder: string;
  readonly field: Field;
  /** Tables between the body and this field, outermost first: a structure used in several places has several paths. */
  readonly structure: string | null;
  /** Of an alternative among several objects, whose fields stand below it: whether a value may be several of them at once. */
  readonly alternative?: "one" | "any";
}

/** Longest chain of structures that is followed; recursion ends earlier, at the first structure met again. */
const DEEPEST = 12;
/** A page whose structures multiply beyond this many paths is cut: no reader follows them either. */
const MOST = 20_000;

/** "GET /v1/{}/servers": what two pages must share to speak of one operation. */
export function operationKey(method: string, path: string): string {
  return `${method} ${trimmed(path.replace(/\{[^{}]*\}/g, "{}"), "", "/")}`;
}

/** "GET /v1/{project_id}/servers", as findings name an operation; of a call without a method and path its heading. */
export function operationName({ method, path }: Operation): string {
  return method.value === "" ? path.value : `${method.value} ${path.value}`;
}

export interface PromiseDetail {
  /** Objects that are alternatives are kept apart, and parameters and headers that are objects have parts. */
  readonly apart: boolean;
}

/** All fields that a page promises for one operation, parents before children. */
export function fieldPromises(
  page: ApiPage,
  operation: Operation,
  pages: ReadonlyMap<string, ApiPage> = new Map(),
  { apart }: PromiseDetail = { apart: false },
): FieldPromise[] {
  const name = operationKey(operation.method.value, operation.path.value);
  const out: FieldPromise[] = [];
  const walkType = (type: TypeExpression | null, at: Where, place: PromisePlace, status: string | null): void =>
    walk(type, at, [], {
      page,
      pages,
      apart,
      isFull: () => out.length >= MOST,
      emit: (where, holder, field, structure) =>
        out.push({ operation: name, place, status, ...where, holder, field, structure }),
    });
  const flat = (field: Field, place: PromisePlace, status: string | null): void => {
    const at = { path: field.name.value, key: field.name.value };
    out.push({ operation: name, place, status, ...at, holder: "", field, structure: null });
    if (apart) walkType(field.type?.value ?? null, at, place, status);
  };
  for (const parameter of operation.parameters) flat(parameter, parameter.in, null);
  const walkBody = (body: Body | null, place: "request" | "response", status: string | null): void => {
    if (body) walkType(body.type, { path: "", key: "" }, place, status);
  };
  walkBody(operation.requestBody, "request", null);
  for (const response of operation.responses) {
    for (const header of response.headers) flat(header, "response-header", response.status.value);
    walkBody(response.body, "response", response.status.value);
  }
  return out;
}

interface Walk {
  readonly page: ApiPage;
  readonly pages: ReadonlyMap<string, ApiPage>;
  readonly apart: boolean;
  /** Structures that name each other many times over have more paths than could ever be walked. */
  readonly isFull: () => boolean;
  readonly emit: (at: Where, holder: string, field: Field, structure: string) => unknown;
}

type Where = Pick<FieldPromise, "path" | "key" | "alternative">;

function walk(type: TypeExpression | null, at: Where, above: readonly string[], context: Walk): void {
  switch (type?.kind) {
    case "array":
      return walk(type.items, { ...at, path: `${at.path}[]` }, above, context);
    case "map":
      return walk(type.values, { ...at, path: `${at.path}{}` }, above, context);
    case "union": {
      const objects = context.apart ? type.options.filter(({ kind }) => kind === "structure") : [];
      for (const option of type.options)
        if (objects.length > 1 && option.kind === "structure")
          walkAlternative(option, at, above, context, type.any ? "any" : "one");
        else walk(option, at, above, context);
      return;
    }
    case "structure": {
      const page = type.page === undefined ? context.page : context.pages.get(type.page);
      const structure = page && structureById(page, type.id);
      const id = `${page?.source} ${type.id}`;
      if (!page || !structure || above.includes(id) || above.length >= DEEPEST) return;
      walkFields(structure, at, [...above, id], { ...context, page });
      return;
    }
    default:
  }
}

/** An alternative stands as a field of its own between the value and the alternative's fields. */
function walkAlternative(
  type: Extract<TypeExpression, { kind: "structure" }>,
  { path, key }: Where,
  above: readonly string[],
  context: Walk,
  alternative: "one" | "any",
): void {
  const page = type.page === undefined ? context.page : context.pages.get(type.page);
  const structure = page && structureById(page, type.id);
  if (!structure || context.isFull()) return;
  const name = structure.name ?? { value: structure.id, evidence: [{ span: structure.span, words: structure.id }] };
  const field: Field = {
    name,
    type: { value: type, evidence: name.evidence },
    required: null,
    description: null,
    constraints: [],
    tie: null,
    row: structure.span,
    table: structure.tables[0] ?? -1,
  };
  const inner = key === "" ? type.id : `${key}.${type.id}`;
  context.emit({ path, key: inner, alternative }, key, field, structure.id);
  walk(type, { path, key: inner }, above, context);
}

function walkFields(structure: Structure, { path, key }: Where, above: readonly string[], context: Walk): void {
  const below = (step: string, to: string): string => (to === "" ? step : `${to}.${step}`);
  for (const field of structure.fields) {
    if (context.isFull()) return;
    const name = field.name.value;
    const isFree = isDescription(name);
    const at: Where = { path: below(name, path), key: below(isFree ? ANY_KEY : name, key) };
    context.emit(at, key, field, structure.id);
    walk(field.type?.value ?? null, isFree ? { ...at, key } : at, above, context);
  }
  if (!structure.anyKey || context.isFull()) return;
  const at: Where = { path: `${path}{}`, key: below(ANY_KEY, key) };
  context.emit(at, key, structure.anyKey, structure.id);
  walk(structure.anyKey.type?.value ?? null, { ...at, key }, above, context);
}

/** The step of a key that stands for any name. */
const ANY_KEY = "*";

/** Whether a row is about any key of an object rather than about one that it names. */
export function isForAnyKey({ key }: Pick<FieldPromise, "key">): boolean {
  return key === ANY_KEY || key.endsWith(`.${ANY_KEY}`);
}

/** The path by which editions are aligned: list and map steps left out, so that list against object is one difference. */
export function alignedKey(path: string): string {
  return path
    .replace(/\{\}$/, `.${ANY_KEY}`)
    .replace(/\[\]|\{\}/g, "")
    .replace(/^\./, "");
}

/** One place name for messages: "path project_id", "request duration", "clusters[].name" for the success response's body. */
export function fieldPathOf(promise: Pick<FieldPromise, "place" | "status" | "path">): string {
  switch (promise.place) {
    case "response":
      return promise.path;
    case "response-header":
      return `header ${promise.path}`;
    case "request":
      return `request ${promise.path}`;
    default:
      return `${promise.place} ${promise.path}`;
  }
}

/** A value that an example shows for a field. */
export interface ShownValue {
  readonly value: Json;
  /** JSON pointer in the example's body. */
  readonly pointer: string;
  /** Offset in the source; null where the value has no place of its own. */
  readonly offset: number | null;
}

/** The values that a body's example shows at a field path; list steps spread, and a missing list step is passed over. */
export function shownValues(example: Example, path: string): ShownValue[] {
  const root = example.body?.value;
  if (!root) return [];
  let values: { value: Json; pointer: string }[] = [{ value: root.json, pointer: "" }];
  for (const step of stepsOf(path)) {
    values = values.flatMap(({ value, pointer }) => {
      if (step === "[]") return Array.isArray(value) ? spread(value, pointer) : [{ value, pointer }];
      if (step === "{}")
        return isObject(value)
          ? Object.entries(value).map(([key, inner]) => ({ value: inner, pointer: `${pointer}/${escapePointer(key)}` }))
          : [];
      const parents = Array.isArray(value) ? spread(value, pointer) : [{ value, pointer }];
      return parents.flatMap((parent) =>
        isObject(parent.value) && Object.hasOwn(parent.value, step)
          ? [{ value: parent.value[step] ?? null, pointer: `${parent.pointer}/${escapePointer(step)}` }]
          : [],
      );
    });
  }
  return values.map(({ value, pointer }) => ({ value, pointer, offset: example.body?.places[pointer] ?? null }));
}

/** An example without a status is one of success. */
export function answers(example: string | null, status: string | null): boolean {
  return example === status || ((example ?? "200").startsWith("2") && (status ?? "200").startsWith("2"));
}

/** "clusters[].name" as clusters, [], name. */
export function stepsOf(path: string): string[] {
  return path.split(/(\[\]|\{\})|\./).filter((step) => step !== undefined && step !== "");
}

const spread = (list: readonly Json[], pointer: string): { value: Json; pointer: string }[] =>
  list.map((value, i) => ({ value, pointer: `${pointer}/${i}` }));

/** The JSON kind of a value, as findings name it. */
export function kindOf(value: Json): "null" | "boolean" | "integer" | "number" | "string" | "list" | "object" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "object";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** The kind of values that a stated type allows; null when the page states none that could be read. */
export function statedKind(type: TypeExpression | null): string | null {
  switch (type?.kind) {
    case undefined:
    case "unknown":
    case "union":
      return null;
    case "array":
      return "list";
    case "map":
    case "structure":
      return "object";
    case "file":
      return "string";
    default:
      return type?.kind ?? null;
  }
}
