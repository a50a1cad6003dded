/** Which body of its operation an example is one of, and how its outermost object meets the table of that body. */
import type { ApiPage, Body, Example, Field, Json, Operation, Response, Structure } from "../../api-model/api-page.ts";
import { calledIn, carryingKey } from "../../api-model/rpc-envelope.ts";
import { isObject } from "../../api-model/json.ts";
import { keysOf, type ScopedType, sharedKeys, structuresOf, type TypeScope } from "./type-scope.ts";

/** An example laid over the table of its body. */
export interface Overlay {
  readonly operation: Operation;
  readonly example: Example;
  readonly place: "request" | "response";
  readonly status: string | null;
  readonly body: Body;
  readonly fit: Fit;
  /** No table is the body's own: one that describes what the example shows stands elsewhere on the page. */
  readonly isBorrowed: boolean;
}

/**
 * `wrapped`: the example puts the table's fields inside one more object. `enveloped`: so it does, in the one that every call of the
 * protocol has. `unwrapped`: the table puts them inside one field that
 * the example lacks. `renamed`: both have one outer object, under different names. `unrelated`: no key of the example has a row
 * (an error response, another operation's body).
 */
export type Fit =
  | { readonly kind: "fits" }
  | { readonly kind: "wrapped"; readonly key: string }
  | { readonly kind: "enveloped"; readonly key: string }
  | { readonly kind: "unwrapped"; readonly field: Field }
  | { readonly kind: "renamed"; readonly key: string; readonly field: Field }
  | { readonly kind: "unrelated" };

/** null when the example has no JSON, or the page does not describe its body. */
export function overlayOf(operation: Operation, example: Example, page: ApiPage, scope: TypeScope): Overlay | null {
  const json = example.body?.value?.json;
  if (json === undefined || isRepairedInDoubt(example) || isOfOtherSide(operation, example, json, scope)) return null;
  const own = example.role === "request" ? requestBody(operation) : responseBody(operation, example, json, scope);
  if (own && isOfOtherVariant(own.body, json, page, scope)) return null;
  const found = own ?? borrowedBody(operation, example, page);
  return (
    found && {
      ...found,
      operation,
      example,
      place: example.role,
      fit: fitOf({ type: found.body.type, scope }, json),
      isBorrowed: own === null,
    }
  );
}

/**
 * Of a page that describes several variants of a body in tables of their own ("parameters of a primary", "parameters of a replica"),
 * one is the operation's: an example with a key that only another table has shows that variant.
 */
function isOfOtherVariant({ type }: Body, json: Json, { structures }: ApiPage, scope: TypeScope): boolean {
  const keys = keysOf(json);
  const own = sharedKeys({ type, scope }, json);
  if (own === keys.length || keys.length < 3) return false;
  const ids = new Set(structuresOf({ type, scope }).map(({ structure }) => structure.id));
  return structures.some(
    ({ id, fields }) => !ids.has(id) && keys.every((key) => fields.some(({ name }) => name.value === key)),
  );
}

/** Breaks after which nobody knows which key a value belongs to. */
const IN_DOUBT: ReadonlySet<string> = new Set(["ColonExpected", "PropertyNameExpected", "ValueExpected"]);

const isRepairedInDoubt = ({ body }: Example): boolean => body?.breaks.some(({ kind }) => IN_DOUBT.has(kind)) ?? false;

/**
 * The table of an entity, which no operation has as its own, where it alone has a row for every key of an answer that nothing else
 * describes: "Voucher properties" above the operations that return vouchers.
 */
export function borrowedBody(
  { responses }: Operation,
  { role, status, body }: Example,
  page: ApiPage,
): FoundBody | null {
  const json = body?.value?.json ?? null;
  const keys = keysOf(json);
  if (
    role === "request" ||
    !(status === null || status.startsWith("2")) ||
    keys.length < 2 ||
    responses.some((response) => response.body !== null)
  )
    return null;
  const [entity, ...others] = entitiesWith(keys, page);
  if (!entity || others.length > 0) return null;
  const type = { kind: "structure", id: entity.id } as const;
  return {
    status: status ?? "2XX",
    body: {
      type: Array.isArray(json) ? { kind: "array", items: type } : type,
      mediaType: "application/json",
      elsewhere: null,
      evidence: [{ span: entity.span, words: entity.name?.value ?? "" }],
    },
  };
}

/** The structures of tables that no operation has as its own, and that have a row for every key. */
export function entitiesWith(keys: readonly string[], { structures, ledger }: ApiPage): Structure[] {
  return structures.filter(
    ({ root, tables, fields }) =>
      root === null &&
      tables.some((table) => ledger[table]?.certainty == null) &&
      keys.every((key) => fields.some(({ name }) => name.value === key)),
  );
}

