/** Pages written by hand for tests: short to say, with a place of its own for every row. */
import { expect } from "vitest";
import type {
  ApiPage,
  Constraint,
  Evidence,
  Example,
  Fact,
  Field,
  Json,
  Keyword,
  Operation,
  Parameter,
  Requirement,
  Response,
  Structure,
  TypeExpression,
} from "../../src/api-model/api-page.ts";
import type { Exchange, Header, Payload } from "../../src/exchange/exchange.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { inChinese } from "../../src/translation/zh/chinese.ts";
import {
  createValidation,
  type Validation,
  type ValidationOptions,
  type ValidationResult,
} from "../../src/validate/validate.ts";

export const OPTIONS: ValidationOptions = { basePath: "", hosts: [], commonStatuses: [] };

/** "string", "integer", "Cluster" (a structure), "[]string", "{}Cluster", "?" (unreadable), "string|integer". */
export function type(text: string): TypeExpression {
  if (text.includes("|")) return { kind: "union", options: text.split("|").map(type) };
  if (text.startsWith("[]")) return { kind: "array", items: text === "[]" ? null : type(text.slice(2)) };
  if (text.startsWith("{}")) return { kind: "map", values: text === "{}" ? null : type(text.slice(2)) };
  if (text === "?") return { kind: "unknown" };
  if (/^[A-Z]/.test(text)) return { kind: "structure", id: text };
  return { kind: text } as TypeExpression;
}

let places = 0;
function evidence(words: string): Evidence {
  places += 10;
  return { span: { source: "page", start: places, end: places + 9 }, words };
}

export function fact<Value>(value: Value, words = String(value)): Fact<Value> {
  return { value, evidence: [evidence(words)] };
}

export interface RowParts {
  readonly required?: Requirement;
  /** Constraints from prose: `{ maxLength: 64 }`. */
  readonly says?: Readonly<Partial<Record<Keyword, Json>>>;
}

/** A row of a table; null where the page has no type column. */
export function row(name: string, stated: string | null, { required, says = {} }: RowParts = {}): Field {
  const constraints = Object.entries(says).map(([keyword, value]): Constraint => ({
    keyword: keyword as Keyword,
    value: value ?? null,
    evidence: [evidence(`${keyword} ${JSON.stringify(value)}`)],
  }));
  return {
    name: fact(name),
    type: stated === null ? null : fact(type(stated), stated),
    required: required === undefined ? null : fact(required),
    description: null,
    constraints,
    tie: null,
    row: evidence(name).span,
    table: 0,
  };
}

export function structure(id: string, fields: readonly Field[], anyKey: Field | null = null): Structure {
  return { id, name: fact(id), root: null, fields, anyKey, ids: [], tables: [0], span: evidence(id).span };
}

export interface OperationParts {
  readonly method?: string;
  readonly path?: string;
  readonly query?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly request?: string;
  /** Body types by status; null for a status without a body. */
  readonly responses?: Readonly<Record<string, string | null>>;
  readonly headers?: readonly Field[];
  readonly mediaType?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
}

export function parameter(location: Parameter["in"], field: Field): Parameter {
  return { ...field, in: location };
}

export function operation(parts: OperationParts = {}): Operation {
  const {
    method = "GET",
    path = "/v1/{project_id}/clusters",
    responses = { 200: "Root" },
    headers = [],
    mediaType = "application/json",
  } = parts;
  const body = (stated: string | null): Response["body"] =>
    stated === null
      ? null
      : { type: type(stated), mediaType, elsewhere: null, evidence: [evidence(`Table of ${stated}`)] };
  return {
    method: fact(method),
    path: fact(path),
    otherPaths: [],
    queryTemplate: (parts.query ?? []).map((name) => fact(name)),
    summary: null,
    deprecated: parts.deprecated === true ? fact({ replacement: null, said: "title" }, "(Deprecated)") : null,
    parameters: parts.parameters ?? [],
    requestBody: body(parts.request ?? null),
    responses: Object.entries(responses).map(([status, stated], n) => ({
      status: fact(status),
      description: null,
      headers: n === 0 ? headers : [],
      body: body(stated),
      listedOnly: stated === null,
      certainty: "explicit",
    })),
    examples: (parts.examples ?? []).map(example),
    certainty: "explicit",
  };
}

