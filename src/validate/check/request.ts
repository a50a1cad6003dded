/** Checks a request whose response is no 4xx: what it sends, and what it leaves out. */
import type { Json } from "../../api-model/api-page.ts";
import { carryingKey, positionalArguments } from "../../api-model/rpc-envelope.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import { headerValue, mediaTypeOf } from "../../exchange/headers.ts";
import { plainName, readQuery } from "../match/request-target.ts";
import { kindBit, OBJECT, STRING } from "../plan/json-types.ts";
import type { OperationPlan, ParameterPlan } from "../plan/plan.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import { countOnce, noteBreak, noteExtra } from "../counts/observations.ts";
import { isHtmlPage } from "./failures.ts";
import { saysFailure } from "./says-failure.ts";
import { walkValue, type Walk } from "./value.ts";
import { isTemplate, walkText } from "./text.ts";
import { formIn, sentInQuery } from "./query.ts";
import { undocumentedRequestParameterRule } from "../rules/undocumented-request-parameter.ts";

/** What matching found out about the request. */
export interface CalledWith {
  readonly variables: ReadonlyMap<string, string>;
  readonly query: readonly (readonly [name: string, value: string])[];
}

export function checkRequest(operation: OperationPlan, called: CalledWith, exchange: Exchange, walk: Walk): void {
  const { tally, where } = walk;
  countOnce(tally.seen, operation.judged, tally.now);
  const known = new Set<string>();
  let refused: boolean | null = null;
  const isRefused = (): boolean => (refused ??= wasRefused(exchange));
  for (const parameter of operation.parameters) {
    const wasSent = walkSent(parameter, operation, called, exchange, walk, known);
    if (parameter.required < 0 || exchange.request.isAssumed === true) continue;
    if (wasSent || isInBody(parameter, exchange)) countOnce(tally.kept, parameter.required, tally.now);
    else if (isJudged(parameter, exchange) && !isRefused())
      noteBreak(tally, parameter.required, where, 0, () => "missing");
  }
  for (const [name] of called.query) {
    const plain = plainName(name);
    if (
      known.has(name) ||
      operation.shownQueries.has(name) ||
      operation.shownQueries.has(plain) ||
      operation.mentioned.has(plain) ||
      isOfBody(plain, operation, exchange) ||
      operation.told.has(`?${plain.toLowerCase()}`)
    )
      continue;
    const group = `${operation.index} ${undocumentedRequestParameterRule.id}`;
    noteExtra(tally, group, redactName(plain), where, STRING, () => "query parameter");
  }
  if (operation.requestBody !== null) {
    const value = bodyOf(operation, operation.requestBody, exchange);
    const sent = value === null ? null : sentBody(operation, value.json);
    if (sent === null) return;
    countOnce(tally.seen, operation.requestBody.recorded, tally.now);
    // a server may well say so of what it lacks with a status of its own mistakes
    const wasNotTaken = exchange.response.status >= 500 && isRefused();
    walkValue(operation.requestBody.root, sent, wasNotTaken ? { ...walk, isRefused: true } : walk);
  }
}

/** What was sent for a body: JSON, or a form with what the page describes. */
function bodyOf(
  { paths }: OperationPlan,
  { root }: NonNullable<OperationPlan["requestBody"]>,
  exchange: Exchange,
): { readonly json: Json } | null {
  const { body } = exchange.request;
  if (body.kind === "json") return { json: body.value };
  // a text without a pair is no form, whatever its header says
  if (body.kind !== "text" || !isForm(exchange) || !body.text.includes("=") || paths.some((path) => path.includes("#")))
    return null;
  const json = formIn(root, readQuery(body.text));
  return json === null ? null : { json };
}

const isForm = ({ request: { headers } }: Exchange): boolean =>
  mediaTypeOf(headerValue(headers, "content-type")) === "application/x-www-form-urlencoded";

/**
 * Of a call that is told apart by a name in its body, what the page's table is of: the parameters that it carries; null where they have
 * no names to know them by.
 */
function sentBody({ paths, requestBody }: OperationPlan, value: Json): Json | null {
  const members = requestBody?.root.shape?.members;
  if (members === undefined || !paths.some((path) => path.includes("#"))) return value;
  const positional = positionalArguments(value);
  if (positional !== null) {
    const { key, values } = positional;
    const described = members.get(key)?.node;
    if (described !== undefined) return described.kinds === OBJECT ? null : value;
    // "params[0]" is how tables name the first
    const isNumbered = [...members.keys()].some((name) => name.startsWith(`${key}[`));
    return isNumbered ? Object.fromEntries(values.map((one, n) => [`${key}[${n}]`, one])) : null;
  }
  const key = carryingKey(value);
  if (key === null) return value;
  const carried = (value as Readonly<Record<string, Json>>)[key] ?? null;
  return members.has(key) ? { [key]: carried } : carried;
}

/** A table that does not say where a parameter goes is read as one of the query; the call may well send it in its body. */
function isInBody({ key, in: location }: ParameterPlan, exchange: Exchange): boolean {
  const { body } = exchange.request;
  if (location !== "query") return false;
  if (body.kind === "json") return kindBit(body.value) === OBJECT && Object.hasOwn(Object(body.value) as object, key);
  return body.kind === "text" && isForm(exchange) && readQuery(body.text).some(([name]) => name === key);
}

/** The other way round: a table that does not say where its parameters go is the body's of a PUT, and all of them came in the query. */
function isOfBody(name: string, { requestBody }: OperationPlan, { request }: Exchange): boolean {
  return request.body.kind === "empty" && requestBody?.root.shape?.members.has(name) === true;
}

/** Checks each value that was sent for the parameter; false when there was none. */
function walkSent(
  parameter: ParameterPlan,
  { queryNames }: OperationPlan,
  called: CalledWith,
  exchange: Exchange,
  walk: Walk,
  known: Set<string>,
): boolean {
  const { node, key, in: location } = parameter;
  let wasSent = false;
  if (location === "path") {
    const value = called.variables.get(key);
    if (value === undefined) return false;
    walkText(node, value, walk);
    return true;
  }
  if (location === "query") {
    const sent = sentInQuery(
      parameter,
      called.query.filter(([, value]) => !isTemplate(value)),
      queryNames,
    );
    for (const name of sent?.names ?? []) known.add(name);
    for (const value of sent?.values ?? []) walkValue(node, value, walk);
    wasSent = sent !== null || called.query.some(([name]) => name === key);
  } else if (location === "header") {
    for (const { name, value } of exchange.request.headers) {
      if (name !== key) continue;
      wasSent = true;
      walkText(node, value, walk);
    }
  }
  return wasSent;
}

/** Whether a parameter that is not there was left out, or only not recorded: recorders strip what authenticates. */
function isJudged({ key, in: location }: ParameterPlan, { request }: Exchange): boolean {
  if (location === "query") return true;
  if (location !== "header" || request.headers.length === 0 || secretName(key) !== null) return false;
  // Says what the body is: without a body there is nothing to say.
  return (
    (key !== "content-type" && key !== "content-length") || request.body.kind === "json" || request.body.kind === "text"
  );
}

/** What the answer calls a failure was not accepted without a parameter, and a page for browsers is no answer. */
function wasRefused({ response: { body, headers } }: Exchange): boolean {
  return saysFailure(body) || isHtmlPage(body, headerValue(headers, "content-type"));
}
