/** The path items of an OpenAPI file → operations. */
import { withoutVariables } from "../../api-model/path-variables.ts";
import { upTo } from "../../source/text.ts";
import type {
  Body,
  Fact,
  Field,
  Operation,
  Parameter,
  ParameterLocation,
  Requirement,
  Response,
  SpecifiedOperation,
} from "../../api-model/api-page.ts";
import { readExamples } from "./examples.ts";
import { ownNotes, type Reading, report, resolve } from "./reading.ts";
import { viewOf } from "./schema-view.ts";
import { securityNeeds, securityParameters } from "./security.ts";
import { basePath } from "./servers.ts";
import {
  entriesOf,
  type Entry,
  entryAt,
  evidenceOf,
  isTrue,
  itemsOf,
  keyEvidence,
  type SpecNode,
  textAt,
  textFact,
  valueAt,
} from "./spec-node.ts";
import type { StructureBuilder } from "./structures.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const LOCATIONS: readonly ParameterLocation[] = ["path", "query", "header", "cookie"];

/** All operations in the order of the file; a further path of one of ours is joined to it. */
export function readOperations(reading: Reading, builder: StructureBuilder): Operation[] {
  const paths = entriesOf(valueAt(reading.root, "paths")).flatMap((entry) => pathOperations(reading, builder, entry));
  const operations: Operation[] = [];
  for (const { operation, mainPath } of paths) {
    const at = operations.findIndex(
      (known) => known.method.value === operation.method.value && known.path.value === mainPath,
    );
    const main = operations[at];
    if (main) operations[at] = { ...main, otherPaths: [...main.otherPaths, operation.path] };
    else operations.push(operation);
  }
  return operations;
}

/** What the server calls its callers with. They get it as they get a response: it may hold more than before, and no less. */
export function readWebhooks(reading: Reading, builder: StructureBuilder): Operation[] {
  return entriesOf(valueAt(reading.root, "webhooks")).flatMap((entry) => {
    const item = resolve(reading, entry.value)?.node ?? null;
    return METHODS.flatMap((method): Operation[] => {
      const found = entryAt(item, method);
      return found?.value.kind === "map" ? [readWebhook(reading, builder, entry, found)] : [];
    });
  });
}

function readWebhook(reading: Reading, builder: StructureBuilder, webhook: Entry, method: Entry): Operation {
  const { source } = reading;
  const name = `${method.key.toUpperCase()} webhook ${webhook.key}`;
  const sent = resolve(reading, valueAt(method.value, "requestBody"))?.node ?? null;
  const body = readBody(reading, builder, sent, "response", "response", name);
  const evidence = [keyEvidence(webhook, source)];
  const status = { value: "2XX", evidence };
  return {
    method: { value: method.key.toUpperCase(), evidence: [keyEvidence(method, source)] },
    path: { value: `webhook ${webhook.key}`, evidence },
    otherPaths: [],
    queryTemplate: [],
    summary: textFact(method.value, "summary", source),
    deprecated: readDeprecation(reading, method.value),
    parameters: [],
    requestBody: null,
    responses: body ? [{ status, description: null, headers: [], body, listedOnly: false, certainty: "explicit" }] : [],
    examples: [],
    certainty: "explicit",
  };
}

interface ReadOperation {
  readonly operation: Operation;
  /** The path that this one is only another of; null when it is its own. */
  readonly mainPath: string | null;
}

function pathOperations(reading: Reading, builder: StructureBuilder, entry: Entry): ReadOperation[] {
  if (entry.key.startsWith("x-")) return [];
  if (!entry.key.startsWith("/")) {
    report(reading, "malformed", `the path ${entry.key} does not begin with a slash`, entry.value);
    return [];
  }
  const item = resolve(reading, entry.value)?.node ?? null;
  return METHODS.flatMap((method) => {
    const found = entryAt(item, method);
    return found?.value.kind === "map" ? [readOperation(reading, builder, entry, item, found)] : [];
  });
}

