/** Which side of a call JSON is of, by the names that the tables of the request and of the response have. */
import type { Json } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { carryingKey } from "../../api-model/rpc-envelope.ts";
import { BODY_METHODS } from "../operations/found-operation.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { ShownOperation } from "./examples.ts";
import type { InterpretContext } from "./interpret-context.ts";

/** What JSON may be, by the names of the tables of both sides. */
export function sentByNames(
  parts: InterpretContext,
  own: readonly ClassifiedTable[],
  method: string,
): Pick<ShownOperation, "mayBeSent"> & Required<Pick<ShownOperation, "isSent">> {
  const sent = topNames(parts, own, BODY_PLACES);
  return {
    // what is mostly in no table of the request only an answer has
    mayBeSent: (json) => {
      const [first] = Array.isArray(json) ? (json as readonly Json[]) : [json];
      if (sent.size === 0 || typeof first !== "object" || first === null || Array.isArray(first)) return true;
      const carrying = carryingKey(first);
      const inner = carrying === null ? null : ((first as Readonly<Record<string, Json>>)[carrying] ?? null);
      const keys = Object.keys(typeof inner === "object" && inner !== null ? inner : first);
      const strange = keys.filter((key) => !sent.has(key)).length;
      return strange < 2 || 2 * strange < keys.length;
    },
    isSent: (json) => {
      if (!BODY_METHODS.includes(method) || !isObject(json)) return false;
      const keys = Object.keys(json);
      if (!keys.every((key) => sent.has(key))) return false;
      const received = topNames(parts, own, RESPONSE_PLACES);
      return received.size > 0 && keys.some((key) => !received.has(key));
    },
  };
}

/** The names of the rows of tables at some places, of dotted ones the first part. */
const topNames = (
  parts: InterpretContext,
  own: readonly ClassifiedTable[],
  places: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    own
      .filter(({ place }) => places.has(place))
      .flatMap((plan) => parts.rowsOf(plan).map(({ name }) => name.split(/[.[]/, 1)[0] ?? name)),
  );

const RESPONSE_PLACES: ReadonlySet<string> = new Set(["response", "response-body"]);
const BODY_PLACES: ReadonlySet<string> = new Set(["request", "request-body", "form", "unplaced"]);
