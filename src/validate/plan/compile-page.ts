/** From pages to the plan that exchanges are checked by: every operation of every page, each edition on its own. */
import type { ApiPage, Body, Evidence, Example, Json, Operation, Response } from "../../api-model/api-page.ts";
import { operationKey, operationName } from "../../promises/promises.ts";
import { isCallKey } from "../../api-model/rpc-envelope.ts";
import { isJsonType } from "../../exchange/headers.ts";
import { isList } from "../../api-model/json.ts";
import { compileRequired } from "./compile-required.ts";
import { namesInGeneral } from "./shown-elsewhere.ts";
import { compileShown, shownIn } from "./compile-shown.ts";
import { compileField, compileNode, isLeftOpen } from "./compile-value.ts";
import { kindBit, kindWords, OBJECT, typeBits } from "./json-types.ts";
import type { BodyPlan, HeaderPlan, OperationPlan, Plan, ResponsePlan } from "./plan.ts";
import { makePlanBuilder, newCounter, newPromise, NONE, type PlanBuilder } from "./plan-builder.ts";
import { alignmentKey, historyPath, ledgerLine, type ValueContext } from "./value-context.ts";
import type { Rule } from "../../findings/rule.ts";
import { contentTypeRule } from "../rules/content-type.ts";
import { deprecatedOperationInUseRule } from "../rules/deprecated-operation-in-use.ts";
import { invalidJsonRule } from "../rules/invalid-json.ts";
import { unexpectedBodyRule } from "../rules/unexpected-body.ts";

/** Of one operation. */
const MOST_PROMISES = 20_000;

export function compilePages(pages: readonly ApiPage[]): Plan {
  const builder = makePlanBuilder();
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const operations: OperationPlan[] = [];
  for (const page of pages) {
    for (const operation of page.operations)
      operations.push(compileOperation(operation, operations.length, page, bySource, builder));
  }
  return {
    operations: withErrorsOfAll(withSharedCounts(withNamesOfAll(operations)), pages),
    promises: builder.promises,
    ledger: builder.ledger,
    tables: builder.tables,
    values: builder.values,
    counters: builder.counters,
  };
}

/**
 * Sections and pages that describe one reading call get different answers, each those that fit it. What the call answered is then
 * known only from all of them together. Other methods may do several things at one address, and so may a call that its query names.
 */
function withSharedCounts(operations: readonly OperationPlan[]): OperationPlan[] {
  const byKey = new Map<string, OperationPlan[]>();
  for (const operation of operations) {
    const known = byKey.get(operation.key);
    if (known === undefined) byKey.set(operation.key, [operation]);
    else known.push(operation);
  }
  return operations.map((operation) => {
    const all = byKey.get(operation.key) ?? [];
    const [first] = all;
    const isShared =
      first !== undefined &&
      all.length > 1 &&
      operation.method === "GET" &&
      !all.some(({ queryTemplate }) => queryTemplate.some(isCallKey));
    return isShared ? { ...operation, sharedIndex: first.index } : operation;
  });
}

/** A page that shows one call again and again, each time with other queries, documents all of them, and so do its sentences about it. */
function withNamesOfAll(operations: readonly OperationPlan[]): OperationPlan[] {
  const calls = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  const keyOf = ({ edition, method }: OperationPlan, path: string): string => `${edition} ${method} ${path}`;
  for (const operation of operations)
    for (const path of operation.paths) {
      const names = calls.get(keyOf(operation, path)) ?? new Set();
      for (const name of operation.queryNames) names.add(name);
      calls.set(keyOf(operation, path), names);
      const mentioned = told.get(keyOf(operation, path)) ?? new Set();
      for (const name of operation.mentioned) mentioned.add(name);
      told.set(keyOf(operation, path), mentioned);
    }
  return operations.map((operation) => ({
    ...operation,
    shownQueries: new Set(operation.paths.flatMap((path) => [...(calls.get(keyOf(operation, path)) ?? [])])),
    mentioned: new Set(operation.paths.flatMap((path) => [...(told.get(keyOf(operation, path)) ?? [])])),
  }));
}

