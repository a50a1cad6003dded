/**
 * Calls that a page names and states no address for ("/#lamp.on"): who runs the server sets where they are sent to, so that a message
 * with such a name is that call wherever it went.
 */
import { calledIn } from "../../api-model/rpc-envelope.ts";
import { isList } from "../../api-model/json.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OperationPlan } from "../plan/plan.ts";
import { nameIn } from "./called-name.ts";
import type { Match } from "./router.ts";

/** Finds the operations that a request names, one of a list of calls included; null for a name that no page has so. */
export function callsAnywhere(operations: readonly OperationPlan[]): (request: Exchange["request"]) => Match | null {
  const named = indexBy(
    operations.filter(({ paths }) => paths.some((path) => path.startsWith("/#"))),
    (operation) => [nameIn(operation) ?? ""],
  );
  return ({ method, body }) => {
    if (named.size === 0 || body.kind !== "json") return null;
    const messages = isList(body.value) ? body.value : [body.value];
    const names = new Set(messages.flatMap((message) => calledIn(message)?.name ?? []));
    const meant = [...names].flatMap((name) => named.get(name) ?? []).filter((one) => one.method === method);
    if (meant.length === 0) return null;
    return { operations: meant.map(({ index }) => ({ index, variables: new Map() })), rival: null };
  };
}
