/** Tells calls of one path apart by the name that the request has in its body or a header, where pages have it behind "#": "/rpc#lamp.list". */
import { calledIn, isBatch, isCallKey } from "../../api-model/rpc-envelope.ts";
import { isObject } from "../../api-model/json.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { Match } from "./router.ts";

/** The operations of a match that the request names; all of them where none is named so, or only one is. */
export function ofCalledName(
  match: Match | null,
  { body, headers }: Exchange["request"],
  operations: readonly OperationPlan[],
): Match | null {
  if (match === null) return null;
  const nameOf = (index: number): string | undefined => nameIn(operations[index]);
  const named = match.operations.filter(({ index }) => nameOf(index) !== undefined);
  if (named.length === 0) return match;
  const called = [
    ...(body.kind === "json" ? [calledIn(body.value)?.name] : []),
    ...headers.flatMap(({ name, value }) => (isCallKey(name) ? [value.split(".").at(-1)] : [])),
  ].filter((name) => name !== undefined);
  const meant = named.filter(({ index }) => called.includes(nameOf(index) ?? ""));
  if (meant.length > 0) return { ...match, operations: meant };
  // of several calls that pages name, a further one is none of them
  const isOther = called.length > 0 && new Set(named.map(({ index }) => nameOf(index))).size > 1;
  if (!isOther) return match;
  const rest = match.operations.filter((one) => !named.includes(one));
  return rest.length > 0 ? { ...match, operations: rest } : null;
}

/** Whether a request is several calls at once, of a path that pages tell apart by names: what comes back is the answer of none. */
export function isSeveralCalls(
  match: Match | null,
  { body }: Exchange["request"],
  operations: readonly OperationPlan[],
): boolean {
  if (match === null || body.kind !== "json" || !isBatch(body.value)) return false;
  return match.operations.some(({ index }) => nameIn(operations[index]) !== undefined);
}

/**
 * What a request names that is none of the calls which the pages name, at their address or in a message of JSON-RPC: the path alone would
 * not say what was called. Of pages that name calls so.
 */
export function nameCalled(match: Match | null, { body }: Exchange["request"]): string | null {
  if (body.kind !== "json") return null;
  const isRpc = isObject(body.value) && "jsonrpc" in body.value;
  return match !== null || isRpc ? (calledIn(body.value)?.name ?? null) : null;
}

export const nameIn = (operation: OperationPlan | undefined): string | undefined =>
  operation?.paths.flatMap((path) => (path.includes("#") ? [path.slice(path.indexOf("#") + 1)] : []))[0];