function example(json: Json): Example {
  const { span } = evidence("example");
  return {
    role: "response",
    status: null,
    request: null,
    headers: [],
    body: { value: { json }, places: { "": span.start }, breaks: [] },
    span,
  };
}

export function page(operations: readonly Operation[], structures: readonly Structure[], source = "page.md"): ApiPage {
  return {
    source,
    format: "markdown",
    language: "en",
    title: null,
    pageId: null,
    deprecated: null,
    operations,
    structures,
    ledger: [],
    unformalised: [],
    twoReadings: [],
    problems: [],
  };
}

/** One page with one GET whose body is the structure `Root` of these rows. */
export function pageOf(
  rows: readonly Field[],
  parts: OperationParts = {},
  others: readonly Structure[] = [],
  source = "page.md",
): ApiPage {
  return page([operation(parts)], [structure("Root", rows), ...others], source);
}

export interface ExchangeParts {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly request?: Json;
  readonly body?: Json;
  readonly payload?: Payload;
  readonly file?: string;
  readonly entry?: number;
  readonly time?: string;
}

const headerList = (headers: Readonly<Record<string, string>>): Header[] =>
  Object.entries(headers).map(([name, value]) => ({ name: name.toLowerCase(), value }));

export function exchange(parts: ExchangeParts = {}): Exchange {
  const {
    method = "GET",
    url = "https://api.example.com/v1/7/clusters",
    status = 200,
    headers = { "Content-Type": "application/json" },
    entry = 0,
  } = parts;
  return {
    at: { file: parts.file ?? "night.ndjson", entry, offset: entry * 100, end: entry * 100 + 99 },
    time: parts.time ?? null,
    request: {
      method,
      url,
      headers: headerList(parts.requestHeaders ?? {}),
      body: parts.request === undefined ? { kind: "empty" } : { kind: "json", value: parts.request },
    },
    response: {
      status,
      headers: headerList(headers),
      body: parts.payload ?? (parts.body === undefined ? { kind: "unrecorded" } : { kind: "json", value: parts.body }),
    },
  };
}

export function validation(
  pages: readonly ApiPage[],
  exchanges: readonly Exchange[],
  options: Partial<ValidationOptions> = {},
): Validation {
  const made = createValidation(pages, { ...OPTIONS, ...options });
  for (const one of exchanges) made.add(one);
  return made;
}

export function validate(
  pages: readonly ApiPage[],
  exchanges: readonly Exchange[],
  options: Partial<ValidationOptions> = {},
): ValidationResult {
  const result = validation(pages, exchanges, options).result();
  expect(withoutChinese(result.findings)).toEqual([]);
  return result;
}

/** What these findings say that docproof does not know how to say in Chinese: whoever words a finding words it in both. */
export function withoutChinese(findings: readonly Finding[]): string[] {
  const texts = findings.flatMap(({ message, verdict }) => [message, verdict?.because ?? ""]);
  return texts.filter((text) => inChinese(text) === null);
}

/** "error api validate/const kind: kind: expected Config, got string, 6 characters in the only response", one for each finding. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ severity, blame, rule, message }) => `${severity} ${blame} ${rule.replace("validate/", "")}: ${message}`,
  );
}

/** What is found when answers with these bodies are held against a page of these rows. */
export function found(
  rows: readonly Field[],
  bodies: readonly Json[],
  parts: OperationParts = {},
  others: readonly Structure[] = [],
): string[] {
  return told(
    validate(
      [pageOf(rows, parts, others)],
      bodies.map((body, entry) => exchange({ body, entry })),
    ).findings,
  );
}