/** Any operation may fail as the pages say in general, and may be unavailable as its page says of another one. */
function withErrorsOfAll(operations: readonly OperationPlan[], pages: readonly ApiPage[]): OperationPlan[] {
  const tellsErrors = pages.some((page) => page.tellsErrors === true);
  const inGeneral = pages.flatMap(({ errorStatuses }) => errorStatuses ?? []);
  const refusals = new Map(
    pages.map(({ source, operations: own }) => [
      source,
      own.flatMap(({ errorStatuses }) => (errorStatuses ?? []).filter((status) => DELIBERATE.has(status))),
    ]),
  );
  return operations.map((one) => ({
    ...one,
    tellsErrors: tellsErrors || one.tellsErrors,
    errorStatuses: new Set([...one.errorStatuses, ...inGeneral, ...(refusals.get(one.edition) ?? [])]),
  }));
}

/** "Not implemented" and "unavailable" are what a server says that knows what it does. */
const DELIBERATE = new Set(["501", "503"]);

function compileOperation(
  operation: Operation,
  index: number,
  page: ApiPage,
  pages: ReadonlyMap<string, ApiPage>,
  builder: PlanBuilder,
): OperationPlan {
  const called = newCounter(builder);
  const judged = newCounter(builder);
  const key = operationKey(operation.method.value, operation.path.value);
  const evidence = operation.path.evidence[0] ?? {
    span: { source: page.source, start: 0, end: 0 },
    words: operation.path.value,
  };
  const base: Omit<ValueContext, "place" | "status"> = {
    builder,
    page,
    pages,
    operation: index,
    operationKey: key,
    of: judged,
    defaultIsSuccess: isDefaultSuccess(operation.responses, page),
    mostPromises: builder.promises.length + MOST_PROMISES,
    above: new Map(),
    tellsNull: operation.tellsNull === true,
  };
  const deprecation = operation.deprecated ?? page.deprecated;

  const queryTemplate = operation.queryTemplate.map((name) => name.value);
  const parameters = operation.parameters.map((parameter) => {
    const context: ValueContext = { ...base, place: parameter.in, status: null };
    const required = compileRequired(parameter, parameter.name.value, context);
    const node = compileField(parameter, parameter.name.value, "field", context);
    const key = parameter.in === "header" ? parameter.name.value.toLowerCase() : parameter.name.value;
    return { key, in: parameter.in, node, required };
  });
  return {
    index,
    edition: page.source,
    family: `${page.source.slice(0, page.source.lastIndexOf("/") + 1)} ${page.format} ${page.language}`,
    pageId: page.pageId?.value ?? null,
    isSpecification: page.format === "openapi",
    title: operation.summary?.value ?? page.title?.value ?? "",
    name: operationName(operation),
    key,
    sharedIndex: NONE,
    method: operation.method.value.toUpperCase(),
    paths: [operation.path, ...operation.otherPaths].map((path) => path.value).concat(operation.wholePath ?? []),
    queryTemplate,
    queryNames: new Set([...queryTemplate, ...parameters.flatMap((one) => (one.in === "query" ? [one.key] : []))]),
    shownQueries: new Set(),
    mentioned: new Set(operation.mentioned),
    told: namesTold(page, pages),
    evidence,
    nearest: nearestPlaces(operation, evidence),
    called,
    judged,
    deprecated: deprecation === null ? NONE : compileDeprecation(deprecation.evidence, evidence, called, base),
    parameters,
    requestBody:
      operation.requestBody &&
      compileBody(operation.requestBody, evidence, { ...base, place: "request", status: null }),
    defaultIsSuccess: base.defaultIsSuccess,
    tellsErrors: operation.tellsErrors === true,
    errorStatuses: new Set(operation.errorStatuses ?? []),
    showsAnswer: operation.examples.some(({ role, status }) => role === "response" && !/^[45]/.test(status ?? "")),
    responses: compileResponses(operation, called, evidence, base),
  };
}

const toldOfRuns = new WeakMap<ReadonlyMap<string, ApiPage>, Map<ApiPage, ReadonlySet<string>>>();

