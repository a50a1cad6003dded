/** ApiPages written by hand, in few words; every fact is given a place of its own in a source that exists only by name. */
import type {
  ApiPage,
  Body,
  Constraint,
  Evidence,
  Example,
  Fact,
  Field,
  Json,
  Keyword,
  Operation,
  Parameter,
  ParameterLocation,
  Requirement,
  Response,
  Structure,
  TypeExpression,
} from "../../src/api-model/api-page.ts";

/** A field in words: its type is a word of `TYPES`, or the fields of an object, alone or in a list or map. */
export interface FieldSpec {
  readonly name: string;
  readonly type?: TypeSpec | null;
  readonly required?: Requirement;
  readonly description?: string;
  readonly says?: Readonly<Partial<Record<Keyword, Json>>>;
}

export type TypeSpec =
  | TypeExpression
  | readonly FieldSpec[]
  | { readonly list: readonly FieldSpec[] }
  | { readonly map: readonly FieldSpec[] };

export interface OperationSpec {
  readonly method?: string;
  readonly path?: string;
  readonly otherPaths?: readonly string[];
  readonly query?: readonly string[];
  readonly deprecated?: { readonly replacement: string | null };
  readonly parameters?: readonly (FieldSpec & { readonly in: ParameterLocation })[];
  readonly request?: TypeSpec | null;
  readonly mediaType?: string;
  readonly responses?: Readonly<Record<string, { readonly headers?: readonly FieldSpec[]; readonly body?: TypeSpec }>>;
  readonly examples?: readonly {
    readonly role: "request" | "response";
    readonly status?: string;
    readonly json: Json;
  }[];
}

export interface PageSpec {
  readonly source?: string;
  readonly pageId?: string;
  readonly language?: string;
  readonly operations: readonly OperationSpec[];
}

export const string: TypeExpression = { kind: "string" };
export const integer: TypeExpression = { kind: "integer" };
export const number: TypeExpression = { kind: "number" };
export const object: TypeExpression = { kind: "object" };
export const listOf = (items: TypeExpression | null): TypeExpression => ({ kind: "array", items });
export const mapOf = (values: TypeExpression | null): TypeExpression => ({ kind: "map", values });

const isUnknown = (type: TypeSpec): boolean => "kind" in type && type.kind === "unknown";

/** A page of the given operations. */
export function makePage({ source = "page.md", pageId, language = "en", operations }: PageSpec): ApiPage {
  const maker = makeFacts(source);
  const structures: Structure[] = [];
  const body = (spec: TypeSpec, mediaType: string): Body => ({
    type: typeOf(spec, "body"),
    mediaType,
    elsewhere: null,
    evidence: [maker.evidence("body")],
  });
  const typeOf = (spec: TypeSpec, name: string): TypeExpression => {
    if (isFields(spec)) return { kind: "structure", id: structure(spec, name) };
    if ("list" in spec) return { kind: "array", items: { kind: "structure", id: structure(spec.list, name) } };
    if ("map" in spec) return { kind: "map", values: { kind: "structure", id: structure(spec.map, name) } };
    return spec;
  };
  const structure = (fields: readonly FieldSpec[], name: string): string => {
    const id = `${name}_${structures.length}`;
    const empty: Structure = {
      id,
      name: null,
      root: null,
      fields: [],
      anyKey: null,
      ids: [],
      tables: [],
      span: maker.evidence(id).span,
    };
    // its place is taken first: ids count the structures
    const at = structures.push(empty) - 1;
    structures[at] = { ...empty, fields: fields.map(field) };
    return id;
  };
  const field = ({ name, type = string, required, description, says = {} }: FieldSpec): Field => ({
    name: maker.fact(name, name),
    // a cell that says nothing is a dash
    type: type === null ? null : maker.fact(typeOf(type, name), isUnknown(type) ? "-" : "type"),
    required: required === undefined ? null : maker.fact(required, required),
    description: description === undefined ? null : maker.fact(description, description),
    constraints: Object.entries(says).map(([keyword, value]): Constraint => ({
      keyword: keyword as Keyword,
      value,
      evidence: [maker.evidence(keyword)],
    })),
    tie: null,
    row: maker.evidence(name).span,
    table: 0,
  });
  const made = operations.map((spec): Operation => ({
    method: maker.fact(spec.method ?? "GET", "method"),
    path: maker.fact(spec.path ?? "/v1/servers", "path"),
    otherPaths: (spec.otherPaths ?? []).map((path) => maker.fact(path, path)),
    queryTemplate: (spec.query ?? []).map((name) => maker.fact(name, name)),
    summary: null,
    deprecated: spec.deprecated ? maker.fact({ ...spec.deprecated, said: "text" as const }, "deprecated") : null,
    parameters: (spec.parameters ?? []).map((parameter): Parameter => ({ ...field(parameter), in: parameter.in })),
    requestBody: spec.request ? body(spec.request, spec.mediaType ?? "application/json") : null,
    responses: Object.entries(spec.responses ?? {}).map(([status, response]): Response => ({
      status: maker.fact(status, status),
      description: null,
      headers: (response.headers ?? []).map(field),
      body: response.body ? body(response.body, "application/json") : null,
      listedOnly: !response.body,
      certainty: "explicit",
    })),
    examples: (spec.examples ?? []).map(({ role, status = null, json }): Example => ({
      role,
      status,
      request: null,
      headers: [],
      body: { value: { json }, places: {}, breaks: [] },
      span: maker.evidence("example").span,
    })),
    certainty: "explicit",
  }));
  return {
    source,
    format: "markdown",
    language,
    title: null,
    pageId: pageId === undefined ? null : maker.fact(pageId, pageId),
    deprecated: null,
    operations: made,
    structures,
    ledger: [],
    unformalised: [],
    twoReadings: [],
    problems: [],
  };
}

function isFields(spec: TypeSpec): spec is readonly FieldSpec[] {
  return Array.isArray(spec);
}

function makeFacts(source: string): {
  evidence: (words: string) => Evidence;
  fact: <T>(value: T, words: string) => Fact<T>;
} {
  let end = 0;
  const evidence = (words: string): Evidence => {
    const start = end + 1;
    end = start + words.length;
    return { span: { source, start, end }, words };
  };
  return { evidence, fact: (value, words) => ({ value, evidence: [evidence(words)] }) };
}

/** A page with one operation whose request body has the given fields. */
export function withRequest(...fields: readonly FieldSpec[]): ApiPage {
  return makePage({ operations: [{ method: "POST", request: fields }] });
}

/** A page with one operation whose answer 200 has the given fields. */
export function withResponse(...fields: readonly FieldSpec[]): ApiPage {
  return makePage({ operations: [{ responses: { "200": { body: fields } } }] });
}

/** A page with one operation and the given query parameters. */
export function withQuery(...fields: readonly FieldSpec[]): ApiPage {
  return makePage({ operations: [{ parameters: fields.map((field) => ({ ...field, in: "query" as const })) }] });
}
