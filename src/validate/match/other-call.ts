/**
 * A word where the path has an id: "/orders/search" fits "/orders/{id}", and is another call where the page's ids are no words and
 * the answer is a list where one order is described. The page is not held to what it does not describe.
 */
import type { Json, Operation } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { ANY, kindBit, LIST, OBJECT } from "../plan/json-types.ts";
import type { OperationPlan, ValueNode } from "../plan/plan.ts";
import { VARIABLE } from "./path-template.ts";
import { readSegments } from "./request-target.ts";
import type { Match } from "./router.ts";

/** The match, or null where the call is none of those that it names. */
export function withoutOtherCalls(
  match: Match | null,
  exchange: Exchange,
  plans: readonly OperationPlan[],
  operations: readonly Operation[],
): Match | null {
  if (match === null) return null;
  const isOther = match.operations.every(({ index, variables }) => {
    const [plan, operation] = [plans[index], operations[index]];
    return plan !== undefined && operation !== undefined && isOtherCall(plan, operation, variables, exchange);
  });
  return isOther ? null : match;
}

function isOtherCall(
  plan: OperationPlan,
  operation: Operation,
  variables: ReadonlyMap<string, string>,
  exchange: Exchange,
): boolean {
  const { status, body } = exchange.response;
  if (status < 200 || status > 299 || body.kind !== "json") return false;
  const name = lastVariable(plan);
  if (name === null || !WORD.test(variables.get(name) ?? "")) return false;
  return isOtherContainer(plan, kindBit(body.value)) && !mayBeWord(name, operation);
}

/** What programmers call what they ask of many things at once, or of one that needs no id; a thing of such a name is rare. */
const WORD =
  /^(?:search|find|quer(?:y|ies)|filter(?:ed)?|lookup|list|all|every|any|batch|bulk|many|history|histories|range|latest|newest|last|first|recent|current|active|inactive|pending|unconfirmed|confirmed|open|closed|available|unread|deleted|archived?|trash|mine|me|self|my|top|popular|trending|count|counts|stats|statistics|summary|summaries|overview|status|statuses|info|metadata|schema|tree|types|kinds|tags|names|ids|keys|fields|export|import|default|defaults|suggest(?:ions)?|autocomplete|changes|updates|events)(?:[_-][A-Za-z_-]+|[A-Z][A-Za-z]*)?$/;

/** The variable that a path ends with. */
function lastVariable({ paths }: OperationPlan): string | null {
  const last = readSegments(paths[0]?.split(/[?#]/, 1)[0] ?? "").at(-1) ?? "";
  return VARIABLE.exec(last)?.[0] === last ? last.slice(1, -1) : null;
}

/** Whether a list came where an object is described, or an object where a list is. */
function isOtherContainer({ responses }: OperationPlan, came: number): boolean {
  if (came !== LIST && came !== OBJECT) return false;
  const bodies = [...responses].flatMap(([status, { body }]) => (/^2|^default$/.test(status) && body ? [body] : []));
  return (
    bodies.length > 0 &&
    bodies.every(({ root, otherFormat }) => {
      const described = containersOf(root) | (otherFormat?.kinds ?? ANY);
      return described !== ANY && (described & came) === 0;
    })
  );
}

function containersOf({ kinds, shown, shape, items, variants }: ValueNode): number {
  const stated = (kinds | shown) & (LIST | OBJECT);
  if (stated !== ANY || variants.length > 0) return stated;
  return (shape === null ? ANY : OBJECT) | (items === null ? ANY : LIST);
}

/** What is counted or computed is never a word. */
const NEVER_WORD =
  /^(?:.*[_-])?(?:hash|sha\d*|digest|checksum|uuid|guid|number|height|index|count|timestamp|port|year)$|[a-z](?:Hash|Uuid|UUID|Number|Index)$/i;

/** Unless the page says a number, or shows values with digits alone. */
function mayBeWord(name: string, { parameters, examples }: Operation): boolean {
  if (NEVER_WORD.test(name)) return false;
  const types = parameters.flatMap((one) =>
    one.in === "path" && one.name.value === name ? [one.type?.value.kind] : [],
  );
  if (types.some((kind) => kind === "integer" || kind === "number")) return false;
  const shown = examples.flatMap(({ role, body }) =>
    role === "response" && body?.value ? valuesOf(namesOf(name), body.value.json) : [],
  );
  return (
    shown.length === 0 ||
    !shown.every((value) => typeof value === "number" || (typeof value === "string" && /\d/.test(value)))
  );
}

/** "orderId" in the path is "id" of an order. */
const namesOf = (name: string): readonly string[] => [name, ...(/(?:^|_)id$|Id$|ID$/.test(name) ? ["id", "ID"] : [])];

function valuesOf(names: readonly string[], json: Json): Json[] {
  const objects = isList(json) ? json.slice(0, 1) : [json];
  return objects.flatMap((one) =>
    isObject(one) ? names.flatMap((name) => (Object.hasOwn(one, name) ? [one[name] ?? null] : [])) : [],
  );
}