/** A query that is told of calls in general, as for paging, is told of each. */
function namesTold(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ReadonlySet<string> {
  const run = toldOfRuns.get(pages) ?? new Map<ApiPage, ReadonlySet<string>>();
  toldOfRuns.set(pages, run);
  const known = run.get(page);
  if (known !== undefined) return known;
  const general = [...namesInGeneral(page, pages)].map((name) => `?${name}`);
  const told = new Set([...(page.toldNames ?? []), ...general].map((name) => name.toLowerCase()));
  run.set(page, told);
  return told;
}

function nearestPlaces(operation: Operation, path: Evidence): OperationPlan["nearest"] {
  const header = operation.responses.flatMap((response) => response.headers)[0];
  const query = operation.parameters.find((parameter) => parameter.in === "query");
  return {
    status: operation.responses[0]?.status.evidence[0] ?? path,
    header: header === undefined ? path : { span: header.row, words: header.name.value },
    query: query === undefined ? path : { span: query.row, words: query.name.value },
  };
}

type Base = Omit<ValueContext, "place" | "status">;

function compileDeprecation(said: readonly Evidence[], path: Evidence, called: number, base: Base): number {
  base.builder.ledger.push({
    operation: base.operation,
    promise: "deprecated",
    kind: "deprecated",
    promiseId: NONE,
    counter: NONE,
    of: called,
  });
  const [first = path, ...rest] = said;
  return newPromise(base.builder, {
    operation: base.operation,
    rule: deprecatedOperationInUseRule.id,
    fact: "deprecated",
    fieldPath: null,
    at: null,
    key: `${base.operationKey} deprecated`,
    value: true,
    says: first.words,
    evidence: [first, ...rest],
    isProse: true,
    underCondition: false,
    name: "",
    of: called,
  });
}

/** "default" is an error's word, unless the page names no success and does not call the table one of errors. */
function isDefaultSuccess(responses: readonly Response[], page: ApiPage): boolean {
  if (responses.some((response) => response.status.value.startsWith("2"))) return false;
  const type = responses.find((response) => response.status.value === "default")?.body?.type;
  const id = type?.kind === "structure" ? type.id : null;
  return page.structures.find((structure) => structure.id === id)?.root !== "error-response";
}

/** A page may describe one status in several places: headers here, the body there. */
function compileResponses(
  { responses, examples }: Operation,
  called: number,
  path: Evidence,
  base: Base,
): ReadonlyMap<string, ResponsePlan> {
  const plans = new Map<string, ResponsePlan>();
  const shown = examples.filter(({ role, body }) => role === "response" && body?.value != null);
  const stated = [...new Set(responses.map((response) => response.status.value))];
  const success =
    stated.find((status) => status.startsWith("2")) ??
    (base.defaultIsSuccess && stated.includes("default") ? "default" : "2XX");
  const isNew = !stated.includes(success) && shown.some(({ status }) => status === null || status.startsWith("2"));
  for (const status of isNew ? [...stated, success] : stated) {
    const same = responses.filter((response) => response.status.value === status);
    const answered = newCounter(base.builder);
    const withHeaders = newCounter(base.builder);
    const context: ValueContext = { ...base, place: "response", status, of: answered };
    ledgerLine("", "status", NONE, answered, called, context);
    const body = same.find((response) => response.body !== null)?.body ?? null;
    const evidence = same[0]?.status.evidence[0] ?? path;
    const own = shown.filter(
      (example) => example.status === status || (status === success && isOfSuccess(example, stated)),
    );
    plans.set(status, {
      answered,
      withHeaders,
      headers: compileHeaders(same, { ...context, place: "response-header", of: withHeaders }),
      body: compileResponseBody(body, own, evidence, context),
      noBody: body === null && own.length === 0 ? promiseNoBody(same, context) : NONE,
      isTold: same.length > 0 && same.every((response) => response.told === true),
    });
  }
  return plans;
}

/** That a response has no body, where a cell says so. */
function promiseNoBody(responses: readonly Response[], context: ValueContext): number {
  const said = responses.find(({ noBody }) => noBody !== undefined)?.noBody;
  if (said === undefined) return NONE;
  return newPromise(context.builder, {
    operation: context.operation,
    rule: unexpectedBodyRule.id,
    fact: "no-body",
    fieldPath: "",
    at: historyPath(context, ""),
    key: alignmentKey(context, "", "no-body"),
    value: said.words,
    says: said.words,
    evidence: [said],
    isProse: false,
    underCondition: false,
    name: "",
    of: context.of,
  });
}

/** One without a status that shows no error, or one with a status that the page does not list. */
function isOfSuccess({ status, body }: Example, stated: readonly string[]): boolean {
  return status === null ? !showsError(body?.value?.json) : status.startsWith("2") && !stated.includes(status);
}

/** Whether an object tells of an error: a page shows one among its answers without saying of which status it is. */
function showsError(json: Json | undefined): boolean {
  if (json === undefined || kindBit(json) !== OBJECT) return false;
  return Object.entries(json as { readonly [key: string]: Json }).some(
    ([key, value]) => ERROR_KEY.test(key) && isFilled(value),
  );
}

/** As programmers name it, whatever language the page is in. */
const ERROR_KEY = /^err(?:or)?s?(?:[_-]?(?:code|type|name|message|msg|description|details))?$/i;

/** "error": null, 0, "" and [] say that there is none. */
const isFilled = (value: Json): boolean =>
  isList(value) ? value.length > 0 : value !== null && value !== 0 && value !== false && value !== "";

/** Where the page leaves the body to its examples, they are what there is. */
function compileResponseBody(
  body: Body | null,
  examples: readonly Example[],
  evidence: Evidence,
  context: ValueContext,
): BodyPlan | null {
  const isOpen = body === null || (body.elsewhere === null && isLeftOpen(body.type));
  if (!isOpen || examples.length === 0)
    return body && compileBody(body, evidence, { ...context, shown: shownIn(examples) });
  const described = body ?? {
    type: { kind: "unknown" } as const,
    mediaType: "application/json",
    elsewhere: null,
    evidence: [evidence],
  };
  const plan = compileBody(described, evidence, context);
  const shown = compileShown(examples, { ...context, of: plan.recorded });
  return {
    ...plan,
    showsJson: true,
    root: {
      ...shown,
      kinds: plan.root.kinds,
      type: plan.root.type,
      notNull: plan.root.notNull >= 0 ? plan.root.notNull : shown.notNull,
      checks: plan.root.checks,
    },
  };
}

function compileHeaders(responses: readonly Response[], context: ValueContext): ReadonlyMap<string, HeaderPlan> {
  const headers = new Map<string, HeaderPlan>();
  for (const field of responses.flatMap((response) => response.headers)) {
    const name = field.name.value;
    if (headers.has(name.toLowerCase())) continue;
    const required = compileRequired(field, name, context);
    const node = compileField(field, name, "header", context);
    headers.set(name.toLowerCase(), { node, required });
  }
  return headers;
}

function compileBody(body: Body, nearest: Evidence, context: ValueContext): BodyPlan {
  const recorded = newCounter(context.builder);
  const [evidence = nearest] = body.evidence;
  const inside = { ...context, of: recorded };
  // A body that the page does not describe may be anything; that it is JSON is then our guess.
  const isDescribed = context.place !== "request" && body.type.kind !== "unknown";
  const isFile = body.type.kind === "file";
  const isJson = isDescribed && isJsonType(body.mediaType) && !isFile;
  // bytes may be anything, and be sent as any type
  const isAnything = isFile && body.mediaType === "application/octet-stream";
  const type = {
    value: isFile ? ({ kind: "unknown" } as const) : body.type,
    evidence: [{ span: evidence.span, words: kindWords(typeBits(body.type)) }],
  };
  const promise = (fact: string, rule: Rule["id"], says: string): number =>
    newPromise(context.builder, {
      operation: context.operation,
      rule,
      fact,
      fieldPath: "",
      at: historyPath(context, ""),
      key: alignmentKey(context, "", fact),
      value: says,
      says,
      evidence: [evidence],
      isProse: false,
      underCondition: false,
      name: "",
      of: recorded,
    });
  return {
    root: compileNode({ name: "", path: "", listed: null, type, constraints: [], row: evidence }, inside),
    mediaType: body.mediaType,
    recorded,
    contentType: isDescribed && !isAnything ? promise("media-type", contentTypeRule.id, body.mediaType) : NONE,
    isJson: isJson ? promise("json", invalidJsonRule.id, "JSON") : NONE,
  };
}