function readOperation(
  reading: Reading,
  builder: StructureBuilder,
  path: Entry,
  item: SpecNode | null,
  method: Entry,
): ReadOperation {
  const { source } = reading;
  const node = method.value;
  const notes = ownNotes(reading, node);
  const summary = textFact(node, "summary", source) ?? textFact(item, "summary", source);
  if (summary) reading.prose.push(summary.value);
  reading.prose.push(textAt(node, "description") ?? "");
  if (entriesOf(valueAt(node, "callbacks")).length > 0) report(reading, "unchecked", "callbacks are not read", node);
  const name = `${method.key.toUpperCase()} ${path.key}`;
  const written = textAt(notes, "path");
  // of ours: what tells calls of one path apart, and the page's own names of variables
  const isApart = written !== null && withoutVariables(written.replace("?", "#")) === withoutVariables(path.key);
  const { parameters, queryTemplate } = readParameters(reading, builder, item, node, name);
  const body = resolve(reading, valueAt(node, "requestBody"))?.node ?? null;
  const operation: Operation = {
    method: { value: method.key.toUpperCase(), evidence: [keyEvidence(method, source)] },
    path: {
      value: `${basePath(reading, item, node)}${isApart ? written : upTo(path.key, "?#")}`,
      evidence: [keyEvidence(path, source)],
    },
    otherPaths: [],
    queryTemplate,
    summary,
    deprecated: readDeprecation(reading, node),
    parameters,
    requestBody: readBody(reading, builder, body, "request", "request", name),
    responses: readResponses(reading, builder, node, name),
    examples: [
      ...readExamples(reading, body, "request", null),
      ...responsesOf(reading, node).flatMap(({ status, node: answer }) =>
        readExamples(reading, answer, "response", status.value),
      ),
    ],
    certainty: "explicit",
    specified: specifiedOperation(reading, node),
  };
  return { operation, mainPath: isApart ? null : written };
}

function specifiedOperation(reading: Reading, node: SpecNode): SpecifiedOperation {
  const { source } = reading;
  const tags = entryAt(node, "tags");
  return {
    operationId: textFact(node, "operationId", source),
    tags: itemsOf(tags?.value).flatMap((tag) =>
      tags && tag.kind === "scalar" ? [{ value: String(tag.value), evidence: [evidenceOf(tags, source)] }] : [],
    ),
    security: securityNeeds(reading, node),
    sunset: textFact(node, "x-sunset", source),
    stability: textFact(node, "x-stability-level", source),
  };
}

function readDeprecation(reading: Reading, node: SpecNode): Operation["deprecated"] {
  const entry = entryAt(node, "deprecated");
  if (!entry || !isTrue(node, "deprecated")) return null;
  const notes = valueAt(ownNotes(reading, node), "deprecation");
  const said = textAt(notes, "said");
  return {
    value: { replacement: textAt(notes, "replacement"), said: said === "title" || said === "path" ? said : "text" },
    evidence: [evidenceOf(entry, reading.source)],
  };
}

interface ReadParameters {
  readonly parameters: readonly Parameter[];
  readonly queryTemplate: readonly Fact<string>[];
}

/** Those of the operation, those of its path that it does not overrule, and what its security asks for. */
function readParameters(
  reading: Reading,
  builder: StructureBuilder,
  item: SpecNode | null,
  operation: SpecNode,
  name: string,
): ReadParameters {
  const notes = ownNotes(reading, operation);
  const lists = [valueAt(operation, "parameters"), valueAt(item, "parameters"), valueAt(notes, "unplaced")];
  const nodes = lists.flatMap((list) => itemsOf(list)).flatMap((node) => resolve(reading, node)?.node ?? []);
  const own = entryAt(operation, "parameters") ?? entryAt(item, "parameters");
  const table = own
    ? builder.table({ start: own.keyStart, end: own.end }, null, `parameters of ${name}`, nodes.length)
    : -1;
  const parameters = new Map<string, Parameter>();
  const queryTemplate: Fact<string>[] = [];
  for (const node of nodes) {
    const parameter = readParameter(reading, builder, node, table);
    if (!parameter) continue;
    if (isTrue(ownNotes(reading, node), "undocumented")) {
      if (parameter.in === "query") queryTemplate.push(parameter.name);
      continue;
    }
    const key = `${parameter.in} ${parameter.in === "header" ? parameter.name.value.toLowerCase() : parameter.name.value}`;
    if (!parameters.has(key)) parameters.set(key, parameter);
  }
  for (const parameter of securityParameters(reading, operation)) {
    const isTold = [...parameters.values()].some(
      (known) => known.in === parameter.in && known.name.value.toLowerCase() === parameter.name.value.toLowerCase(),
    );
    if (!isTold) parameters.set(`security ${parameter.name.value}`, parameter);
  }
  return { parameters: [...parameters.values()], queryTemplate };
}

function readParameter(reading: Reading, builder: StructureBuilder, node: SpecNode, table: number): Parameter | null {
  const name = textFact(node, "name", reading.source);
  const place = LOCATIONS.find((location) => location === textAt(node, "in"));
  if (!name || !place) {
    report(reading, "malformed", "a parameter without a name or a known place", node);
    return null;
  }
  const row = textFact(ownNotes(reading, node), "row", reading.source);
  return { ...readField(reading, builder, node, row ?? name, table, "request", place === "path"), in: place };
}