interface FoundBody {
  readonly body: Body;
  readonly status: string | null;
}

const requestBody = (operation: Operation): FoundBody | null =>
  operation.requestBody && { body: operation.requestBody, status: null };

/** Of several responses that fit the example's status, the one that shares most keys with it. */
function responseBody({ responses }: Operation, example: Example, json: Json, scope: TypeScope): FoundBody | null {
  const fitting = responses.filter(
    (response): response is Response & { body: Body } =>
      response.body !== null && hasStatus(example.status, response.status.value),
  );
  const shared = ({ body }: { body: Body }): number => sharedKeys({ type: body.type, scope }, json);
  const [best] = fitting.toSorted((a, b) => shared(b) - shared(a));
  return best ? { body: best.body, status: best.status.value } : null;
}

/** An example without a status is one of success. */
function hasStatus(example: string | null, status: string): boolean {
  if (example === null) return status.startsWith("2");
  return status === example || (status === "2XX" && example.startsWith("2"));
}

/** A response that stands below "Example Request" shares more keys with the response's table, and few with the request's. */
function isOfOtherSide(
  { requestBody, responses }: Operation,
  { role }: Example,
  json: Json,
  scope: TypeScope,
): boolean {
  const most = (bodies: readonly (Body | null)[]): number =>
    Math.max(0, ...bodies.map((body) => sharedKeys({ type: body?.type ?? null, scope }, json)));
  const [request, response] = [most([requestBody]), most(responses.map(({ body }) => body))];
  const [own, other] = role === "request" ? [request, response] : [response, request];
  return other > own && 2 * own < keysOf(json).length;
}

function fitOf(body: ScopedType, value: Json): Fit {
  const structures = structuresOf(body);
  const shared = sharedKeys(body, value);
  if (structures.length === 0 || keysOf(value).length === 0) return { kind: "fits" };
  // a table without the keys of the protocol is of what a call carries, whatever names both have
  const carrying = carryingKey(value);
  const called = calledIn(value)?.key ?? carrying;
  const isOfCall = structures.some(({ structure: { fields } }) =>
    fields.some(({ name }) => name.value === called || name.value === carrying),
  );
  if (carrying !== null && !isOfCall && called !== "result") return { kind: "enveloped", key: carrying };
  if (shared > 0) {
    const key = shared === 1 ? namesakeAround(body, value) : null;
    return key === null ? { kind: "fits" } : { kind: "wrapped", key };
  }
  if (carrying !== null && isObject(value) && isMostly(body, value[carrying] ?? null))
    return { kind: "enveloped", key: carrying };
  const [key, ...others] = keysOf(value);
  const inner = isObject(value) && key !== undefined && others.length === 0 ? (value[key] ?? null) : null;
  if (key !== undefined && isMostly(body, inner)) return { kind: "wrapped", key };
  for (const { structure, scope } of structures) {
    const [field, ...rest] = structure.fields;
    // "[items]" is a writer's name for the items of a list, and no key
    if (!field || rest.length > 0 || field.name.value.startsWith("[")) continue;
    const type = { type: field.type?.value ?? null, scope };
    if (key !== undefined && isMostly(type, inner)) return { kind: "renamed", key, field };
    if (isMostly(type, value)) return { kind: "unwrapped", field };
  }
  return { kind: "unrelated" };
}

/**
 * The one key that an envelope shares with the table although the table describes what is inside it: the "content" of a page of
 * notes, each of which has a "content".
 */
function namesakeAround(body: ScopedType, value: Json): string | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const [key, inner] = entries.find((entry) => sharedKeys(body, Object.fromEntries([entry])) > 0) ?? [];
  return key !== undefined && inner !== undefined && entries.length > 1 && isMostly(body, inner) ? key : null;
}

/**
 * The one object inside an envelope that has the rest of the table's fields, where a flat table lists those of the envelope and those
 * inside together: `{"code": 0, "msg": "", "data": {…}}`. Its key is no row.
 */
export function wrappedRest(body: ScopedType, value: Json): string | null {
  if (!isObject(value)) return null;
  const rows = new Set(structuresOf(body).flatMap(({ structure }) => structure.fields.map(({ name }) => name.value)));
  const inner = Object.entries(value).filter(([key, held]) => !rows.has(key) && isObject(held) && isMostly(body, held));
  return inner.length === 1 ? (inner[0]?.[0] ?? null) : null;
}

/** One shared key may be chance; two of them, and half of what is there, are not. */
function isMostly(type: ScopedType, value: Json): boolean {
  const keys = keysOf(value).length;
  const shared = sharedKeys(type, value);
  return 2 * shared >= keys && (shared > 1 || (shared === 1 && keys === 1 && Array.isArray(value)));
}
