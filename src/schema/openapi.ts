/** ApiPages → one OpenAPI 3.1 document. https://spec.openapis.org/oas/v3.1.0 */
import type {
  ApiPage,
  Body,
  Example,
  Field,
  Json,
  Operation,
  Parameter,
  Response,
  Structure,
} from "../api-model/api-page.ts";
import { answers } from "../promises/promises.ts";
import { pathVariables } from "../api-model/path-variables.ts";
import { structureById } from "../api-model/structure-by-id.ts";
import { brokenFormats } from "./formats.ts";
import { examplesOf } from "./openapi-examples.ts";
import { makeSecurity } from "./openapi-security.ts";
import { mergedOperations } from "./openapi-variants.ts";
import { makePathSpellings } from "./path-spellings.ts";
import {
  fieldSchema,
  isAlways,
  type JsonSchema,
  type RefTo,
  type Side,
  structureSchema,
  typeSchema,
} from "./json-schema.ts";

export interface OpenApi {
  readonly document: { readonly [key: string]: Json };
  /** What was joined, as sentences that name page and reason: a second page with the same method and path. */
  readonly notes: readonly string[];
}

/** What no page says, and whoever exports it knows. */
export interface ExportOptions {
  readonly title?: string;
  readonly servers?: readonly string[];
  /** An SPDX expression. */
  readonly license?: string;
}

/**
 * The document of the given pages. Pages with one method and path are variants of one operation, which has what either of them
 * says. `linked` are pages whose structures the given ones may refer to.
 */
export function buildOpenApi(
  pages: readonly ApiPage[],
  linked: ReadonlyMap<string, ApiPage> = new Map(),
  options: ExportOptions = {},
): OpenApi {
  const all = new Map([...linked, ...pages.map((page) => [page.source, page] as const)]);
  const components = makeComponents(all);
  const paths: Record<string, Record<string, { readonly [key: string]: Json }>> = {};
  const notes: string[] = [];
  const security = makeSecurity();
  const operationIds = new Set<string>();
  const speltAs = makePathSpellings();
  for (const page of pages) {
    for (const operation of page.operations) {
      for (const path of [operation.path, ...operation.otherPaths]) {
        const spelt = speltAs(path.value);
        // a path has no query there: behind "#" it still tells calls of one path apart
        const key = spelt.replace("?", "#");
        const item = (paths[key] ??= {});
        const method = operation.method.value.toLowerCase();
        const known = item[method];
        const asked = security.of(operation);
        const made = {
          ...exportOperation(
            page,
            operation,
            { written: path.value, spelt },
            components,
            known ? "" : uniqueId(operation, spelt, operationIds),
            all,
          ),
          ...(asked === null ? {} : { security: asked }),
        };
        if (known)
          notes.push(
            `${page.source}: ${operation.method.value} ${path.value} is on an earlier page too; both are merged as variants`,
          );
        item[method] = known ? mergedOperations(known, made) : made;
      }
    }
  }
  const title = options.title ?? (pages.length === 1 ? (pages[0]?.title?.value ?? "API") : "API");
  const { license } = options;
  const schemas = components.schemas();
  const { schemes } = security;
  const parts = {
    ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
    ...(Object.keys(schemes).length > 0 ? { securitySchemes: schemes } : {}),
  };
  return {
    document: {
      openapi: "3.1.0",
      info: {
        title,
        version: "unstated",
        description: "Read from reference pages by docproof, which states what they do.",
        ...(license === undefined ? {} : { license: { name: license, identifier: license } }),
        ...UNDOCUMENTED,
      },
      // "/" is what OpenAPI takes where nothing is said
      servers: (options.servers ?? ["/"]).map((url) => ({ url })),
      // pages that name no token header leave open what a call needs
      security: [],
      tags: [...new Set(pages.filter(({ operations }) => operations.length > 0).map(tagOf))]
        .toSorted()
        .map((name) => ({ name, description: `Operations of ${name}.` })),
      paths,
      ...(Object.keys(parts).length > 0 ? { components: parts } : {}),
    },
    notes,
  };
}

/** What the operations of a page are listed under: the folder that it stands in, else its title. */
function tagOf({ source, title }: ApiPage): string {
  const folder = source.split(/[\\/]/).findLast((part, i, parts) => i < parts.length - 1 && !/^\.{0,2}$/.test(part));
  return folder ?? title?.value ?? "API";
}