/** A parameter or header: what stands beside its schema overrules what stands in it. */
function readField(
  reading: Reading,
  builder: StructureBuilder,
  node: SpecNode,
  name: Fact<string>,
  table: number,
  side: "request" | "response",
  isAlways: boolean,
): Field {
  const { source } = reading;
  const [content] = entriesOf(valueAt(node, "content"));
  const schema = valueAt(node, "schema") ?? valueAt(content?.value, "schema");
  const field = builder.field({
    name,
    view: viewOf(reading, schema ? [schema] : []),
    side,
    required: reading.isOwn ? null : requirement(reading, node, side, isAlways, name),
    description: textFact(node, "description", source),
    row: node,
    table,
  });
  const deprecated = entryAt(node, "deprecated");
  if (!deprecated || !isTrue(node, "deprecated") || field.constraints.some(({ keyword }) => keyword === "deprecated"))
    return field;
  return {
    ...field,
    constraints: [
      ...field.constraints,
      { keyword: "deprecated", value: true, evidence: [evidenceOf(deprecated, source)] },
    ],
  };
}

/** OpenAPI calls a parameter optional that is not called required; of a header of a response it then says nothing. */
function requirement(
  reading: Reading,
  node: SpecNode | null,
  side: "request" | "response",
  isAlways: boolean,
  name: Fact<string>,
): Fact<Requirement> | null {
  const entry = entryAt(node, "required");
  const evidence = entry ? [evidenceOf(entry, reading.source)] : name.evidence;
  if (isAlways || isTrue(node, "required")) return { value: "yes", evidence };
  return side === "request" || entry ? { value: "no", evidence } : null;
}

/** JSON where a body may be sent in several ways. */
function readBody(
  reading: Reading,
  builder: StructureBuilder,
  node: SpecNode | null,
  side: "request" | "response",
  root: "request" | "response" | "error-response",
  name: string,
): Body | null {
  const media = entriesOf(valueAt(node, "content"));
  const chosen = media.find(({ key }) => /[/+]json\b/i.test(key)) ?? media[0];
  if (!chosen) return null;
  for (const { key, value } of media)
    if (key !== chosen.key)
      report(reading, "unchecked", `the ${side} body of ${name} as ${key} is only compared, not checked`, value);
  const bodyOf = (entry: Entry, others: readonly Body[]): Body => {
    const schema = valueAt(entry.value, "schema");
    const view = viewOf(reading, schema ? [schema] : []);
    const evidence = [keyEvidence(entry, reading.source)];
    const whole = builder.wholeBody({
      name: { value: "", evidence },
      view,
      side,
      required: side === "request" ? requirement(reading, node, side, false, { value: "", evidence }) : null,
      row: { start: entry.keyStart, end: entry.keyEnd },
    });
    return {
      type: builder.rootType(view, side, root, `${name} ${root}`),
      mediaType: (entry.key.split(";")[0] ?? entry.key).trim().toLowerCase(),
      elsewhere: null,
      specified: { whole, others },
      evidence,
    };
  };
  return bodyOf(
    chosen,
    media.filter((entry) => entry !== chosen).map((entry) => bodyOf(entry, [])),
  );
}

interface ReadAnswer {
  readonly status: Fact<string>;
  readonly node: SpecNode;
}

function responsesOf(reading: Reading, operation: SpecNode): ReadAnswer[] {
  return entriesOf(valueAt(operation, "responses")).flatMap((entry): ReadAnswer[] => {
    const value = entry.key.toUpperCase() === "DEFAULT" ? "default" : entry.key.toUpperCase();
    if (!/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(value)) {
      if (!value.startsWith("X-")) report(reading, "malformed", `the status ${entry.key} is none`, entry.value);
      return [];
    }
    const node = resolve(reading, entry.value)?.node;
    if (!node || isTrue(ownNotes(reading, node), "undocumented")) return [];
    return [{ status: { value, evidence: [keyEvidence(entry, reading.source)] }, node }];
  });
}

function readResponses(reading: Reading, builder: StructureBuilder, operation: SpecNode, name: string): Response[] {
  return responsesOf(reading, operation).map(({ status, node }): Response => {
    const description = textFact(node, "description", reading.source);
    if (description) reading.prose.push(description.value);
    const root = /^[45]/.test(status.value) ? "error-response" : "response";
    const body = readBody(reading, builder, node, "response", root, `${name} ${status.value}`);
    const headers = readHeaders(reading, builder, node, `${name} ${status.value}`);
    const listedOnly = body === null && headers.length === 0;
    return { status, description, headers, body, listedOnly, certainty: "explicit" };
  });
}

function readHeaders(reading: Reading, builder: StructureBuilder, response: SpecNode, name: string): Field[] {
  const list = entryAt(response, "headers");
  const headers = entriesOf(list?.value);
  if (!list || headers.length === 0) return [];
  const table = builder.table({ start: list.keyStart, end: list.end }, null, `headers of ${name}`, headers.length);
  return headers.flatMap((entry) => {
    const node = resolve(reading, entry.value)?.node;
    const fact: Fact<string> = { value: entry.key, evidence: [keyEvidence(entry, reading.source)] };
    return node ? [readField(reading, builder, node, fact, table, "response", false)] : [];
  });
}
