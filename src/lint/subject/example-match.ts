/** Which body of its operation an example is one of, and how its outermost object meets the table of that body. */
import type { Body, Example, Field, Json, Operation, Response } from "../../api-model/api-page.ts";
import { isObject } from "../../promises/promises.ts";
import { keysOf, type ScopedType, sharedKeys, structuresOf, type TypeScope } from "./type-scope.ts";

/** An example laid over the table of its body. */
export interface Overlay {
  readonly operation: Operation;
  readonly example: Example;
  readonly place: "request" | "response";
  readonly status: string | null;
  readonly body: Body;
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

/** null when the example has no JSON, or the page does not describe its body. */
export function overlayOf(operation: Operation, example: Example, scope: TypeScope): Overlay | null {
  const json = example.body?.value?.json;
  if (json === undefined || isOfOtherSide(operation, example, json, scope)) return null;
  const found = example.role === "request" ? requestBody(operation) : responseBody(operation, example, json, scope);
  return (
    found && { ...found, operation, example, place: example.role, fit: fitOf({ type: found.body.type, scope }, json) }
  );
}

interface FoundBody {
  readonly body: Body;
  readonly status: string | null;
}

const requestBody = (operation: Operation): FoundBody | null =>
  operation.requestBody && { body: operation.requestBody, status: null };

/** Of several answers that fit the example's status, the one that shares most keys with it. */
function responseBody({ responses }: Operation, example: Example, json: Json, scope: TypeScope): FoundBody | null {
  const fitting = responses.filter(
    (response): response is Response & { body: Body } =>
      response.body !== null && answers(example.status, response.status.value),
  );
  const shared = ({ body }: { body: Body }): number => sharedKeys({ type: body.type, scope }, json);
  const [best] = fitting.toSorted((a, b) => shared(b) - shared(a));
  return best ? { body: best.body, status: best.status.value } : null;
}

/** An example without a status is one of success. */
function answers(example: string | null, status: string): boolean {
  if (example === null) return status.startsWith("2");
  return status === example || (status === "2XX" && example.startsWith("2"));
}

/** An answer that stands below "Example Request" shares more keys with the answer's table, and few with the request's. */
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
  if (structures.length === 0 || keysOf(value).length === 0 || sharedKeys(body, value) > 0) return { kind: "fits" };
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

/** One shared key may be chance; two of them, and half of what is there, are not. */
function isMostly(type: ScopedType, value: Json): boolean {
  const keys = keysOf(value).length;
  const shared = sharedKeys(type, value);
  return 2 * shared >= keys && (shared > 1 || (shared === 1 && keys === 1 && Array.isArray(value)));
}
