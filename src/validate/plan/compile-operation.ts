/** What one operation of a page promises, and where a finding about it points. */
import type { ApiPage, Evidence, Operation } from "../../api-model/api-page.ts";
import { operationKey, operationName } from "../../promises/promises.ts";
import { deprecatedOperationInUseRule } from "../rules/deprecated-operation-in-use.ts";
import { callPaths } from "./call-paths.ts";
import { compileBody } from "./compile-body.ts";
import { compileRequired } from "./compile-required.ts";
import { compileResponses, isDefaultSuccess } from "./compile-responses.ts";
import { compileField } from "./compile-value.ts";
import { newCounter, newPromise, NONE, type PlanBuilder } from "./plan-builder.ts";
import type { OperationPlan } from "./plan.ts";
import { namesInGeneral } from "./shown-elsewhere.ts";
import type { OperationContext, ValueContext } from "./value-context.ts";
import { showsError } from "./shown-errors.ts";

/** Of one operation. */
const MOST_PROMISES = 20_000;

/** The plan of an operation, whose promises go into the builder. */
export function compileOperation(
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
  const base: OperationContext = {
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
    paths: callPaths(operation, page),
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
    showsErrors: operation.examples.some(
      ({ role, status, body }) =>
        role === "response" && (status === null || status === "default") && showsError(body?.value?.json),
    ),
    errorStatuses: new Set(operation.errorStatuses ?? []),
    showsAnswer: operation.examples.some(
      ({ role, status }) => role === "response" && !/^(?:[45]|default$)/.test(status ?? ""),
    ),
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

function compileDeprecation(said: readonly Evidence[], path: Evidence, called: number, base: OperationContext): number {
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
