/**
 * Several pages, or sections of one page, may describe one method and path in different uses: `POST …/servers/{id}/action` with
 * `os-start`, with `os-stop`. A call is then held against the one that it fits best. Editions in other formats or languages are no
 * variants.
 */
import type { Json } from "../../api-model/api-page.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { OBJECT, kindBit } from "../plan/json-types.ts";
import type { BodyPlan, OperationPlan, ValueNode } from "../plan/plan.ts";
import { formatOf } from "./body-format.ts";
import { misfit } from "./misfit.ts";
import { plainName } from "./request-target.ts";

/** The operations without those to which a variant of theirs is preferable. */
export function fittingVariants(
  all: readonly OperationPlan[],
  exchange: Exchange,
  query: readonly (readonly [name: string, value: string])[],
): readonly OperationPlan[] {
  const operations = withoutMentions(all);
  if (
    operations.length < 2 ||
    !operations.some((one, n) => operations.some((other, m) => m > n && areVariants(one, other)))
  ) {
    return operations;
  }
  const misfits = operations.map((operation) => misfitOf(operation, exchange, query));
  return operations.filter(
    (one, n) =>
      !operations.some(
        (other, m) =>
          areVariants(one, other) &&
          isLess(misfits[m], misfits[n]) &&
          // a few unknown keys under the same title would be a finding about an old version of the page
          (one.title !== other.title || one.edition === other.edition || isForeign(one, exchange)),
      ),
  );
}

/** An overview lists the calls that the page then describes: nothing contradicts a line that says nothing, and no answer is meant for it. */
function withoutMentions(operations: readonly OperationPlan[]): readonly OperationPlan[] {
  if (operations.length < 2) return operations;
  return operations.filter(
    (one) => !saysNothing(one) || !operations.some((other) => areVariants(one, other) && !saysNothing(other)),
  );
}

function saysNothing({ parameters, queryNames, requestBody, responses }: OperationPlan): boolean {
  const isPlain = parameters.every((one) => one.in === "path") && queryNames.size === 0;
  return isPlain && requestBody === null && responses.size === 0;
}

/** Two pages of one folder, format and language, or two sections of one page. Pages with one page id are versions of each other. */
function areVariants(a: OperationPlan, b: OperationPlan): boolean {
  if (a.edition === b.edition) return a.index !== b.index;
  return a.family === b.family && (a.pageId === null || a.pageId !== b.pageId);
}

interface Misfit {
  readonly request: number;
  readonly response: number;
}

/** What was sent says which use is meant; only where it does not, what came decides. */
function isLess(a: Misfit | undefined, b: Misfit | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.request < b.request || (a.request === b.request && a.response < b.response);
}

function misfitOf(
  operation: OperationPlan,
  { request, response }: Exchange,
  query: readonly (readonly [name: string, value: string])[],
): Misfit {
  const { requestBody, responses, parameters, queryNames } = operation;
  const unknown = query.filter(([name]) => !queryNames.has(name) && !queryNames.has(plainName(name))).length;
  const isMissing = ({ key, required, in: location }: (typeof parameters)[number]): boolean =>
    location === "query" && required >= 0 && !query.some(([name]) => name === key);
  const wrong = query.filter(([name, value]) => {
    const node = parameters.find((one) => one.in === "query" && one.key === name)?.node;
    return node !== undefined && breaksCheck(node, value);
  }).length;
  const plan = responses.get(String(response.status)) ?? responses.get(`${Math.floor(response.status / 100)}XX`);
  return {
    request: unknown + wrong + parameters.filter(isMissing).length + misfitOfRequest(requestBody, request.body),
    response:
      plan === undefined
        ? 1
        : response.body.kind === "json" && plan.body !== null
          ? misfit(formatOf(plan.body, response.body.value), response.body.value)
          : 0,
  };
}

function breaksCheck(node: ValueNode, text: string): boolean {
  return node.checks.some(({ values, keeps }) => values !== null && !keeps(text));
}

function misfitOfRequest(plan: BodyPlan | null, body: Exchange["request"]["body"]): number {
  if (body.kind === "json")
    return plan === null ? Object.keys(Object(body.value) as object).length : misfit(plan.root, body.value);
  return body.kind === "empty" ? 2 * (plan?.root.shape?.promised.length ?? 0) : 0;
}

/** Most of the body's outermost keys are not on the page. */
function isForeign({ requestBody, responses }: OperationPlan, { request, response }: Exchange): boolean {
  if (request.body.kind === "json") return unknownKeys(requestBody, request.body.value) > 0;
  const plan = responses.get(String(response.status)) ?? responses.get("2XX");
  return response.body.kind === "json" && plan !== undefined && unknownKeys(plan.body, response.body.value) > 0;
}

/** How many of the body's outermost keys the page does not document, less those that it does. */
function unknownKeys(plan: BodyPlan | null, value: Json): number {
  if (kindBit(value) !== OBJECT) return 0;
  const members = plan?.root.shape?.members;
  const keys = Object.keys(value as { readonly [key: string]: Json });
  return keys.reduce((unknown, key) => unknown + (members?.has(key) === true ? -1 : 1), 0);
}
