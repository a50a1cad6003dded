/**
 * Lays the examples of an operation over the tables that describe its bodies: which values an example shows for which row, which
 * objects it shows, and which of their keys no row describes.
 */
import type { ApiPage, Body, Example, Field, Json, Operation, Response, Structure, Tie, TypeExpression } from "../api-model/api-page.ts";
import { fieldPathOf, isObject } from "../changes/promises.ts";

/** Which body an example was laid over. */
export interface Overlay {
  readonly operation: Operation;
  readonly example: Example;
  readonly place: "request" | "response";
  readonly status: string | null;
  /** How the example's outermost value meets the type that the tables give the body. */
  readonly fit: Fit;
}

/**
 * `wrapped`: the example puts the table's fields inside one more object. `unwrapped`: the table puts them inside one field that
 * the example lacks. `renamed`: both have one outer object, under different names. `unrelated`: no key of the example has a row
 * (an error answer, another operation's body).
 */
export type Fit =
  | { readonly kind: "fits" }
  | { readonly kind: "wrapped"; readonly key: string }
  | { readonly kind: "unwrapped"; readonly field: Field }
  | { readonly kind: "renamed"; readonly key: string; readonly field: Field }
  | { readonly kind: "unrelated" };

export interface ShownValue {
  readonly value: Json;
  readonly overlay: Overlay;
  readonly pointer: string;
  /** As findings name it: "clusters[].name", "request duration". */
  readonly fieldPath: string;
}

/** A row of a table with a value that an example shows for it. */
export interface ShownField extends ShownValue {
  readonly field: Field;
}

/** An object of an example that a table describes. */
export interface ShownObject extends ShownValue {
  readonly structure: Structure;
  /** Keys without a row. */
  readonly extra: readonly string[];
  /** Rows of the structure whose names are keys. */
  readonly present: readonly Field[];
}

export interface ExampleReading {
  readonly overlays: readonly Overlay[];
  readonly fields: readonly ShownField[];
  readonly objects: readonly ShownObject[];
  /** Outermost values that are a list where the table describes an object, or the other way round. */
  readonly roots: readonly (ShownValue & { readonly type: TypeExpression })[];
}

type FindStructure = (type: TypeExpression & { kind: "structure" }) => Structure | null;