interface Components {
  refTo(page: ApiPage, side: Side): RefTo;
  /** Schemas of all structures that were referred to, and of those that these refer to. */
  schemas(): Record<string, JsonSchema>;
}

function makeComponents(pages: ReadonlyMap<string, ApiPage>): Components {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const queue: { page: ApiPage; structure: Structure | undefined; side: Side; key: string }[] = [];
  const refTo =
    (page: ApiPage, side: Side): RefTo =>
    (ref) => {
      const home = ref.page === undefined ? page : (pages.get(ref.page) ?? page);
      // a request demands its required fields, a response does not: one structure may need a schema for each
      const name = `${side} ${home.source} ${ref.id}`;
      let key = keys.get(name);
      if (key === undefined) {
        key = ref.id;
        for (let n = 2; taken.has(key); n++) key = `${ref.id}_${n}`;
        taken.add(key);
        keys.set(name, key);
        queue.push({ page: home, structure: structureById(home, ref.id), side, key });
      }
      return `#/components/schemas/${key}`;
    };
  const schemas = (): Record<string, JsonSchema> => {
    const out: Record<string, JsonSchema> = {};
    for (const next of queue)
      out[next.key] = next.structure
        ? structureSchema(
            next.structure,
            (field) => isAlways(field, next.side),
            refTo(next.page, next.side),
            brokenFormats(next.page),
          )
        : {};
    return Object.fromEntries(Object.entries(out).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { refTo, schemas };
}

function exportOperation(
  page: ApiPage,
  operation: Operation,
  { written: path, spelt }: { readonly written: string; readonly spelt: string },
  components: Components,
  operationId: string,
  pages: ReadonlyMap<string, ApiPage>,
): { readonly [key: string]: Json } {
  const refTo = components.refTo(page, "request");
  const shown = (body: Body, side: Side, status: string | null): Json =>
    examplesOf(
      page,
      body,
      side,
      operation.examples.filter((example) => isOf(example, side, status)),
      pages,
    );
  const responses = Object.fromEntries(
    operation.responses.map((response) => [
      response.status.value,
      exportResponse(page, response, components, (body) => shown(body, "response", response.status.value)),
    ]),
  );
  const description = operation.deprecated ? operation.deprecated.evidence[0]?.words : undefined;
  return {
    operationId,
    tags: [tagOf(page)],
    ...(operation.summary ? { summary: operation.summary.value } : {}),
    ...(description === undefined ? {} : { description }),
    ...(operation.deprecated ? { deprecated: true } : {}),
    parameters: namedAs(exportParameters(operation, path, refTo), path, spelt),
    ...(operation.requestBody
      ? {
          requestBody: {
            content: exportContent(operation.requestBody, refTo, shown(operation.requestBody, "request", null)),
          },
        }
      : {}),
    responses:
      Object.keys(responses).length > 0
        ? responses
        : { default: { description: "The page describes no response.", ...UNDOCUMENTED } },
    "x-docproof": operationNotes(page, operation, { written: path, spelt }, refTo),
  };
}

const isOf = (example: Example, side: Side, status: string | null): boolean =>
  example.role === side && (side === "request" || answers(example.status, status));

/** What OpenAPI asks for and the page does not say: whoever reads the document back leaves it out. */
const UNDOCUMENTED = { "x-docproof": { undocumented: true } } as const;

/** What the page says of the operation and OpenAPI has no word for. */
function operationNotes(
  page: ApiPage,
  operation: Operation,
  { written: path, spelt }: { readonly written: string; readonly spelt: string },
  refTo: RefTo,
): Json {
  const { deprecated } = operation;
  const unplaced = strayParameters(operation, path).filter((stray) => namedVariable(operation, path, stray) === null);
  return {
    page: page.source,
    ...(spelt === operation.path.value && !/[?#]/.test(path) ? {} : { path: operation.path.value }),
    ...(deprecated ? { deprecation: { replacement: deprecated.value.replacement, said: deprecated.value.said } } : {}),
    ...(unplaced.length > 0 ? { unplaced: unplaced.map((parameter) => exportParameter(parameter, refTo)) } : {}),
  };
}

/** The parameters with the names that the document has for the variables of the path. */
function namedAs(parameters: readonly Json[], path: string, spelt: string): readonly Json[] {
  if (path === spelt) return parameters;
  const names = new Map(pathVariables(path).map((name, i) => [name, pathVariables(spelt)[i] ?? name]));
  return parameters.map((parameter) => {
    const { name: row, "x-docproof": notes, ...rest } = parameter as { readonly [key: string]: Json };
    const name = rest["in"] === "path" && typeof row === "string" ? names.get(row) : undefined;
    if (name === undefined || name === row || row === undefined) return parameter;
    return { name, ...rest, "x-docproof": notes ?? { row } };
  });
}

/** Rows of path parameters that the path has no variable for. */
function strayParameters(operation: Operation, path: string): Parameter[] {
  const variables = pathVariables(path);
  return operation.parameters.filter((p) => p.in === "path" && !variables.includes(p.name.value));
}

/** The variable that a stray row must mean: the only one without a row, where the row is the only one without a variable. */
function namedVariable(operation: Operation, path: string, stray: Parameter): string | null {
  const bare = [...new Set(pathVariables(path))].filter(
    (name) => !operation.parameters.some((p) => p.in === "path" && p.name.value === name),
  );
  const isOnly = strayParameters(operation, path).length === 1 && operation.otherPaths.length === 0;
  return isOnly && bare.length === 1 && stray.in === "path" ? (bare[0] ?? null) : null;
}

/** The documented parameters, and one for each path variable that the page does not document. */
function exportParameters(operation: Operation, path: string, refTo: RefTo): Json[] {
  const variables = [...new Set(pathVariables(path))];
  const strays = strayParameters(operation, path);
  const pathParameters = variables.map((name): Json => {
    const known = operation.parameters.find((p) => p.in === "path" && p.name.value === name);
    if (known) return exportParameter(known, refTo);
    const stray = strays.find((p) => namedVariable(operation, path, p) === name);
    if (stray) return { ...exportParameter(stray, refTo), name, "x-docproof": { row: stray.name.value } };
    return { name, in: "path", required: true, schema: {}, ...UNDOCUMENTED };
  });
  const others = operation.parameters.filter((p) => p.in !== "path").map((p) => exportParameter(p, refTo));
  const told = new Set(operation.parameters.filter((p) => p.in === "query").map((p) => p.name.value));
  const template = operation.queryTemplate
    .filter((name) => !told.has(name.value) && !variables.includes(name.value))
    .map((name): Json => ({ name: name.value, in: "query", schema: {}, ...UNDOCUMENTED }));
  return [...pathParameters, ...others, ...template];
}

function exportParameter(parameter: Parameter, refTo: RefTo): { readonly [key: string]: Json } {
  const { description, ...schema } = fieldSchema(parameter, refTo);
  const required = parameter.in === "path" || parameter.required?.value === "yes";
  const deprecated = parameter.constraints.some((c) => c.keyword === "deprecated");
  return {
    name: parameter.name.value,
    in: parameter.in,
    ...(description === undefined ? {} : { description }),
    ...(required ? { required: true } : {}),
    ...(deprecated ? { deprecated: true } : {}),
    schema,
  };
}

function exportContent(body: Body, refTo: RefTo, examples: Json): Json {
  const isShown = Object.keys(examples ?? {}).length > 0;
  return { [body.mediaType]: { schema: typeSchema(body.type, refTo), ...(isShown ? { examples } : {}) } };
}

function exportResponse(page: ApiPage, response: Response, components: Components, shown: (body: Body) => Json): Json {
  const refTo = components.refTo(page, "response");
  const headers = Object.fromEntries(
    response.headers.map((header: Field) => {
      const { description, ...schema } = fieldSchema(header, refTo);
      return [header.name.value, { ...(description === undefined ? {} : { description }), schema }];
    }),
  );
  return {
    description: response.description?.value ?? "",
    ...(response.headers.length > 0 ? { headers } : {}),
    ...(response.body ? { content: exportContent(response.body, refTo, shown(response.body)) } : {}),
  };
}

function uniqueId(operation: Operation, path: string, taken: Set<string>): string {
  const base = `${operation.method.value.toLowerCase()} ${path}`
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/ /g, "");
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}${n}`;
  taken.add(id);
  return id;
}