/** Reads every example of a page against the body it is an example of. */
export function readExamples(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ExampleReading {
  const byId = new Map(page.structures.map((structure) => [structure.id, structure]));
  const find: FindStructure = (type) => (type.page === undefined ? byId.get(type.id) : pages.get(type.page)?.structures.find((s) => s.id === type.id)) ?? null;
  const out: MutableReading = { overlays: [], fields: [], objects: [], roots: [] };
  for (const operation of page.operations) {
    for (const example of operation.examples) {
      const body = bodyOf(operation, example, find);
      const root = example.body?.value;
      if (!body || !root) continue;
      const overlay: Overlay = { operation, example, place: example.role, status: body.status, fit: fitOf(body.body.type, root.json, find) };
      out.overlays.push(overlay);
      if (overlay.fit.kind === "renamed" && isObject(root.json)) {
        const { key, field } = overlay.fit;
        walkValue(field.type?.value ?? null, root.json[key] ?? null, `/${escapePointer(key)}`, field.name.value, overlay, { find, out });
      } else if (overlay.fit.kind === "fits") walkRoot(body.body.type, root.json, overlay, { find, out });
    }
  }
  return out;
}

interface MutableReading {
  readonly overlays: Overlay[];
  readonly fields: ShownField[];
  readonly objects: ShownObject[];
  readonly roots: (ShownValue & { type: TypeExpression })[];
}

interface Walk {
  readonly find: FindStructure;
  readonly out: MutableReading;
}

/** The body that an example is one of; null when the page describes none, or does not say which. */
function bodyOf(operation: Operation, example: Example, find: FindStructure): { body: Body; status: string | null } | null {
  const json = example.body?.value?.json;
  if (json === undefined || isOfOtherSide(operation, example, json, find)) return null;
  if (example.role === "request") return operation.requestBody && { body: operation.requestBody, status: null };
  const described = operation.responses.filter((response): response is Response & { body: Body } => response.body !== null);
  const fitting = described.filter(({ status }) => (example.status === null ? isSuccess(status.value) : status.value === example.status || (status.value === "2XX" && example.status.startsWith("2"))));
  const best = fitting.toSorted((a, b) => overlap(b.body.type, json, find) - overlap(a.body.type, json, find))[0];
  return best ? { body: best.body, status: best.status.value } : null;
}

/** An answer that stands below "Example Request" shares more keys with the answer's table, and few with the request's. */
function isOfOtherSide({ requestBody, responses }: Operation, { role }: Example, json: Json, find: FindStructure): boolean {
  const most = (bodies: readonly (Body | null)[]): number => Math.max(0, ...bodies.map((body) => overlap(body?.type ?? null, json, find)));
  const [request, response] = [most([requestBody]), most(responses.map(({ body }) => body))];
  const [own, other] = role === "request" ? [request, response] : [response, request];
  return other > own && 2 * own < keysOf(json).length;
}

const isSuccess = (status: string): boolean => status.startsWith("2");

/** The structures that may describe an object of this type, list steps passed over. */
function structuresOf(type: TypeExpression | null, find: FindStructure): Structure[] {
  switch (type?.kind) {
    case "array":
      return structuresOf(type.items, find);
    case "union":
      return type.options.flatMap((option) => structuresOf(option, find));
    case "structure": {
      const structure = find(type);
      return structure ? [structure] : [];
    }
    default:
      return [];
  }
}

/** The keys of a value: its own, or those of the list's first object. */
function keysOf(value: Json): string[] {
  if (Array.isArray(value)) return isObject((value as readonly Json[])[0] ?? null) ? Object.keys((value as readonly Json[])[0] as object) : [];
  return isObject(value) ? Object.keys(value) : [];
}

function overlap(type: TypeExpression | null, value: Json, find: FindStructure): number {
  const keys = keysOf(value);
  return Math.max(0, ...structuresOf(type, find).map((structure) => (structure.anyKey ? 1 : 0) + keys.filter((key) => structure.fields.some((field) => field.name.value === key)).length));
}

function fitOf(type: TypeExpression, value: Json, find: FindStructure): Fit {
  if (structuresOf(type, find).length === 0 || keysOf(value).length === 0 || overlap(type, value, find) > 0) return { kind: "fits" };
  const [key, ...others] = keysOf(value);
  const inner = isObject(value) && key !== undefined && others.length === 0 ? (value[key] ?? null) : null;
  if (key !== undefined && isMostly(type, inner, find)) return { kind: "wrapped", key };
  for (const structure of structuresOf(type, find)) {
    const [field, ...rest] = structure.fields;
    // "[items]" is a writer's name for the items of a list, and no key
    if (!field || rest.length > 0 || field.name.value.startsWith("[")) continue;
    if (key !== undefined && isMostly(field.type?.value ?? null, inner, find)) return { kind: "renamed", key, field };
    if (isMostly(field.type?.value ?? null, value, find)) return { kind: "unwrapped", field };
  }
  return { kind: "unrelated" };
}

/** One shared key may be chance; two of them, and half of what is there, are not. */
function isMostly(type: TypeExpression | null, value: Json, find: FindStructure): boolean {
  const keys = keysOf(value).length;
  const shared = overlap(type, value, find);
  return 2 * shared >= keys && (shared > 1 || (shared === 1 && keys === 1 && Array.isArray(value)));
}

function walkRoot(type: TypeExpression, value: Json, overlay: Overlay, walk: Walk): void {
  walk.out.roots.push({ ...shown(value, "", "", overlay), type });
  walkValue(type, value, "", "", overlay, walk);
}

function shown(value: Json, pointer: string, path: string, overlay: Overlay): ShownValue {
  return { value, overlay, pointer, fieldPath: fieldPathOf({ place: overlay.place, status: overlay.status, path }).trim() };
}

/** A list step that only one side has is passed over, so that what lies inside is compared all the same. */
function walkValue(type: TypeExpression | null, value: Json, pointer: string, path: string, overlay: Overlay, walk: Walk): void {
  switch (type?.kind) {
    case "array":
      if (Array.isArray(value)) (value as readonly Json[]).forEach((item, i) => walkValue(type.items, item, `${pointer}/${i}`, `${path}[]`, overlay, walk));
      else walkValue(type.items, value, pointer, `${path}[]`, overlay, walk);
      return;
    case "map":
      if (isObject(value)) for (const [key, inner] of Object.entries(value)) walkValue(type.values, inner, `${pointer}/${escapePointer(key)}`, `${path}{}`, overlay, walk);
      return;
    case "union":
      return walkValue(bestOption(type.options, value, walk.find), value, pointer, path, overlay, walk);
    case "structure": {
      const structure = walk.find(type);
      if (!structure) return;
      if (Array.isArray(value)) (value as readonly Json[]).forEach((item, i) => isObject(item) && walkObject(structure, item, `${pointer}/${i}`, path, overlay, walk));
      else if (isObject(value)) walkObject(structure, value, pointer, path, overlay, walk);
      return;
    }
    default:
  }
}

function bestOption(options: readonly TypeExpression[], value: Json, find: FindStructure): TypeExpression | null {
  return options.toSorted((a, b) => overlap(b, value, find) - overlap(a, value, find))[0] ?? null;
}

function walkObject(structure: Structure, object: { readonly [key: string]: Json }, pointer: string, path: string, overlay: Overlay, walk: Walk): void {
  const rows = new Map<string, Field>();
  for (const field of structure.fields) if (!rows.has(field.name.value)) rows.set(field.name.value, field);
  const extra: string[] = [];
  const present: Field[] = [];
  for (const [key, value] of Object.entries(object)) {
    const field = rows.get(key);
    const at = `${pointer}/${escapePointer(key)}`;
    if (field) {
      const below = path === "" ? key : `${path}.${key}`;
      present.push(field);
      walk.out.fields.push({ ...shown(value, at, below, overlay), field });
      if (field.tie === null || !isGuess(field.tie) || describesAll(field.type?.value ?? null, value, walk.find)) walkValue(field.type?.value ?? null, value, at, below, overlay, walk);
    } else if (structure.anyKey) walkValue(structure.anyKey.type?.value ?? null, value, at, `${path}{}`, overlay, walk);
    else extra.push(key);
  }
  walk.out.objects.push({ ...shown(object, pointer, path, overlay), structure, extra, present });
}

/** A table that a field got by its place or by its mere name may be another's. */
function isGuess({ by }: Tie): boolean {
  return by === "position" || by === "field-name";
}

/** Whether a guessed table has a row for every key that the example shows: then it was guessed right. */
function describesAll(type: TypeExpression | null, value: Json, find: FindStructure): boolean {
  return overlap(type, value, find) >= keysOf(value).length;
}

export const escapePointer = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");
